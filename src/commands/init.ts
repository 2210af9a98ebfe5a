import { basename, dirname, join, relative, resolve, sep } from "node:path";

import { defineCommand } from "../core/command.ts";
import { UserError } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import { onOff, text } from "../core/flag.ts";
import type { RunContext } from "../core/run-context.ts";
import { configFile } from "./flags.ts";
import type { PluginFlags } from "../stack/init-plugins.ts";

export const init = defineCommand({
  name: "init",
  words: ["[FOLDER]"],
  about: "fetch and pin the plugins of the configuration, or write a starter dtm.yaml if there is none",
  more: `With a configuration, plugins that are packages (\`npm:\`, \`https://\`, \`oci://\`) are resolved, downloaded and
pinned in dtm.lock.yaml beside it, which belongs in version control. What is pinned stays until --upgrade; then a
second run needs no network. After --upgrade, the word is the name of a plugin instead of a folder.

Without one, or with --template, it writes a starter, and never overwrites a file.`,
  flags: {
    configFile,
    template: text("NAME", "which starter: quickstart, gitops or apps", "t"),
    plugins: text("NAMES", "only these plugins, separated by commas", "p"),
    all: { ...onOff("all declared plugins, which is the default"), short: "a" },
    upgrade: onOff("pin the newest versions that fit: of the plugin that is named, or of all"),
    downloadOnly: onOff("download what dtm.lock.yaml pins, and write nothing"),
    check: onOff("only check that dtm.lock.yaml pins every plugin; needs no network"),
    workflow: onOff("write .github/workflows/toolchain.yml too; alone, if there is a configuration"),
  },

  async run({ words: [word], flags: { template, workflow, ...plugins }, context }, host) {
    const folder = plugins.upgrade ? undefined : word;
    const found = template === undefined ? await existing(folder, context) : undefined;
    if (found !== undefined && !workflow) {
      const { initPlugins } = await import("../stack/init-plugins.ts");
      return initPlugins({ ...context, config: named(found, context) }, plugins, word, host);
    }
    if (isAboutPlugins(plugins)) throw noConfiguration();
    if (found !== undefined)
      return say(host, context, { workflow: await writeWorkflow(found, host, context) });
    const { createFile, refuseExisting } = await import("../config/write.ts");
    const { starters, starterNames } = await import("../config/starters/index.ts");
    // Checked before anything is asked: nobody should have to choose for nothing.
    const path = await newFile(folder, context);
    if (workflow) await refuseExisting(await workflowPath(path));
    const name = template ?? (await host.choose?.("Which starter?", starterNames)) ?? starterNames[0];
    const known = starterNames.find((one) => one === name);
    if (known === undefined)
      throw new UserError("bad-arguments", `There is no starter "${name}"`, {
        hint: `Starters: ${starterNames.join(", ")}.`,
      });
    await createFile(path, starters[known]);
    const written = workflow ? { workflow: await writeWorkflow(path, host, context) } : {};
    return say(host, context, { path, template: known, ...written });
  },
});

function named(path: string, { cwd, config }: RunContext): string {
  return config ?? relative(cwd, path);
}

function noConfiguration(): UserError {
  return new UserError("config-not-found", "There is no configuration whose plugins could be fetched", {
    hint: "Name it with -f, and leave out --template and --workflow.",
  });
}

// Such a flag needs a configuration.
function isAboutPlugins({ plugins, all, upgrade, downloadOnly, check }: PluginFlags): boolean {
  return plugins !== undefined || all || upgrade || downloadOnly || check;
}

interface WrittenFiles {
  path?: string;
  template?: string;
  workflow?: string;
}

async function say(host: Host, { json }: RunContext, written: WrittenFiles): Promise<number> {
  const { nextSteps } = await import("../config/starters/index.ts");
  const { path, template, workflow } = written;
  if (json) host.print(JSON.stringify(written));
  else if (path === undefined || template === undefined) host.print(`Wrote ${workflow}.`);
  else host.print(nextSteps(path, template, workflow));
  return 0;
}

// The configuration that already exists: the one that is named, or the one that a command without -f would read.
async function existing(
  folder: string | undefined,
  { cwd, config }: RunContext,
): Promise<string | undefined> {
  const { defaultNames, exists } = await import("../config/files.ts");
  const within = resolve(cwd, folder ?? "");
  const paths =
    config === undefined ? defaultNames.map((name) => join(within, name)) : [resolve(cwd, config)];
  for (const path of paths) if (await exists(path)) return path;
  return undefined;
}

// Every variable that the configuration names becomes a secret of the same name.
async function writeWorkflow(path: string, host: Host, context: RunContext): Promise<string> {
  const { createFile } = await import("../config/write.ts");
  const { workflow } = await import("../config/starters/workflow.ts");
  const { readConfig } = await import("../stack/config.ts");
  const { envNames } = await import("../core/deferred.ts");
  const { tools, state } = await readConfig({ ...context, config: path }, host, { strict: false });
  const target = await workflowPath(path);
  const within = relative(resolve(target, "../../.."), dirname(path)).split(sep).join("/");
  const secrets = envNames([...tools.map(({ options }) => options), state.options]);
  const config = basename(path) === "dtm.yaml" ? {} : { config: basename(path) };
  await createFile(target, workflow({ secrets, ...config, ...(within === "" ? {} : { folder: within }) }));
  return target;
}

// GitHub reads workflows at the top of a repository only.
async function workflowPath(path: string): Promise<string> {
  const { exists } = await import("../config/files.ts");
  let folder = dirname(path);
  while (!(await exists(join(folder, ".git"))) && dirname(folder) !== folder) folder = dirname(folder);
  const top = (await exists(join(folder, ".git"))) ? folder : dirname(path);
  return join(top, ".github/workflows/toolchain.yml");
}

async function newFile(folder: string | undefined, { cwd, config }: RunContext): Promise<string> {
  const { defaultNames } = await import("../config/files.ts");
  const { refuseExisting } = await import("../config/write.ts");
  if (config === undefined) {
    const within = resolve(cwd, folder ?? "");
    // It would no longer be what is read when no file is named.
    for (const name of defaultNames) await refuseExisting(join(within, name));
    return join(within, defaultNames[0]);
  }
  if (folder !== undefined)
    throw new UserError("bad-arguments", "Give a folder, or a file with -f, but not both");
  const path = resolve(cwd, config);
  await refuseExisting(path);
  return path;
}
