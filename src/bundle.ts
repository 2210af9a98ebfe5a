import { version } from "./version.ts";

// The only entry of the bundle. Each program is its own chunk, so that `dtm` does not load what only the Action needs.

/** The Action's main step. */
export const action = () => import("./action.ts");
/** The Action's post step. */
export const post = () => import("./post.ts");
/** The command line. */
export const cli = async () => {
  if (isVersionOnly(process.argv.slice(2))) return void process.stdout.write(`${version}\n`);
  if (Number.parseInt(process.versions.node) < 24) await import("./older-node.ts");
  return import("./cli.ts");
};
/** The process of a plugin in JavaScript. */
export const pluginHost = async () => {
  if (Number.parseInt(process.versions.node) < 24) await import("./older-node.ts");
  return import("./plugin-host.ts");
};
/** The thread that renews a lease. */
export const renewer = async () => {
  if (Number.parseInt(process.versions.node) < 24) await import("./older-node.ts");
  return import("./backends/renewer.ts");
};

// Scripts and editors ask for it often, so it is answered before the command line is loaded.
function isVersionOnly(words: string[]): boolean {
  return words.length === 1 && words[0] === "version";
}
