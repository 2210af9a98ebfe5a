import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { vi } from "vitest";

import { makeSecrets } from "../../src/core/secrets.ts";
import { toRunner } from "../../src/github/run/board.ts";
import type { Trigger } from "../../src/review/trigger.ts";
import { githubHost } from "../../src/github/host/host.ts";
import { type Labels, makeLabels } from "../../src/github/api/labels.ts";
import { makeOverview, type Overview } from "../../src/github/api/overview.ts";
import { makeLog } from "../../src/github/run/print.ts";
import { mergedPull } from "../../src/github/api/pulls.ts";
import type { Setting } from "../../src/github/run/setting.ts";
import { belowHidden } from "../../src/review/hidden-lines.ts";
import { type GitHubClient, githubClient } from "../../src/scm/github/client.ts";
import { closeGitHub } from "../github/closing.ts";
import { readFileCommands, readPrinted } from "../github/commands.ts";
import type { GitHub } from "../github/server.ts";

/** What a test says of a run; the rest is as in a pull request of acme/shop. */
export interface Given {
  inputs?: Partial<Setting["inputs"]>;
  folder?: string;
  secrets?: string[];
  stateKey?: string;
  pace?: number;
  /** Other words than ours: what becomes of the visible text of comments and issues on its way to GitHub. */
  reword?: (text: string) => string;
}

/** A host in this process and what it leaves. */
export interface Hosting {
  host: ReturnType<typeof githubHost>;
  labels: Labels;
  overview: Overview;
  temp: string;
  /** What the runner makes of what was printed. */
  printed: () => ReturnType<typeof readPrinted>;
  outputs: () => Record<string, string>;
  summary: () => string;
}

// @actions/core keeps the summary's path, so that it is one file for all hosts of a process.
const files = mkdtempSync(join(tmpdir(), "host-"));
const [output, summary] = ["output", "summary"].map((name) => join(files, name)) as [string, string];
for (const file of [output, summary]) writeFileSync(file, "");

/** Opens a host for a run on acme/shop. What it prints is caught until the test ends. */
export function hosting(github: GitHub, trigger: Trigger, given: Given = {}): Hosting {
  vi.stubEnv("GITHUB_OUTPUT", output);
  vi.stubEnv("GITHUB_STEP_SUMMARY", summary);
  for (const file of [output, summary]) truncateSync(file);
  let text = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  const temp = mkdtempSync(join(tmpdir(), "host-temp-"));
  const secrets = makeSecrets();
  for (const secret of given.secrets ?? []) secrets.add(secret);
  const setting = settingOf(github, trigger, given);
  const labels = makeLabels(() => setting, makeLog(secrets));
  const overview = makeOverview(() => setting, makeLog(secrets));
  return {
    labels,
    overview,
    host: githubHost(() => setting, secrets, {
      temp,
      labels,
      overview,
      folder: given.folder ?? "",
      sink: toRunner,
      pace: given.pace,
    }),
    temp,
    printed: () => readPrinted(text),
    outputs: () => readFileCommands(readFileSync(output, "utf8")),
    summary: () => readFileSync(summary, "utf8"),
  };
}

/** Ends a test: what was stubbed is put back, and the local GitHub is closed. */
export async function endTest(github: GitHub): Promise<void> {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await closeGitHub(github);
}

/** What such a run says of itself. */
export function settingOf(
  github: GitHub,
  trigger: Trigger,
  { inputs, stateKey = "", reword }: Given = {},
): Setting {
  const token = "token-of-actions";
  const repo = { owner: "acme", repo: "shop" };
  const client = githubClient({ token, apiUrl: github.url, retryBase: 1 });
  if (reword) rewordWith(client, reword);
  return {
    inputs: {
      command: "auto",
      config: undefined,
      workingDirectory: ".",
      comment: true,
      check: false,
      drafts: true,
      labels: "",
      onStalePlan: "fail",
      requireReviewedPlan: true,
      confirm: false,
      driftIssue: true,
      applyPermission: "maintain",
      lockTimeout: 0,
      artifact: "dtm-plan",
      ...inputs,
    },
    trigger: trigger,
    repo,
    repository: "acme/shop",
    token,
    stateKey,
    apiUrl: github.url,
    client: async () => client,
    pull: async () => {
      if (trigger.kind === "push") return mergedPull(client, repo, trigger);
      return trigger.kind === "pull" || trigger.kind === "closed" || trigger.kind === "command"
        ? trigger
        : null;
    },
    links: { run: `${github.url}/acme/shop/actions/runs/7`, commit: "abcdef1", way: "merge" },
    stack: "dtm.yaml",
  };
}

function rewordWith(client: GitHubClient, reword: (text: string) => string): void {
  client.hook.before("request", (options) => {
    const { body } = options as { body?: unknown };
    if (typeof body !== "string") return;
    const text = belowHidden(body);
    Object.assign(options, { body: body.slice(0, body.length - text.length) + reword(text) });
  });
}
