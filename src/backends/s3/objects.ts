import { createHash } from "node:crypto";

import type { PutObjectCommandInput, S3Client, S3ServiceException } from "@aws-sdk/client-s3";

import type { Version } from "../../core/backend.ts";
import { proxiesIn } from "../../network/proxy.ts";
import { unavailable, unreadable } from "./errors.ts";
import type { S3Options } from "./options.ts";
import { every, retry } from "../../wait.ts";

/** An object with its ETag: an opaque token, including its quotes. */
export interface StoredObject {
  bytes: Uint8Array;
  etag: string;
}

/** The objects of a bucket. `undefined` from put and false from remove: the condition was not met. */
export interface Objects {
  get(key: string, version?: string): Promise<StoredObject | null>;
  /** Newest first; in a bucket without versioning, the only version, with the ID `null`. */
  versions(key: string, limit: number): Promise<Version[]>;
  /** `expected` null: the object must not exist yet. */
  put(key: string, bytes: Uint8Array, expected: string | null): Promise<string | undefined>;
  remove(key: string, expected: string): Promise<boolean>;
  /** The objects whose names begin with a prefix, and when each was written, in milliseconds by the server's clock. */
  list(prefix: string): Promise<{ key: string; at: number }[]>;
}

const requestLimit = 30_000;

type Condition = Pick<PutObjectCommandInput, "IfMatch" | "IfNoneMatch">;

interface Bucket {
  get: Objects["get"];
  versions: Objects["versions"];
  list: Objects["list"];
  put: (key: string, bytes: Uint8Array, condition: Condition) => Promise<string | undefined>;
  remove: (key: string, condition: Condition) => Promise<boolean>;
}

/** Opens a bucket. Loads the SDK, which is slow. */
export async function openObjects(options: S3Options): Promise<Objects> {
  const bucket = await openBucket(options);
  return options.unsafeNoCas ? lookingFirst(bucket) : conditional(bucket);
}

function conditional({ put, remove, ...reading }: Bucket): Objects {
  return {
    ...reading,
    put: (key, bytes, expected) =>
      put(key, bytes, expected === null ? { IfNoneMatch: "*" } : { IfMatch: expected }),
    remove: (key, expected) => remove(key, { IfMatch: expected }),
  };
}

// For servers without conditions: a write of another run between the read and our write goes unnoticed.
function lookingFirst({ put, remove, ...reading }: Bucket): Objects {
  const isAt = async (key: string, expected: string | null): Promise<boolean> =>
    ((await reading.get(key))?.etag ?? null) === expected;
  return {
    ...reading,
    put: async (key, bytes, expected) =>
      (await isAt(key, expected)) ? await put(key, bytes, {}) : undefined,
    remove: async (key, expected) => (await isAt(key, expected)) && (await remove(key, {})),
  };
}

/** What every request needs. */
interface Connection {
  sdk: typeof import("@aws-sdk/client-s3");
  client: S3Client;
  options: S3Options;
}

async function openBucket(options: S3Options): Promise<Bucket> {
  const connection = await connect(options);
  return {
    get: (key, version) => get(connection, key, version),
    versions: (key, most) => versions(connection, key, most),
    list: (prefix) => list(connection, prefix),
    put: (key, bytes, condition) => put(connection, key, bytes, condition),
    remove: (key, condition) => remove(connection, key, condition),
  };
}

async function connect(options: S3Options): Promise<Connection> {
  const sdk = await import("@aws-sdk/client-s3");
  const { region, endpoint, forcePathStyle } = options;
  const client = new sdk.S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    forcePathStyle,
    maxAttempts: 4,
    // Not all servers other than AWS know the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(await throughProxies()),
  });
  return { sdk, client, options };
}

// The SDK has agents of its own, which know nothing of proxies.
async function throughProxies() {
  if (proxiesIn(process.env).length === 0) return {};
  const { proxyAgents } = await import("../../network/agents.ts");
  const agents = proxyAgents(process.env);
  return { requestHandler: { httpAgent: agents.http, httpsAgent: agents.https } };
}

async function get({ sdk, client, options }: Connection, Key: string, VersionId?: string) {
  return await asking(options, `reading ${Key}`, async (limit) => {
    const version = VersionId === undefined ? {} : { VersionId };
    const command = new sdk.GetObjectCommand({ Bucket: options.bucket, Key, ...version });
    // Only these codes mean that the object does not exist: a proxy's 404 must not count as an empty state. Servers
    // answer with the last one if an ID is not one of theirs.
    const none = ["NoSuchKey", ...(VersionId === undefined ? [] : ["NoSuchVersion", "InvalidArgument"])];
    const found = await client.send(command, limit).catch(unless(none));
    if (!found) return null;
    const etag = found.ETag;
    const bytes = await found.Body?.transformToByteArray();
    if (!etag || !bytes || isEmptied(bytes, etag)) throw unreadable();
    return { bytes, etag };
  });
}

async function versions({ sdk, client, options }: Connection, Key: string, most: number) {
  return await asking(options, `listing the versions of ${Key}`, async (limit) => {
    const input = { Bucket: options.bucket, Prefix: Key, MaxKeys: 1000 };
    const { Versions = [], ...list } = await client.send(new sdk.ListObjectVersionsCommand(input), limit);
    if (Versions.length === 0 && list.Name === undefined) throw unreadable();
    // Sorted by name, so the versions of the state come before those of its lock.
    const own = Versions.filter((version) => version.Key === Key).slice(0, most);
    return own.map(({ VersionId = "null", LastModified }) => ({
      id: VersionId,
      at: LastModified?.toISOString() ?? "",
    }));
  });
}

async function list({ sdk, client, options }: Connection, Prefix: string) {
  return await asking(options, `listing ${Prefix}…`, async (limit) => {
    const input = { Bucket: options.bucket, Prefix };
    const { Contents = [] } = await client.send(new sdk.ListObjectsV2Command(input), limit);
    return Contents.map(({ Key = "", LastModified }) => ({ key: Key, at: LastModified?.getTime() ?? 0 }));
  });
}

async function put(
  { sdk, client, options }: Connection,
  Key: string,
  Body: Uint8Array,
  condition: Condition,
) {
  return await asking(options, `writing ${Key}`, async (limit) => {
    const input = { Bucket: options.bucket, Key, Body, ContentType: "application/json" };
    const command = new sdk.PutObjectCommand({ ...input, ...encryption(options), ...condition });
    const written = await client.send(command, limit).catch(unless(lostNames));
    if (written && !written.ETag) throw unreadable();
    return written?.ETag;
  });
}

async function remove({ sdk, client, options }: Connection, Key: string, condition: Condition) {
  return await asking(options, `deleting ${Key}`, async (limit) => {
    const command = new sdk.DeleteObjectCommand({ Bucket: options.bucket, Key, ...condition });
    return (await client.send(command, limit).catch(unless(lostNames))) !== undefined;
  });
}

async function asking<T>(
  options: S3Options,
  doing: string,
  request: (limit: { abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> {
  const limit = { abortSignal: AbortSignal.timeout(requestLimit) };
  try {
    return await retry(() => request(limit), isDisturbed, every(100, requestLimit));
  } catch (error) {
    throw unavailable(error, doing, options);
  }
}

// We never store an object without content, and an answer that lost it would look like an empty state.
function isEmptied(bytes: Uint8Array, etag: string): boolean {
  return bytes.length === 0 && etag !== `"${createHash("md5").digest("hex")}"`;
}

// 409: another conditional request was in progress at the same time. Neither has lost yet, so ask again.
function isDisturbed(error: unknown): boolean {
  return (error as Partial<S3ServiceException>).$metadata?.httpStatusCode === 409;
}

// With If-Match, a missing object is a 404 on some servers and a 412 on others: both mean that it is not ours.
const lostNames = ["PreconditionFailed", "NoSuchKey"];

// These codes are not failures: the condition was not met, or the object does not exist.
function unless(names: string[]) {
  return (error: Partial<S3ServiceException>): undefined => {
    const isPrecondition = error.$metadata?.httpStatusCode === 412 && names.includes("PreconditionFailed");
    if (!isPrecondition && !names.includes(error.name ?? "")) throw error;
  };
}

function encryption({ serverSideEncryption, kmsKeyId }: S3Options) {
  return {
    ...(serverSideEncryption === undefined ? {} : { ServerSideEncryption: serverSideEncryption }),
    ...(kmsKeyId === undefined ? {} : { SSEKMSKeyId: kmsKeyId }),
  };
}
