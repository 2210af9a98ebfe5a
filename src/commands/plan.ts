import { resolve } from "node:path";

import { defineCommand } from "../core/command.ts";
import { onOff, path } from "../core/flag.ts";
import { configFile, detailedExitcode, parallelism, refresh, target } from "./flags.ts";

export const plan = defineCommand({
  name: "plan",
  about: "show what would change",
  more: "Reads resources and compares; changes nothing and takes no lock.",
  flags: {
    configFile,
    target,
    refresh,
    destroy: onOff("show what `dtm destroy` would do"),
    out: path("FILE", "save the plan, for `dtm apply FILE`"),
    html: path("FILE", "write the plan as a page, to open in a browser"),
    detailedExitcode,
    parallelism,
  },
  input: "any event",

  async run({ flags: { destroy, out, html, ...flags }, context }, host) {
    const { planStack, showPlan } = await import("../main.ts");
    const scope = { goal: destroy ? "destroy" : "apply", targets: flags.target } as const;
    const planning = { scope, refresh: flags.refresh, parallelism: flags.parallelism };
    const found = await planStack(context, host, planning);
    if (out !== undefined) {
      const { redactPlan } = await import("../core/redacted.ts");
      const { writePlanFile } = await import("../stack/plan-file.ts");
      await writePlanFile(resolve(context.cwd, out), redactPlan(found, host.secrets), planning);
    }
    if (html !== undefined) {
      const { redactPlan } = await import("../core/redacted.ts");
      const { writePlanPage } = await import("../stack/plan-page.ts");
      await writePlanPage(resolve(context.cwd, html), redactPlan(found, host.secrets));
    }
    return showPlan(found, host, flags.detailedExitcode);
  },
});
