import { defineCommand } from "../../core/command.ts";
import { configFile } from "../flags.ts";

export const diff = defineCommand({
  name: "state diff",
  words: ["ID", "[ID]"],
  about: "compare two versions, or one with the current state",
  flags: { configFile },

  async run({ words: [from, to], context }, host) {
    const { openStore } = await import("../../stack/store.ts");
    const { storedState } = await import("../../stack/stored-state.ts");
    const { differences } = await import("../../state/differences.ts");
    const { stateAt } = await import("../../state/versions.ts");
    const { prepareDiff } = await import("../../report/line-diff.ts");
    const { differencesText } = await import("../../report/state.ts");
    const { backend } = await openStore(context, host);
    const { state: before } = await stateAt(backend, from);
    const { state: after } = await (to === undefined ? storedState(backend) : stateAt(backend, to));
    const found = differences(before, after);
    await prepareDiff(found.flatMap(({ fields }) => fields));
    host.print(differencesText(found, context));
    return 0;
  },
});
