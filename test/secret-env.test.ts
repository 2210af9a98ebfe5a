import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";

import { afterEach, beforeEach, expect, test } from "vitest";

import { run } from "../src/commands/index.ts";
import { readArguments } from "../src/terminal/arguments.ts";
import { terminalHost } from "../src/terminal/host.ts";

// No name here sounds secret: whether a variable is secret does not depend on its name.
const env = {
  SLACK_WEBHOOK: "https://hooks.example.com/T0/B0/aXb7Qd",
  REGION: "eu-central-1",
  API_KEY_ID: "key-of-nobody",
  UNLISTED: "not-for-plugins",
};

const plugin = (
  listed: string,
  readsEnv: boolean,
) => `import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
const names = ["SLACK_WEBHOOK", "REGION", "API_KEY_ID", "UNLISTED"];
const hook = ${JSON.stringify(env.SLACK_WEBHOOK)};
const file = (ctx) => join(ctx.baseDir, "thing");
const make = async (ctx) => {
  const text = names.map((name) => name + "=" + ctx.env(name)).join(" ");
  ctx.log(text); ctx.progress(text, 0.5);
  writeFileSync(file(ctx), text);
  return { status: { text, hook }, outputs: { text } };
};
const read = async (ctx) => {
  const text = existsSync(file(ctx)) ? readFileSync(file(ctx), "utf8") : "";
  ${readsEnv ? 'ctx.log(String(ctx.env("SLACK_WEBHOOK")));' : ""}
  return text ? { status: { text, hook }, outputs: { text } } : null;
};
export default { name: "p", summary: "says what it sees", options: { type: "object" }, write: ["."], env: ${listed},
  read, create: make, update: make, async delete() {} };
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dtm-env-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function dtm(...args: string[]) {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const host = terminalHost({ ...streams, format: "text", yes: true });
  const { request } = readArguments(args, { cwd: folder, env, pid: 1, signal: new AbortController().signal });
  const code = await run(request, host);
  return { code, text: `${String(streams.stdout.read())}${String(streams.stderr.read() ?? "")}` };
}

function configure(listed: string, readsEnv = true): void {
  writeFileSync(join(folder, "p.mjs"), plugin(listed, readsEnv));
  const options = "config: { state: { backend: local, options: { stateFile: x.state } } }\n";
  const tools = "plugins: [{ name: p, source: ./p.mjs }]\ntools: [{ name: p, instanceID: a }]\n";
  writeFileSync(join(folder, "dtm.yaml"), options + tools);
}

const stored = () => readFileSync(join(folder, "x.state"), "utf8");

test("the environment variables of a plugin are secret in log and state, unless they are declared public", async () => {
  configure("{ SLACK_WEBHOOK: {}, REGION: { public: true }, API_KEY_ID: { public: true } }");
  const { code, text } = await dtm("apply");
  const line = "SLACK_WEBHOOK=*** REGION=eu-central-1 API_KEY_ID=key-of-nobody UNLISTED=undefined";
  expect(code).toBe(0);
  expect(text).toContain(line);
  expect(JSON.parse(stored()).tools["p.a"].resource).toEqual({
    status: { text: line, hook: "***" },
    outputs: { text: line },
  });
  expect(text + stored()).not.toContain("hooks.example.com");
});

test("every variable in a plain list is secret, whatever its name", async () => {
  configure('["SLACK_WEBHOOK", "REGION", "API_KEY_ID"]');
  const { text } = await dtm("apply");
  expect(text).toContain("SLACK_WEBHOOK=*** REGION=*** API_KEY_ID=*** UNLISTED=undefined");
  for (const value of [env.SLACK_WEBHOOK, env.REGION, env.API_KEY_ID])
    expect(text + stored()).not.toContain(value);
});

test("a plugin that reads a secret back without declaring it shows no drift and no secret", async () => {
  configure("{ SLACK_WEBHOOK: {}, REGION: { public: true } }", false);
  await dtm("apply");
  const { text } = await dtm("plan");
  expect(text).toContain("no changes");
  expect(text).not.toContain("hooks.example.com");
});
