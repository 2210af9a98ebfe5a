import type { S3ServiceException } from "@aws-sdk/client-s3";

import { UserError } from "../../core/errors.ts";
import { connectionFailure } from "../../network/failure.ts";
import type { S3Options } from "./options.ts";

/** The hint for a server without conditional writes. */
export const noConditions =
  "Without conditional writes, two runs at once can overwrite each other's state. Use a server that supports If-Match and If-None-Match, or set `unsafeNoCas: true` if only one run at a time writes.";

/** An answer that no S3 server gives. */
export function unreadable(): Error {
  return Object.assign(new Error("the answer lacks what every answer of S3 has"), { name: unreadableName });
}

const unreadableName = "UnreadableAnswer";

/** The error of a request that failed; `doing` completes "did not allow …". */
export function unavailable(error: unknown, doing: string, options: S3Options): UserError {
  const { name, message, code, $metadata } = error as Partial<S3ServiceException> & { code?: string };
  const status = $metadata?.httpStatusCode;
  const lost = connectionFailure(error, addressOf(options), status);
  // If a name has several addresses and none answers, Node's error has only a code.
  const said = [`${name ?? "Error"}${status === undefined ? "" : ` (${status})`}`, message || code].join(
    ": ",
  );
  const { bucket, endpoint } = options;
  const where = `bucket ${bucket}${endpoint === undefined ? "" : ` at ${endpoint}`}`;
  return new UserError("state-unavailable", `${where} did not allow ${doing}: ${lost?.why ?? said}`, {
    hint: lost?.hint ?? errorHint(name ?? "", status, options),
    cause: error,
  });
}

function addressOf({ bucket, region, endpoint }: S3Options): string {
  return endpoint ?? `https://${bucket}.s3.${region}.amazonaws.com`;
}

// The codes for refused credentials; the last is from versitygw.
const refusals = new Set([
  "SignatureDoesNotMatch",
  "InvalidAccessKeyId",
  "InvalidToken",
  "ExpiredToken",
  "XAdminUserNotFound",
]);

function errorHint(name: string, status: number | undefined, { key, region }: S3Options): string {
  if (name === unreadableName)
    return "Something else answers in its place, such as a proxy, or the answer was cut off. Check `config.state.options.endpoint`, and run it again.";
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
