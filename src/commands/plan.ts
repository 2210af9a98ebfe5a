import { resolve } from "node:path";

import { defineCommand } from "../core/command.ts";
import { UserError } from "../core/errors.ts";
import { offOn, onOff, path } from "../core/flag.ts";
import { configFile, detailedExitcode, parallelism, refresh, target } from "./flags.ts";

export const plan = defineCommand({
  name: "plan",
  about: "show what would change",
  more: "Reads resources and compares; changes nothing and takes no lock.",
  flags: {
    configFile,
    target,
    refresh,
    preview: offOn("do not ask the plugins what each change would write or destroy"),
    destroy: onOff("show what `dtm destroy` would do"),
    out: path("FILE", "save the plan, for `dtm apply FILE`"),
    html: path("FILE", "write the plan as a page, to open in a browser"),
    detailedExitcode,
    parallelism,
  },
  input: "any event",

  async run({ flags: { destroy, out, html, ...flags }, context }, host) {
    if (out !== undefined && !flags.preview) throw unpreviewed();
    const { planStack, showPlan } = await import("../main.ts");
    const { detailedExitcode: tells, target: targets, ...how } = flags;
    const scope = { goal: destroy ? "destroy" : "apply", targets } as const;
    const planning = { scope, ...how };
    if (!how.preview) host.report({ type: "note", text: withoutPreviews });
    const found = await planStack(context, host, planning);
    const { redactPlan } = await import("../core/redacted.ts");
    if (out !== undefined) {
      const { writePlanFile } = await import("../stack/plan-file.ts");
      await writePlanFile(resolve(context.cwd, out), redactPlan(found, host.secrets), planning);
    }
    if (html !== undefined) {
      const { writePlanPage } = await import("../stack/plan-page.ts");
      await writePlanPage(resolve(context.cwd, html), redactPlan(found, host.secrets));
    }
    return showPlan(found, host, tells);
  },
});

const withoutPreviews =
  "Planned without previews: what the changes would write, and what a delete would destroy, is not known.";

// What is applied from it would not be what somebody has seen.
function unpreviewed(): UserError {
  return new UserError("bad-arguments", "A plan without previews cannot be saved", {
    hint: "Leave out `--no-preview`, or `--out`.",
  });
}
