import { expect, test } from "vitest";

import { withHeld } from "../../src/core/held.ts";
import { planCounts } from "../../src/core/stack-status.ts";
import { change, plan } from "../report/plans.ts";

const blocked = { code: "exists", message: "It exists already." } as const;

test("what waits for a blocked tool is blocked, too, and names it", () => {
  const changes = [
    change("none", "t.taken", { blocked }),
    change("create", "t.user", { dependsOn: ["t.taken"] }),
    change("create", "t.next", { dependsOn: ["t.user"] }),
    change("none", "t.same", { dependsOn: ["t.taken"] }),
    change("create", "t.beyond", { dependsOn: ["t.same"] }),
  ];
  const shown = withHeld(changes).map(({ tool, blocked: why }) => [tool, why?.message]);
  const waits = "It waits for t.taken, which is blocked.";
  expect(shown).toEqual([
    ["t.taken", blocked.message],
    ["t.user", waits],
    ["t.next", waits],
    ["t.same", undefined],
    ["t.beyond", undefined],
  ]);
});

test("a delete waits for what is deleted or changed before it", () => {
  const changes = [
    change("delete", "t.used", { after: ["t.user"] }),
    change("delete", "t.user", { dependsOn: ["t.used"], blocked }),
  ];
  expect(withHeld(changes).map((one) => one.blocked?.message)).toEqual([
    "It waits for t.user, which is blocked.",
    blocked.message,
  ]);
});

test("neither is counted as work", () => {
  const counts = planCounts(
    plan([
      change("delete", "t.kept", { blocked }),
      change("create", "t.user", { dependsOn: ["t.kept"] }),
      change("create", "t.free"),
    ]),
  );
  expect(counts).toMatchObject({ create: 1, delete: 0, blocked: 2 });
});
