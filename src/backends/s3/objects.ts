import type { PutObjectCommandInput, S3Client, S3ServiceException } from "@aws-sdk/client-s3";

import type { Version } from "../../core/backend.ts";
import { UserError } from "../../core/errors.ts";
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
}

const requestLimit = 30_000;

/** The hint for a server without conditional writes. */
export const noConditions =
  "Without conditional writes, two runs at once can overwrite each other's state. Use a server that supports If-Match and If-None-Match, or set `unsafeNoCas: true` if only one run at a time writes.";

type Condition = Pick<PutObjectCommandInput, "IfMatch" | "IfNoneMatch">;

interface Bucket {
  get: Objects["get"];
  versions: Objects["versions"];
  put: (key: string, bytes: Uint8Array, condition: Condition) => Promise<string | undefined>;
  remove: (key: string, condition: Condition) => Promise<boolean>;
}

/** Opens a bucket. Loads the SDK, which is slow. */
export async function openObjects(options: S3Options): Promise<Objects> {
  const bucket = await openBucket(options);
  return options.unsafeNoCas ? lookingFirst(bucket) : conditional(bucket);
}

function conditional({ get, versions, put, remove }: Bucket): Objects {
  return {
    get,
    versions,
    put: (key, bytes, expected) =>
      put(key, bytes, expected === null ? { IfNoneMatch: "*" } : { IfMatch: expected }),
    remove: (key, expected) => remove(key, { IfMatch: expected }),
  };
}

// For servers without conditions: a write of another run between the read and our write goes unnoticed.
function lookingFirst({ get, versions, put, remove }: Bucket): Objects {
  const isAt = async (key: string, expected: string | null): Promise<boolean> =>
    ((await get(key))?.etag ?? null) === expected;
  return {
    get,
    versions,
    put: async (key, bytes, expected) =>
      (await isAt(key, expected)) ? await put(key, bytes, {}) : undefined,
    remove: async (key, expected) => (await isAt(key, expected)) && (await remove(key, {})),
  };
}

async function openBucket(options: S3Options): Promise<Bucket> {
  const sdk = await import("@aws-sdk/client-s3");
  const { bucket: Bucket, region, endpoint, forcePathStyle } = options;
  const client: S3Client = new sdk.S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    forcePathStyle,
    maxAttempts: 4,
    // Not all servers other than AWS know the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const call = <T>(doing: string, work: (limit: { abortSignal: AbortSignal }) => Promise<T>): Promise<T> => {
    const limit = { abortSignal: AbortSignal.timeout(requestLimit) };
    return undisturbed(() => work(limit)).catch((error: unknown) => {
      throw unavailable(error, doing, options);
    });
  };
  return {
    get: (Key, VersionId) =>
      call(`reading ${Key}`, async (limit) => {
        const version = VersionId === undefined ? {} : { VersionId };
        const command = new sdk.GetObjectCommand({ Bucket, Key, ...version });
        // Only these codes mean that the object does not exist: a proxy's 404 must not count as an empty state. Servers
        // answer with the last one if an ID is not one of theirs.
        const none = ["NoSuchKey", ...(VersionId === undefined ? [] : ["NoSuchVersion", "InvalidArgument"])];
        const found = await client.send(command, limit).catch(unless(none));
        if (!found?.Body) return null;
        return { bytes: await found.Body.transformToByteArray(), etag: found.ETag ?? "" };
      }),
    versions: (Key, most) =>
      call(`listing the versions of ${Key}`, async (limit) => {
        const command = new sdk.ListObjectVersionsCommand({ Bucket, Prefix: Key, MaxKeys: 1000 });
        const { Versions = [] } = await client.send(command, limit);
        // Sorted by name, so the versions of the state come before those of its lock.
        const own = Versions.filter((version) => version.Key === Key).slice(0, most);
        return own.map(({ VersionId = "null", LastModified }) => ({
          id: VersionId,
          at: LastModified?.toISOString() ?? "",
        }));
      }),
    put: (Key, Body, condition) =>
      call(`writing ${Key}`, async (limit) => {
        const input = { Bucket, Key, Body, ContentType: "application/json", ...encryption(options) };
        const command = new sdk.PutObjectCommand({ ...input, ...condition });
        return (await client.send(command, limit).catch(unless(lostNames)))?.ETag;
      }),
    remove: (Key, condition) =>
      call(`deleting ${Key}`, async (limit) => {
        const command = new sdk.DeleteObjectCommand({ Bucket, Key, ...condition });
        return (await client.send(command, limit).catch(unless(lostNames))) !== undefined;
      }),
  };
}

// With If-Match, a missing object is a 404 on some servers and a 412 on others: both mean that it is not ours.
const lostNames = ["PreconditionFailed", "NoSuchKey"];

// These codes are no failure: the condition was not met, or the object does not exist.
function unless(names: string[]) {
  return (error: Partial<S3ServiceException>): undefined => {
    const isPrecondition = error.$metadata?.httpStatusCode === 412 && names.includes("PreconditionFailed");
    if (!isPrecondition && !names.includes(error.name ?? "")) throw error;
  };
}

// 409: another conditional request was in progress at the same time. Neither has lost yet, so ask again.
function undisturbed<T>(work: () => Promise<T>): Promise<T> {
  const isDisturbed = (error: unknown) =>
    (error as Partial<S3ServiceException>).$metadata?.httpStatusCode === 409;
  return retry(work, isDisturbed, every(100, requestLimit));
}

function encryption({ serverSideEncryption, kmsKeyId }: S3Options) {
  return {
    ...(serverSideEncryption === undefined ? {} : { ServerSideEncryption: serverSideEncryption }),
    ...(kmsKeyId === undefined ? {} : { SSEKMSKeyId: kmsKeyId }),
  };
}

function unavailable(error: unknown, doing: string, options: S3Options): UserError {
  const { name, message, code, $metadata } = error as Partial<S3ServiceException> & { code?: string };
  const status = $metadata?.httpStatusCode;
  // If a name has several addresses and none answers, Node's error has only a code.
  const said = [`${name ?? "Error"}${status === undefined ? "" : ` (${status})`}`, message || code].join(
    ": ",
  );
  const { bucket, endpoint } = options;
  const where = `bucket ${bucket}${endpoint === undefined ? "" : ` at ${endpoint}`}`;
  return new UserError("state-unavailable", `${where} did not allow ${doing}: ${said}`, {
    hint: hintFor(name ?? "", status, options),
    cause: error,
  });
}

// The codes for refused credentials; the last is from versitygw.
const refusals = new Set([
  "SignatureDoesNotMatch",
  "InvalidAccessKeyId",
  "InvalidToken",
  "ExpiredToken",
  "XAdminUserNotFound",
]);

function hintFor(name: string, status: number | undefined, { key, region }: S3Options): string {
  if (name === "NoSuchBucket")
    return "The bucket does not exist. Create it, with versioning on, before the first run.";
  if (name === "CredentialsProviderError")
    return "No AWS credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use OIDC with aws-actions/configure-aws-credentials.";
  if (refusals.has(name))
    return "The AWS credentials are wrong or have expired. Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.";
  if (status === 301 || name === "AuthorizationHeaderMalformed")
    return `The bucket is not in ${region}. Correct \`config.state.options.region\`.`;
  if (status === 403)
    return `The credentials need s3:GetObject, s3:PutObject and s3:DeleteObject on ${key}* (for the history also s3:GetObjectVersion and s3:ListBucketVersions), and s3:ListBucket on the bucket: without it, S3 answers 403 if there is no state yet.`;
  if (status === 404) return "Check `config.state.options.endpoint`: is it an S3 server?";
  if (status === 501) return noConditions;
  return "This is usually temporary. Run it again: what is finished is not done twice.";
}
