import type { S3Client, S3ServiceException } from "@aws-sdk/client-s3";

import { UserError } from "../core/errors.ts";
import type { S3Options } from "./s3.ts";
import { poll } from "./wait.ts";

/** One object with the token that names this version of it: the ETag, quotes and all; it is opaque. */
export interface StoredObject {
  bytes: Uint8Array;
  etag: string;
}

/** Objects of one bucket with conditions. `undefined` from put and false from remove: the condition did not hold. */
export interface Objects {
  get(key: string): Promise<StoredObject | null>;
  /** `expected` null: the object must not exist yet. */
  put(key: string, bytes: Uint8Array, expected: string | null): Promise<string | undefined>;
  remove(key: string, expected: string): Promise<boolean>;
}

const requestLimit = 30_000;

/** Opens a bucket. The SDK is loaded here, by the first backend that needs it. */
export async function openObjects(options: S3Options): Promise<Objects> {
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
  const call = <T>(doing: string, work: (limit: { abortSignal: AbortSignal }) => Promise<T>): Promise<T> =>
    work({ abortSignal: AbortSignal.timeout(requestLimit) }).catch((error: unknown) => {
      throw unavailable(error, doing, options);
    });

  return {
    get: (Key) =>
      call(`reading ${Key}`, async (limit) => {
        const found = await client
          .send(new sdk.GetObjectCommand({ Bucket, Key }), limit)
          .catch(unless(["NoSuchKey", "NotFound"]));
        if (!found?.Body) return null;
        return { bytes: await found.Body.transformToByteArray(), etag: found.ETag ?? "" };
      }),
    put: (Key, Body, expected) =>
      call(`writing ${Key}`, (limit) =>
        undisturbed(async () => {
          const condition = expected === null ? { IfNoneMatch: "*" } : { IfMatch: expected };
          const input = {
            Bucket,
            Key,
            Body,
            ContentType: "application/json",
            ...condition,
            ...encryption(options),
          };
          // Under If-Match a missing object is 404 on some servers and 412 on others: both mean that it is not ours.
          const done = await client.send(new sdk.PutObjectCommand(input), limit).catch(unless(lostNames));
          return done?.ETag;
        }),
      ),
    remove: (Key, IfMatch) =>
      call(`deleting ${Key}`, (limit) =>
        undisturbed(async () => {
          const done = await client
            .send(new sdk.DeleteObjectCommand({ Bucket, Key, IfMatch }), limit)
            .catch(unless(lostNames));
          return done !== undefined;
        }),
      ),
  };
}

const lostNames = ["PreconditionFailed", "NoSuchKey", "NotFound"];

// An answer that names one of these is no failure but the answer "no".
function unless(names: string[]) {
  return (error: Partial<S3ServiceException>): undefined => {
    const known =
      names.includes(error.name ?? "") ||
      (error.$metadata?.httpStatusCode === 412 && names.includes("PreconditionFailed"));
    if (!known) throw error;
  };
}

// 409 means that another conditional request was under way at the same time: nobody has lost yet, so ask again.
async function undisturbed<T>(work: () => Promise<T>): Promise<T> {
  const end = Date.now() + requestLimit;
  const done = await poll(
    async () => {
      try {
        return { value: await work() };
      } catch (error) {
        const conflict = (error as Partial<S3ServiceException>).$metadata?.httpStatusCode === 409;
        if (!conflict || Date.now() > end) throw error;
        return null;
      }
    },
    requestLimit * 2,
    100,
  );
  if (!done) throw new Error("the store answers 409 to every try");
  return done.value;
}

function encryption({ serverSideEncryption, kmsKeyId }: S3Options) {
  return {
    ...(serverSideEncryption === undefined ? {} : { ServerSideEncryption: serverSideEncryption }),
    ...(kmsKeyId === undefined ? {} : { SSEKMSKeyId: kmsKeyId }),
  };
}

function unavailable(error: unknown, doing: string, { bucket, endpoint }: S3Options): UserError {
  const { name, message, $metadata } = error as Partial<S3ServiceException>;
  const status = $metadata?.httpStatusCode;
  const where = `bucket ${bucket}${endpoint === undefined ? "" : ` at ${endpoint}`}`;
  return new UserError(
    "state-unavailable",
    `${where} did not allow ${doing}: ${name ?? "Error"}${status ? ` (${status})` : ""}: ${message ?? ""}`,
    {
      hint: hintFor(name, status),
      cause: error,
    },
  );
}

function hintFor(name: string | undefined, status: number | undefined): string {
  if (name === "NoSuchBucket")
    return "The bucket does not exist. Create it, with versioning on, before the first run.";
  if (name === "CredentialsProviderError")
    return "No AWS credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use OIDC with aws-actions/configure-aws-credentials.";
  if (status === 403)
    return "The credentials need s3:GetObject, s3:PutObject and s3:DeleteObject on the state's key and its lock.";
  return "This usually passes. Run it again; nothing that was finished is done twice.";
}
