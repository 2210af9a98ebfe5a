import type { Plugin } from "../src/core/plugin.ts";

// Each plugin has the type of its own options; the engine calls it only with options that its schema accepted.
type AnyPlugin = Omit<Plugin<never>, "options"> & Pick<Plugin, "options">;

const list = {
  "github-actions": () => import("./github-actions/index.ts"),
  "repo-scaffolding": () => import("./repo-scaffolding/index.ts"),
} satisfies Record<string, () => Promise<{ default: AnyPlugin }>>;

/** The built-in plugins, loaded when needed. Written out, so that a bundler sees them. */
export const builtIn = list as Record<string, () => Promise<{ default: Plugin }>>;
