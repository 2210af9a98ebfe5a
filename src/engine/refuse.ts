import { UserError } from "../core/errors.ts";
import type { Change, Plan } from "../core/plan.ts";
import type { Comparison } from "./compare.ts";
import { missingEnv } from "./env.ts";

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

/** Refuses to apply if environment variables are missing: all are named at once, before anything is touched. */
export function refuseMissingEnv(changes: Change[], { tools, state, run }: Comparison): void {
  const problems = changes.flatMap(({ tool, action }) => {
    const options = action === "delete" ? state?.tools[tool]?.options : tools.get(tool)?.desired.options;
    return missingEnv(options ?? {}, run.secrets.env).map((name) => ({ name, tool }));
  });
  if (problems.length === 0) return;
  const names = [...new Set(problems.map((problem) => problem.name))].sort();
  throw new UserError("env-missing", `Not set in this run: ${names.join(", ")}`, {
    problems: problems.map(({ name, tool }) => ({
      message: `${tool} needs the environment variable ${name}`,
    })),
    hint: "Set them for this run; in a workflow, under `env:` of the step, from `secrets`. Nothing was changed.",
  });
}
