// The one source of every workflow that people paste: the README's, docs/github.md's, and that of `dtm init --workflow`.

/** What a workflow that calls ours is written for. */
export interface WorkflowFor {
  /** Environment variables of the configuration that become secrets of the same names. */
  secrets: readonly string[];
  /** The configuration, if it is not the default one; relative to `folder`. */
  config?: string;
  /** The folder of the configuration, if it is not the repository's. */
  folder?: string;
}

const called = "devstream-action/devstream-action/.github/workflows/dtm.yml@main";
const checkout = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";

const head = (more = "") => `name: Toolchain
on:
  pull_request: { types: [opened, synchronize, reopened, ready_for_review, edited, closed] }
  push: { branches: [main] } # your default branch
  schedule: [{ cron: "0 6 * * *" }] # drift
${more}  workflow_dispatch: { inputs: { command: { type: choice, options: [plan, apply, drift] } } }
permissions: {}
jobs:
`;

// As much as any job of the called workflow asks for: GitHub does not start a workflow that grants less.
const permissions = `    permissions:
      actions: read # to see whether the run that holds the lock is still running
      checks: write # the check on the commit
      contents: write # the state branch
      issues: write # the drift issue
      pull-requests: write # the comment
`;

/** A workflow for one stack: it plans, applies, looks for drift, answers comments, and can be started by hand. */
export function workflow({ secrets, config, folder }: WorkflowFor): string {
  const inputs = [
    "command: ${{ inputs.command || 'plan' }}",
    "environment: production # its reviewers, if any, approve each apply",
    ...(folder === undefined ? [] : [`working-directory: ${JSON.stringify(folder)}`]),
    ...(config === undefined ? [] : [`config: ${JSON.stringify(config)}`]),
  ];
  return `${head("  issue_comment: { types: [created] } # commands such as /dtm apply\n")}  dtm:
${permissions}    uses: ${called} # safer: pin a commit SHA
    with:
${inputs.map((line) => `      ${line}\n`).join("")}${secretsOf(secrets)}`;
}

/** A workflow that runs one job for each stack that a change affects; by hand and on the schedule, one for each stack. */
export function workflowOfStacks(secrets: readonly string[]): string {
  return `${head()}  changed:
    runs-on: ubuntu-24.04
    permissions:
      checks: write # the check for all stacks
      contents: read # the checkout
      pull-requests: write # to withdraw the plan of a stack that a pull request no longer affects
    outputs:
      any: \${{ steps.dtm.outputs.has-changes }}
      stacks: \${{ steps.dtm.outputs.stacks }}
    steps:
      - uses: ${checkout}
        with: { persist-credentials: false }
      - id: dtm
        uses: devstream-action/devstream-action@main
        with: { command: discover, config: "stacks/*/dtm.yaml" }
  dtm:
    needs: changed
    if: needs.changed.outputs.any == 'true'
    strategy:
      fail-fast: false
      matrix:
        stack: \${{ fromJSON(needs.changed.outputs.stacks) }}
${permissions}    uses: ${called}
    with:
      command: \${{ inputs.command || 'plan' }}
      config: \${{ matrix.stack }}
      artifact: dtm-plan-\${{ strategy.job-index }} # artifacts of one run need different names
${secretsOf(secrets)}`;
}

function secretsOf(names: readonly string[]): string {
  if (names.length === 0) return "";
  const lines = names.map((name) => `        ${name}=\${{ secrets.${name} }}\n`);
  return `    secrets:\n      env: | # what is not a secret goes under \`vars\` above\n${lines.join("")}`;
}
