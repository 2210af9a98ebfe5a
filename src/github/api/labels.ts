import { UserError } from "../../core/errors.ts";
import { allLabels, combinedLabels, type Label } from "../../review/labels.ts";
import { asking, askingMaybe } from "../../scm/github/asking.ts";
import { repeatable } from "../../scm/github/repeat.ts";
import type { Log } from "../run/print.ts";
import type { Setting } from "../run/setting.ts";

/** The labels of a run's pull request. They are a courtesy: a failure here is a warning. */
export interface Labels {
  /** Records the status of a stack of the run; nothing: it no longer has a plan. */
  note(...labels: Label[]): void;
  /** Adds the recorded labels to the pull request, and removes our other ones. */
  show(): Promise<void>;
  /** Marks other pull requests as outdated. */
  outdate(pulls: number[]): Promise<void>;
}

/** Opens the labels of a run. GitHub is asked only if the input `labels` has a prefix. */
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
  // GitHub keeps the spelling of whoever created a label, and takes every other one for the same.
  const there = data.map(({ name }) => name);
  const all = allLabels.map((label) => named(label, setting));
  for (const name of there.filter((one) => isIn(all, one) && !isIn(wanted, one)))
    await askingMaybe(`removing a label from #${pull}`, () => issues.removeLabel({ ...at, name }));
  const missing = wanted.filter((one) => !isIn(there, one));
  if (missing.length > 0) await add(pull, missing, setting);
}

function isIn(names: string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

async function add(pull: number, labels: string[], { client, repo }: Setting): Promise<void> {
  const { rest } = await client();
  await asking(`labeling #${pull}`, () =>
    rest.issues.addLabels({ ...repo, issue_number: pull, labels, request: repeatable }),
  );
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
      `${error.message}. Labels need \`pull-requests: write\`, and creating missing labels needs \`issues: write\`.`,
    );
  }
}
