import type { Plan, PlannedPlugin } from "../core/plan.ts";
import { code, visible } from "./escape.ts";

/** The fetched plugins of a plan that are new or have changed, for a terminal. */
export function pluginLines({ plugins = [] }: Pick<Plan, "plugins">): string[] {
  return plugins.map((plugin) =>
    visible([`plugin ${plugin.name}  ${changeOf(plugin)}`, ...partsOf(plugin)].join("\n    ")),
  );
}

/** The same as the part of a comment that reviewers see first. */
export function pluginNotice({ plugins = [] }: Pick<Plan, "plugins">): string[] {
  if (plugins.length === 0) return [];
  const rows = plugins.map(({ name, source, version, integrity, before }) => {
    const earlier = before.length > 0 ? `, before: ${before.map((one) => code(one)).join(", ")}` : "";
    return `> - ${code(name)}, ${changeOf({ before })}: ${code(source)} ${code(version)}, ${code(integrity)}${earlier}`;
  });
  const head = `> [!CAUTION]\n> **This plan runs external plugins that are new or have changed since the last apply.** They ran to make this plan, with what this job reaches, and the apply runs them again. Trust them as you would trust an action in the workflow.\n>`;
  return [[head, ...rows].join("\n")];
}

function changeOf({ before }: Pick<PlannedPlugin, "before">): string {
  return before.length > 0 ? "changed" : "new";
}

function partsOf({ source, version, integrity, before }: PlannedPlugin): string[] {
  return [...before.map((one) => `- ${one}`), `+ ${source}@${version} ${integrity}`];
}
