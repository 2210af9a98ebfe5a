import { defineCommand } from "../../core/command.ts";
import { configFile } from "../flags.ts";

export const list = defineCommand({
  name: "state list",
  about: "list the tools in the state",
  flags: { configFile },

  async run({ context }, host) {
    const { openStore } = await import("../../stack/store.ts");
    const { openState } = await import("../../state/store.ts");
    const { listText } = await import("../../report/state.ts");
    const { backend } = await openStore(context, host);
    const { state } = await openState(backend);
    host.print(listText(state, context));
    return 0;
  },
});
