import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { livenessBy } from "../../src/backends/liveness.ts";
import { s3Backend } from "../../src/backends/s3/backend.ts";
import { S3Options } from "../../src/backends/s3/options.ts";
import { openState } from "../../src/state/store.ts";
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
import { type S3Server, startS3 } from "./s3-server.ts";
import { atMost } from "../slowness.ts";

let server: S3Server;
let count = 0;
beforeAll(async () => {
  server = await startS3();
  process.env["AWS_ACCESS_KEY_ID"] = "test";
  process.env["AWS_SECRET_ACCESS_KEY"] = "test-secret-key";
});
afterAll(() => server.close());
beforeEach(() => {
  count += 1;
});

const key = () => `stack-${count}.json`;
const open = (more: Partial<S3Options> = {}) => {
  const options = {
    bucket: "bucket",
    region: "us-east-1",
    key: key(),
    endpoint: server.url,
    forcePathStyle: true,
  };
  return s3Backend(S3Options.parse({ ...options, ...more }), livenessBy(undefined), 20);
};

describe("s3", () => {
  promises(async () => async () => open());
  takeoverPromises(async () => async () => open());
  historyPromises(async () => async () => open());
});

describe("a bucket", () => {
  test("keeps DevStream's state in a copy beside ours, and never overwrites an older copy", async () => {
    const backend = await open();
    for (const text of ["first", "first", "second"]) await backend.keep?.("devstream-backup", bytesOf(text));
    const copy = async (name: string) => textOf(await (await open({ key: `${key()}.${name}` })).read());
    expect(await copy("devstream-backup")).toBe("first");
    const id = createHash("sha256").update("second").digest("hex").slice(0, 12);
    expect(await copy(`devstream-backup.${id}`)).toBe("second");
  });

  test("holds the state and, beside it, the lock, which says that it was released", async () => {
    const backend = await open();
    const lease = await backend.lock(holder("mona"), 0);
    await backend.write(bytesOf("one"), null, "one");
    expect([...server.objects.keys()].filter((name) => name.startsWith(key())).sort()).toEqual([
      key(),
      `${key()}.lock`,
    ]);
    await lease.release();
    const lock = server.objects.get(`${key()}.lock`)?.bytes.toString() ?? "";
    expect(JSON.parse(lock)).toMatchObject({ actor: "mona", released: true });
  });

  test("without versioning is named by the history, which says how to turn it on", async () => {
    const plain = await startS3({ isVersioned: false });
    const backend = await open({ endpoint: plain.url });
    await backend.write(bytesOf("one"), null, "one");
    expect(await errorOf(backend.history(10))).toMatchObject({
      code: "state-unavailable",
      hint: expect.stringContaining("put-bucket-versioning") as string,
    });
    await plain.close();
  });

  test("that answers 409 is asked again: nobody has lost yet", async () => {
    const backend = await open();
    const first = await backend.write(bytesOf("one"), null, "one");
    server.faults.push({ method: "PUT", status: 409, code: "ConditionalRequestConflict" });
    await backend.write(bytesOf("two"), first, "two");
    expect(textOf(await backend.read())).toBe("two");
  });

  test("does not lock out the holder when the answer to taking the lock was lost", async () => {
    const backend = await open();
    await backend.write(bytesOf("one"), null, "one");
    server.faults.push({ method: "PUT", status: 500, code: "InternalError", after: true });
    const lease = await backend.lock(holder("mona"), 0);
    await lease.renew();
    await lease.release();
    expect(await backend.unlock()).toBeNull();
  });

  test("does not lock out the new holder when the answer to a takeover was lost", async () => {
    const gone = holder("mona", { id: "local:gone", host: hostname(), pid: 2 ** 22 + 1 });
    await (await open()).lock(gone, 0);
    const backend = await open();
    await backend.write(bytesOf("one"), null, "one");
    server.faults.push({ method: "PUT", status: 500, code: "InternalError", after: true });
    const lease = await backend.lock(holder("hubot"), 0);
    await lease.renew();
    await lease.release();
    expect(await backend.unlock()).toBeNull();
  });

  test("is not accused of ignoring conditions when the answer to the first probe was lost", async () => {
    server.faults.push({ method: "PUT", status: 500, code: "InternalError", after: true });
    await (await open()).write(bytesOf("one"), null, "one");
    expect(server.faults).toEqual([]);
    expect([...server.objects.keys()].filter((name) => name.startsWith(key()))).toEqual([key()]);
  });

  test("has stored the state although the answer was lost, and the claim knows", async () => {
    await using claim = await (await openState(await open(), [1, 1])).claim(holder("mona"), 0);
    await claim.save(() => {}, "first");
    server.faults.push({ method: "PUT", status: 500, code: "InternalError", after: true });
    await claim.save((state) => void (state.lastApplied = { sha: "abc", run: "r", at: "t" }), "second");
    expect(JSON.parse(textOf(await (await open()).read()) ?? "")).toMatchObject({
      serial: 2,
      lastApplied: { sha: "abc" },
    });
  });

  test.each([
    {
      what: "that does not exist",
      options: { bucket: "another" },
      says: "NoSuchBucket",
      hint: "does not exist",
    },
    {
      what: "that the credentials give no access to",
      fault: { status: 403, code: "AccessDenied" },
      says: "AccessDenied",
      hint: "s3:ListBucket",
    },
    {
      what: "that does not know the key",
      fault: { status: 403, code: "InvalidAccessKeyId" },
      says: "InvalidAccessKeyId",
      hint: "AWS_ACCESS_KEY_ID",
    },
    {
      what: "of another region",
      fault: { status: 301, code: "PermanentRedirect" },
      says: "301",
      hint: "state.options.region",
    },
    {
      what: "whose server does not support conditions",
      fault: { status: 501, code: "NotImplemented" },
      says: "NotImplemented",
      hint: "unsafeNoCas",
    },
    {
      what: "behind something that is not S3",
      fault: { status: 404, code: "" },
      says: "404",
      hint: "state.options.endpoint",
    },
    {
      what: "whose server is down",
      options: { endpoint: "http://127.0.0.1:9" },
      says: "127.0.0.1:9",
      hint: "Run it again",
    },
  ])(
    "$what is named, with a way out",
    async ({ options = {}, fault, says, hint }) => {
      if (fault) server.faults.push({ method: "GET", ...fault });
      const error = await errorOf((await open(options)).read());
      expect(error.code).toBe("state-unavailable");
      expect(error.message).toContain(says);
      expect(error.hint).toContain(hint);
    },
    atMost(30_000),
  );
});

describe("the proof that the server honors conditions", () => {
  const probes = async (work: () => Promise<unknown>) => {
    const before = server.requests.length;
    await work();
    return server.requests
      .slice(before)
      .filter((request) => request.startsWith("PUT") && request.includes(".probe-"));
  };
  const run = async (more: Partial<S3Options> = {}) =>
    (await (await open(more)).lock(holder("mona"), 0)).release();

  test("is asked for once, and the lock remembers it for later runs", async () => {
    expect(await probes(run)).toHaveLength(3);
    expect(await probes(run)).toEqual([]);
    const renewed = async () => (await (await open()).lock(holder("mona"), 0)).renew();
    expect(await probes(renewed)).toEqual([]);
    await (await open()).unlock();
    expect(await probes(run)).toEqual([]);
  });

  test("of one store is not one of another that holds a copy of the lock", async () => {
    await run();
    const lock = server.objects.get(`${key()}.lock`);
    if (lock) server.objects.set("copy.json.lock", lock);
    expect(await probes(() => run({ key: "copy.json" }))).toHaveLength(3);
    const careless = await startS3({ ignoresConditions: true });
    if (lock) careless.objects.set(`${key()}.lock`, lock);
    expect(await codeOf(run({ endpoint: careless.url }))).toBe("state-unavailable");
    await careless.close();
  });

  test("is asked for again after an earlier version, and removes what killed runs left", async () => {
    const leave = (name: string, at: string) => {
      const object = { bytes: Buffer.from("1"), etag: '"1"' };
      server.objects.set(name, object);
      server.versions.set(name, [{ id: "1", at, ...object }]);
    };
    leave(`${key()}.lock`, "2026-01-01T00:00:00.000Z");
    leave(`${key()}.probe-old`, "2026-01-01T00:00:00.000Z");
    leave(`${key()}.probe-new`, new Date().toISOString());
    await (await open()).write(bytesOf("one"), null, "one");
    const names = [...server.objects.keys()].filter((name) => name.startsWith(key()));
    expect(names.sort()).toEqual([key(), `${key()}.lock`, `${key()}.probe-new`]);
  });

  test("needs no permission to list", async () => {
    server.faults.push({ method: "GET", status: 404, code: "NoSuchKey" });
    server.faults.push({ method: "GET", status: 403, code: "AccessDenied" });
    await run();
    expect(server.faults).toEqual([]);
  });
});

describe("a server that ignores conditions", () => {
  let careless: S3Server;
  beforeAll(async () => {
    careless = await startS3({ ignoresConditions: true });
  });
  afterAll(() => careless.close());

  test("is refused before anything is written or locked", async () => {
    const backend = await open({ endpoint: careless.url });
    const error = await errorOf(backend.lock(holder("mona"), 0));
    expect(error.message).toContain(`${careless.url} ignores conditional writes`);
    expect(error.hint).toContain("unsafeNoCas");
    expect(await codeOf(backend.write(bytesOf("one"), null, "one"))).toBe("state-unavailable");
    expect(careless.objects.size).toBe(0);
  });

  test("is read before each write, if the user accepts the risk", async () => {
    const backend = await open({ endpoint: careless.url, unsafeNoCas: true });
    expect(backend.description).toContain("unsafeNoCas");
    const lease = await backend.lock(holder("mona"), 0);
    expect(await codeOf(backend.lock(holder("hubot"), 0))).toBe("locked");
    const first = await backend.write(bytesOf("one"), null, "one");
    await backend.write(bytesOf("two"), first, "two");
    expect(await codeOf(backend.write(bytesOf("late"), first, "late"))).toBe("state-conflict");
    expect(textOf(await backend.read())).toBe("two");
    await lease.release();
    expect([...careless.objects.keys()].sort()).toEqual([key(), `${key()}.lock`]);
  });
});
