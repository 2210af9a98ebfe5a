import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, test } from "vitest";

import { type Config, keyOf, type Tool } from "../../src/core/config.ts";
import { UserError } from "../../src/core/errors.ts";
import { isObject, type JsonObject } from "../../src/core/json.ts";
import { resolveEnv } from "../../src/core/deferred.ts";
import { findReferences } from "../../src/core/references.ts";
import { loadFrom } from "./loading.ts";
import { describeShared } from "../shared.ts";

// DevStream's own answers to the cases; see the README beside them.
const answers = join(import.meta.dirname, "../devstream");

interface Case {
  id: string;
  input: string;
  env: Record<string, string>;
  verdict: "keep" | "fix" | "free";
}

interface Expected {
  error?: string;
  panic?: string;
  state?: { backend: string; options: Record<string, string> };
  tools?: { name: string; instanceID: string; dependsOn: string[]; options: JsonObject }[];
  _config_prepended?: boolean;
}

const movingTemplates = "https://raw.githubusercontent.com/devstream-io/dtm-pipeline-templates/main/";

const cases = readJson(join(answers, "manifest.json")) as Case[];

// The right results where DevStream is wrong: the options of the first tool, or the error.
const fixes: Record<string, JsonObject | RegExp> = {
  "config/vars/bash_test": { script: "if [[ -f x ]]; then echo; fi\n" },
  "config/vars/env_1char": { a: "1" },
  "config/vars/hyphen": { s1: "x" },
  "config/vars/inj": { a: 'it\'s "x" # c', b: 'it\'s "x" # c' },
  "config/vars/vars_env_nq": { a: "bar" },
  "config/top/config_empty_obj": /config: `state` is required/,
  "config/top/docsep_comment": {},
  "config/top/empty_config_eof": /config must be a map/,
  "config/top/garbage_before": /this is not YAML/,
  "config/top/indented_all": {},
  "config/top/quoted_key": {},
  "config/top/state_null": /config: `state` is required/,
  "config/tools/default_show": {},
  "config/tools/intkeys2": { m: { "2": "two" } },
  "config/apps/argo_source_str": /`source` must be a map/,
  "config/apps/noscm": /the address of its repository is unknown/,
  "config/apps/visib": /`repo` has no key "Visibility"/,
  "config/tpl/basic": /has no key "extra"/,
  "config/tpl/envq2": withPipeline({ k: "x-bar", l: "bar" }),
  "config/tpl/intl": withPipeline({ i: 3, plain: 3, q: 3, t: true }),
  "config/tpl/listitem": withPipeline({ l: ["str", "x"] }),
  "config/tpl/spacejoin": withPipeline({ k: "str str" }),
  "config/tpl/suffixspace": withPipeline({ k: "str tail", j: "str tail" }),
  "config/dir/d1": {},
};

describe("the cases of DevStream", () => {
  const of = (verdict: Case["verdict"]) => cases.filter((one) => one.verdict === verdict);
  const isError = ({ id }: Case): boolean => fixes[id] instanceof RegExp;

  test.each(of("keep"))("$id has the same result as in DevStream", async ({ id, input, env }) => {
    const found = await load(join(answers, id), input);
    const expected = readJson(join(answers, id, "expected.json")) as Expected;
    expect(answerOf(found, env)).toEqual(wanted(expected));
  });

  test.each(of("fix").filter((one) => !isError(one)))("$id is fixed", async ({ id, input, env }) => {
    const found = await load(join(answers, id), input);
    expect(firstOptions(found, env)).toEqual(fixes[id]);
  });

  test.each(of("fix").filter(isError))("$id is refused with a reason", async ({ id, input }) => {
    const found = await load(join(answers, id), input);
    expect(problemsOf(found)).toMatch(fixes[id] as RegExp);
  });

  test("config/tools/default_show says that half of the tool is ignored", async () => {
    const found = (await load(join(answers, "config/tools/default_show"), "config.yaml")) as Config;
    expect(found.warnings.map(({ at, message }) => `${at?.line}: ${message}`)).toEqual([
      "13: tool repo-scaffolding.default: `destinationRepo` is ignored, as in DevStream; write `options.destinationRepo`",
      "19: tool repo-scaffolding.default: `sourceRepo` is ignored, as in DevStream; write `options.sourceRepo`",
    ]);
  });

  test.each(of("free"))("$id results in a configuration or an error", async ({ id, input }) => {
    expect(await load(join(answers, id), input)).toBeDefined();
  });

  test("every case to fix has the right result", () => {
    const fixed = cases.filter(({ verdict }) => verdict === "fix").map(({ id }) => id);
    expect(Object.keys(fixes).sort()).toEqual(fixed.sort());
  });

  test("both documents of a file count, whatever follows the separator", async () => {
    const found = await load(join(answers, "config/top/docsep_comment"), "config.yaml");
    expect((found as Config).tools.map(keyOf)).toEqual(["t.a", "t.b"]);
  });
});

describeShared("the example files of DevStream", "devstream", (shared) => {
  const folder = mkdtempSync(join(tmpdir(), "dtm-upstream-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const upstream = join(shared, "cases/upstream");
  const files = listed(upstream).filter((name) => existsSync(join(shared, name)));

  const loadFile = async (name: string, expected: Expected) => {
    const text = readFileSync(join(shared, name), "utf8");
    const settings = "config:\n  state:\n    backend: local\n";
    writeFileSync(join(folder, "config.yaml"), expected._config_prepended ? settings + text : text);
    return load(folder, "config.yaml");
  };

  test.each(files)("%s means what it meant in DevStream", async (name) => {
    const expected = readJson(join(upstream, `${name}.expected.json`)) as Expected;
    const found = await loadFile(name, expected);
    expect(answerOf(found, undefined)).toEqual(wanted(expected));
  });

  // DevStream refuses the excluded one: it depends on a tool that cannot exist.
  const loading = ["examples", "show", "e2e"]
    .flatMap((folder) => yamlIn(shared, folder))
    .filter((name) => name !== "show/plugins/argocdapp.yaml");

  test.each(loading)("%s loads, with references and loops checked", async (name) => {
    const text = readFileSync(join(shared, name), "utf8");
    const settings = /^config:/m.test(text) ? "" : "config:\n  state:\n    backend: local\n";
    writeFileSync(join(folder, "config.yaml"), settings + text);
    const { warnings } = await loadFrom({ cwd: folder, path: "config.yaml" });
    expect(warnings).toHaveLength(name === "show/default.yaml" ? 2 : 0);
  });
});

async function load(folder: string, input: string): Promise<Config | UserError> {
  return loadFrom({ cwd: folder, path: input, strict: false }).catch((error: unknown) => {
    if (error instanceof UserError) return error;
    throw error;
  });
}

function answerOf(found: Config | UserError, env: Case["env"] | undefined) {
  if (found instanceof UserError) return { error: found.problems.every(({ at }) => at !== undefined) };
  return {
    state: found.state,
    tools: found.tools.map((tool) => asDevStream(tool, env)).map(withoutMovingTemplate),
  };
}

function wanted({ error, state, tools }: Expected) {
  if (error !== undefined) return { error: true };
  const options = Object.entries(state?.options ?? {}).filter(([, value]) => value !== "");
  const settings = { backend: state?.backend, options: Object.fromEntries(options) };
  return { state: settings, tools: tools?.map(withReferences).map(withoutMovingTemplate) };
}

// DevStream took the pipeline from a branch of somebody else's repository, whatever it contained on that day. Without
// `configLocation` the plugins' own is used; files that name it themselves get what they name.
function withoutMovingTemplate<T extends { options: JsonObject }>(one: T): T {
  const { pipeline } = one.options;
  if (!isObject(pipeline)) return one;
  const isKept = ([key, value]: [string, unknown]) =>
    !(key === "configLocation" && typeof value === "string" && value.startsWith(movingTemplates));
  const kept = Object.fromEntries(Object.entries(pipeline).filter(isKept));
  return { ...one, options: { ...one.options, pipeline: kept } };
}

function firstOptions(found: Config | UserError, env: Case["env"]) {
  if (found instanceof UserError) return problemsOf(found);
  return resolveEnv(found.tools[0]?.options ?? {}, (name) => env[name] ?? "");
}

function problemsOf(found: Config | UserError): string {
  return found instanceof UserError ? found.problems.map(({ message }) => message).join("\n") : "no error";
}

// DevStream looked up environment variables while loading, and added the instanceID to each tool's options.
function asDevStream({ name, instanceID, dependsOn, options }: Tool, env: Case["env"] | undefined) {
  const resolved = resolveEnv(options, (key) => (env ? (env[key] ?? "") : `ENV_${key}`)) as JsonObject;
  return { name, instanceID, dependsOn, options: { ...resolved, instanceID } };
}

// In dtm a reference is a dependency if the tool that it names exists.
function withReferences(
  tool: NonNullable<Expected["tools"]>[number],
  _: number,
  all: NonNullable<Expected["tools"]>,
) {
  const keys = new Set(all.map(keyOf));
  const references = findReferences(tool.options).map((one) => one.tool);
  const dependsOn = [...new Set([...tool.dependsOn, ...references])].filter((key) => keys.has(key));
  return { ...tool, dependsOn: dependsOn.sort() };
}

function withPipeline(more: JsonObject): JsonObject {
  const language = { name: "go", framework: "gin" };
  return { pipeline: { ...more, language }, scm: { name: "a1", url: "github.com/o/r" } };
}

function listed(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".expected.json"))
    .map((name) => name.replace(/\.expected\.json$/, ""))
    .sort();
}

function yamlIn(shared: string, folder: string): string[] {
  const names = readdirSync(join(shared, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(folder, name))
    .sort();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
