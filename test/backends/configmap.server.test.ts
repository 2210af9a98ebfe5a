import { randomBytes } from "node:crypto";
import { join } from "node:path";

import { KubeConfig, CoreV1Api } from "@kubernetes/client-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { configmapBackend, K8sOptions } from "../../src/backends/configmap.ts";
import { livenessBy } from "../../src/backends/liveness.ts";
import { areBuilt, type Started, startKubernetes } from "../servers/start.ts";
import { bytesOf, errorOf, holder, promises, textOf } from "./promises.ts";

describe.runIf(areBuilt("etcd", "kube-apiserver"))("k8s on a Kubernetes API server", () => {
  let server: Started;
  let count = 0;
  beforeAll(async () => {
    server = await startKubernetes();
  }, 120_000);
  afterAll(() => server.stop());

  const open = (more: Partial<K8sOptions> = {}) =>
    configmapBackend(
      K8sOptions.parse({ kubeconfig: join(server.folder, "kubeconfig"), ...more }),
      livenessBy(undefined),
      20,
    );
  const core = () => {
    const config = new KubeConfig();
    config.loadFromFile(join(server.folder, "kubeconfig"));
    return config.makeApiClient(CoreV1Api);
  };

  promises(async () => {
    const configmap = `state-${(count += 1)}`;
    return async () => open({ configmap });
  });

  test("the namespace is made when it is missing, with a label that says by whom", async () => {
    await (await open({ namespace: "fresh" })).write(bytesOf("one"), null, "one");
    const made = await core().readNamespace({ name: "fresh" });
    expect(made.metadata?.labels).toMatchObject({ "app.kubernetes.io/managed-by": "dtm" });
  });

  test("what DevStream kept there is read, and replaced by ours", async () => {
    await (await open({ namespace: "old", configmap: "another" })).write(bytesOf("x"), null, "x");
    const body = { metadata: { name: "state", namespace: "old" }, data: { state: "t_a:\n  name: t\n" } };
    await core().createNamespacedConfigMap({ namespace: "old", body });
    const backend = await open({ namespace: "old" });
    const there = await backend.read();
    expect(textOf(there)).toBe("t_a:\n  name: t\n");
    await backend.write(bytesOf("ours"), there?.version ?? null, "migrated");
    expect(textOf(await backend.read())).toBe("ours");
  });

  test("10 MB that pack well are kept; what does not fit is refused with the limit and what to do", async () => {
    const backend = await open({ configmap: "large" });
    const version = await backend.write(bytesOf("0123456789".repeat(1_000_000)), null, "large");
    const error = await errorOf(backend.write(randomBytes(800_000), version, "larger"));
    expect(error.message).toContain("holds 750000");
    expect(error.hint).toContain("Split");
    expect((await backend.read())?.version).toBe(version);
  });

  test("an account that may not do it is told what it lacks", async () => {
    const error = await errorOf((await open({ context: "nobody" })).read());
    expect(error).toMatchObject({ code: "state-unavailable", message: expect.stringContaining("403") });
    expect(error.hint).toContain("get, create and update");
  });

  test("a holder that does not renew is waited for; who renewed it keeps it", async () => {
    const lease = await (await open({ configmap: "held" })).lock(holder("mona"), 0);
    await lease.renew();
    const error = await errorOf((await open({ configmap: "held" })).lock(holder("hubot"), 200));
    expect(error).toMatchObject({ code: "locked", message: expect.stringContaining("mona") });
    await lease.release();
    await (await (await open({ configmap: "held" })).lock(holder("hubot"), 0)).release();
  });
});
