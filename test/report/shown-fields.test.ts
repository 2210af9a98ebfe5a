import { expect, test } from "vitest";

import { shownFields } from "../../src/report/shown-fields.ts";
import { change } from "./plans.ts";

test("hashes of a file are left out where its content is shown, and nothing else is", () => {
  const of = (path: string) => ({ path, before: 1, after: 2 });
  const fields = [
    of("options.x"),
    of('status[".github/workflows/a.yml"].scm[0].scmSHA'),
    of('status[".github/workflows/a.yml.old"].localSHA'),
    of("status.b"),
    of("status.bc"),
  ];
  const file = (path: string) => ({ path, size: {} });
  const shown = shownFields(
    change("update", "t.a", { fields, files: [file(".github/workflows/a.yml"), file("b")] }),
  );
  expect(shown.map(({ path }) => path)).toEqual([
    "options.x",
    'status[".github/workflows/a.yml.old"].localSHA',
    "status.bc",
  ]);
});
