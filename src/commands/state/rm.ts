import { defineCommand } from "../../core/command.ts";
import { configFile, lockTimeout, yes } from "../flags.ts";

export const rm = defineCommand({
  name: "state rm",
  words: ["name.instance…"],
  about: "remove tools from the state; their resources stay",
  flags: { configFile, yes, lockTimeout },

  async run({ words: keys, flags, context }, host) {
    const { editState } = await import("../../stack/edit-state.ts");
    const { needTool } = await import("../../state/edit.ts");
    await using editing = await editState(context, host, { operation: "rm", ...flags });
    const { claim } = editing;
    for (const key of keys) needTool(claim.state, key);
    const what = keys.join(", ");
    await host.confirm(`Remove ${what} from the state, and leave existing resources alone?`);
    await claim.save((state) => {
      for (const key of keys) delete state.tools[key];
    }, `${what}: removed from the state`);
    host.print(`Removed ${what} from the state; nothing else was changed`);
    return 0;
  },
});
