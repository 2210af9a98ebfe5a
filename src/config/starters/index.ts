import { basename } from "node:path";

import { apps } from "./apps.ts";
import { gitops } from "./gitops.ts";
import { quickstart } from "./quickstart.ts";

/** The names of the starters; the first one is the default. */
export const starterNames = ["quickstart", "gitops", "apps"] as const;

/** The starters by name. */
export const starters: Record<(typeof starterNames)[number], string> = { quickstart, gitops, apps };

/** What to do after a starter was written to a path; `workflow` is the path of the workflow, if that was written too. */
export function nextSteps(path: string, name: string, workflow?: string): string {
  const file = basename(path);
  const named = file === "dtm.yaml" ? "" : ` -f ${file}`;
  const command = `dtm init --workflow${named}`;
  return `Wrote ${path} (${name}).${workflow === undefined ? "" : `\nWrote ${workflow}.`} Next, in its folder:

  1. Fill in the values under \`vars\`.
  2. dtm validate${named}    check it; needs no network and no secrets
     dtm render${named}      show the tools that it expands to
  3. Add the secrets TOOLCHAIN_TOKEN (which can create repositories, and write contents, workflows and
     secrets) and IMAGE_REPO_PASSWORD to the repository.
${
  workflow === undefined
    ? `  4. ${command}    write the workflow, .github/workflows/toolchain.yml
`
    : ""
}  ${workflow === undefined ? 5 : 4}. Open a pull request with both files: it shows the plan. Merging it applies the plan.`;
}
