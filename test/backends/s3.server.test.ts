import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { livenessBy } from "../../src/backends/liveness.ts";
import { s3Backend, S3Options } from "../../src/backends/s3.ts";
import { areBuilt, s3Keys, type Started, startVersitygw } from "../servers/start.ts";
import { bytesOf, errorOf, promises } from "./promises.ts";

describe.runIf(areBuilt("versitygw"))("s3 on versitygw", () => {
  let server: Started;
  let count = 0;
  beforeAll(async () => {
    Object.assign(process.env, s3Keys);
    server = await startVersitygw();
  });
  afterAll(() => server.stop());

  const open = (more: Partial<S3Options> = {}) => {
    const options = { bucket: "bucket", region: "us-east-1", endpoint: server.url, forcePathStyle: true };
    return s3Backend(
      S3Options.parse({ ...options, key: `stack-${count}`, ...more }),
      livenessBy(undefined),
      20,
    );
  };

  promises(async () => {
    const key = `stack-${(count += 1)}`;
    return async () => open({ key });
  });

  test("10 MB are kept as they are", async () => {
    const bytes = bytesOf("0123456789".repeat(1_000_000));
    const backend = await open({ key: "large" });
    await backend.write(bytes, null, "large");
    expect(Buffer.from((await backend.read())?.bytes ?? []).equals(bytes)).toBe(true);
  });

  test("a bucket that is not there is named", async () => {
    const error = await errorOf((await open({ bucket: "another" })).write(bytesOf("x"), null, "x"));
    expect(error).toMatchObject({
      code: "state-unavailable",
      message: expect.stringContaining("NoSuchBucket"),
    });
  });

  test("wrong credentials are said to be", async () => {
    process.env["AWS_SECRET_ACCESS_KEY"] = "wrong";
    const backend = await open();
    const error = await errorOf(backend.read());
    process.env["AWS_SECRET_ACCESS_KEY"] = s3Keys.AWS_SECRET_ACCESS_KEY;
    expect(error).toMatchObject({ code: "state-unavailable", message: expect.stringContaining("403") });
  });
});
