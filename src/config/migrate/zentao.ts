import { columnOf, note, type Page } from "./findings.ts";
import { eolOf } from "./text.ts";
import { type Pair, pairAt, type Tree } from "./tree.ts";

const why = "the keys that `dtm show config` printed were never read";

/** The keys that DevStream's template for zentao had, as the keys that its plugin reads. */
export function modernZentao(page: Page, options: Tree | undefined): void {
  volumes(page, pairAt(options, "persistentVolume"), "pv");
  volumes(page, pairAt(options, "persistentVolumeClaim"), "pvc");
  password(page, pairAt(options, "deployment"));
}

// Four keys in a row become a list of two. Only the names of the keys change, so everything else stays in place.
function volumes(page: Page, pair: Pair | undefined, short: "pv" | "pvc"): void {
  if (!pair) return;
  const prefix = short.toUpperCase();
  const wanted = ["zentao", "mysql"].flatMap((of) => [`${of}${prefix}Name`, `${of}${prefix}Capacity`]);
  const pairs = pair.value.kind === "map" && !pair.value.isFlow ? pair.value.pairs : [];
  const to = `${pair.key.value}s`;
  if (wanted.join() !== pairs.map(({ key }) => key.value).join())
    return note(
      page,
      pair.key.start,
      `${pair.key.value}: write it as the list \`${to}\` of \`${short}Name\` and \`${short}Capacity\``,
    );
  const names = pairs.map(({ key }, i) => ({
    start: key.start,
    end: key.end,
    text: i % 2 === 0 ? `- ${short}Name` : `  ${short}Capacity`,
  }));
  const edits = [{ start: pair.key.start, end: pair.key.end, text: to }, ...names];
  page.findings.push({ at: pair.key.start, from: pair.key.value, to, why, edits });
}

function password(page: Page, deployment: Pair | undefined): void {
  const name = pairAt(deployment?.value, "mysqlPasswdName");
  if (!name || deployment?.value.kind !== "map") return;
  const { pairs, isFlow } = deployment.value;
  const value = pairs[pairs.indexOf(name) + 1];
  if (isFlow || value?.key.value !== "mysqlPasswdValue" || pairAt(deployment.value, "envs"))
    return note(page, name.key.start, "mysqlPasswdName: write it as `envs: [{key, value}]`");
  const indent = " ".repeat(columnOf(page.text, name.key.start));
  const edits = [
    { start: name.key.start, end: name.key.end, text: `envs:${eolOf(page.text)}${indent}- key` },
    { start: value.key.start, end: value.key.end, text: "  value" },
  ];
  page.findings.push({ at: name.key.start, from: "mysqlPasswdName", to: "envs", why, edits });
}
