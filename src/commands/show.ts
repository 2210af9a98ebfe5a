import { resolve } from "node:path";

import { defineCommand } from "../core/command.ts";
import { oneOf } from "../core/flag.ts";

export const show = defineCommand({
  name: "show",
  words: ["PLAN"],
  about: "print a plan that `dtm plan --out` saved",
  more: "Reads nothing but the file. The page of --as html is for a browser: `dtm show plan.json --as html > plan.html`.",
  flags: {
    as: oneOf("FORMAT", "text (default), markdown, html or json", ["text", "markdown", "html", "json"]),
  },

  async run({ words: [file], flags: { as: format }, context }, host) {
    const { readPlanFile } = await import("../stack/plan-file.ts");
    const plan = await readPlanFile(resolve(context.cwd, file));
    const { preparePlanDiff } = await import("../report/line-diff.ts");
    await preparePlanDiff(plan);
    if (format === "text") await host.planned(plan);
    else {
      const { planIn } = await import("../report/saved.ts");
      host.print(await planIn(format, plan));
    }
    return 0;
  },
});
