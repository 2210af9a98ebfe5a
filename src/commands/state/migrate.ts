import { defineCommand } from "../../core/command.ts";
import { UserError } from "../../core/errors.ts";
import { text } from "../../core/flag.ts";
import { configFile, lockTimeout } from "../flags.ts";

export const migrate = defineCommand({
  name: "state migrate",
  about: "move the state to another backend",
  async more() {
    const { urlForms } = await import("../../backends/index.ts");
    return `PLACE is one of ${urlForms().join(", ")}.
The old state is marked, so that a run with the old configuration stops and says where the state is. Then change the
configuration as it says.`;
  },
  flags: { configFile, lockTimeout, to: text("PLACE", "where the state goes; required") },

  async run({ flags: { to, lockTimeout: wait }, context }, host) {
    if (to === undefined)
      throw new UserError("bad-arguments", "`dtm state migrate` needs --to", {
        hint: "Write `dtm state migrate --to PLACE`.",
      });
    const { moveState } = await import("../../stack/move-state.ts");
    host.print(await moveState(to, wait, context, host));
    return 0;
  },
});
