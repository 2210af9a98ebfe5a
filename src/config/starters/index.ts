import { basename } from "node:path";

import { apps } from "./apps.ts";
import { gitops } from "./gitops.ts";
import { quickstart } from "./quickstart.ts";

/** The names of the starters; the first one is the default. */
export const starterNames = ["quickstart", "gitops", "apps"] as const;

/** The starters by name. */
export const starters: Record<(typeof starterNames)[number], string> = { quickstart, gitops, apps };

/** What to do after a starter was written to a path. */
export function nextSteps(path: string, name: string): string {
  const file = basename(path);
  const named = file === "dtm.yaml" ? "" : ` -f ${file}`;
  return `Wrote ${path} (${name}). Next, in its folder:

  1. Fill in the values under \`vars\`.
  2. dtm validate${named}    check it; needs no network and no secrets
     dtm render${named}      show the tools that it expands to
  3. Add the secrets TOOLCHAIN_TOKEN (which can create repositories, and write contents, workflows and
     secrets) and IMAGE_REPO_PASSWORD to the repository, and this file, .github/workflows/toolchain.yml:

${workflow(file).replaceAll(/^(?=.)/gm, "     ")}
  4. Open a pull request with both files: it shows the plan. Merging it applies the plan.`;
}

function workflow(file: string): string {
  const input = file === "dtm.yaml" ? "" : `\n        with: { config: ${file} }`;
  return `name: Toolchain
on:
  pull_request:
  push: { branches: [main] }
concurrency:
  group: toolchain-\${{ github.event_name == 'pull_request' && github.ref || 'apply' }}
permissions:
  actions: read
  contents: write
  pull-requests: write
jobs:
  dtm:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - uses: devstream-action/devstream-action@main${input}
        env:
          TOOLCHAIN_TOKEN: \${{ secrets.TOOLCHAIN_TOKEN }}
          IMAGE_REPO_PASSWORD: \${{ secrets.IMAGE_REPO_PASSWORD }}
`;
}
