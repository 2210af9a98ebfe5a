import {
  calling,
  compare,
  openConfig,
  openStack,
  openStore,
  placeOf,
  warn,
  waitingFor,
} from "./commands/stack.ts";
import { loadConfig } from "./config/index.ts";
import type { Holder } from "./core/backend.ts";
import type { Host } from "./core/events.ts";
import type { Plan } from "./core/plan.ts";
import type { Request } from "./core/request.ts";
import { redactPlan } from "./core/redacted.ts";
import { apply, refuseUnread } from "./engine/apply.ts";
import { graphAsJson, toolsAsGraph, toolsAsJson, toolsAsText } from "./report/tools.ts";

/** The whole program: one short recipe for each verb. Gives the exit code; failures are thrown for the host to show. */
export async function run(request: Request, host: Host): Promise<number> {
  const { command } = request;
  switch (command) {
    case "help":
      return say(host, (await import("./commands/help.ts")).help(request.topic));
    case "version":
      return version(request, host);
    case "schema":
      return schema(host);
    case "render":
      return render(request, host);
    case "validate":
      return validate(request, host);
    case "graph":
      return graph(request, host);
    case "state":
    case "import":
    case "unlock":
      return (await import("./commands/state/index.ts")).workByHand(request, host);
    case "migrate":
      return (await import("./commands/authoring.ts")).migrate(request, host);
    case "init":
      return (await import("./commands/authoring.ts")).init(request, host);
    case "plan":
    case "verify":
    case "drift":
      return showPlan(request, host);
    case "apply":
    case "delete":
    case "destroy":
      return converge(request, host);
    default:
      return command satisfies never;
  }
}

async function schema(host: Host): Promise<number> {
  const { publishedSchema } = await import("./commands/schemas.ts");
  return say(host, JSON.stringify(await publishedSchema(), null, 2));
}

async function version({ json }: Request, host: Host): Promise<number> {
  const { version: number } = await import("./version.ts");
  return say(host, json ? JSON.stringify({ version: number }) : number);
}

async function render(request: Request, host: Host): Promise<number> {
  const config = await loadConfig({ ...placeOf(request), strict: false });
  warn(config, host);
  const { tools } = config;
  return say(host, request.json ? toolsAsJson(tools) : toolsAsText(tools));
}

async function validate(request: Request, host: Host): Promise<number> {
  const { config } = await openConfig(request, host);
  const { stack, tools, warnings } = config;
  const [known, count] = [tools.length, warnings.length];
  if (request.json) return say(host, JSON.stringify({ stack, tools: known, warnings: count }));
  const found = count === 0 ? "no problems" : `${count} warning${count > 1 ? "s" : ""}`;
  return say(host, `${stack}: ${known} tool${known === 1 ? "" : "s"}, ${found}`);
}

async function graph(request: Request, host: Host): Promise<number> {
  const config = await loadConfig(placeOf(request));
  warn(config, host);
  const { tools } = config;
  return say(host, request.json ? graphAsJson(tools) : toolsAsGraph(tools, request.format));
}

async function showPlan(request: Request, host: Host): Promise<number> {
  const stack = await openStack(request, host);
  const { plan } = await compare(request, host, stack, stack.store.state);
  const shown = request.command === "drift" ? driftOf(plan) : plan;
  const { out } = request.planning;
  if (out !== undefined)
    await (
      await import("./commands/plan-file.ts")
    ).writePlanFile(out, redactPlan(plan, host.secrets), request.planning);
  await host.planned(shown);
  if (shown.changes.some((change) => change.blocked)) return 1;
  return request.detailedExitcode && shown.changes.some((change) => change.action !== "none") ? 2 : 0;
}

async function converge(asked: Request, host: Host): Promise<number> {
  const saved = await savedPlan(asked);
  const request = saved ? { ...asked, planning: saved.planning } : asked;
  const stack = await openStack(request, host);
  await using claim = await stack.store.claim(request.run, request.lockTimeout, waitingFor(request, host));
  const compared = await compare(request, host, stack, claim.state);
  refuseUnread(compared.plan);
  if (saved) saved.refuseMoved(compared.plan);
  else if (!(await host.approve(compared.plan, claim.state.lastApplied?.sha))) return 0;
  const calls = calling(request, host, stack, claim.state);
  const result = await apply({
    ...calls,
    ...compared,
    plugins: stack.plugins,
    claim,
    sha: wholeCommit(request),
  });
  await host.applied(compared.plan, result);
  return result.outcome === "failed" || result.outcome === "cancelled" ? 1 : 0;
}

async function savedPlan({ planning }: Request) {
  if (planning.file === undefined) return undefined;
  const { planningOf, readPlanFile, refuseMoved } = await import("./commands/plan-file.ts");
  const saved = await readPlanFile(planning.file);
  return { planning: planningOf(saved, planning), refuseMoved: (now: Plan) => refuseMoved(now, saved) };
}

// Only an apply of all of it makes a commit real.
function wholeCommit({ sha, planning: { scope } }: Request): string | undefined {
  return scope.goal === "apply" && scope.targets.length === 0 ? sha : undefined;
}

function driftOf(plan: Plan): Plan {
  const changes = plan.changes.filter(
    ({ reason, blocked }) => reason === "drift" || reason === "missing" || blocked,
  );
  const of = (action: string) => changes.filter((change) => change.action === action).length;
  const summary = {
    ...plan.summary,
    create: of("create"),
    update: of("update"),
    replace: of("replace"),
    delete: 0,
  };
  return { ...plan, summary, changes };
}

/** Gives back the lock that a run left when it was killed; gives who held it, if anybody of that run did. */
export async function release(request: Request, host: Host): Promise<Holder | null> {
  const { backend } = await openStore(request, host);
  return backend.unlock(request.run.id);
}

function say(host: Host, text: string): number {
  host.print(text);
  return 0;
}
