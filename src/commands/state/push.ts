import { resolve } from "node:path";

import { defineCommand } from "../../core/command.ts";
import { onOff } from "../../core/flag.ts";
import { configFile, lockTimeout } from "../flags.ts";

export const push = defineCommand({
  name: "state push",
  words: ["FILE"],
  about: "replace the state with the newer one in FILE",
  flags: { configFile, lockTimeout, force: onOff("also an older state, or one of another stack") },

  async run({ words: [file], flags: { lockTimeout: wait, force }, context }, host) {
    const { readDocument } = await import("../../stack/documents.ts");
    const { editState } = await import("../../stack/edit-state.ts");
    const { checkPush, takeOver } = await import("../../state/edit.ts");
    const { readOurs } = await import("../../state/versions.ts");
    const pushed = await readOurs(await readDocument(resolve(context.cwd, file)), file);
    const how = { operation: "push", lockTimeout: wait, evenMoved: force, evenDamaged: force };
    await using editing = await editState(context, host, how);
    const { claim, backend } = editing;
    checkPush(claim.state, pushed, force);
    await claim.save(
      (state) => {
        takeOver(state, pushed);
        // The save adds one. A serial never decreases, not even with --force.
        state.serial = Math.max(pushed.serial - 1, state.serial);
      },
      `pushed from a file${force ? " with --force" : ""}`,
    );
    host.print(`The state in ${backend.description} is now that of ${file}, at serial ${claim.state.serial}`);
    return 0;
  },
});
