import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { configmapBackend } from "../../src/backends/k8s/backend.ts";
import { K8sOptions } from "../../src/backends/k8s/options.ts";
import { livenessBy } from "../../src/backends/liveness.ts";
import { errorOf } from "./promises.ts";

// What needs no server; the promises are proved on a real one, in configmap.server.test.ts.
let folder = "";
let kubeconfig = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dtm-configmap-"));
  kubeconfig = join(folder, "kubeconfig");
  const cluster = { server: "http://127.0.0.1:9", "insecure-skip-tls-verify": true };
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "down", cluster }],
    users: [{ name: "mona", user: { token: "token-of-mona" } }],
    contexts: [{ name: "down", context: { cluster: "down", user: "mona" } }],
    "current-context": "down",
  };
  await writeFile(kubeconfig, JSON.stringify(config));
});
afterAll(() => rm(folder, { recursive: true }));

const open = (more: Partial<K8sOptions>) =>
  configmapBackend(K8sOptions.parse({ kubeconfig, ...more }), livenessBy(undefined), 20);

test.each([
  { what: "a kubeconfig that is not there", more: { kubeconfig: "/no/such/kubeconfig" }, says: "/no/such" },
  { what: "a context that it does not have", more: { context: "prod" }, says: "context prod" },
])("$what is named, with what to set", async ({ more, says }) => {
  expect(await errorOf(open(more))).toMatchObject({
    code: "state-unavailable",
    message: expect.stringContaining(says) as string,
    hint: expect.stringContaining("KUBECONFIG") as string,
  });
});

test("a server that is down is named, and the token is not", async () => {
  const error = await errorOf((await open({})).read());
  expect(error.code).toBe("state-unavailable");
  expect(error.message).toMatch(/http:\/\/127\.0\.0\.1:9 failed while reading ConfigMap devstream\/state: ./);
  expect(error.message).not.toContain("mona");
  expect(error.hint).toContain("can be reached");
});
