import type { ActionResult, ActionRun } from "../github/runner.ts";
import { configuration, type Scenario, toolchain } from "../e2e/scenario.ts";

/** The input of a rehearsal: the repository's files (undefined: the demo's), and the text of a comment. */
export interface Props {
  files: Record<string, string> | undefined;
  comment: string;
}

/** How the Action ended, and its pull request. */
export interface Rehearsed {
  result: ActionResult;
  number?: number;
}

type Rehearsal = (scenario: Scenario, props: Props, more: Partial<ActionRun>) => Promise<Rehearsed>;

/** Every event that can be rehearsed, with what precedes it. */
export const rehearsals: Record<string, Rehearsal> = {
  async pull_request(scenario, props, more) {
    const number = await proposed(scenario, props);
    return { number, result: await scenario.onPull(number, "opened", more) };
  },
  async push(scenario, props, more) {
    const number = await proposed(scenario, props);
    await planned(scenario, number, more);
    return { number, result: await scenario.onMerge(number, more) };
  },
  async issue_comment(scenario, props, more) {
    const number = await proposed(scenario, props);
    await planned(scenario, number, more);
    return { number, result: await scenario.onComment(number, props.comment, more) };
  },
  async merge_group(scenario, props, more) {
    await merged(scenario, props);
    const event = { action: "checks_requested", merge_group: { head_sha: await scenario.head() } };
    return onMain(scenario, "merge_group", event, more);
  },
  async schedule(scenario, props, more) {
    await merged(scenario, props);
    return onMain(scenario, "schedule", { schedule: "0 6 * * *" }, more);
  },
  async workflow_dispatch(scenario, props, more) {
    await merged(scenario, props);
    return onMain(scenario, "workflow_dispatch", { inputs: {} }, more);
  },
};

function filesOf({ github }: Scenario, { files }: Props): Record<string, string> {
  return files ?? { "dtm.yaml": configuration(github.url) };
}

function proposed(scenario: Scenario, props: Props): Promise<number> {
  return scenario.propose(filesOf(scenario, props), "Change the toolchain");
}

async function merged(scenario: Scenario, props: Props): Promise<void> {
  await scenario.github.commit(toolchain, "main", filesOf(scenario, props), "the toolchain");
}

// The run before the rehearsed one is neither patched nor debugged.
async function planned(scenario: Scenario, number: number, { env = {} }: Partial<ActionRun>): Promise<void> {
  const { code, log } = await scenario.onPull(number, "opened", { env });
  if (code !== 0) throw new Error(`the pull request could not be planned:\n${log}`);
}

async function onMain(
  scenario: Scenario,
  eventName: string,
  event: object,
  more: Partial<ActionRun>,
): Promise<Rehearsed> {
  const repository = await scenario.github.describe.repository(toolchain);
  const before = await scenario.head();
  return { result: await scenario.onPush(before, { eventName, event: { repository, ...event }, ...more }) };
}
