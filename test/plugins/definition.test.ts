import { expect, test } from "vitest";

import { UserError } from "../../src/core/errors.ts";
import { checkDefinition } from "../../src/plugins/definition.ts";

const source = { name: "p", source: "./p.mjs", at: { file: "dtm.yaml", line: 2, column: 5 } };
const verb = async () => null;
const plugin = { name: "p", options: {}, read: verb, create: verb, update: verb, delete: verb };

function problemOf(definition: unknown): string | undefined {
  try {
    checkDefinition(definition, source);
    return undefined;
  } catch (error) {
    return error instanceof UserError ? error.problems[0]?.message : String(error);
  }
}

test.each([
  ["none", {}],
  ["a list of names", { env: ["TOKEN", "REGION"] }],
  [
    "a map that declares some of them public",
    { env: { TOKEN: {}, OTHER: { public: false }, REGION: { public: true } } },
  ],
])("a plugin can list the environment variables that it gets: %s", (_, more) => {
  expect(problemOf({ ...plugin, ...more })).toBeUndefined();
});

test.each([
  ["TOKEN", "has an `env` that is neither a list of names nor a map"],
  [["A", 7, ""], "has an `env[1]` that is not a name; has an `env[2]` that is not a name"],
  [{ REGION: true }, "has an `env.REGION` that is neither `{}` nor `{ public: true }`"],
  [{ REGION: { public: "yes" } }, "has an `env.REGION` that is neither `{}` nor `{ public: true }`"],
  [{ A: {}, B: { pubic: true } }, "has an `env.B` that is neither `{}` nor `{ public: true }`"],
])("a wrong list of environment variables is refused: %j", (env, problem) => {
  expect(problemOf({ ...plugin, env })).toBe(`plugin p ${problem}`);
});

test("all mistakes in a definition are reported at once", () => {
  expect(problemOf({ ...plugin, name: "q", read: 1, env: 1 })).toBe(
    'plugin p lacks `name: "p"`, `read(ctx)`; has an `env` that is neither a list of names nor a map',
  );
  expect(problemOf(undefined)).toContain("lacks `name");
});
