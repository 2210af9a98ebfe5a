import type { Json } from "../core/json.ts";
import type { Need, Plan } from "../core/plan.ts";
import type { Comparison } from "./compare.ts";
import { lackOf, missingEnv } from "./env.ts";

/** The environment variables that an apply of a plan needs and that this run lacks, each with the tools that need it. */
export function missingVariables(plan: Plan, compared: Omit<Comparison, "plan" | "plugins">): Need[] {
  const { secrets } = compared.run;
  const lacks = plan.changes.flatMap(({ tool, action }) =>
    missingEnv(optionsNeeded(tool, action, compared), secrets.env).map((name) => ({ name, tool })),
  );
  const byName = Map.groupBy(lacks, ({ name }) => name);
  return [...byName.keys()].sort().map((name) => ({
    code: "env-missing",
    name,
    tools: (byName.get(name) ?? []).map(({ tool }) => tool),
    ...lackOf(name, secrets),
  }));
}

// A tool that stays as it is needs its variables if it had to be read: without them, nobody knows that it stays.
function optionsNeeded(
  tool: string,
  action: Plan["changes"][number]["action"],
  { tools, state, observed }: Omit<Comparison, "plan" | "plugins">,
): Json {
  const recorded = state?.tools[tool]?.options ?? {};
  if (action === "delete") return recorded;
  if (action === "none") return observed.get(tool)?.kind === "unknown" ? recorded : {};
  return tools.get(tool)?.desired.options ?? {};
}
