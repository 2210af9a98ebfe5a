import { expect, test } from "vitest";

import { makeSecrets } from "../../src/core/secrets.ts";
import { readGivenEnv, variablesFor } from "../../src/github/run/given-env.ts";

const none = { env: "", "plan-env": "", vars: "" };
const read = (text: string) => readGivenEnv({ ...none, env: text }, makeSecrets()).env;

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
  expect(() => readGivenEnv({ ...none, "plan-env": text }, secrets)).toThrow("Line 3");
  expect(secrets.redact("first line; second line; plain value; the rest of a secret")).toBe(
    "***; ***; ***; ***",
  );
});

test("the variables of `vars` are not secrets", () => {
  const secrets = makeSecrets();
  const given = readGivenEnv({ ...none, vars: "PORT=8443\nDOMAIN=example.com" }, secrets);
  expect(given.vars).toEqual({ PORT: "8443", DOMAIN: "example.com" });
  expect(secrets.redact("https://example.com:8443")).toBe("https://example.com:8443");
});

test("a variable cannot be a secret and not: the error names it, and not its value", () => {
  const texts = { env: "A=x", "plan-env": "TOKEN=abc-def", vars: "TOKEN=abc-def" };
  expect(() => readGivenEnv(texts, makeSecrets())).toThrow(
    expect.objectContaining({
      code: "bad-arguments",
      message: "The inputs `plan-env` and `vars` both set TOKEN",
    }),
  );
});

const texts = { env: "TOKEN=writes", "plan-env": "TOKEN=reads", vars: "REGION=eu" };
test.each([
  ["plan", texts, "reads", "plan-input"],
  ["drift", texts, "reads", "plan-input"],
  ["apply", texts, "writes", "input"],
  ["unlock", texts, "writes", "input"],
  ["plan", { ...texts, "plan-env": "" }, "writes", "input"],
  ["apply", { ...texts, env: "" }, undefined, "step"],
] as const)("%s gets its own set of secrets: %j", (command, given, token, source) => {
  const found = variablesFor(command, readGivenEnv(given, makeSecrets()));
  expect(found.variables).toEqual({ ...(token === undefined ? {} : { TOKEN: token }), REGION: "eu" });
  expect(found.source).toBe(source);
  expect([...found.traits.public]).toEqual(["REGION"]);
  expect([...found.traits.planOnly]).toEqual(token === "reads" ? ["TOKEN"] : []);
  expect([...found.traits.separate]).toEqual(given["plan-env"] === "" ? [] : ["TOKEN"]);
});
