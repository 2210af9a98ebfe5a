import { messageOf } from "../../core/errors.ts";
import { asking } from "../../scm/github/asking.ts";
import { bodyOf, unread } from "../../scm/github/body.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { unpackOne } from "../../scm/zip.ts";
import { Declined } from "./fork-plan.ts";
import type { Repo } from "../api/pulls.ts";

const mostPacked = 1024 * 1024;
const mostUnpacked = 5 * 1024 * 1024;

/** The only file in the newest artifact of that name from a run. Throws `Declined` if there is none. */
export async function fileInArtifact(
  client: GitHubClient,
  repo: Repo,
  { runId, name }: { runId: number; name: string },
): Promise<Uint8Array> {
  const artifact = await newest(client, repo, { runId, name });
  if (!artifact) throw new Declined("the run has none with that name");
  if (artifact.size_in_bytes > mostPacked) throw tooLarge();
  const download = { artifact_id: artifact.id, archive_format: "zip", request: unread };
  const bytes = await asking(`downloading the artifact ${name} of run ${runId}`, () =>
    bodyOf(() => client.rest.actions.downloadArtifact({ ...repo, ...download }), mostPacked),
  );
  if (!bytes) throw tooLarge();
  try {
    return await unpackOne(bytes, mostUnpacked);
  } catch (error) {
    throw new Declined(messageOf(error), { cause: error });
  }
}

// A repeated run has one for each attempt.
async function newest(client: GitHubClient, repo: Repo, { runId, name }: { runId: number; name: string }) {
  const { data } = await asking(`looking for artifacts of run ${runId}`, () =>
    client.rest.actions.listWorkflowRunArtifacts({ ...repo, run_id: runId, name, per_page: 100 }),
  );
  return data.artifacts
    .filter((artifact) => artifact.name === name && !artifact.expired)
    .sort((a, b) => b.id - a.id)[0];
}

function tooLarge(): Declined {
  return new Declined(`it is larger than ${mostPacked >> 20} MB`);
}
