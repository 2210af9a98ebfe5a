import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { inputsOf } from "../../github/runner.ts";
import type { Bench, Measured, Row } from "../row.ts";
import { inTurns, ratioOf, type Subject } from "../spend.ts";

/** What starting costs. */
export const rows: Row[] = [
  {
    name: "dtm version / bare Node",
    wanted: 1.6,
    measure: (bench) => againstNode(bench, { args: [bench.cli, "version"], cwd: bench.folder }),
  },
  {
    name: "post step with nothing to do / bare Node",
    wanted: 1.1,
    measure: (bench) => againstNode(bench, { args: [bench.post], cwd: bench.folder }),
  },
  {
    name: "Action, pull request, to its first request / bare Node",
    wanted: 3,
    measure: async (bench) => againstNode(bench, await untilFirstRequest(bench)),
  },
];

async function untilFirstRequest({ action, folder }: Bench): Promise<Subject> {
  const from = { sha: "a".repeat(40), repo: { full_name: "acme/toolchain" } };
  const base = { ref: "main", repo: { full_name: "acme/toolchain", default_branch: "main" } };
  const event = { action: "opened", number: 1, pull_request: { head: from, base } };
  writeFileSync(join(folder, "event.json"), JSON.stringify(event));
  writeFileSync(join(folder, "dtm.yaml"), "config: { state: { backend: branch } }\ntools: []\n");
  return {
    args: ["-r", join(import.meta.dirname, "../first-request.cjs"), action],
    cwd: folder,
    env: {
      ...(await inputsOf({})),
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: join(folder, "event.json"),
      GITHUB_REPOSITORY: "acme/toolchain",
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
    },
  };
}

async function againstNode({ folder, rounds }: Bench, subject: Subject): Promise<Measured> {
  const bare = { args: [join(folder, "nothing.cjs")], cwd: folder };
  writeFileSync(join(folder, "nothing.cjs"), "");
  // One start takes little and varies much.
  return ratioOf(inTurns(rounds * 5, subject, bare));
}
