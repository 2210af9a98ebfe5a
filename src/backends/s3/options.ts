import * as z from "zod";

/** The options of `state.backend: s3`. */
export const S3Options = z.strictObject({
  bucket: z.string().min(3).describe("The bucket. It must exist. Turn on its versioning to have a history."),
  region: z.string().min(1).describe("The region of the bucket."),
  key: z
    .string()
    .min(1)
    .describe("The object that has the state. The lock is the object with `.lock` appended."),
  endpoint: z.url().exactOptional().describe("The URL of an S3 server other than AWS."),
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
