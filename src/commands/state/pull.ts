import { resolve } from "node:path";

import { defineCommand } from "../../core/command.ts";
import { configFile } from "../flags.ts";

export const pull = defineCommand({
  name: "state pull",
  words: ["[FILE]"],
  about: "print the state as it is stored, or write it to FILE",
  flags: { configFile },

  async run({ words: [file], context }, host) {
    const { openStore } = await import("../../stack/store.ts");
    const { storedState } = await import("../../stack/stored-state.ts");
    const { backend } = await openStore(context, host);
    const { state, bytes } = await storedState(backend);
    if (file === undefined) {
      host.print(Buffer.from(bytes).toString().replace(/\n$/, ""));
      return 0;
    }
    const { writeDocument } = await import("../../stack/documents.ts");
    await writeDocument("The state", resolve(context.cwd, file), bytes);
    host.print(`Wrote serial ${state.serial} to ${file}`);
    return 0;
  },
});
