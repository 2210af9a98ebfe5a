import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { commentEvent, pullRequestEvent, pushEvent } from "../github/payloads.ts";
import { type ActionResult, type ActionRun, runAction } from "../github/runner.ts";
import { type GitHub, startGitHub } from "../github/server.ts";

/** A local GitHub with a template, a toolchain repository, and the Action run on it as a runner would. */
export interface Scenario extends AsyncDisposable {
  github: GitHub;
  /** The head of the toolchain's main branch. */
  head(): Promise<string>;
  /** Opens a pull request on the toolchain repository. */
  propose(files: Files, title: string): Promise<number>;
  /** Runs the Action for a pull request, as `opened` or `synchronize`. */
  onPull(number: number, action?: string, more?: Partial<ActionRun>): Promise<ActionResult>;
  /** Merges a pull request and runs the Action for the push. */
  onMerge(number: number, more?: Partial<ActionRun>): Promise<ActionResult>;
  /** Has somebody comment on a pull request, after reading for a while, and runs the Action for the comment. */
  onComment(number: number, body: string, more?: Partial<ActionRun> & Said): Promise<Commented>;
  /** Has alice comment on an issue, after reading for a while, and runs the Action for the comment. */
  onIssue(number: number, body: string, more?: Partial<ActionRun>): Promise<Commented>;
  /** Runs the Action for a push of what the main branch is now, or of the commit `checkout`. */
  onPush(before: string, more?: Partial<ActionRun> & { checkout?: string }): Promise<ActionResult>;
}

/**
 * How a comment is written, and what the workflow checks out for it: the head of the pull request, or `main` once it is
 * closed.
 */
interface Said {
  /** Seconds between now and the comment. Default: 5. */
  after?: number;
  action?: string;
  checkout?: string;
}

/** A run for a comment, and the reactions to the comment. */
export interface Commented extends ActionResult {
  reactions: string[];
}

type Files = Record<string, string | null>;

/** The repository that holds `dtm.yaml`. */
export const toolchain = "acme/toolchain";
/** The repository that the toolchain creates. */
export const made = "acme/shop";

/** The content of the template repository. */
const template = {
  "README.md": "About the template; not taken over.\n",
  "go.mod.tpl": "module github.com/[[ .Repo.Owner ]]/[[ .AppName ]]\n\ngo 1.24\n",
  "cmd/_app_name_/main.go.tpl":
    'package main\n\nfunc main() {\n\tprintln("[[ .AppName ]] for [[ .team ]]")\n}\n',
  "run.sh": { mode: "100755" as const, content: "#!/bin/sh\nexec go run ./cmd/*\n" },
};

/** The workflow template that the toolchain names by URL. */
const workflow = `name: Build [[ .AppName ]]
on:
  push: { branches: [main] }
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      [[- range .test.command ]]
      - run: [[ . ]]
      [[- end ]]
  [[- if .imageRepo ]]
  image:
    needs: test
    runs-on: ubuntu-24.04
    steps:
      - run: docker login -u [[ .imageRepo.user ]] -p "\${{ secrets.[[ .ImageRepoSecret ]] }}"
  [[- end ]]
`;

/** The configuration of the first pull request. `url` is the local GitHub. */
export function configuration(url: string, team = "checkout"): string {
  return `config:
  state: { backend: branch }

vars:
  owner: acme
  app: shop

tools:
  - name: repo-scaffolding
    instanceID: [[ app ]]
    options:
      sourceRepo: { org: acme, name: go-template, scmType: github, token: [[ env TOOLCHAIN_TOKEN ]] }
      destinationRepo: { org: [[ owner ]], name: [[ app ]], branch: main, scmType: github, token: [[ env TOOLCHAIN_TOKEN ]] }
      vars: { team: ${team} }
  - name: github-actions
    instanceID: [[ app ]]
    dependsOn: [repo-scaffolding.shop]
    options:
      scm: { org: [[ owner ]], name: [[ app ]], branch: main, scmType: github, token: [[ env TOOLCHAIN_TOKEN ]] }
      pipeline:
        configLocation: ${url}/_raw/acme/go-template/main/.ci/build.yml
        language: { name: go, framework: gin }
        imageRepo: { user: acme, password: [[ env IMAGE_REPO_PASSWORD ]] }
`;
}

/** The secrets of the workflow's step. */
export const secrets = { TOOLCHAIN_TOKEN: "token-of-alice", IMAGE_REPO_PASSWORD: "correct-horse-battery" };

/** Starts a scenario with an empty toolchain repository. */
export async function startScenario(): Promise<Scenario> {
  const github = await startGitHub();
  const bot = { "github-actions[bot]": "write" as const };
  await github.repo("acme/go-template", { files: { ...template, ".ci/build.yml": workflow } });
  await github.repo(toolchain, { files: { "README.md": "Our toolchain.\n" }, permissions: bot });
  let runId = 100;

  const run = async (
    more: Omit<ActionRun, "github" | "workspace">,
    ref: string,
    given: Partial<ActionRun>,
    sha?: string,
  ) => {
    const workspace = await checkout(github, ref);
    if (sha !== undefined) await detach(workspace, sha);
    runId += 1;
    try {
      return await runAction({ github, repo: toolchain, workspace, env: secrets, runId, ...more, ...given });
    } finally {
      await rm(workspace, { recursive: true, force: true });
    }
  };
  const onPush: Scenario["onPush"] = async (before, { checkout: at = "main", ...given } = {}) => {
    const after = await headOf(github);
    const event = await pushEvent(github, toolchain, "main", before, after);
    return run({ event, eventName: "push", sha: after, ref: "refs/heads/main" }, at, given);
  };
  return {
    github,
    head: () => headOf(github),
    onPush,
    async propose(files, title) {
      const head = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
      const pull = await github.pull(toolchain, { head, files, title });
      return pull.number;
    },
    async onPull(number, action = "opened", given = {}) {
      const event = await pullRequestEvent(github, toolchain, number, action);
      const { head } = event["pull_request"] as { head: { ref: string } };
      return run({ event, eventName: "pull_request" }, head.ref, given);
    },
    async onMerge(number, given = {}) {
      const before = await headOf(github);
      await github.merge(toolchain, number);
      return onPush(before, given);
    },
    async onComment(number, body, { after = 5, action = "created", checkout, ...given } = {}) {
      const comment = await github.comment(toolchain, number, body);
      const at = new Date(Date.now() + after * 1000);
      const event = await commentEvent(github, toolchain, number, { comment, action, at });
      const { state, head } = (await github.describe.pull(toolchain, number)) as unknown as Pull;
      const main = await headOf(github);
      const [ref, sha] = state === "open" ? [head.ref, head.sha] : ["main", main];
      const said = { event, eventName: "issue_comment", sha: main, ref: "refs/heads/main" };
      const result = await run(said, ref, given, checkout ?? sha);
      return { ...result, reactions: github.reactions(toolchain, Number(comment["id"])) };
    },
    async onIssue(number, body, given = {}) {
      const comment = await github.comment(toolchain, number, body);
      const at = new Date(Date.now() + 5000).toISOString();
      const sha = await headOf(github);
      const event = {
        action: "created",
        issue: { number },
        comment: { ...comment, created_at: at },
        repository: await github.describe.repository(toolchain),
        sender: await github.describe.user("alice"),
      };
      const said = { event, eventName: "issue_comment", sha, ref: "refs/heads/main" };
      const result = await run(said, "main", given, sha);
      return { ...result, reactions: github.reactions(toolchain, Number(comment["id"])) };
    },
    [Symbol.asyncDispose]: () => github.close(),
  };
}

interface Pull {
  state: string;
  head: { ref: string; sha: string };
}

async function headOf(github: GitHub): Promise<string> {
  const sha = await github.sha(toolchain, "main");
  if (sha === null) throw new Error(`${toolchain} has no main branch`);
  return sha;
}

// What actions/checkout would have written there.
async function checkout(github: GitHub, ref: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "workspace-"));
  for (const [path, text] of Object.entries(await github.tree(toolchain, ref))) {
    const file = resolve(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

// Just enough of a repository to tell which commit is checked out.
async function detach(folder: string, sha: string): Promise<void> {
  await mkdir(join(folder, ".git", "objects"), { recursive: true });
  await mkdir(join(folder, ".git", "refs"));
  await writeFile(join(folder, ".git", "HEAD"), `${sha}\n`);
}
