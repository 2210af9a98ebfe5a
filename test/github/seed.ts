import { bytesOf, filesOf, history, moveRef, refSha, storeBlob, storeCommit, type Entry } from "./git.ts";
import type { Hook } from "./hooks.ts";
import { mergeInto } from "./merge-pull.ts";
import { openPull } from "./pulls.ts";
import type { RefRule, Restriction } from "./restrictions.ts";
import { register, type Created } from "./repos.ts";
import type { Artifact, Level, MergeableState, Pull, Repo, Run, World } from "./world.ts";

/** A file to commit: text, bytes, or either with a mode; null deletes it. */
type FileSeed =
  | string
  | Uint8Array
  | { mode: "100644" | "100755" | "120000"; content: string | Uint8Array }
  | null;

/** Files by path. */
type FilesSeed = Record<string, FileSeed>;

/** A repository to create. Without `files` it is empty. */
interface RepoSeed {
  files?: FilesSeed;
  /** The default branch. Default: `main`. */
  branch?: string;
  private?: boolean;
  /** By login. */
  permissions?: Record<string, Level>;
  /** Branches that accept only pull requests. */
  protected?: string[];
  stars?: number;
  forks?: number;
}

/** A pull request to create: `files` are committed on `head`, which is created from `base` if it is new. */
interface PullSeed {
  head: string;
  base?: string;
  files: FilesSeed;
  title?: string;
  body?: string;
  author?: string;
  draft?: boolean;
  /** The `owner/name` of the fork that it comes from. */
  fork?: string;
}

/** What tests can do to the local GitHub without its API. */
export interface Seeding {
  repo(name: string, seed?: RepoSeed): Promise<void>;
  /** Commits a change by hand and returns the commit. A missing branch is created from the default one. */
  commit(name: string, branch: string, files: FilesSeed, message?: string): Promise<string>;
  pull(name: string, seed: PullSeed): Promise<Pull>;
  /** Makes a name the former one of a repository, as after a rename: requests for it are redirected. */
  formerName(former: string, name: string): void;
  /** Merges like a person and returns the merge commit. */
  merge(name: string, number: number, by?: string): Promise<string>;
  /** Sets what GitHub says about merging a pull request. */
  mergeable(name: string, number: number, state: MergeableState): void;
  run(name: string, run: Run): void;
  artifact(name: string, artifact: Omit<Artifact, "id">): void;
  /** The text of a file, or null. */
  read(name: string, branch: string, path: string): Promise<string | null>;
  /** The text of all files on a branch or at a commit, by path. */
  tree(name: string, branch: string): Promise<Record<string, string>>;
  /** The commit messages, newest first. */
  commits(name: string, branch: string): Promise<string[]>;
  /** Writes a comment as somebody, and returns it as the API shows it. */
  comment(name: string, number: number, body: string, by?: string): Promise<Record<string, unknown>>;
  comments(name: string, number: number): Promise<{ id: number; login: string; body: string }[]>;
  /** The commit that a branch or full ref (`refs/dtm/…`) points to, or null. */
  sha(name: string, ref: string): Promise<string | null>;
  secretsOf(name: string): Record<string, string>;
  /** The webhooks, each with its secret. */
  hooksOf(name: string): Hook[];
  /** Opens an issue as somebody. */
  issue(name: string, title: string, by?: string): Promise<void>;
  /** The reactions to a comment, as `login: content`. */
  reactions(name: string, comment: number): string[];
  /** Refuses all requests to a repository; undefined: no more. */
  restrict(name: string, restriction: Restriction | undefined): void;
  /** Forbids changes of some refs. */
  rule(name: string, rule: RefRule): void;
  /** Refuses the next changes of refs, as GitHub does while it is still busy with earlier ones. */
  keepBusy(name: string, times: number): void;
  /** Locks the conversation of an issue or a pull request. */
  lock(name: string, number: number): void;
}

/** The seeding functions of one server; they act as `login`. */
export function makeSeeding(world: World, login: string): Seeding {
  const find = (name: string): Repo => {
    const repo = world.repos.get(name);
    if (!repo) throw new Error(`no repository ${name}: make it with github.repo()`);
    return repo;
  };
  const commit: Seeding["commit"] = async (name, branch, files, message = "A change by hand") => {
    const tip = await refSha(world, name, `heads/${branch}`);
    const from = tip ?? (await refSha(world, name, `heads/${await mainOf(world, name)}`));
    return commitOn(world, find(name), `heads/${branch}`, { from, files, message, login });
  };
  return {
    formerName: (former, name) => void world.renamed.set(former, name),
    repo: (name, seed = {}) => makeRepo(world, login, name, seed),
    commit,
    pull: (name, seed) => makePull(world, find(name), login, seed),
    merge: (name, number, by = login) => mergeNow(world, find(name), number, by),
    mergeable: (name, number, mergeableState) =>
      void Object.assign(find(name).pulls.get(number) ?? {}, { mergeableState }),
    run: (name, run) => void find(name).runs.set(`${run.id}/${run.attempt ?? 1}`, run),
    artifact: (name, artifact) => void find(name).artifacts.push({ id: world.nextId(), ...artifact }),
    read: async (name, branch, path) =>
      (await fileTexts(world, name, branch, (at) => at === path))[path] ?? null,
    tree: (name, branch) => fileTexts(world, name, branch, () => true),
    commits: async (name, branch) => {
      const tip = await refSha(world, name, short(branch));
      return tip ? (await history(world, name, tip)).map((found) => found.message) : [];
    },
    comment: (name, number, body, by = login) =>
      world.upstream.ask("POST", `/repos/${name}/issues/${number}/comments`, { body }, by),
    comments: (name, number) => allComments(world, `/repos/${name}/issues/${number}/comments?per_page=100`),
    sha: (name, ref) => refSha(world, name, short(ref)),
    reactions: (name, id) =>
      find(name).reactions.flatMap(({ comment, body }) =>
        comment === id ? [`${(body["user"] as { login: string }).login}: ${String(body["content"])}`] : [],
      ),
    restrict: (name, restriction) => void (find(name).restriction = restriction),
    rule: (name, rule) => void find(name).rules.push(rule),
    keepBusy: (name, times) => void (find(name).busyRefs = times),
    lock: (name, number) => void find(name).locked.add(number),
    hooksOf: (name) => find(name).hooks,
    issue: (name, title, by = login) =>
      world.upstream.ask("POST", `/repos/${name}/issues`, { title, body: null }, by),
    secretsOf: (name) => Object.fromEntries([...find(name).secrets].map(([key, { value }]) => [key, value])),
  };
}

async function makeRepo(world: World, login: string, name: string, seed: RepoSeed): Promise<void> {
  const [owner = "", short_ = ""] = name.split("/");
  const path = world.orgs[owner] ? `/orgs/${owner}/repos` : "/user/repos";
  const body = { name: short_, private: seed.private ?? false };
  const creator = world.orgs[owner] ? login : owner;
  const created = await world.upstream.ask<Created>("POST", path, body, creator);
  if (created.full_name !== name)
    throw new Error(`nobody is called ${owner}: name them in startGitHub({ users, orgs })`);
  const repo = await register(world, created, creator);
  Object.assign(repo.permissions, seed.permissions);
  Object.assign(repo, { stars: seed.stars ?? 0, forks: seed.forks ?? 0 });
  for (const branch of seed.protected ?? []) repo.protected.add(branch);
  const branch = seed.branch ?? "main";
  if (seed.files)
    await commitOn(world, repo, `heads/${branch}`, {
      from: null,
      files: seed.files,
      message: "First commit",
      login,
    });
  if (branch !== "main")
    await world.upstream.ask("PATCH", `/repos/${name}`, { default_branch: branch }, creator);
}

async function makePull(world: World, repo: Repo, login: string, seed: PullSeed): Promise<Pull> {
  const base = seed.base ?? (await mainOf(world, repo.name));
  const author = seed.author ?? login;
  const headAt = seed.fork ? `pull/${seed.fork.replace("/", "-")}/${seed.head}` : `heads/${seed.head}`;
  const baseSha = (await refSha(world, repo.name, `heads/${base}`)) ?? "";
  const from = (await refSha(world, repo.name, headAt)) ?? baseSha;
  const title = seed.title ?? `Change ${Object.keys(seed.files).join(", ")}`;
  const headSha = await commitOn(world, repo, headAt, {
    from,
    files: seed.files,
    message: title,
    login: author,
  });
  return openPull(world, repo, {
    title,
    body: seed.body ?? null,
    author,
    headRef: seed.head,
    headAt,
    fork: seed.fork ?? null,
    baseRef: base,
    headSha,
    baseSha,
    draft: seed.draft ?? false,
  });
}

async function mergeNow(world: World, repo: Repo, number: number, by: string): Promise<string> {
  const pull = repo.pulls.get(number);
  const sha = pull?.state === "open" ? await mergeInto(world, repo, pull, "merge", { login: by }) : null;
  if (!sha) throw new Error(`#${number} of ${repo.name} cannot be merged`);
  return sha;
}

interface Change {
  from: string | null;
  files: FilesSeed;
  message: string;
  login: string;
}

async function commitOn(
  world: World,
  repo: Repo,
  ref: string,
  { from, files: seeds, message, login }: Change,
): Promise<string> {
  const files = from ? await filesOf(world, repo.name, from) : new Map<string, Entry>();
  for (const [path, seed] of Object.entries(seeds)) {
    if (seed === null) files.delete(path);
    else files.set(path, await entryOf(world, repo.name, seed));
  }
  const sha = await storeCommit(world, repo.name, { message, parents: from ? [from] : [], files, login });
  await moveRef(world, repo.name, ref, sha);
  repo.empty = false;
  return sha;
}

async function entryOf(world: World, repo: string, seed: NonNullable<FileSeed>): Promise<Entry> {
  const plain = typeof seed === "string" || seed instanceof Uint8Array;
  const content = plain ? seed : seed.content;
  const sha = await storeBlob(world, repo, typeof content === "string" ? Buffer.from(content) : content);
  return { mode: plain ? "100644" : seed.mode, type: "blob", sha };
}

async function fileTexts(
  world: World,
  name: string,
  branch: string,
  wanted: (path: string) => boolean,
): Promise<Record<string, string>> {
  const tip = /^[0-9a-f]{40}$/.test(branch) ? branch : await refSha(world, name, short(branch));
  const files = tip ? await filesOf(world, name, tip) : new Map<string, Entry>();
  const texts: Record<string, string> = {};
  for (const [path, entry] of files)
    if (wanted(path)) texts[path] = (await bytesOf(world, name, entry.sha)).toString("utf8");
  return texts;
}

async function mainOf(world: World, name: string): Promise<string> {
  return (await world.upstream.ask<{ default_branch: string }>("GET", `/repos/${name}`)).default_branch;
}

function short(ref: string): string {
  return ref.startsWith("refs/") ? ref.slice(5) : `heads/${ref}`;
}

interface RawComment {
  id: number;
  user: { login: string };
  body: string;
}

async function allComments(world: World, path: string, page = 1): ReturnType<Seeding["comments"]> {
  const raw = await world.upstream.ask<RawComment[]>("GET", `${path}&page=${page}`);
  const shown = raw.map(({ id, user, body }) => ({ id, login: user.login, body }));
  return raw.length < 100 ? shown : [...shown, ...(await allComments(world, path, page + 1))];
}
