import { counted } from "../../core/counted.ts";
import type { Change, Plan, PlannedFile } from "../../core/plan.ts";
import { planCounts } from "../../core/stack-status.ts";
import { isWebAddress } from "../escape.ts";
import { diffLines } from "../fields.ts";
import { bytes, notable, remarks, shownAs, why } from "../words.ts";
import { diffTable } from "./diff-table.ts";
import type { Highlight } from "./highlight.ts";
import { html, type Markup } from "./markup.ts";

/** Everything that a plan changes, each tool once, with its details inside. */
export function changeList(plan: Plan, highlight: Highlight): Markup[] {
  const usedBy = dependents(plan.changes);
  const ids = anchors(plan.changes);
  return notable(plan).map((change) => {
    const uses = toolLinks("Uses", change.dependsOn, ids);
    const users = toolLinks("Used by", usedBy.get(change.tool) ?? [], ids);
    return html`<details
      class="change ${shownAs(change)}"
      id="${ids.get(change.tool)}"
      data-action="${shownAs(change)}"
      data-find="${findable(change)}"
    >
      <summary>
        <h3><span class="verb">${shownAs(change)}</span> <code>${change.tool}</code></h3>
        ${size(change)}
      </summary>
      <dl>${facts(change)}${uses}${users}</dl>
      ${losses(change)}${fields(change)}${(change.files ?? []).map((file) => fileOf(file, highlight))}${moreFiles(change)}
    </details>`;
  });
}

/** The tools that stay as they are, by what is to be known about them. */
export function unchangedList(plan: Plan): Markup {
  const same = plan.changes.filter(({ action, blocked, note }) => action === "none" && !blocked && !note);
  const noted = remarks(plan).map(({ note, tools }) => html`<li>${note}: ${codes(tools)}</li>`);
  if (same.length + noted.length === 0) return html``;
  return html`<details class="unchanged">
    <summary><h2>${counted(planCounts(plan).unchanged, "unchanged tool")}</h2></summary>
    <ul>
      ${noted}${same.map(({ tool }) => html`<li><code>${tool}</code></li>`)}
    </ul>
  </details>`;
}

/** The element of each changed tool, for links to it. */
export function anchors(changes: Change[]): Map<string, string> {
  const shown = changes.filter(({ action, blocked }) => action !== "none" || blocked);
  return new Map(shown.map(({ tool }, i) => [tool, `change-${i + 1}`]));
}

function dependents(changes: Change[]): Map<string, string[]> {
  const pairs = changes.flatMap(({ tool, dependsOn }) => dependsOn.map((on) => ({ on, tool })));
  const groups = Map.groupBy(pairs, ({ on }) => on);
  return new Map([...groups].map(([on, users]) => [on, users.map(({ tool }) => tool)]));
}

// What a search looks at. Contents are left out: they would make every search find everything.
function findable({ tool, about, files = [], fields: changed, reason }: Change): string {
  const words = [
    tool,
    about?.name,
    about?.kind,
    reason,
    ...files.map(({ path }) => path),
    ...changed.map(({ path }) => path),
  ];
  return words.join(" ").toLowerCase();
}

function size({ fields: changed, files = [], moreFiles: others = 0, loses = [] }: Change): Markup {
  const said = [
    ...(loses.length > 0 ? ["destroys what others made"] : []),
    ...(changed.length > 0 ? [counted(changed.length, "field")] : []),
    ...(files.length + others > 0 ? [counted(files.length + others, "file")] : []),
  ];
  return html`<span class="size">${said.join(", ")}</span>`;
}

function facts(change: Change): Markup[] {
  const { about, source, pins = {}, secrets = [], previewAfter = [], after = [] } = change;
  return [
    fact("Why", html`${why(change)}`),
    ...(about ? [fact(about.kind, external(about.name, about.url))] : []),
    ...(source ? [fact("Configured in", html`<code>${source.file}:${source.line}</code>`)] : []),
    ...Object.entries(pins).map(([input, pin]) => fact(`Made from ${input}`, html`<code>${pin}</code>`)),
    ...(secrets.length > 0 ? [fact("Sets the secrets", codes(secrets))] : []),
    ...(previewAfter.length > 0 ? [fact("Known after these are applied", codes(previewAfter))] : []),
    ...(after.length > 0 ? [fact("Happens after", codes(after))] : []),
  ];
}

function fact(name: string, value: Markup): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function toolLinks(name: string, tools: string[], ids: Map<string, string>): Markup {
  if (tools.length === 0) return html``;
  const links = tools.map((tool) => {
    const id = ids.get(tool);
    return id === undefined ? html`<code>${tool}</code> ` : html`<a href="#${id}"><code>${tool}</code></a> `;
  });
  return fact(name, html`${links}`);
}

function codes(texts: string[]): Markup {
  return html`${texts.map((text) => html`<code>${text}</code> `)}`;
}

function external(label: string, url: string | undefined): Markup {
  if (!isWebAddress(url)) return html`<code>${label}</code>`;
  return html`<a href="${url}" rel="noreferrer noopener" target="_blank">${label}</a>`;
}

function losses({ loses = [] }: Change): Markup {
  if (loses.length === 0) return html``;
  return html`<div class="caution">
    <strong>Destroys what others made:</strong>
    <ul>
      ${loses.map((text) => html`<li>${text}</li>`)}
    </ul>
  </div>`;
}

function fields(change: Change): Markup {
  if (change.fields.length === 0) return html``;
  const lines = diffLines(change.fields)
    .split("\n")
    .map((line) => html`<span class="${kindOf(line)}">${line}</span>`);
  return html`<pre class="fields" tabindex="0" aria-label="Fields of ${change.tool}">${lines}</pre>`;
}

function kindOf(line: string): string {
  if (line.startsWith("+")) return "add";
  return line.startsWith("-") ? "del" : "same";
}

function fileOf(file: PlannedFile, highlight: Highlight): Markup {
  const what =
    file.size.after === undefined ? "delete" : file.size.before === undefined ? "create" : "update";
  const shown = file.omitted
    ? html`<p class="omitted">${omitted[file.omitted]}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${file.path}">
        ${diffTable(file, highlight)}
      </div>`;
  return html`<details class="file ${what}" ${file.omitted ? html`` : html` open`}>
    <summary>
      <h4><span class="verb">${what}</span> <code>${file.path}</code></h4>
      <span class="size">${sizes(file)}</span>
    </summary>
    ${author(file)}${shown}
  </details>`;
}

const omitted = {
  binary: "Not text, so its content is not shown.",
  large: "Too large to be shown.",
  room: "Not shown, because the plan already shows as much as it can.",
  secret: "Differs only in secrets.",
};

function sizes({ size: { before, after }, executable }: PlannedFile): string {
  const said = [before, after].flatMap((count) => (count === undefined ? [] : bytes(count)));
  return [said.join(" → "), ...(executable ? ["executable"] : [])].join(", ");
}

function author({ changedBy }: PlannedFile): Markup {
  if (!changedBy) return html``;
  const at = changedBy.at === undefined ? "" : ` on ${changedBy.at.slice(0, 10)}`;
  return html`<p class="author">Last changed by ${external(changedBy.author, changedBy.url)}${at}</p>`;
}

function moreFiles({ moreFiles: count = 0 }: Change): Markup {
  return count === 0 ? html`` : html`<p class="omitted">And ${counted(count, "more file")}.</p>`;
}
