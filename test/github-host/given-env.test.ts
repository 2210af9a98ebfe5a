import { expect, test } from "vitest";

import { makeSecrets } from "../../src/core/secrets.ts";
import { readGivenEnv } from "../../src/github/run/given-env.ts";

const read = (text: string) => readGivenEnv(text, makeSecrets());

test.each([
  ["a variable a line", "A=one\nB_2=two\n", { A: "one", B_2: "two" }],
  [
    "a value up to the end of its line, whatever it contains",
    "A=x # y='z'=\\n $HOME",
    { A: "x # y='z'=\\n $HOME" },
  ],
  ["several lines as a JSON string", `A=${JSON.stringify("one\ntwo\n")}`, { A: "one\ntwo\n" }],
  ["a quote that is only the first character", 'A="x', { A: '"x' }],
  ["a secret that is not there", "A=\nB=x", { A: "", B: "x" }],
  ["the lines of another system, indented", "  A=one\r\n\r\n  B=two\r\n", { A: "one", B: "two" }],
  ["a token for plugins", "GITHUB_TOKEN=abc", { GITHUB_TOKEN: "abc" }],
  ["nothing", "", {}],
])("the input `env` has %s", (_, text, variables) => {
  expect(read(text)).toEqual(variables);
});

test.each([
  ["A=one\n-----BEGIN KEY-----", "Line 2 of the input `env` is not NAME=VALUE"],
  ["1A=one", "Line 1 of the input `env` is not NAME=VALUE"],
  ["NODE_OPTIONS=--import=./x.js", "The input `env` sets NODE_OPTIONS, which a configuration must not set"],
  ["GITHUB_EVENT_PATH=x", "The input `env` sets GITHUB_EVENT_PATH, which a configuration must not set"],
  ["path=x", "The input `env` sets path, which a configuration must not set"],
  ['A="x"y"', "The value of A in the input `env` is in quotes but is not a JSON string"],
])("%j is refused without showing it", (text, message) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: "bad-arguments", message }));
});

test("every value is a secret, and so is a line that cannot be read", () => {
  const secrets = makeSecrets();
  const text = `A=${JSON.stringify("first line\nsecond line")}\nB=plain value\nthe rest of a secret`;
  expect(() => readGivenEnv(text, secrets)).toThrow("Line 3");
  expect(secrets.redact("first line; second line; plain value; the rest of a secret")).toBe(
    "***; ***; ***; ***",
  );
});
