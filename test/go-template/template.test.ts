import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";
import { UserError, type Problem } from "../../src/core/errors.ts";
import type { Json } from "../../src/core/json.ts";
import { execute, parseTemplate, renderTemplate, type TemplateOptions } from "../../src/go-template/index.ts";
import { describeShared } from "../shared.ts";

const data = {
  language: { name: "go", version: "1.17" },
  list: [1, 2],
  text: "x",
  nothing: null,
  deep: { a: { b: {} } },
};

describe("messages", () => {
  test.each<[string, string, number, number, RegExp, RegExp?]>([
    [
      "an unknown key",
      "a\n  [[ .langauge.name ]]\n",
      2,
      6,
      /no entry for key "langauge"/,
      /Did you mean "language"\?/,
    ],
    ["a key further in", "[[ .language.nam ]]", 1, 13, /no entry for key "nam"/, /Did you mean "name"\?/],
    [
      "a key like no other",
      "[[ .language.zzz ]]",
      1,
      13,
      /no entry for key "zzz"/,
      /Known keys: name, version/,
    ],
    ["a key of nil", "[[ .nothing.x ]]", 1, 12, /no entry for key "x": the value before it is nil/],
    ["a key of text", "[[ .text.x ]]", 1, 9, /expected a map, got a string/],
    ["a key behind a parenthesis", "[[ (.deep.a).x ]]", 1, 13, /no entry for key "x"/, /Known keys: b/],
    ["a key of a variable", "[[ $d := .deep ]][[ $d.a.x ]]", 1, 25, /no entry for key "x"/, /Known keys: b/],
    ["a word without its dot", "[[ name ]]", 1, 4, /no function "name"/, /Write variables as "\.name"\./],
    ["a misspelled function", "[[ prinft `x` ]]", 1, 4, /no function "prinft"/, /Did you mean "print"\?/],
    [
      "a misspelled template",
      "[[ define `abc` ]][[ end ]]\n[[ template `abd` ]]",
      2,
      4,
      /no template "abd"/,
      /"abc"/,
    ],
    [
      "an unknown variable",
      "[[ $name := 1 ]][[ $nam ]]",
      1,
      20,
      /\$nam is not defined/,
      /Did you mean "\$name"\?/,
    ],
    [
      "a block that is not closed",
      "[[ range .list ]]\n[[ if .text ]]\n[[ end ]]",
      1,
      4,
      /"range" is never closed; expected end/,
    ],
    ["an action that stays open", "x\n[[ .text", 2, 1, /the action is not closed; expected \]\]/],
    [
      "a shell test",
      'if [[ -z "$X" ]]; then',
      1,
      7,
      /not a number/,
      /If this is not meant as a template, write/,
    ],
    ["an index too far", "[[ index .list 2 ]]", 1, 4, /the index 2 is out of range; the last is 1/],
    ["too many arguments", "[[ len 1 2 ]]", 1, 4, /len got 2 arguments; expected 1/],
    ["a comparison of kinds", "[[ eq .text 1 ]]", 1, 4, /cannot compare a string with a whole number/],
    ["a range over text", "[[ range .text ]][[ end ]]", 1, 10, /expected a list, a map or a number/],
  ])(
    "the error for %s has its place, what was expected, and a hint",
    (_, template, line, column, message, hint = /^/) => {
      const problem = mistake(template, data, { file: "dtm.yaml" });
      expect(problem.at).toEqual({ file: "dtm.yaml", line, column });
      expect(problem.message).toMatch(message);
      expect(problem.excerpt).toBe(template.split("\n")[line - 1]);
      expect(problem.hint ?? "").toMatch(hint);
    },
  );

  test("messages contain no values of the data", () => {
    const secret = { token: "s3cr3t", list: ["s3cr3t"] };
    const wrong = [
      "[[ .token.x ]]",
      "[[ lt .token 1 ]]",
      "[[ range .token ]][[ end ]]",
      "[[ index .list .token ]]",
      "[[ call .token ]]",
    ];
    for (const template of wrong) expect(JSON.stringify(mistake(template, secret))).not.toContain("s3cr3t");
  });
});

describe("the caller's functions", () => {
  const functions = {
    env: (name: Json) => {
      if (typeof name === "string" && name !== "MISSING") return `value of ${name}`;
      throw new UserError("env-missing", "the variable MISSING is not set", { hint: "set it" });
    },
    add: (a: Json, b: Json) => Number(a) + Number(b),
    show: (...values: Json[]) => JSON.stringify(values),
    len: () => "mine",
  };

  test.each([
    ["[[ env `HOME` ]]", "value of HOME"],
    ["[[ `HOME` | env ]]", "value of HOME"],
    ["[[ add 1 2 | printf `%d` ]]", "3"],
    ["[[ add 1.5 1 | printf `%.1f` ]]", "2.5"],
    ["[[ show 1 1.5 `a` nil true .list (index `a` 0) ]]", '[1,1.5,"a",null,true,[1,2],97]'],
    ["[[ len ]]", "mine"],
  ])("%s is %s", (template, want) => {
    expect(renderTemplate(template, data, { functions })).toBe(want);
  });

  test("an error of a function keeps its code and gets the place", () => {
    const error = failure("x\n[[ env `MISSING` ]]", data, { functions, file: "a" });
    expect(error.code).toBe("env-missing");
    expect(error.problems).toMatchObject([{ at: { file: "a", line: 2, column: 4 }, hint: "set it" }]);
  });

  test("a function gets all arguments that it declares, or is not called", () => {
    expect(mistake("[[ add 1 ]]", data, { functions }).message).toBe(
      "add got 1 argument; expected at least 2",
    );
  });

  test("a bug in a function is still a bug", () => {
    const broken = { broken: (): Json => Object.keys(undefined as unknown as object) };
    expect(() => renderTemplate("[[ broken ]]", data, { functions: broken })).toThrow(TypeError);
  });

  test("break can be a function, and then it is not a keyword", () => {
    expect(renderTemplate("[[ break ]]", data, { functions: { break: () => "b" } })).toBe("b");
  });
});

describe("a parsed template", () => {
  test("renders any number of times, each with its own data", () => {
    const template = parseTemplate("[[ $x := .n ]][[ range .l ]][[ $x ]][[ . ]] [[ end ]]");
    expect([1, 2].map((n) => execute(template, { n, l: ["a", "b"] }))).toEqual(["1a 1b ", "2a 2b "]);
  });

  test("gets its functions for each execution", () => {
    const template = parseTemplate("[[ who ]]", { functions: { who: () => "first" } });
    expect([execute(template, null), execute(template, null, { who: () => "second" })]).toEqual([
      "first",
      "second",
    ]);
  });
});

describe("safety", () => {
  test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("%s is an ordinary key", (key) => {
    expect(mistake(`[[ .${key} ]]`, { a: 1 }).message).toContain("no entry");
    expect(renderTemplate(`[[ index . "${key}" ]]`, { a: 1 })).toBe("<no value>");
    expect(renderTemplate(`[[ .${key} ]]`, JSON.parse(`{"${key}": "own"}`))).toBe("own");
    expect(() => renderTemplate(`[[ ${key} ]]`, { a: 1 })).toThrow(UserError);
  });

  test("integers in the data are Go's int, all other numbers float64", () => {
    expect(renderTemplate("[[ range . ]][[ printf `%T ` . ]][[ end ]]", [1, 1.5, 1e18, 1e19, -0])).toBe(
      "int float64 int float64 int ",
    );
  });

  test.each<[string, string, TemplateOptions["limits"], RegExp]>([
    [
      "templates that call themselves",
      "[[define `a`]][[template `a`]][[end]][[template `a`]]",
      {},
      /1000 deep/,
    ],
    ["a loop without end", "[[ range 1000000000000 ]][[ end ]]", { steps: 1000 }, /more than 1000 steps/],
    ["too much output", "[[ range 100 ]]0123456789[[ end ]]", { output: 500 }, /longer than 500 characters/],
    ["a width out of all measure", "[[ len (printf `%9999999d` 1) ]]", { output: 1e6 }, /longer than/],
    [
      "text that doubles",
      `[[ $x := "\\\\" ]][[ range 100 ]][[ $x = printf "%q" $x ]][[ end ]]`,
      { output: 1e6 },
      /longer than/,
    ],
    [
      "escapes that multiply",
      "[[ $x := `&` ]][[ range 100 ]][[ $x = print $x $x | html ]][[ end ]]",
      { output: 1e6 },
      /longer than/,
    ],
    ["deep parentheses", `[[ ${"(".repeat(9999)}1${")".repeat(9999)} ]]`, {}, /500 deep/],
    ["deep blocks", "[[ if 1 ]]".repeat(9999), {}, /500 deep/],
  ])("%s are refused", (_, template, limits, message) => {
    expect(mistake(template, null, { ...(limits && { limits }) }).message).toMatch(message);
  });

  test("a value nested too deep is refused, and does not overflow the stack", () => {
    let value: Json = [];
    for (let i = 0; i < 5000; i++) value = [value];
    expect(mistake("[[ . ]]", value).message).toMatch(/nested more than 1000 deep/);
  });

  test("templates can be nested a thousand deep, whatever contains them", () => {
    const template =
      "[[ define `a` ]][[ if true ]][[ with . ]][[ range . ]][[ template `a` . ]][[ end ]][[ end ]][[ end ]][[ end ]][[ template `a` . ]]";
    let value: Json = [];
    for (let i = 0; i < 900; i++) value = [value];
    expect(renderTemplate(template, value)).toBe("");
  });

  test("a long chain of else if is not nesting", () => {
    const arms = Array.from({ length: 5000 }, (_, i) => `[[ else if eq . ${i} ]]${i}`).join("");
    expect(renderTemplate(`[[ if false ]]${arms}[[ end ]]`, 4321)).toBe("4321");
  });
});

describeShared("DevStream's own pipeline templates", "devstream/templates", (folder) => {
  const values = {
    AppName: "shop",
    ImageRepoSecret: "IMAGE_REPO_SECRET",
    DingTalkSecretKey: "KEY",
    DingTalkSecretToken: "TOKEN",
    SonarqubeSecretKey: "SONAR",
    language: { name: "java", version: "8" },
    test: { command: ["mvn -B test"], containerName: "maven:3" },
    imageRepo: { url: "docker.io", user: "acme" },
    dingTalk: { name: "ding" },
    sonarqube: null,
  };

  test.each(["github-actions-main.yml", "gitlab-ci.yml"])("%s renders", (file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const rendered = renderTemplate(text, values, { file });
    expect(rendered).toContain("mvn -B test");
    expect(rendered).toContain("shop");
    expect(rendered).not.toContain("[[");
    const { imageRepo: _, ...rest } = values;
    expect(mistake(text, rest, { file }).message).toBe('no entry for key "imageRepo"');
  });
});

function failure(template: string, value: Json, options: TemplateOptions = {}): UserError {
  try {
    renderTemplate(template, value, options);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("no failure");
}

function mistake(template: string, value: Json, options: TemplateOptions = {}): Problem {
  const error = failure(template, value, options);
  expect(error.code).toBe("template-invalid");
  const [problem] = error.problems;
  if (problem === undefined) throw new Error("no problem");
  return problem;
}
