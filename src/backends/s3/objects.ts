import type { PutObjectCommandInput, S3Client, S3ServiceException } from "@aws-sdk/client-s3";

import type { Version } from "../../core/backend.ts";
import { UserError } from "../../core/errors.ts";
import type { S3Options } from "./options.ts";
import { every, retry } from "../../wait.ts";

/** One object with the token that names this version of it: the ETag, quotes and all; it is opaque. */
export interface StoredObject {
  bytes: Uint8Array;
  etag: string;
}

/** Objects of one bucket with conditions. `undefined` from put and false from remove: the condition did not hold. */
export interface Objects {
  get(key: string, version?: string): Promise<StoredObject | null>;
  /** Newest first; of a bucket without versioning the one there is, with the id `null`. */
  versions(key: string, limit: number): Promise<Version[]>;
  /** `expected` null: the object must not exist yet. */
  put(key: string, bytes: Uint8Array, expected: string | null): Promise<string | undefined>;
  remove(key: string, expected: string): Promise<boolean>;
}

const requestLimit = 30_000;

/** What to do about a server that does not do conditional writes. */
export const noConditions =
  "Without conditional writes two runs at once can lose each other's state. Use a server that honours If-Match and If-None-Match, or set `unsafeNoCas: true` if only one run at a time ever writes.";

type Condition = Pick<PutObjectCommandInput, "IfMatch" | "IfNoneMatch">;

interface Bucket {
  get: Objects["get"];
  versions: Objects["versions"];
  put: (key: string, bytes: Uint8Array, condition: Condition) => Promise<string | undefined>;
  remove: (key: string, condition: Condition) => Promise<boolean>;
}

/** Opens a bucket. The SDK is loaded here, by the first backend that needs it. */
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

// For servers that know no conditions: between looking and doing lies a moment, in which another run goes unseen.
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
    // Other servers than AWS's do not all know the newer checksums.
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
        // Only these names say that there is none: a proxy's 404 must not pass for an empty state. The last is said of
        // an id that is none of that server's.
        const none = ["NoSuchKey", ...(VersionId === undefined ? [] : ["NoSuchVersion", "InvalidArgument"])];
        const found = await client.send(command, limit).catch(unless(none));
        if (!found?.Body) return null;
        return { bytes: await found.Body.transformToByteArray(), etag: found.ETag ?? "" };
      }),
    versions: (Key, most) =>
      call(`listing the versions of ${Key}`, async (limit) => {
        const command = new sdk.ListObjectVersionsCommand({ Bucket, Prefix: Key, MaxKeys: 1000 });
        const { Versions = [] } = await client.send(command, limit);
        // The list goes by name, so the state's own versions come before those of the lock beside it.
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

// Under If-Match a missing object is 404 on some servers and 412 on others: both mean that it is not ours.
const lostNames = ["PreconditionFailed", "NoSuchKey"];

// An answer that names one of these is no failure but the answer "no".
function unless(names: string[]) {
  return (error: Partial<S3ServiceException>): undefined => {
    const isPrecondition = error.$metadata?.httpStatusCode === 412 && names.includes("PreconditionFailed");
    if (!isPrecondition && !names.includes(error.name ?? "")) throw error;
  };
}

// 409 means that another conditional request was under way at the same time: nobody has lost yet, so ask again.
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
  // Where a name has several addresses and none answers, Node's error has a code only.
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

// What servers call credentials that they do not take; the last is versitygw's.
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
    return "The AWS credentials are wrong or too old. Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.";
  if (status === 301 || name === "AuthorizationHeaderMalformed")
    return `The bucket is not in ${region}. Correct \`config.state.options.region\`.`;
  if (status === 403)
    return `The credentials need s3:GetObject, s3:PutObject and s3:DeleteObject on ${key}* (for the history s3:GetObjectVersion and s3:ListBucketVersions, too), and s3:ListBucket on the bucket: without that, S3 answers 403 for a state that is not there yet.`;
  if (status === 404) return "Check `config.state.options.endpoint`: is it S3 that answers there?";
  if (status === 501) return noConditions;
  return "This usually passes. Run it again; nothing that was finished is done twice.";
}
