import { defineCommand } from "../../core/command.ts";
import { UserError } from "../../core/errors.ts";
import { text } from "../../core/flag.ts";
import { configFile, lockTimeout } from "../flags.ts";

export const migrate = defineCommand({
  name: "state migrate",
  about: "copy the state to another place, and mark the old one",
  more: `A place is s3://bucket/key?region=…, k8s://namespace/name, branch:name[:path] or file:path.
A run that knows only the old place stops and says where the state is. The configuration is yours to change.`,
  flags: { configFile, lockTimeout, to: text("PLACE", "where the state goes") },

  async run({ flags: { to, lockTimeout: wait }, context }, host) {
    if (to === undefined)
      throw new UserError("bad-arguments", "`dtm state migrate` was not told where", {
        hint: "Write `dtm state migrate --to PLACE`.",
      });
    const { moveState } = await import("../../stack/move-state.ts");
    host.print(await moveState(to, wait, context, host));
    return 0;
  },
});
