import { load } from "js-yaml";

import { atMost, type Scopes } from "./scopes.ts";

interface Workflow {
  permissions?: Scopes;
  jobs: Record<string, { permissions?: Scopes; uses?: string }>;
}

/**
 * The permissions of a workflow's jobs, by name. Those of a workflow that it calls are `job / nested job`, as GitHub
 * shows them, and have no more than the caller grants.
 */
export function jobPermissions(text: string, called = "jobs: {}"): Record<string, Scopes> {
  const workflow = load(text) as Workflow;
  const nested = Object.entries((load(called) as Workflow).jobs);
  const found = Object.entries(workflow.jobs).flatMap(([name, { permissions, uses }]) => {
    const own = permissions ?? workflow.permissions ?? {};
    if (uses === undefined) return [[name, own]];
    return nested.map(([job, { permissions: asked = {} }]) => [`${name} / ${job}`, atMost(own, asked)]);
  });
  return Object.fromEntries(found) as Record<string, Scopes>;
}
