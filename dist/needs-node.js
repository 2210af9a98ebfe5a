// Says which Node is needed before an older one fails with an error that does not. Plain JavaScript, so that any Node can
// run it: `node scripts/needs-node.js "^22.18.0 || >=24.0.0"` before a script, and a copy of it in dist/ before `dtm`.
import { argv, exit, stderr, versions } from "node:process";

/**
 * Whether a version is in one of several ranges, each `^major.minor.0` or `>=major.minor.0`.
 * @param {string} version
 * @param {string} ranges
 */
export function fits(version, ranges) {
  const [major, minor] = numbers(version);
  return ranges.split(" || ").some((range) => {
    const [first, least] = numbers(range);
    return major === first ? minor >= least : range.startsWith(">=") && major > first;
  });
}

/**
 * Ends the process if its Node is none of those.
 * @param {string} what
 * @param {string} ranges
 */
export function needsNode(what, ranges) {
  if (fits(versions.node, ranges)) return;
  const named = ranges.split(" || ").map((range) => numbers(range).join(".").replace(/\.0$/, ""));
  const newest = named.pop();
  const all = [...named.map((name) => `${name} or a later ${name.split(".")[0]}`), `${newest} or newer`].join(
    ", or ",
  );
  stderr.write(
    `${what} needs Node ${all}; this is Node ${versions.node}. See https://nodejs.org/en/download\n`,
  );
  exit(1);
}

/** @param {string} text */
function numbers(text) {
  const [major = "0", minor = "0"] = text.replace(/^\D+/, "").split(".");
  return [Number(major), Number(minor)];
}

if (/[\\/]scripts[\\/]needs-node\.js$/.test(argv[1] ?? "")) needsNode("This", argv[2] ?? "");
