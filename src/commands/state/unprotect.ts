import { defineCommand } from "../../core/command.ts";
import { keyOf } from "../../core/config.ts";
import { UserError } from "../../core/errors.ts";
import { configFile, lockTimeout, yes } from "../flags.ts";

export const unprotect = defineCommand({
  name: "state unprotect",
  words: ["name.instance…"],
  about: "let tools that left the configuration be deleted, with all that is lost with their resources",
  more: "It records `lifecycle: { preventDestroy: false }`. Tools in the configuration have their lifecycle there.",
  flags: { configFile, yes, lockTimeout },

  async run({ words: keys, flags, context }, host) {
    const { editState } = await import("../../stack/edit-state.ts");
    const { needTool } = await import("../../state/edit.ts");
    await using editing = await editState(context, host, { operation: "unprotect", ...flags });
    const { claim, config } = editing;
    for (const key of keys) needTool(claim.state, key);
    const configured = config.tools.map(keyOf).find((key) => keys.includes(key));
    if (configured !== undefined) throw stillConfigured(configured);
    const what = keys.join(", ");
    await host.confirm(`Let the next apply delete ${what}, with all that is lost with it?`);
    await claim.save((state) => {
      for (const key of keys) {
        const tool = needTool(state, key);
        state.tools[key] = { ...tool, lifecycle: { ...tool.lifecycle, preventDestroy: false } };
      }
    }, `${what}: may be deleted`);
    host.print(`The next apply may delete ${what}. \`dtm plan\` shows what is lost with it`);
    return 0;
  },
});

function stillConfigured(key: string): UserError {
  return new UserError("bad-arguments", `"${key}" is in the configuration, so its lifecycle is there, too`, {
    hint: "Set `lifecycle: { preventDestroy: false }` in the configuration.",
  });
}
