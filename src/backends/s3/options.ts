import * as z from "zod";

/** The options of `state.backend: s3`. */
export const S3Options = z.strictObject({
  bucket: z.string().min(3).describe("The bucket. It must exist; turn its versioning on for a history."),
  region: z.string().min(1).describe("The region of the bucket."),
  key: z
    .string()
    .min(1)
    .describe("The object that holds the state. The lock is beside it, with `.lock` added."),
  endpoint: z.url().exactOptional().describe("The address of another S3 server than AWS's."),
  forcePathStyle: z
    .boolean()
    .default(false)
    .describe("Put the bucket into the path, as most other servers want it."),
  serverSideEncryption: z.enum(["AES256", "aws:kms"]).exactOptional().describe("Encryption at rest."),
  kmsKeyId: z.string().exactOptional().describe("The KMS key for `aws:kms`."),
  unsafeNoCas: z
    .boolean()
    .default(false)
    .describe(
      "Use a server that knows no conditional writes: look before each write instead. Two runs at once can then lose each other's state.",
    ),
});
export type S3Options = z.infer<typeof S3Options>;
