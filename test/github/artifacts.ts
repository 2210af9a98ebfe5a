import { paged, problem, repoOf, type Answer, type Artifact, type Handler, type World } from "./world.ts";

/** The artifacts of a run, newest first; only those of one name if the query has one. */
export const listArtifacts: Handler = (call, world) => {
  const { name, artifacts } = repoOf(call, world);
  const wanted = call.query.get("name");
  const found = artifacts
    .filter((artifact) => String(artifact.run) === call.params["run_id"])
    .filter((artifact) => wanted === null || artifact.name === wanted)
    .sort((a, b) => b.id - a.id);
  const list = found.map((artifact) => artifactView(artifact, `${world.url}/repos/${name}`));
  return paged(call, world, list, (page) => ({ total_count: list.length, artifacts: page }));
};

/** Redirects the client to the artifact, with a token that is good for one download. */
export const downloadArtifact: Handler = (call, world) => {
  const artifact = repoOf(call, world).artifacts.find(({ id }) => String(id) === call.params["artifact_id"]);
  if (!artifact) return problem(404, "Not Found");
  if (artifact.expired) return problem(410, "Artifact has expired");
  const token = crypto.randomUUID();
  world.downloads.add(token);
  return { status: 302, headers: { location: `${world.url}/_artifact/${artifact.id}?token=${token}` } };
};

/** Answers `/_artifact/{id}` as GitHub's storage does, for whoever has a token for it. */
export function artifactBytes(url: URL, world: World): Answer {
  const id = url.pathname.split("/").at(-1);
  const all = [...world.repos.values()].flatMap(({ artifacts }) => artifacts);
  const artifact = all.find((one) => String(one.id) === id);
  if (!artifact || !world.downloads.delete(url.searchParams.get("token") ?? ""))
    return problem(404, "Not Found");
  return { status: 200, headers: { "content-type": "application/zip" }, body: artifact.bytes };
}

function artifactView({ id, name, bytes, size, expired, run }: Artifact, api: string): object {
  const now = new Date().toISOString();
  const url = `${api}/actions/artifacts/${id}`;
  return {
    id,
    node_id: `A_${id}`,
    name,
    size_in_bytes: size ?? bytes.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: expired ?? false,
    created_at: now,
    expires_at: now,
    updated_at: now,
    workflow_run: { id: run },
  };
}
