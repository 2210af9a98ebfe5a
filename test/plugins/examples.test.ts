import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import { describe } from "vitest";

import { lacking } from "../lacking.ts";
import { newFolder } from "./loading.ts";
import { pluginPromises, type Subject } from "./plugin-promises.ts";

const folder = resolve(import.meta.dirname, "../../examples/text-file");
const subject = (source: string): Subject => ({
  name: "text-file",
  source,
  options: { path: "greeting.txt", text: "Hello\n", password: "planted-s3cret" },
  changed: { path: "greeting.txt", text: "Good-by ✓", password: "planted-s3cret" },
  secret: "planted-s3cret",
  says: "writing greeting.txt",
});

// In the environment that Go needs to build.
async function built(): Promise<string> {
  const program = join(await newFolder(), "text-file");
  const env = { ...process.env, GOFLAGS: "-mod=mod", GOTOOLCHAIN: "local" };
  await promisify(execFile)("go", ["build", "-o", program, "main.go"], { cwd: join(folder, "go"), env });
  return program;
}

describe("the example in JavaScript", () => {
  pluginPromises(async () => subject(join(folder, "text-file.mjs")));
});

describe.skipIf(lacking.python || lacking.links)("the example in Python", () => {
  pluginPromises(async () => subject(join(folder, "text-file.py")));
});

describe.skipIf(lacking.go || lacking.links)("the example in Go", () => {
  pluginPromises(async () => subject(await built()));
});
