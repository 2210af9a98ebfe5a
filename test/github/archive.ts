import { zipSync, type Zippable } from "fflate";

import { actorOf, levelOf } from "./auth.ts";
import { bytesOf, filesOf, resolve } from "./git.ts";
import { problem, repoOf, type Answer, type Handler, type World } from "./world.ts";

/** Redirects the client to the archive; for a private one with a token that is good for one download. */
export const download: Handler = (call, world) => {
  const repo = repoOf(call, world);
  const ref = call.params["ref"] ?? "";
  const location = new URL(`${world.url}/_codeload/${repo.name}/legacy.zip/${ref}`);
  if (repo.private) {
    const token = crypto.randomUUID();
    world.downloads.add(token);
    location.searchParams.set("token", token);
  }
  return { status: 302, headers: { location: location.href } };
};

/** Answers `/_codeload/{owner}/{repo}/legacy.zip/{ref}` as codeload.github.com does. */
export async function codeload(url: URL, world: World): Promise<Answer> {
  const [, owner, name, ref] = /^\/_codeload\/([^/]+)\/([^/]+)\/legacy\.zip\/?(.*)$/.exec(url.pathname) ?? [];
  const repo = world.repos.get(`${owner ?? ""}/${name ?? ""}`);
  const allowed = !repo?.private || world.downloads.delete(url.searchParams.get("token") ?? "");
  const commit = repo && allowed ? await resolve(world, repo.name, decodeURIComponent(ref ?? "")) : null;
  if (!repo || !commit) return problem(404, "Not Found");
  const top = `${repo.name.replace("/", "-")}-${commit.sha.slice(0, 7)}`;
  const bytes = await zipOf(world, repo.name, commit.sha, top, new Date(commit.author.date));
  const headers = {
    "content-type": "application/zip",
    "content-disposition": `attachment; filename=${top}.zip`,
  };
  return { status: 200, headers, body: bytes };
}

/**
 * Answers `/_raw/{owner}/{repo}/{ref}/{path}` as raw.githubusercontent.com does; refs with slashes as `refs/heads/x/y`.
 */
export async function raw(url: URL, authorization: string | undefined, world: World): Promise<Answer> {
  const [owner, name, ...rest] = decodeURIComponent(url.pathname).split("/").slice(2);
  const repo = world.repos.get(`${owner ?? ""}/${name ?? ""}`);
  const actor = actorOf(authorization, world);
  const known = actor === null || "login" in actor ? actor : null;
  if (repo && levelOf(known, repo) !== "none") {
    for (let cut = 1; cut < rest.length; cut += 1) {
      const commit = await resolve(world, repo.name, rest.slice(0, cut).join("/"));
      const entry = commit && (await filesOf(world, repo.name, commit.sha)).get(rest.slice(cut).join("/"));
      if (entry) return plain(200, await bytesOf(world, repo.name, entry.sha));
    }
  }
  return plain(404, Buffer.from("404: Not Found"));
}

async function zipOf(world: World, repo: string, sha: string, top: string, mtime: Date): Promise<Uint8Array> {
  const zip: Zippable = { [`${top}/`]: [new Uint8Array(), unix("040755", mtime)] };
  for (const [path, entry] of await filesOf(world, repo, sha)) {
    if (entry.type !== "blob") continue;
    const folders = path.split("/").slice(0, -1);
    folders.forEach((_, i) => {
      zip[`${top}/${folders.slice(0, i + 1).join("/")}/`] = [new Uint8Array(), unix("040755", mtime)];
    });
    zip[`${top}/${path}`] = [await bytesOf(world, repo, entry.sha), unix(entry.mode, mtime)];
  }
  return zipSync(zip);
}

// Unix modes are the upper half of a zip entry's external attributes.
function unix(mode: string, mtime: Date): { os: number; attrs: number; mtime: Date } {
  return { os: 3, attrs: (Number.parseInt(mode, 8) << 16) >>> 0, mtime };
}

function plain(status: number, body: Uint8Array): Answer {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body };
}
