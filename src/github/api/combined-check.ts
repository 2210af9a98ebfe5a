import { UserError } from "../../core/errors.ts";
import type { Combined } from "../../core/stack-status.ts";
import { combinedText } from "../../report/combined.ts";
import { combined, stacksIn, type StackConclusions, stacksLine } from "../../review/combined.ts";
import { checkedCommit } from "../../review/facts.ts";
import type { Outcome } from "../../review/outcome.ts";
import { asking } from "../../scm/github/asking.ts";
import type { Log } from "../run/print.ts";
import { mayHaveCompany, type Setting, settingIfAny } from "../run/setting.ts";
import { checkName, writeCheck } from "./check.ts";
import { rooms } from "./limits.ts";
import { ownLogin } from "./self.ts";

/** The check that stands for all stacks of a commit, so that one name can be required for merging. */
export interface CombinedCheck {
  /** Records how a stack of this run ended. */
  note(stack: string, conclusion: Outcome["conclusion"]): void;
  /** Records which stacks the commit affects. Other jobs work on them; without any, all is fine. */
  expect(stacks: string[]): Promise<void>;
  /** Updates the check, if this run or an earlier job of it knows all stacks. `code` is the exit code. */
  show(code: number): Promise<void>;
}

// No stack's check and no job is called this. A job with the name of a required check passes for it when it is skipped.
const name = "dtm (all stacks)";
// Every job looks again after writing, so that the last one sees everything.
const rounds = 4;

/** Opens the check for all stacks. A run that works on one of several stacks updates it once they are listed. */
export function makeCombinedCheck(setting: () => Setting, log: Pick<Log, "say">): CombinedCheck {
  const noted = new Map<string, Outcome["conclusion"]>();
  return {
    note: (stack, conclusion) => void noted.set(stack, conclusion),
    expect: (stacks) => write(stacks, combined(stacks, new Map()), setting(), log),
    async show(code) {
      const known = settingIfAny(setting);
      if (!known?.inputs.check || checkedCommit(known.trigger) === undefined) return;
      if (known.inputs.command === "discover" || known.stack === undefined)
        return showOwn(noted, code, known, log);
      if (noted.size > 0 && mayHaveCompany(known)) await joinIfAny(known, log);
    },
  };
}

// This run knows all stacks, or failed to find out which there are.
async function showOwn(
  noted: StackConclusions,
  code: number,
  setting: Setting,
  log: Pick<Log, "say">,
): Promise<void> {
  if (noted.size === 0 && code === 0) return;
  const stacks = [...noted.keys()];
  const all = combined(stacks, noted);
  await write(stacks, code === 0 ? all : { ...all, conclusion: "failure" }, setting, log);
}

// Without that check, this one does not turn green, and nothing is merged by mistake.
async function joinIfAny(setting: Setting, log: Pick<Log, "say">): Promise<void> {
  try {
    await join(setting, log);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.say(`The check \`${name}\` was not updated: ${error.message}.`);
  }
}

async function join(setting: Setting, log: Pick<Log, "say">): Promise<void> {
  for (let round = 1; round <= rounds; round++) {
    const found = await look(setting);
    if (!found) return;
    const now = combined(found.stacks, found.ended);
    if (now.conclusion === found.conclusion) return;
    await write(found.stacks, now, setting, log);
  }
}

/** What the checks on the commit say. */
interface Look {
  stacks: string[];
  ended: StackConclusions;
  /** The one of the check for all stacks; undefined: it has not ended. */
  conclusion: Combined["conclusion"];
}

// Only checks of this workflow run count: an earlier run may have planned for another state of the world.
async function look({ client, repo, trigger, links }: Setting): Promise<Look | undefined> {
  const known = await client();
  const ref = checkedCommit(trigger) ?? "";
  const about = { ...repo, ref, filter: "all" as const, per_page: 100 };
  const runs = await asking("reading the checks of all stacks", () =>
    known.paginate(known.rest.checks.listForRef, about),
  );
  const self = await ownLogin(known);
  const ours = runs
    .filter(({ app, details_url: url }) => app && `${app.slug}[bot]` === self && url === links.run)
    .toSorted((a, b) => a.id - b.id);
  const listing = ours.findLast((run) => run.name === name);
  const stacks = listing && stacksIn(listing.output.text ?? "");
  if (!stacks) return undefined;
  const conclusions = new Map(ours.map((run) => [run.name, run.conclusion]));
  const ended = stacks.flatMap((stack) => {
    const conclusion = conclusions.get(checkName(stack));
    return conclusion ? [[stack, conclusion === "success" ? "success" : "failure"] as const] : [];
  });
  return { stacks, ended: new Map(ended), conclusion: conclusionOf(listing.conclusion) };
}

function conclusionOf(conclusion: string | null): Combined["conclusion"] {
  if (conclusion === null) return undefined;
  return conclusion === "success" ? "success" : "failure";
}

async function write(
  stacks: string[],
  found: Combined,
  setting: Setting,
  log: Pick<Log, "say">,
): Promise<void> {
  const { title, text } = combinedText(stacks, found, rooms.check);
  const { conclusion } = found;
  await writeCheck(name, { conclusion, title, text, hidden: stacksLine(stacks) }, setting, log);
}
