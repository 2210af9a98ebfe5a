import { fixed, forward } from "./forward.ts";
import { accountLinks } from "./repair.ts";
import { fields, json, problem, repoOf, type Answer, type Call, type Handler, type World } from "./world.ts";

/** Creates a check run and records which App did it. */
export const createCheck: Handler = async (call, world) => {
  const refusal = tooMuch(call);
  if (refusal) return refusal;
  const conclusion = fields(call)["conclusion"];
  // A conclusion completes the run; the emulator drops it unless the status also says so.
  const answer = await forward(
    conclusion ? { ...call, body: { ...fields(call), status: "completed" } } : call,
    world,
  );
  if (answer.status !== 201) return answer;
  const run = answer.body as Record<string, unknown>;
  repoOf(call, world).checkAuthors.set(Number(run["id"]), call.actor?.login ?? "");
  return json(201, checkView(run, call, world));
};

/** Changes a check run. */
export const updateCheck: Handler = async (call, world) => tooMuch(call) ?? showCheck(call, world);

/** One check run. */
export const showCheck: Handler = fixed(
  (run, call, world) => void Object.assign(run, checkView(run, call, world)),
);

/** Check runs of a ref. */
export const listChecks: Handler = fixed((body, call, world) => {
  body["check_runs"] = (body["check_runs"] as Record<string, unknown>[]).map((run) =>
    checkView(run, call, world),
  );
});

/** Annotations of a check run; the emulator wraps the list. */
export const listAnnotations: Handler = async (call, world) => {
  const answer = await forward(call, world);
  const wrapped = answer.body as { check_annotations?: object[] };
  return wrapped.check_annotations ? { ...answer, body: wrapped.check_annotations } : answer;
};

function tooMuch(call: Call): Answer | null {
  const output = fields(call)["output"] as
    | { summary?: string; text?: string; annotations?: unknown[] }
    | undefined;
  if ((output?.annotations?.length ?? 0) > 50)
    return problem(422, "Invalid request.\n\nNo more than 50 items are allowed.");
  const long = [output?.summary, output?.text].some((text) => Buffer.byteLength(text ?? "") > 65_535);
  return long ? problem(422, "Invalid request.\n\nOnly 65535 characters are allowed.") : null;
}

function checkView(run: Record<string, unknown>, call: Call, world: World): Record<string, unknown> {
  const repo = repoOf(call, world);
  const slug = (repo.checkAuthors.get(Number(run["id"])) ?? "github-actions[bot]").replace("[bot]", "");
  const suite = run["check_suite"] as { id: number } | null;
  const annotations = `${world.url}/repos/${repo.name}/check-runs/${String(run["id"])}/annotations`;
  return {
    ...run,
    external_id: run["external_id"] ?? "",
    details_url: run["details_url"] ?? run["html_url"],
    started_at: run["started_at"] ?? new Date().toISOString(),
    output: { ...(run["output"] as object), annotations_url: annotations },
    check_suite: suite ? { id: suite.id } : null,
    app: appOf(slug, world),
  };
}

function appOf(slug: string, world: World): object {
  const owner = { login: "github", id: 9919, node_id: "O_9919", type: "Organization", site_admin: false };
  return {
    id: 15368,
    slug,
    node_id: "A_15368",
    owner: { ...owner, gravatar_id: "", ...accountLinks("github", world.url) },
    name: slug,
    description: "",
    external_url: "https://help.github.com/en/actions",
    html_url: `${world.url}/apps/${slug}`,
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2024-04-10T20:33:16Z",
    permissions: { checks: "write", contents: "write", metadata: "read", statuses: "write" },
    events: ["check_run", "push"],
  };
}
