import { defineCommand } from "../../core/command.ts";
import { count } from "../../core/flag.ts";
import { configFile } from "../flags.ts";

export const history = defineCommand({
  name: "state history",
  about: "list earlier versions, newest first",
  flags: { configFile, limit: count("N", "list at most N versions (default: 20)", 1000) },

  async run({ flags: { limit = 20 }, context }, host) {
    const { openStore } = await import("../../stack/store.ts");
    const { listVersions } = await import("../../state/versions.ts");
    const { historyText } = await import("../../report/state.ts");
    const { backend } = await openStore(context, host);
    host.print(historyText(await listVersions(backend, limit), context));
    return 0;
  },
});
