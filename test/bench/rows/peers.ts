import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { programOf } from "../../servers/build.ts";
import { firstApply, planOf, writeStack } from "../files.ts";
import type { Row } from "../row.ts";
import { seconds, spend } from "../spend.ts";

const count = 1000;

/** The same work done by another tool, if it is there: `npm run peers` builds it. */
export const rows: Row[] = [
  {
    name: "plan of 1,000 unchanged tools / OpenTofu's of as many resources",
    wanted: 0.25,
    async measure({ cli, folder, rounds }) {
      const tofu = programOf("tofu");
      if (tofu === null) return "not built: npm run peers";
      writeStack(folder, "stack", count, (i) => `options: { a: ${i} }`);
      spend(firstApply(cli, folder, "stack"));
      const resources = Array.from({ length: count }, (_, i) => resource(i));
      writeFileSync(join(folder, "main.tf"), resources.join(""));
      const run = (...args: string[]) => timed(tofu, args, folder);
      run("init", "-no-color");
      run("apply", "-auto-approve", "-no-color");
      const [ours, theirs] = [[] as number[], [] as number[]];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(spend(planOf(cli, folder, "stack")).ms);
        theirs.push(run("plan", "-no-color"));
      }
      const [own = 0, other = 0] = [ours, theirs].map((all) => all.sort((a, b) => a - b)[rounds >> 1]);
      return { ratio: own / other, from: `${seconds(own)} / ${seconds(other)}` };
    },
  },
];

// Built in, so that nothing is downloaded.
function resource(i: number): string {
  return `resource "terraform_data" "n${i}" {\n  input = { a = ${i} }\n}\n`;
}

function timed(program: string, args: string[], cwd: string): number {
  const begun = performance.now();
  const env = { PATH: process.env["PATH"], HOME: cwd, CHECKPOINT_DISABLE: "1" };
  execFileSync(program, args, { cwd, env, stdio: ["ignore", "ignore", "inherit"] });
  return performance.now() - begun;
}
