import { json, problem, repoOf, type Call, type Handler, type Run, type World } from "./world.ts";

/** A workflow run, or one attempt of it, as seeded; an attempt that was not seeded is unknown. */
export const getRun: Handler = async (call, world) => {
  const run = runOf(call, world);
  if (!run) return problem(404, "Not Found");
  const { name } = repoOf(call, world);
  const repository = await world.upstream.ask("GET", `/repos/${name}`);
  return json(200, runView(run, `${world.url}/repos/${name}`, `${world.url}/${name}`, repository));
};

/** The jobs of one attempt. */
export const listJobs: Handler = (call, world) => {
  const run = runOf(call, world);
  if (!run) return problem(404, "Not Found");
  const { name } = repoOf(call, world);
  const jobs = (run.jobs ?? [{ status: run.status }]).map((job, i) =>
    jobView(run, job, i + 1, `${world.url}/repos/${name}`, `${world.url}/${name}`),
  );
  return json(200, { total_count: jobs.length, jobs });
};

function jobView(
  run: Run,
  { status, runner }: NonNullable<Run["jobs"]>[number],
  number: number,
  api: string,
  html: string,
): object {
  const id = run.id * 100 + number;
  const now = new Date().toISOString();
  const isDone = status === "completed";
  return {
    id,
    run_id: run.id,
    run_url: `${api}/actions/runs/${run.id}`,
    run_attempt: run.attempt ?? 1,
    node_id: `CR_${id}`,
    head_sha: run.sha ?? "0".repeat(40),
    head_branch: "main",
    url: `${api}/actions/jobs/${id}`,
    html_url: `${html}/actions/runs/${run.id}/job/${id}`,
    status,
    conclusion: isDone ? (run.conclusion ?? "success") : null,
    created_at: now,
    started_at: now,
    completed_at: isDone ? now : null,
    name: `job ${number}`,
    workflow_name: "dtm",
    steps: [],
    check_run_url: `${api}/check-runs/${id}`,
    labels: ["ubuntu-24.04"],
    runner_id: runner === undefined ? null : number,
    runner_name: runner ?? null,
    runner_group_id: null,
    runner_group_name: null,
  };
}

function runOf(call: Call, world: World): Run | undefined {
  const { runs } = repoOf(call, world);
  const id = call.params["run_id"] ?? "";
  const attempt = call.params["attempt_number"];
  if (attempt) return runs.get(`${id}/${attempt}`);
  return [...runs.values()].findLast((run) => String(run.id) === id);
}

function runView(run: Run, api: string, html: string, repository: unknown): object {
  const at = `${api}/actions/runs/${run.id}`;
  const now = new Date().toISOString();
  const links = "jobs logs artifacts cancel rerun".split(" ").map((name) => [`${name}_url`, `${at}/${name}`]);
  return {
    id: run.id,
    name: "dtm",
    node_id: `WFR_${run.id}`,
    check_suite_id: run.id,
    check_suite_node_id: `CS_${run.id}`,
    head_branch: "main",
    head_sha: run.sha ?? "0".repeat(40),
    path: ".github/workflows/dtm.yml",
    run_number: 1,
    run_attempt: run.attempt ?? 1,
    event: run.event ?? "push",
    status: run.status,
    conclusion: run.conclusion ?? null,
    workflow_id: 1,
    url: at,
    html_url: `${html}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: now,
    updated_at: now,
    run_started_at: now,
    ...Object.fromEntries(links),
    check_suite_url: `${api}/check-suites/${run.id}`,
    previous_attempt_url: null,
    workflow_url: `${api}/actions/workflows/1`,
    head_commit: null,
    repository,
    head_repository: repository,
    display_title: "dtm",
  };
}
