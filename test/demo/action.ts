// `npm run action -- EVENT`: runs the Action for one event on a local GitHub, and shows its output and results.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseArgs } from "node:util";

import type { Payload } from "../github/payloads.ts";
import { secrets, startScenario, toolchain } from "../e2e/scenario.ts";
import { rehearsals } from "./rehearsals.ts";

const usage = `npm run action -- EVENT [options]

EVENT is one of ${Object.keys(rehearsals).join(", ")}.

  --files FOLDER      the files of the repository; without it, those of the demo
  --event FILE        what is different in the event, as a JSON merge patch
  --comment TEXT      what the comment says (/dtm plan)
  --input NAME=VALUE  an input of the Action; repeat it for more
  --env NAME=VALUE    a variable of the step; repeat it for more
  --source            run src/action.ts itself instead of the bundle
  --inspect           the same, and wait for a debugger
  --keep              leave the local GitHub running until Ctrl-C`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: "string" },
    event: { type: "string" },
    comment: { type: "string", default: "/dtm plan" },
    input: { type: "string", multiple: true, default: [] },
    env: { type: "string", multiple: true, default: [] },
    source: { type: "boolean", default: false },
    inspect: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});

const rehearse = rehearsals[positionals[0] ?? ""];
if (values.help || !rehearse || positionals.length > 1) {
  console.log(usage);
  process.exit(values.help ? 0 : 3);
}

await using scenario = await startScenario();
const { github } = scenario;
if (values.inspect) console.log("Waiting for a debugger on 127.0.0.1:9229 …");
const { number, result } = await rehearse(
  scenario,
  { files: values.files === undefined ? undefined : filesIn(values.files), comment: values.comment },
  {
    inputs: pairs(values.input),
    env: { ...secrets, ...pairs(values.env) },
    ...(values.event === undefined
      ? {}
      : { patch: JSON.parse(readFileSync(values.event, "utf8")) as Payload }),
    ...(values.source || values.inspect ? { dist: "src/action.ts" } : {}),
    ...(values.inspect ? { nodeArguments: ["--inspect-brk"], timeoutMs: 24 * 3600 * 1000 } : {}),
  },
);

show("log", result.log);
show(
  "outputs",
  Object.entries(result.outputs)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n"),
);
show("summary", result.summary);
const comments = number === undefined ? [] : await github.comments(toolchain, number);
for (const { body } of comments) show("comment", body);
show("requests that GitHub would not take", github.violations.map(({ message }) => message).join("\n"));
console.log(`\nIt ended with ${result.code ?? result.signal}.`);
process.exitCode = result.code ?? 1;

if (values.keep) {
  console.log(`The local GitHub is ${github.url}; the token of alice is token-of-alice. Ctrl-C ends it.`);
  await new Promise((ended) => process.once("SIGINT", ended));
}

function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).replaceAll(sep, "/"), readFileSync(path, "utf8")]),
  );
}

function pairs(texts: string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => [text.split("=", 1)[0] ?? "", text.slice(text.indexOf("=") + 1)]),
  );
}

function show(title: string, text: string): void {
  if (text.trim() === "") return;
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 96 - title.length))}\n\n${text.trimEnd()}`);
}
