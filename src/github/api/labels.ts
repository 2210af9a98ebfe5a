import { UserError } from "../../core/errors.ts";
import { allLabels, combinedLabels, type Label } from "../../review/labels.ts";
import { asking, askingMaybe } from "../../scm/github/asking.ts";
import type { Log } from "../run/print.ts";
import type { Setting } from "../run/setting.ts";

/** The labels of a run's pull request. They are for the eye: what fails here is a warning. */
export interface Labels {
  /** Notes how a stack of the run stands; nothing: it has no plan any more. */
  note(...labels: Label[]): void;
  /** Gives the pull request the labels that were noted, and takes others of ours away. */
  show(): Promise<void>;
  /** Says of other pull requests that their plan is outdated. */
  outdate(pulls: number[]): Promise<void>;
}

/** Opens the labels of a run. GitHub is asked only where the input `labels` names a prefix. */
export function makeLabels(setting: () => Setting, log: Pick<Log, "warn">): Labels {
  const noted: Label[][] = [];
  return {
    note: (...labels) => void noted.push(labels),
    async show() {
      if (noted.length === 0 || setting().inputs.labels === "") return;
      await warned(log, async () => {
        const pull = await setting().pull();
        if (pull) await replace(pull.number, combinedLabels(noted.flat()), setting());
      });
    },
    async outdate(pulls) {
      if (setting().inputs.labels === "") return;
      await warned(log, async () => {
        for (const pull of pulls) await add(pull, [named("stale", setting())], setting());
      });
    },
  };
}

async function replace(pull: number, labels: Label[], setting: Setting): Promise<void> {
  const { client, repo } = setting;
  const { issues } = (await client()).rest;
  const at = { ...repo, issue_number: pull };
  const { data } = await asking(`reading the labels of #${pull}`, () =>
    issues.listLabelsOnIssue({ ...at, per_page: 100 }),
  );
  const wanted = labels.map((label) => named(label, setting));
  const there = data.map(({ name }) => name);
  const ours = allLabels.map((label) => named(label, setting)).filter((name) => there.includes(name));
  for (const name of ours.filter((one) => !wanted.includes(one)))
    await askingMaybe(`taking a label off #${pull}`, () => issues.removeLabel({ ...at, name }));
  const missing = wanted.filter((one) => !there.includes(one));
  if (missing.length > 0) await add(pull, missing, setting);
}

async function add(pull: number, labels: string[], { client, repo }: Setting): Promise<void> {
  const { rest } = await client();
  await asking(`labelling #${pull}`, () => rest.issues.addLabels({ ...repo, issue_number: pull, labels }));
}

function named(label: Label, { inputs }: Setting): string {
  return `${inputs.labels}: ${label}`;
}

async function warned(log: Pick<Log, "warn">, call: () => Promise<void>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.warn(
      `${error.message}. Labels need \`pull-requests: write\`, and ones that the repository does not have yet \`issues: write\`.`,
    );
  }
}
