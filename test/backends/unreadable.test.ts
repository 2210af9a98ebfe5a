import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { configmapBackend } from "../../src/backends/k8s/backend.ts";
import { K8sOptions } from "../../src/backends/k8s/options.ts";
import { s3Backend } from "../../src/backends/s3/backend.ts";
import { S3Options } from "../../src/backends/s3/options.ts";
import { livenessBy } from "../../src/backends/liveness.ts";
import type { Backend } from "../../src/core/backend.ts";
import { type Answer, startAnswering } from "../servers/answering.ts";
import { bytesOf, errorOf, holder } from "./promises.ts";

// A proxy, a login page or a cut connection may answer with status 200. That is never "there is no state", never "saved",
// and never "somebody else was faster".

let server: Awaited<ReturnType<typeof startAnswering>>;
let folder = "";
beforeAll(async () => {
  server = await startAnswering();
  folder = await mkdtemp(join(tmpdir(), "dtm-unreadable-"));
  const cluster = { server: server.url, "insecure-skip-tls-verify": true };
  const config = {
    clusters: [{ name: "c", cluster }],
    users: [{ name: "u", user: { token: "t" } }],
    contexts: [{ name: "c", context: { cluster: "c", user: "u" } }],
    "current-context": "c",
  };
  await writeFile(join(folder, "kubeconfig"), JSON.stringify(config));
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const statusOf = livenessBy(undefined);
const backends: Record<string, () => Promise<Backend>> = {
  s3: () => {
    const place = { bucket: "bucket", key: "k", region: "r", endpoint: server.url, forcePathStyle: true };
    return s3Backend(S3Options.parse({ ...place, unsafeNoCas: true }), statusOf, 20);
  },
  k8s: () => configmapBackend(K8sOptions.parse({ kubeconfig: join(folder, "kubeconfig") }), statusOf, 20),
};

const answers: [string, Answer][] = [
  ["nothing", {}],
  ["an object without anything", { body: "{}" }],
  ["the half of an object", { body: '{"metadata":{"name' }],
  ["a page of a proxy", { headers: { "content-type": "text/html" }, body: "<html>Please log in</html>" }],
  ["nothing, though it has a version", { headers: { etag: '"0123456789abcdef0123456789abcdef"' } }],
];

describe.each(Object.entries(backends))("%s", (_, open) => {
  test.each(answers)("answered with %s is a failure for every request", async (__, answer) => {
    server.answer(answer);
    const backend = await open();
    const calls = [
      () => backend.read(),
      () => backend.write(bytesOf("one"), null, "one"),
      () => backend.lock(holder("mona"), 0),
      () => backend.history(3),
    ];
    for (const call of calls)
      expect(await errorOf(Promise.resolve(call()))).toMatchObject({
        code: "state-unavailable",
        message: expect.not.stringContaining("Unexpected") as string,
      });
  });
});
