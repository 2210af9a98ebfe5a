import { PutBucketVersioningCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { livenessBy } from "../../src/backends/liveness.ts";
import { s3Backend } from "../../src/backends/s3/backend.ts";
import { S3Options } from "../../src/backends/s3/options.ts";
import { openState } from "../../src/state/store.ts";
import { faultPromises } from "../servers/faults.ts";
import { type Front, startFront } from "../servers/front.ts";
import { processPromises } from "../servers/processes.ts";
import { areBuilt, s3Keys, type Started, startVersitygw } from "../servers/start.ts";
import { applyPromises } from "./applies.ts";
import {
  bytesOf,
  codeOf,
  errorOf,
  historyPromises,
  holder,
  promises,
  takeoverPromises,
  textOf,
} from "./promises.ts";

describe.runIf(areBuilt("versitygw"))("s3 on versitygw", () => {
  let server: Started;
  let front: Front;
  let count = 0;
  beforeAll(async () => {
    Object.assign(process.env, s3Keys);
    server = await startVersitygw();
    front = await startFront(server.url);
  });
  afterAll(async () => {
    await front.close();
    await server.stop();
  });

  const freshKey = () => `stack-${(count += 1)}`;
  const optionsOf = (key: string, more: Partial<S3Options> = {}) =>
    S3Options.parse({
      bucket: "bucket",
      region: "us-east-1",
      key,
      endpoint: server.url,
      forcePathStyle: true,
      ...more,
    });
  const open = (key: string, more: Partial<S3Options> = {}) =>
    s3Backend(optionsOf(key, more), livenessBy(undefined), 20);
  const fresh = async () => {
    const key = freshKey();
    return () => open(key);
  };

  promises(fresh);
  takeoverPromises(fresh);
  describe("with versioning", () => {
    beforeAll(async () => {
      const client = new S3Client({ region: "us-east-1", endpoint: server.url, forcePathStyle: true });
      const VersioningConfiguration = { Status: "Enabled" as const };
      await client.send(new PutBucketVersioningCommand({ Bucket: "versioned", VersioningConfiguration }));
    });
    const versioned = async () => {
      const key = freshKey();
      return () => open(key, { bucket: "versioned" });
    };
    promises(versioned);
    takeoverPromises(versioned);
    historyPromises(versioned);
  });
  test("the history names a bucket without versioning, and says how to turn it on", async () => {
    const backend = await open(freshKey());
    await backend.write(bytesOf("one"), null, "one");
    expect(await errorOf(backend.history(10))).toMatchObject({
      code: "state-unavailable",
      hint: expect.stringContaining("put-bucket-versioning") as string,
    });
  });
  processPromises(() => ({ backend: "s3", options: optionsOf(freshKey()) }));
  applyPromises(async () => ({
    settings: { backend: "s3", options: optionsOf(freshKey()) },
    env: s3Keys,
  }));
  faultPromises(async () => {
    const key = freshKey();
    const at = (suffix: string) => new RegExp(`/bucket/${key}${suffix}(\\?|$)`);
    return { open: () => open(key, { endpoint: front.url }), front, state: at(""), lock: at("\\.lock") };
  });

  test.each([
    { on: "a save", method: /PUT/, when: "after" as const, what: "etag" as const },
    { on: "a reading", method: /GET/, when: "after" as const, what: "etag" as const },
    { on: "a save, that another save is in progress,", method: /PUT/, when: "before" as const, what: 409 },
  ])("a wrong answer to $on does not lose a save", async ({ method, when, what }) => {
    const key = freshKey();
    await using first = await (await openState(await open(key))).claim(holder("mona"), 0);
    await first.save(() => {}, "first");
    await first[Symbol.asyncDispose]();
    const store = await openState(await open(key, { endpoint: front.url }));
    front.faults.push({ method, path: new RegExp(`/bucket/${key}(\\?|$)`), when, what });
    await using claim = await store.claim(holder("hubot"), 0);
    for (const why of ["second", "third", "fourth"]) await claim.save(() => {}, why);
    expect(front.faults).toEqual([]);
    expect(JSON.parse(textOf(await (await open(key)).read()) ?? "")).toMatchObject({ serial: 4 });
  });

  test("10 MB are stored unchanged", async () => {
    const bytes = bytesOf("0123456789".repeat(1_000_000));
    const backend = await open("large");
    await backend.write(bytes, null, "large");
    expect(Buffer.from((await backend.read())?.bytes ?? []).equals(bytes)).toBe(true);
  });

  test("a key can be a path with any characters", async () => {
    const backend = await open("teams/a b/ü+%20&=?#/dtm.state");
    const lease = await backend.lock(holder("mona"), 0);
    const version = await backend.write(bytesOf("one"), null, "one");
    await backend.write(bytesOf("two"), version, "two");
    await lease.release();
    expect(textOf(await backend.read())).toBe("two");
  });

  test("a server without conditional requests is read before each write", async () => {
    const backend = await open(freshKey(), { unsafeNoCas: true });
    const lease = await backend.lock(holder("mona"), 0);
    expect(await codeOf(backend.lock(holder("hubot"), 0))).toBe("locked");
    const version = await backend.write(bytesOf("one"), null, "one");
    await backend.write(bytesOf("two"), version, "two");
    expect(await codeOf(backend.write(bytesOf("late"), version, "late"))).toBe("state-conflict");
    await lease.release();
    expect(await backend.unlock()).toBeNull();
  });

  test("a bucket that does not exist is named", async () => {
    const error = await errorOf((await open("x", { bucket: "another" })).write(bytesOf("x"), null, "x"));
    expect(error).toMatchObject({
      code: "state-unavailable",
      message: expect.stringContaining("NoSuchBucket") as string,
      hint: expect.stringContaining("Create it") as string,
    });
  });

  test.each([
    { what: "a wrong secret", env: { AWS_SECRET_ACCESS_KEY: "wrong" }, says: "SignatureDoesNotMatch" },
    { what: "an unknown key id", env: { AWS_ACCESS_KEY_ID: "unknown" }, says: "UserNotFound" },
  ])("$what is reported as such, and not tried again", async ({ env, says }) => {
    Object.assign(process.env, env);
    const error = await errorOf((await open("x")).read());
    Object.assign(process.env, s3Keys);
    expect(error).toMatchObject({
      code: "state-unavailable",
      message: expect.stringContaining(says) as string,
      hint: expect.stringContaining("AWS_SECRET_ACCESS_KEY") as string,
    });
    expect(error.message).not.toContain(s3Keys.AWS_SECRET_ACCESS_KEY);
  });
});
