import * as z from "zod";

// It is shown in messages.
function hasNoCredentials(url: string): boolean {
  const { username = "", password = "" } = URL.canParse(url) ? new URL(url) : {};
  return username + password === "";
}

/** The options of `state.backend: s3`. */
export const S3Options = z.strictObject({
  bucket: z.string().min(3).describe("The bucket. It must exist. Turn on its versioning to have a history."),
  region: z.string().min(1).describe("The region of the bucket."),
  key: z
    .string()
    .min(1)
    .describe("The object that has the state. The lock is the object with `.lock` appended."),
  endpoint: z
    .url()
    .refine(
      hasNoCredentials,
      "must not contain a user or a password; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
    )
    .exactOptional()
    .describe("The URL of an S3 server other than AWS."),
  forcePathStyle: z
    .boolean()
    .default(false)
    .describe("Put the bucket into the path of URLs, as most other servers require."),
  serverSideEncryption: z.enum(["AES256", "aws:kms"]).exactOptional().describe("Encryption at rest."),
  kmsKeyId: z.string().exactOptional().describe("The KMS key for `aws:kms`."),
  unsafeNoCas: z
    .boolean()
    .default(false)
    .describe(
      "Use a server without conditional writes, and check before each write instead. Two runs at once can then overwrite each other's state.",
    ),
});
export type S3Options = z.infer<typeof S3Options>;
