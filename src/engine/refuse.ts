import { UserError } from "../core/errors.ts";
import type { Plan } from "../core/plan.ts";

/** Refuses to apply an incomplete plan: what could not be read cannot be compared. */
export function refuseUnread(plan: Plan): void {
  const unread = plan.changes.filter((change) => change.blocked?.code === "read-failed");
  if (unread.length === 0) return;
  throw new UserError("read-failed", `${unread.map((change) => change.tool).join(", ")} could not be read`, {
    problems: unread.map(({ tool, blocked, source }) => ({
      message: `${tool}: ${blocked?.message ?? ""}`,
      ...(source ? { at: { ...source, column: 1 } } : {}),
    })),
    hint: "Nothing was changed. Fix the cause and run it again.",
  });
}

/** Refuses to apply what lacks something: all of it is listed at once, before anything is touched. */
export function refuseUnready({ needs = [] }: Plan): void {
  const [first] = needs;
  if (!first) return;
  const names = needs.flatMap(({ name = [] }) => name);
  throw new UserError(first.code, `Not set in this run: ${names.join(", ")}`, {
    problems: needs.map(({ message, tools, hint }) => ({
      message: `${message}. Needed by ${tools.join(", ")}`,
      hint,
    })),
    hint: "Nothing was changed.",
  });
}
