import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Subject } from "./spend.ts";

const plugin = `const wait = MS > 0 ? () => new Promise((done) => setTimeout(done, MS)) : () => {};
const made = async ({ tool }) => (await wait(), { status: {}, outputs: { id: tool.instanceID } });
const outputs = { type: "object", properties: { id: { type: "string" } } };
export default { name: "noop", summary: "-", options: { type: "object" }, outputs,
  async read({ prior, tool }) { return prior ? { status: {}, outputs: { id: tool.instanceID } } : null },
  async create(ctx) { return made(ctx) }, async update(ctx) { return made(ctx) }, async delete() {} };
`;

/** Writes a stack of tools, each by its number as YAML after its name, and a plugin whose verbs take a given time. */
export function writeStack(
  folder: string,
  name: string,
  count: number,
  tool: (i: number) => string,
  verbMs = 0,
): void {
  writeFileSync(join(folder, "noop.mjs"), plugin.replaceAll("MS", String(verbMs)));
  const tools = Array.from(
    { length: count },
    (_, i) => `  - { name: noop, instanceID: n${i}, ${tool(i)} }\n`,
  );
  const state = `{ backend: local, options: { stateFile: ${name}.state } }`;
  const head = `config: { state: ${state}, parallelism: 10 }\nplugins: [{ name: noop, source: ./noop.mjs }]\ntools:\n`;
  writeFileSync(join(folder, `${name}.yaml`), head + tools.join(""));
}

/** An apply of such a stack that finds nothing yet. */
export function firstApply(
  cli: string,
  folder: string,
  name: string,
  env: Record<string, string> = {},
): Subject {
  const prepare = () => rmSync(join(folder, `${name}.state`), { force: true });
  return { args: [cli, "apply", "--yes", "-f", `${name}.yaml`], cwd: folder, env, prepare };
}

/** A plan of such a stack. */
export function planOf(cli: string, folder: string, name: string): Subject {
  return { args: [cli, "plan", "-f", `${name}.yaml`], cwd: folder };
}
