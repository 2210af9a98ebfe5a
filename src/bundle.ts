// The only entry of the bundle. Each program is its own chunk, so that `dtm` does not load what only the Action needs.

/** The Action's main step. */
export const action = () => import("./action.ts");
/** The Action's post step. */
export const post = () => import("./post.ts");
/** The command line. */
export const cli = async () => {
  if (Number.parseInt(process.versions.node) < 24) await import("./older-node.ts");
  return import("./cli.ts");
};
