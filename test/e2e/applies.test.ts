import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe } from "vitest";

import { applyPromises } from "../backends/applies.ts";
import { type S3Server, startS3 } from "../backends/s3-server.ts";

describe("local", () => {
  const folder = mkdtempSync(join(tmpdir(), "dtm-state-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  applyPromises(async () => ({
    settings: { backend: "local", options: { stateFile: join(folder, "state") } },
  }));
});

describe("s3", () => {
  const keys = { AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" };
  let server: S3Server;
  beforeAll(async () => {
    Object.assign(process.env, keys);
    server = await startS3();
  });
  afterAll(() => server.close());
  applyPromises(async () => ({
    settings: {
      backend: "s3",
      options: {
        bucket: "bucket",
        region: "us-east-1",
        key: "state",
        endpoint: server.url,
        forcePathStyle: true,
      },
    },
    env: keys,
  }));
});
