import type { BranchChange, BranchLook } from "../git-data.ts";
import { blobSha } from "../blob.ts";
import { githubError, statusOf } from "./asking.ts";
import type { GitHubClient } from "./client.ts";
import { fileAt } from "./contents.ts";
import { remoteOf } from "./remote.ts";
import { repeatable } from "./repeat.ts";

/** Who asks, and about which repository, `owner/name`. */
export interface Asked {
  client: GitHubClient;
  repository: string;
}

// GitHub refuses files of more than 40 MB in one such request, and they are sent as base64.
const mostBytes = 25_000_000;

/** See `GitData.commitOn`. Undefined: the file is too large for it, or GitHub has to be asked in another way. */
export async function commitOn(
  { client, repository }: Asked,
  { branch, parent, path, content, message }: BranchChange,
  most = mostBytes,
): Promise<string | null | undefined> {
  if (content.length > most) return undefined;
  const [headline = "", ...body] = message.split("\n");
  const input = {
    branch: { repositoryNameWithOwner: repository, branchName: branch },
    expectedHeadOid: parent,
    message: { headline, body: body.join("\n").replace(/^\n/, "") },
    fileChanges: { additions: [{ path, contents: Buffer.from(content).toString("base64") }] },
  };
  const answer = await ask<Committed>(client, `saving ${path} of ${repository}`, commitQuery, { input });
  if ("errors" in answer) return answer.errors.some(({ type }) => type === "STALE_DATA") ? null : undefined;
  return answer.createCommitOnBranch?.commit?.oid;
}

interface Committed {
  createCommitOnBranch: { commit: { oid: string } | null } | null;
}

const commitQuery = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** See `GitData.look`. Undefined: GitHub has to be asked in another way, which also tells what is wrong. */
export async function lookAtBranch(
  { client, repository }: Asked,
  { branch, path, ref }: { branch: string; path: string; ref: string },
): Promise<BranchLook | undefined> {
  const [owner = "", name = ""] = repository.split("/");
  const variables = { owner, name, branch: `refs/heads/${branch}`, path, ref: `refs/${ref}` };
  const answer = await ask<Look>(
    client,
    `reading the branch ${branch} of ${repository}`,
    lookQuery,
    variables,
  );
  if ("errors" in answer || !answer.repository || !isWhole(answer.repository)) return undefined;
  const { defaultBranchRef, head, other } = answer.repository;
  const target = other?.target;
  return {
    head: head?.target?.oid ?? null,
    content: await contentOf({ client, repository }, path, head),
    ref: target?.tree ? { oid: target.oid, message: target.message, tree: target.tree.oid } : null,
    defaultTree: defaultBranchRef?.target?.tree?.oid ?? null,
  };
}

interface Look {
  repository: {
    defaultBranchRef?: { target: { tree?: { oid: string } } | null } | null;
    head?: Head | null;
    other?: { target: { oid: string; message: string; tree?: { oid: string } } | null } | null;
  } | null;
}

interface Head {
  target: { oid: string; file?: { object: { oid: string; text?: string | null } | null } | null } | null;
}

const lookQuery = `query ($owner: String!, $name: String!, $branch: String!, $path: String!, $ref: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { target { ... on Commit { tree { oid } } } }
    head: ref(qualifiedName: $branch) {
      target { oid ... on Commit { file(path: $path) { object { oid ... on Blob { text } } } } }
    }
    other: ref(qualifiedName: $ref) { target { oid ... on Commit { message tree { oid } } } }
  }
}`;

// What is missing from an answer must not look like a branch or a file that does not exist.
function isWhole({ head, other, defaultBranchRef }: NonNullable<Look["repository"]>): boolean {
  const isHead = head === null || (head?.target?.oid !== undefined && head.target.file !== undefined);
  return isHead && other !== undefined && defaultBranchRef !== undefined;
}

// GraphQL truncates long texts and leaves out what is not text.
async function contentOf({ client, repository }: Asked, path: string, head: Head | null | undefined) {
  const object = head?.target?.file?.object;
  if (!head?.target || !object) return null;
  const bytes = Buffer.from(object.text ?? "");
  if (blobSha(bytes) === object.oid) return bytes;
  return await fileAt(remoteOf(client, repository), head.target.oid, path);
}

type Answer<T> = T | { errors: { type?: string }[] };

// A server without GraphQL, or without this part of it, answers like this. What it does not answer is a failure.
async function ask<T extends object>(
  client: GitHubClient,
  doing: string,
  query: string,
  variables: object,
): Promise<Answer<T>> {
  try {
    return await client.graphql<T>(query, { ...variables, request: repeatable });
  } catch (error) {
    const { errors } = error as { errors?: { type?: string }[] };
    if (errors) return { errors };
    const status = statusOf(error);
    if (status !== undefined && status >= 400 && status < 500) return { errors: [] };
    throw githubError(error, doing);
  }
}
