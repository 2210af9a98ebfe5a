import { basename } from "node:path";

import { apps } from "./apps.ts";
import { gitops } from "./gitops.ts";
import { quickstart } from "./quickstart.ts";

/** The names of the starters; the first is the one for who does not choose. */
export const starterNames = ["quickstart", "gitops", "apps"] as const;

/** Configurations to start from, by name. */
export const starters: Record<(typeof starterNames)[number], string> = { quickstart, gitops, apps };

/** What to do with a starter that was written to a path. */
export function nextSteps(path: string, name: string): string {
  const file = basename(path);
  const named = file === "dtm.yaml" ? "" : ` -f ${file}`;
  return `Wrote ${path} (${name}). Next, in its folder:

  1. Fill in the values under \`vars\`.
  2. dtm validate${named}    checks it; needs no network and no secrets
     dtm render${named}      shows the tools that it stands for
  3. Give the repository the secrets TOOLCHAIN_TOKEN (may create repositories, and write contents, workflows and
     secrets) and IMAGE_REPO_PASSWORD, and this as .github/workflows/toolchain.yml:

${workflow(file).replaceAll(/^(?=.)/gm, "     ")}
  4. Open a pull request with both files: it shows the plan. Its merge makes it so.`;
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
