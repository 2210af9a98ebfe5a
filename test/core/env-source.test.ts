import { expect, test } from "vitest";

import { type EnvSource, whereToSet } from "../../src/core/env-source.ts";

test.each<{ source: EnvSource; isEmpty: boolean; says: string }>([
  { source: "shell", isEmpty: false, says: "`export TOKEN=…`" },
  { source: "step", isEmpty: false, says: "under `env:` of the step: `TOKEN: ${{ secrets.TOKEN }}`" },
  { source: "step", isEmpty: true, says: "needs `environment:` on the job" },
  { source: "input", isEmpty: false, says: "to `env` of the workflow: `TOKEN=${{ secrets.TOKEN }}`" },
  { source: "input", isEmpty: true, says: "does not reach a called workflow from its caller" },
  { source: "input", isEmpty: false, says: "or to `vars`, if it is not a secret" },
  { source: "plan-input", isEmpty: false, says: "to `plan-env` of the workflow" },
  { source: "dependabot", isEmpty: true, says: "under Secrets and variables, Dependabot" },
])("a variable that is missing ($source, empty: $isEmpty) is set there", ({ source, isEmpty, says }) => {
  expect(whereToSet("TOKEN", isEmpty, source)).toContain(says);
});
