import { defineBackend } from "../define.ts";
import { urlParts } from "../url.ts";
import { S3Options } from "./options.ts";

/** Keeps the state in an S3 object. */
export const s3 = defineBackend({
  name: "s3",
  summary: "An object in a bucket, on AWS or any other S3 server that honors conditional writes.",
  options: S3Options,
  async open(options, place) {
    const { s3Backend } = await import("./backend.ts");
    const { livenessBy } = await import("../liveness.ts");
    return s3Backend(options, livenessBy(place.home));
  },
  address: ({ bucket, key, endpoint }) =>
    `${key} in bucket ${bucket}${endpoint === undefined ? "" : ` of ${new URL(endpoint).host}`}`,
  urlForms: ["s3://bucket/key?region=…"],
  fromUrl(url) {
    const parts = urlParts("s3", url);
    return parts && { bucket: parts.host, key: parts.path, ...parts.query };
  },
});
