import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { configmapBackend } from "../../src/backends/k8s/backend.ts";
import { K8sOptions } from "../../src/backends/k8s/options.ts";
import { livenessBy } from "../../src/backends/liveness.ts";
import { errorOf } from "./promises.ts";

// What needs no server; configmap.server.test.ts tests the promises on a real one.
let folder = "";
let kubeconfig = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dtm-configmap-"));
  kubeconfig = join(folder, "kubeconfig");
  const cluster = { server: "http://127.0.0.1:8", "insecure-skip-tls-verify": true };
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
  { what: "a kubeconfig that does not exist", more: { kubeconfig: "/no/such/kubeconfig" }, says: "/no/such" },
  { what: "a context that the kubeconfig does not have", more: { context: "prod" }, says: "context prod" },
])("$what is named, with the option to set", async ({ more, says }) => {
  expect(await errorOf(open(more))).toMatchObject({
    code: "state-unavailable",
    message: expect.stringContaining(says) as string,
    hint: expect.stringContaining("KUBECONFIG") as string,
  });
});

test("the error names a server that is down, but not the token", async () => {
  const error = await errorOf((await open({})).read());
  expect(error.code).toBe("state-unavailable");
  expect(error.message).toMatch(/http:\/\/127\.0\.0\.1:8 failed while reading ConfigMap devstream\/state: ./);
  expect(error.message).not.toContain("mona");
  expect(error.hint).toContain("check that 127.0.0.1:8 is the right address");
});
