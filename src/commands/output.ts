import { defineCommand } from "../core/command.ts";
import { configFile } from "./flags.ts";

export const output = defineCommand({
  name: "output",
  words: ["[NAME]"],
  about: "print the public outputs in the state",
  more: `NAME is a tool (name.instanceID) or one of its outputs (name.instanceID.key), which is printed alone, for scripts.
Secret outputs are never printed.`,
  flags: { configFile },

  async run({ words: [name], context }, host) {
    const { recordedOutputs } = await import("../stack/recorded-outputs.ts");
    const { outputsText } = await import("../report/outputs.ts");
    host.print(outputsText(await recordedOutputs(context, host), name, context));
    return 0;
  },
});
