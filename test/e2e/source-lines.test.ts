import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { SourceMap, type SourceMapping } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { describe, expect, test } from "vitest";

import { root } from "../../scripts/sources.ts";
import { bundled } from "../bundle.ts";
import { configuration, startScenario } from "./scenario.ts";

// A simulated bug: a function of Node that one line of the source calls is broken.
const broken = "Map.groupBy";
const breaking = ["--import", `data:text/javascript,${broken}=()=>{throw new RangeError("no such luck")}`];

describe("the stack trace of a bug names the source's files and lines", () => {
  test("in the terminal", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dtm-source-"));
    await writeFile(join(folder, "dtm.yaml"), "config: { state: { backend: local } }\ntools: []\n");
    const args = [...breaking, await bundled("cli.js"), "plan"];
    const { code, stderr } = await ended(args, folder);
    expect(code).toBe(1);
    expectSourceLines(stderr);
  });

  test("in the log of the Action", async () => {
    await using scenario = await startScenario();
    const number = await scenario.propose({ "dtm.yaml": configuration(scenario.github.url) }, "Add the shop");
    const run = await scenario.onPull(number, "opened", { nodeArguments: breaking });
    expect(run.code).toBe(1);
    expectSourceLines(run.errors.map(({ message }) => message).join("\n"));
  });
});

test("each string in the bundle is mapped to a line of the source that has it", async () => {
  const folder = dirname(await bundled("cli.js"));
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".js.map"))
    .flatMap((name) => mappedTexts(join(folder, name.slice(0, -".map".length))));
  // The minifier moves named strings to where they are used.
  const strayed = texts.filter(({ text, line }) => !line.includes(text));
  expect(texts.length).toBeGreaterThan(300);
  expect(strayed.length / texts.length).toBeLessThan(0.05);
});

function ended(args: string[], cwd: string): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd }, (_error, _stdout, stderr) =>
      resolve({ code: child.exitCode, stderr }),
    );
  });
}

function expectSourceLines(log: string): void {
  const stack = log.slice(log.indexOf("RangeError: no such luck")).split("\n");
  const places = stack.flatMap((line) => /\b(src\/\S+\.ts):(\d+)/.exec(line)?.slice(1, 3).join(":") ?? []);
  expect(places.length).toBeGreaterThan(3);
  const lines = places.map((place) => sourceLine(...(place.split(":") as [string, string])));
  expect(lines[0]).toContain(`${broken}(`);
  // Each function in a stack trace has called another one.
  for (const line of lines) expect(line).toMatch(/\(|await/);
  expect(log).not.toMatch(/\d+\.index\.js:/);
}

function sourceLine(file: string, number: string): string {
  return readFileSync(join(root, file), "utf8").split("\n")[Number(number) - 1] ?? "";
}

function mappedTexts(file: string): { text: string; line: string }[] {
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")));
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, i) =>
      [...line.matchAll(/(?<=["`])[A-Z][a-z]+(?: [a-z]+){2,6}/g)].flatMap(({ 0: text, index }) => {
        const { originalSource, originalLine = 0 }: Partial<SourceMapping> = map.findEntry(i, index);
        if (!originalSource) return [];
        return [{ text, line: sourceLine(join("dist", originalSource), String(originalLine + 1)) }];
      }),
    );
}
