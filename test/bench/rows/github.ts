import { configuration, type Scenario, secrets, startScenario } from "../../e2e/scenario.ts";
import type { ActionResult, ActionRun } from "../../github/runner.ts";
import type { Bench, Measured, Row } from "../row.ts";
import { seconds } from "../spend.ts";

/** What a run on GitHub takes with the pace that users have, against the same run without it. */
export const rows: Row[] = [
  {
    name: "GitHub: plan on a pull request, paced / not paced",
    wanted: 1.2,
    measure: (bench) => againstUnpaced(bench, 0, "0.8 s"),
  },
  {
    name: "GitHub: merge that applies 2 tools, state on a branch, paced / not paced",
    wanted: 1.2,
    measure: (bench) => againstUnpaced(bench, 1, "2 s"),
  },
  {
    name: "GitHub: the same push again, paced / not paced",
    wanted: 1.2,
    measure: (bench) => againstUnpaced(bench, 2, "0.7 s"),
  },
];

interface Ran {
  ms: number;
  requests: number;
  writes: number;
}

async function againstUnpaced({ rounds }: Bench, which: number, most: string): Promise<Measured> {
  const [paced, unpaced]: Ran[][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    paced?.push((await runs(true))[which] as Ran);
    unpaced?.push((await runs(false))[which] as Ran);
  }
  const [subject, floor] = [median(paced ?? []), median(unpaced ?? [])];
  const { requests, writes } = paced?.[0] ?? { requests: 0, writes: 0 };
  const times = `${seconds(subject)} / ${seconds(floor)}, wanted at most ${most}`;
  return { ratio: subject / floor, from: `${times}; ${requests} requests, ${writes} writes` };
}

// A plan, its merge, and the same push again.
async function runs(isPaced: boolean): Promise<Ran[]> {
  await using scenario = await startScenario();
  const { github } = scenario;
  const given: Partial<ActionRun> = isPaced ? {} : { env: { ...secrets, GITHUB_API_URL: github.url } };
  const number = await scenario.propose({ "dtm.yaml": configuration(github.url) }, "Begin");
  const before = await scenario.head();
  return [
    await timed(scenario, () => scenario.onPull(number, "opened", given)),
    await timed(scenario, () => scenario.onMerge(number, given)),
    await timed(scenario, () => scenario.onPush(before, given)),
  ];
}

async function timed({ github }: Scenario, work: () => Promise<ActionResult>): Promise<Ran> {
  const [since, begun] = [github.requests.length, performance.now()];
  const { code, log } = await work();
  const ms = performance.now() - begun;
  if (code !== 0) throw new Error(`the Action ended with ${code}: ${log}`);
  const made = github.requests.slice(since);
  const isQuery = (body: unknown) => !JSON.stringify(body ?? "").includes("mutation");
  const writes = made.filter(
    ({ method, path, body }) => method !== "GET" && !(path === "/graphql" && isQuery(body)),
  );
  return { ms, requests: made.length, writes: writes.length };
}

function median(all: Ran[]): number {
  return all.map(({ ms }) => ms).sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
}
