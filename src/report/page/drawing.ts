import { inOrder, type Node, withoutLoops } from "../../core/graph.ts";
import type { Change, Plan } from "../../core/plan.ts";
import { notable, shownAs } from "../words.ts";
import { anchors } from "./changes.ts";
import { html, type Markup } from "./markup.ts";

const box = { width: 220, height: 30, across: 70, down: 14 };
// More than this is a carpet, not a picture.
const most = 500;

interface Place {
  column: number;
  row: number;
}

/** The dependencies among changed tools as a picture: what comes first is on the left. Its boxes are links. */
export function drawing(plan: Plan): Markup {
  const ids = anchors(plan.changes);
  const changes = connected(notable(plan));
  if (changes.length < 2) return html``;
  if (changes.length > most)
    return html`<section>
      <h2>Dependencies</h2>
      <p>${changes.length} tools are too many to draw. Each one links to what it uses.</p>
    </section>`;
  const places = placesOf(changes.map(({ tool, dependsOn }) => ({ key: tool, dependsOn })));
  const at = [...places.values()];
  const width = (Math.max(...at.map(({ column }) => column)) + 1) * (box.width + box.across);
  const height = (Math.max(...at.map(({ row }) => row)) + 1) * (box.height + box.down);
  return html`<section id="graph">
    <h2>Dependencies</h2>
    <p class="hint">Arrow keys walk along the lines; Enter opens a tool.</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Dependencies">
      <svg
        role="group"
        aria-label="Dependencies of the changed tools"
        width="${width}"
        height="${height}"
        viewBox="-4 -4 ${width + 8} ${height + 8}"
      >
        ${changes.flatMap((change) => lines(change, places))}${changes.map((change) => node(change, places, ids))}
      </svg>
    </div>
  </section>`;
}

function connected(changes: Change[]): Change[] {
  const there = new Set(changes.map(({ tool }) => tool));
  const used = new Set(changes.flatMap(({ dependsOn }) => dependsOn));
  return changes.filter(({ tool, dependsOn }) => used.has(tool) || dependsOn.some((on) => there.has(on)));
}

// The column of a tool is the length of the longest way to it.
function placesOf(nodes: Node[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const rows: number[] = [];
  for (const { key, dependsOn } of inOrder(withoutLoops(nodes))) {
    const column = Math.max(-1, ...dependsOn.map((on) => places.get(on)?.column ?? -1)) + 1;
    const row = rows[column] ?? 0;
    rows[column] = row + 1;
    places.set(key, { column, row });
  }
  return places;
}

function lines({ tool, dependsOn }: Change, places: Map<string, Place>): Markup[] {
  return dependsOn.flatMap((on) => {
    const [from, to] = [places.get(on), places.get(tool)];
    if (!from || !to) return [];
    const [x1, y1] = [left(from) + box.width, top(from) + box.height / 2];
    const [x2, y2] = [left(to), top(to) + box.height / 2];
    const bend = (x1 + x2) / 2;
    return [html`<path d="M${x1} ${y1} C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}" />`];
  });
}

function node(change: Change, places: Map<string, Place>, ids: Map<string, string>): Markup {
  const { tool, dependsOn } = change;
  const kind = shownAs(change);
  const place = places.get(tool);
  if (!place) return html``;
  const uses = dependsOn.flatMap((on) => ids.get(on) ?? []).join(" ");
  return html`<a class="${kind}" href="#${ids.get(tool)}" data-uses="${uses}"
    ><title>${kind} ${tool}</title
    ><rect x="${left(place)}" y="${top(place)}" width="${box.width}" height="${box.height}" rx="6" /><text
      x="${left(place) + 10}"
      y="${top(place) + 20}"
      >${fitting(tool)}</text
    ></a
  >`;
}

function left({ column }: Place): number {
  return column * (box.width + box.across);
}

function top({ row }: Place): number {
  return row * (box.height + box.down);
}

function fitting(tool: string): string {
  return tool.length <= 28 ? tool : `${tool.slice(0, 27)}…`;
}
