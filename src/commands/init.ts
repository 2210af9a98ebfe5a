import { join, resolve } from "node:path";

import { defineCommand } from "../core/command.ts";
import { UserError } from "../core/errors.ts";
import { text } from "../core/flag.ts";
import type { RunContext } from "../core/run-context.ts";
import { configFile } from "./flags.ts";

export const init = defineCommand({
  name: "init",
  words: ["[FOLDER]"],
  about: "write a starter dtm.yaml",
  more: "Never overwrites a file.",
  flags: { configFile, template: text("NAME", "which starter: quickstart, gitops or apps", "t") },

  async run({ words: [folder], flags: { template }, context }, host) {
    const { createFile } = await import("../config/write.ts");
    const { starters, starterNames, nextSteps } = await import("../config/starters/index.ts");
    // Checked before anything is asked: nobody should have to choose for nothing.
    const path = await newFile(folder, context);
    const name = template ?? (await host.choose?.("Which starter?", starterNames)) ?? starterNames[0];
    const known = starterNames.find((one) => one === name);
    if (known === undefined)
      throw new UserError("bad-arguments", `There is no starter "${name}"`, {
        hint: `Starters: ${starterNames.join(", ")}.`,
      });
    await createFile(path, starters[known]);
    host.print(context.json ? JSON.stringify({ path, template: known }) : nextSteps(path, known));
    return 0;
  },
});

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
