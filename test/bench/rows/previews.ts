import { loadPlugins } from "../../../src/plugins/load.ts";
import type { Config, Tool } from "../../../src/core/config.ts";
import type { State } from "../../../src/core/state.ts";
import { compare } from "../../../src/engine/compare.ts";
import { type GitHub, startGitHub } from "../../github/server.ts";
import type { Row } from "../row.ts";
import { seconds } from "../spend.ts";
import { runOf, whole } from "../stack.ts";

const count = 20;
const empty: State = { version: 2, lineage: "l", serial: 0, fence: 0, writeId: "", tools: {} };

/** What previews add to a plan: 20 repositories from one template of 500 files. */
export const rows: Row[] = [
  {
    name: "requests of a plan of 20 new repositories, with / without previews",
    // Whether it exists, the commit of its template, and the template once.
    wanted: 3.2,
    async measure() {
      const github = await startGitHub();
      try {
        const files = Object.fromEntries(
          Array.from({ length: 500 }, (_, i) => [`f${i}`, "text\n".repeat(200)]),
        );
        await github.repo("acme/template", { files });
        const [without, previewed] = [await planning(github, false), await planning(github, true)];
        const from = [previewed, without].map(({ requests, ms }) => `${requests} in ${seconds(ms)}`);
        return { ratio: previewed.requests / without.requests, from: from.join(" / ") };
      } finally {
        await github.close();
      }
    },
  },
];

async function planning(github: GitHub, preview: boolean): Promise<{ requests: number; ms: number }> {
  const tools = Array.from({ length: count }, (_, i) => tool(i));
  const plugins = await loadPlugins({ tools, plugins: [] } as unknown as Config);
  const run = runOf(empty, 10);
  const secrets = { ...run.secrets, env: { GITHUB_API_URL: github.url } };
  const before = github.requests.length;
  const begun = performance.now();
  const stack = { name: "bench", tools, plugins };
  await compare({ ...run, secrets }, stack, null, { ...whole, refresh: true, preview });
  return { requests: github.requests.length - before, ms: performance.now() - begun };
}

function tool(i: number): Tool {
  const options = {
    sourceRepo: { owner: "acme", name: "template", scmType: "github", token: "token-of-alice" },
    destinationRepo: { owner: "alice", name: `app-${i}`, scmType: "github", token: "token-of-alice" },
  };
  return {
    name: "repo-scaffolding",
    instanceID: `app-${i}`,
    dependsOn: [],
    options,
    lifecycle: {},
    source: { file: "dtm.yaml", line: 1, column: 1 },
  };
}
