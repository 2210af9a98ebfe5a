import { defineCommand } from "../../core/command.ts";
import { configFile, lockTimeout } from "../flags.ts";

export const mv = defineCommand({
  name: "state mv",
  words: ["name.instance", "name.other"],
  about: "rename a tool: give it another instance ID",
  flags: { configFile, lockTimeout },

  async run({ words: [from, to], flags, context }, host) {
    const { editState } = await import("../../stack/edit-state.ts");
    const { stateKeys } = await import("../../stack/store.ts");
    const { checkRename, needTool, rename } = await import("../../state/edit.ts");
    const { resealed } = await import("../../state/seal.ts");
    await using editing = await editState(context, host, { operation: "mv", ...flags });
    const { claim } = editing;
    checkRename(claim.state, from, to);
    const { sealer } = await stateKeys(context);
    const sealed = await resealed(needTool(claim.state, from), from, to, sealer);
    await claim.save((state) => rename(state, from, to, sealed), `${from}: renamed to ${to}`);
    host.print(`${from} is now ${to} in the state. Rename it in the configuration, too`);
    return 0;
  },
});
