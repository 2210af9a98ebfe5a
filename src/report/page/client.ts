/** What the page does in the browser. It only shows, hides and moves what is there. Written for browsers, without types. */
export const client = String.raw`
"use strict";
{
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const changes = all(".change");
  const find = one("find"), split = one("split"), fold = one("fold");
  const shown = () => changes.filter((change) => !change.hidden);

  function filter() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const actions = new Set(all(".filter input:checked").map((input) => input.value));
    for (const change of changes)
      change.hidden = !actions.has(change.dataset.action) || !words.every((word) => change.dataset.find.includes(word));
    const count = shown().length;
    one("none").hidden = count > 0 || changes.length === 0;
    one("shown").textContent = count === changes.length ? "" : count + " of " + changes.length + " shown";
  }

  // Both sides of each difference: removed lines are next to the added ones that follow them.
  function sideBySide(table) {
    const twin = document.createElement("table");
    twin.className = "sides";
    twin.append(table.caption.cloneNode(true));
    const columns = document.createElement("colgroup");
    for (let i = 0; i < 4; i += 1) columns.append(document.createElement("col"));
    twin.append(columns);
    const body = twin.createTBody();
    let removed = [], added = [];
    const half = (row, at) => {
      if (!row) return [document.createElement("td"), document.createElement("td")];
      const cells = [row.cells[at].cloneNode(true), row.cells[3].cloneNode(true)];
      for (const cell of cells) cell.className = row.className;
      return cells;
    };
    const flush = () => {
      for (let i = 0; i < Math.max(removed.length, added.length); i += 1)
        body.insertRow().append(...half(removed[i], 0), ...half(added[i], 1));
      removed = []; added = [];
    };
    for (const row of table.rows) {
      if (row.className === "del") removed.push(row);
      else if (row.className === "add") added.push(row);
      else {
        flush();
        if (row.className === "gap") body.append(row.cloneNode(true));
        else body.insertRow().append(...half(row, 0), ...half(row, 1));
      }
    }
    flush();
    table.after(twin);
  }

  function showSides() {
    document.body.classList.toggle("split", split.checked);
    if (!split.checked) return;
    for (const table of all(".change[open] table.diff"))
      if (!table.nextElementSibling) sideBySide(table);
  }

  function foldAll() {
    const open = shown().some((change) => !change.open);
    for (const change of shown()) change.open = open;
    fold.textContent = open ? "Close all" : "Open all";
  }

  function openTarget() {
    const target = location.hash.length > 1 ? one(location.hash.slice(1)) : null;
    if (!target || !target.matches(".change")) return;
    target.hidden = false;
    target.open = true;
    target.querySelector("summary").focus();
    target.scrollIntoView();
  }

  function step(by) {
    const list = shown().map((change) => change.firstElementChild);
    const at = list.indexOf(document.activeElement);
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
    if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
  }

  const nodes = all("svg a");
  const idOf = (node) => node.getAttribute("href").slice(1);
  const usesOf = (node) => node.dataset.uses.split(" ").filter(Boolean);
  function walk(node, key) {
    const near = {
      ArrowLeft: () => nodes.find((other) => usesOf(node).includes(idOf(other))),
      ArrowRight: () => nodes.find((other) => usesOf(other).includes(idOf(node))),
      ArrowUp: () => nodes[nodes.indexOf(node) - 1],
      ArrowDown: () => nodes[nodes.indexOf(node) + 1],
    }[key];
    const next = near && near();
    if (next) next.focus();
    return Boolean(near);
  }

  const keys = {
    "/": () => find.focus(),
    j: () => step(1),
    k: () => step(-1),
    e: foldAll,
    s: () => { split.checked = !split.checked; showSides(); },
    g: () => nodes[0] && nodes[0].focus(),
  };

  if (find) {
    one("toolbar").addEventListener("submit", (event) => event.preventDefault());
    one("toolbar").addEventListener("input", filter);
    split.addEventListener("change", showSides);
    fold.addEventListener("click", foldAll);
    document.addEventListener("toggle", () => showSides(), true);
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("svg a")) { if (walk(event.target.closest("svg a"), event.key)) event.preventDefault(); }
      if (event.target.matches("input[type=search]")) { if (event.key === "Escape") event.target.blur(); return; }
      const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (act) { event.preventDefault(); act(); }
    });
    addEventListener("hashchange", openTarget);
    document.body.classList.add("live");
    openTarget();
  }
}
`;
