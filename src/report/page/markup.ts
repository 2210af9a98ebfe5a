import { visible } from "../escape.ts";

/** HTML in which everything from outside was escaped. */
export interface Markup {
  html: string;
}

type Content = string | number | Markup | readonly Markup[] | undefined;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** HTML from a template. Texts are escaped, and their invisible characters are shown; markup is put in as it is. */
export function html(parts: TemplateStringsArray, ...contents: Content[]): Markup {
  return { html: parts.map((part, i) => part + written(contents[i])).join("") };
}

/** HTML that needs no escaping, because it is our own or a library escaped it. */
export function trusted(text: string): Markup {
  return { html: text };
}

function written(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string") return escaped(content);
  if (typeof content === "number") return String(content);
  return "html" in content ? content.html : content.map((one) => one.html).join("");
}

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (char) => entities[char] ?? "");
}
