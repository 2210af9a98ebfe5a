import { link } from "./escape.ts";
import { firstFew } from "./table.ts";

/** The note above a plan when another apply has changed tools that it concerns. */
export function outdatedNote(tools: string[], run: string | undefined): string {
  const said = `${link("another apply", run)} has since changed ${firstFew(tools, 5)}. Push, or comment \`/dtm plan\`, for a current plan.`;
  return `> [!WARNING]\n> **Outdated:** ${said}\n`;
}
