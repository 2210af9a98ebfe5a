import { createHash } from "node:crypto";

import type { Plan } from "../../core/plan.ts";
import { planCounts } from "../../core/stack-status.ts";
import { preparePlanDiff } from "../line-diff.ts";
import { needLine, notable, ofFork, shownAs, verdict } from "../words.ts";
import { changeList, unchangedList } from "./changes.ts";
import { client } from "./client.ts";
import { drawing } from "./drawing.ts";
import { highlighterFor } from "./highlight.ts";
import { html, type Markup, trusted } from "./markup.ts";
import { style } from "./style.ts";

const actions = ["create", "update", "replace", "delete", "blocked"];

/**
 * A plan as one HTML file. It needs no network, and its policy lets nothing run but its own script. Without scripts,
 * everything can still be read.
 */
export async function planPage(plan: Plan): Promise<string> {
  const changes = notable(plan);
  const files = changes.flatMap((change) => change.files ?? []);
  await preparePlanDiff(plan);
  const highlight = await highlighterFor(files.map(({ path }) => path));
  const title = `${plan.stack}: ${verdict(planCounts(plan))}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta http-equiv="Content-Security-Policy" content="${policy()}" />
        <title>${title}</title>
        ${trusted(`<style>${style}</style>`)}
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p class="digest">
            Plan <code>${plan.digest.slice(7, 19)}</code>, state at serial ${plan.state.serial}
          </p>
        </header>
        <main>
          ${plan.isolated ? html`<p class="caution">${ofFork}</p>` : html``}${lacking(plan)}${toolbar(plan)}
          <section id="changes">
            <h2>Changes</h2>
            ${changes.length === 0 ? html`<p>Nothing would change.</p>` : html``}${changeList(plan, highlight)}
            <p id="none" hidden>No tool matches.</p>
          </section>
          ${drawing(plan)} ${unchangedList(plan)}
        </main>
        ${trusted(`<script>${client}</script>`)}
      </body>
    </html> `.html;
}

// What is not named here is refused: no network, no images, no forms, no other script or style.
function policy(): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return `default-src 'none'; script-src ${hash(client)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
}

function lacking({ needs = [] }: Plan): Markup {
  if (needs.length === 0) return html``;
  const rows = needs.map((need) => html`<li>${needLine(need)} ${need.hint}</li>`);
  return html`<div class="caution">
    <strong>This plan is not ready.</strong> An apply would be refused:
    <ul>
      ${rows}
    </ul>
  </div>`;
}

function toolbar(plan: Plan): Markup {
  const changes = notable(plan);
  if (changes.length === 0) return html``;
  const filters = actions.flatMap((action) => {
    const count = changes.filter((change) => shownAs(change) === action).length;
    return count === 0
      ? []
      : [
          html`<label class="filter ${action}"
            ><input type="checkbox" checked value="${action}" /> ${action} <b>${count}</b></label
          >`,
        ];
  });
  return html`<form id="toolbar" role="search">
    <input
      id="find"
      type="search"
      aria-label="Search tools, files and fields"
      placeholder="Search ( / )"
      autocomplete="off"
    />
    <fieldset>
      <legend>Show</legend>
      ${filters}
    </fieldset>
    <label><input id="split" type="checkbox" /> Side by side</label>
    <button id="fold" type="button">Open all</button>
    <output id="shown" aria-live="polite"></output>
    <details class="keys">
      <summary>Keys</summary>
      <p>
        <kbd>/</kbd> search, <kbd>j</kbd> <kbd>k</kbd> next and previous tool, <kbd>Enter</kbd> open or close,
        <kbd>e</kbd> open all, <kbd>s</kbd> side by side, <kbd>g</kbd> dependencies
      </p>
    </details>
  </form>`;
}
