import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { makeSecrets } from "../../src/core/secrets.ts";
import type { Sink } from "../../src/github/run/board.ts";
import type { Trigger } from "../../src/review/trigger.ts";
import { githubHost } from "../../src/github/host/host.ts";
import { makeCombinedCheck } from "../../src/github/api/combined-check.ts";
import { type Labels, makeLabels } from "../../src/github/api/labels.ts";
import { makeOverview, type Overview } from "../../src/github/api/overview.ts";
import { makeLog } from "../../src/github/run/print.ts";
import { mergedPull } from "../../src/github/api/pulls.ts";
import type { Setting } from "../../src/github/run/setting.ts";
import { belowHidden } from "../../src/review/hidden-lines.ts";
import { type GitHubClient, githubClient } from "../../src/scm/github/client.ts";
import { readPrinted } from "../github/commands.ts";
import type { GitHub } from "../github/server.ts";
import { contextIn } from "./context.ts";
import { recorder } from "./printing.ts";

/** What a test sets for a run; the rest is as in a pull request of acme/shop. */
export interface Given {
  inputs?: Partial<Setting["inputs"]>;
  folder?: string;
  secrets?: string[];
  stateKey?: string;
  pace?: number;
  /** Rewrites the visible text of comments and issues on its way to GitHub. */
  reword?: (text: string) => string;
}

/** A host in this process, and its results. */
export interface Hosting {
  host: ReturnType<typeof githubHost>;
  labels: Labels;
  overview: Overview;
  temp: string;
  /** What the runner reads from the output. */
  printed: () => ReturnType<typeof readPrinted>;
  outputs: () => Record<string, string>;
  summary: () => string;
}

/** Opens a host for a run on acme/shop. What it prints and tells the runner is recorded for the test. */
export function hosting(github: GitHub, trigger: Trigger, given: Given = {}): Hosting {
  const temp = mkdtempSync(join(tmpdir(), "host-temp-"));
  const secrets = makeSecrets();
  for (const secret of given.secrets ?? []) secrets.add(secret);
  const setting = settingOf(github, trigger, given);
  const printing = recorder();
  const labels = makeLabels(() => setting, makeLog(secrets));
  const overview = makeOverview(() => setting, makeLog(secrets));
  const { sink, outputs, summary } = keptSink();
  const combined = makeCombinedCheck(() => setting, makeLog(secrets));
  const folder = given.folder ?? "";
  const places = { temp, labels, overview, combined, sink, folder, pace: given.pace };
  return {
    labels: printing.of(labels),
    overview: printing.of(overview),
    host: printing.of(githubHost(() => setting, secrets, places)),
    temp,
    printed: () => readPrinted(printing.text()),
    outputs,
    summary,
  };
}

/** Collects outputs and the summary like the runner, with texts as @actions/core makes them. */
export function keptSink(): Pick<Hosting, "outputs" | "summary"> & { sink: Sink } {
  const values: Record<string, string> = {};
  let text = "";
  const sink: Sink = {
    set: (name, value) => void (values[name] = typeof value === "string" ? value : JSON.stringify(value)),
    summary: async (markdown) => void (text += `${markdown}\n`),
  };
  return { sink, outputs: () => values, summary: () => text };
}

/** The description of such a run. */
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
    context: contextIn({ GITHUB_REPOSITORY: "acme/shop" }),
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
    given: { env: {}, "plan-env": {}, vars: {} },
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
