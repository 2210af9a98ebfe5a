import { isObject } from "../../src/core/json.ts";

/** What must not be in a workflow, by rule; each returns what breaks it. `workflow` can be a part of one. */
export const rules: Record<string, (workflow: unknown) => string[]> = {
  "other people's Actions are pinned to a commit": (workflow) =>
    values(workflow, "uses").filter((uses) => !isOwn(uses) && !/@[0-9a-f]{40}$/.test(uses)),
  "no script contains an expression": (workflow) =>
    [...values(workflow, "run"), ...values(workflow, "script")].filter((script) => script.includes("${{")),
  "a whole workflow declares its permissions": (workflow) =>
    isObject(workflow) && "jobs" in workflow && !("permissions" in workflow) ? ["permissions"] : [],
  "no permission covers everything": (workflow) =>
    values(workflow, "permissions").filter((permissions) => permissions.endsWith("-all")),
  "strangers' code never runs with secrets": (workflow) =>
    isObject(workflow) ? names(workflow["on"]).filter((name) => isDangerous(name, workflow)) : [],
  "a called workflow gets only the secrets that it needs": (workflow) =>
    values(workflow, "secrets").filter((secrets) => secrets === "inherit"),
  "a checkout leaves no token behind": (workflow) =>
    objects(workflow)
      .filter(({ uses }) => String(uses).startsWith("actions/checkout@"))
      .filter((step) => !isObject(step["with"]) || step["with"]["persist-credentials"] !== false)
      .map(({ uses }) => String(uses)),
};

// After a run of strangers only our own Action may run: without secrets, and what that run left is only data for it.
function isDangerous(event: string, workflow: unknown): boolean {
  if (event === "pull_request_target") return true;
  const isOurs = values(workflow, "run").length === 0 && values(workflow, "uses").every(isOwn);
  return event === "workflow_run" && !(isOurs && !JSON.stringify(workflow).includes("secrets."));
}

/** The rules that a workflow breaks, each with what breaks it. */
export function broken(workflow: unknown): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => rule(workflow).map((found) => `${name}: ${found}`));
}

/**
 * What a job of ours asks for and its caller does not grant: GitHub then starts nothing at all, whatever `if:` says.
 * `called` is the reusable workflow.
 */
export function notGranted(workflow: unknown, called: unknown): string[] {
  if (!isObject(workflow) || !isObject(called)) return [];
  return jobsOf(workflow)
    .filter(([, job]) => String(job["uses"]).includes("/.github/workflows/dtm.yml@"))
    .flatMap(([name, job]) => {
      const granted = job["permissions"] ?? workflow["permissions"];
      return jobsOf(called).flatMap(([nested, { permissions }]) =>
        Object.entries(isObject(permissions) ? permissions : {})
          .filter(([scope, level]) => rank(isObject(granted) ? granted[scope] : "none") < rank(level))
          .map(([scope, level]) => `${name}: ${nested} asks for ${scope}: ${String(level)}`),
      );
    });
}

function jobsOf({ jobs }: Record<string, unknown>): [string, Record<string, unknown>][] {
  return Object.entries(isObject(jobs) ? jobs : {}).filter(
    (entry): entry is [string, Record<string, unknown>] => isObject(entry[1]),
  );
}

function rank(level: unknown): number {
  const levels: unknown[] = ["none", "read", "write"];
  return levels.indexOf(level ?? "none");
}

function isOwn(uses: string): boolean {
  return uses.startsWith("./") || uses.startsWith("devstream-action/devstream-action");
}

function names(on: unknown): string[] {
  if (typeof on === "string") return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(isObject(on) ? on : {});
}

function objects(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objects);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objects)] : [];
}

function values(workflow: unknown, key: string): string[] {
  return objects(workflow).flatMap((object) => (typeof object[key] === "string" ? [object[key]] : []));
}
