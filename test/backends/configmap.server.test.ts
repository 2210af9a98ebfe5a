import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { CoordinationV1Api, CoreV1Api, KubeConfig } from "@kubernetes/client-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { configmapBackend } from "../../src/backends/k8s/backend.ts";
import { K8sOptions } from "../../src/backends/k8s/options.ts";
import { livenessBy } from "../../src/backends/liveness.ts";
import { openState } from "../../src/state/store.ts";
import { faultPromises } from "../servers/faults.ts";
import { type Front, startFront } from "../servers/front.ts";
import { processPromises } from "../servers/processes.ts";
import { areBuilt, type Started, startKubernetes } from "../servers/start.ts";
import { applyPromises } from "./applies.ts";
import {
  bytesOf,
  codeOf,
  errorOf,
  historyPromises,
  holder,
  promises,
  pruningPromises,
  takeoverPromises,
  textOf,
} from "./promises.ts";
import { atMost } from "../slowness.ts";

describe.runIf(areBuilt("etcd", "kube-apiserver"))("k8s on a Kubernetes API server", () => {
  let server: Started;
  let front: Front;
  let count = 0;
  beforeAll(async () => {
    server = await startKubernetes();
    front = await startFront(server.url);
    const config = await readFile(kubeconfig(), "utf8");
    await writeFile(kubeconfig("behind-front"), config.replaceAll(server.url, front.url));
  }, atMost(120_000));
  afterAll(async () => {
    await front.close();
    await server.stop();
  });

  const kubeconfig = (name = "kubeconfig") => join(server.folder, name);
  const freshName = () => `state-${(count += 1)}`;
  const open = (more: Partial<K8sOptions> = {}) =>
    configmapBackend(K8sOptions.parse({ kubeconfig: kubeconfig(), ...more }), livenessBy(undefined), 20);
  const fresh = async () => {
    const configmap = freshName();
    return () => open({ configmap });
  };
  const config = () => {
    const config = new KubeConfig();
    config.loadFromFile(kubeconfig());
    return config;
  };
  const core = () => config().makeApiClient(CoreV1Api);
  const leases = () => config().makeApiClient(CoordinationV1Api);

  promises(fresh);
  takeoverPromises(fresh);
  historyPromises(fresh);
  pruningPromises(async () => {
    const configmap = freshName();
    return () => open({ configmap, history: 2 });
  }, 2);
  processPromises(() => ({ backend: "k8s", options: { kubeconfig: kubeconfig(), configmap: freshName() } }));
  applyPromises(async () => ({
    settings: { backend: "k8s", options: { kubeconfig: kubeconfig(), configmap: freshName() } },
  }));
  faultPromises(async () => {
    const configmap = freshName();
    const behind = { configmap, kubeconfig: kubeconfig("behind-front") };
    return { open: () => open(behind), front, state: /\/configmaps/, lock: /\/leases/ };
  });

  test("a missing namespace is created by a save or a lock, with a label that says who created it", async () => {
    await (await open({ namespace: "fresh" })).write(bytesOf("one"), null, "one");
    await (await (await open({ namespace: "fresh-too" })).lock(holder("mona"), 0)).release();
    for (const name of ["fresh", "fresh-too"])
      expect((await core().readNamespace({ name })).metadata?.labels).toMatchObject({
        "app.kubernetes.io/managed-by": "dtm",
      });
  });

  test("a state of DevStream is read, and replaced by ours", async () => {
    await core().createNamespace({ body: { metadata: { name: "old" } } });
    const body = { metadata: { name: "state", namespace: "old" }, data: { state: "t_a:\n  name: t\n" } };
    await core().createNamespacedConfigMap({ namespace: "old", body });
    const backend = await open({ namespace: "old" });
    const there = await backend.read();
    expect(textOf(there)).toBe("t_a:\n  name: t\n");
    await backend.write(bytesOf("ours"), there?.version ?? null, "migrated");
    expect(textOf(await backend.read())).toBe("ours");
    expect((await core().readNamespacedConfigMap({ name: "state", namespace: "old" })).data).toBeUndefined();
  });

  test("10 MB that compress well are stored; what does not fit is refused with the limit and a way out", async () => {
    const backend = await open({ configmap: "large" });
    const version = await backend.write(bytesOf("0123456789".repeat(1_000_000)), null, "large");
    const error = await errorOf(backend.write(randomBytes(800_000), version, "larger"));
    expect(error.message).toContain("holds 750000");
    expect(error.hint).toContain("Split");
    expect(await backend.read()).toMatchObject({ version, bytes: { length: 10_000_000 } });
    await backend.write(randomBytes(749_000), version, "the most that fits");
  });

  test("a ConfigMap that was damaged by hand is refused instead of being read as an empty state", async () => {
    const namespace = "devstream";
    const binaryData = { "state.json.gz": Buffer.from("not gzip").toString("base64") };
    const body = { metadata: { name: "damaged", namespace }, binaryData };
    await core().createNamespacedConfigMap({ namespace, body });
    const backend = await open({ configmap: "damaged" });
    expect(await codeOf(openState(backend))).toBe("state-invalid");
    const { damage } = await openState(backend, [], { evenDamaged: true });
    expect(damage).toMatchObject({ code: "state-invalid" });
    expect(await backend.history(9)).toHaveLength(1);
  });

  test("a copy beside the state is never overwritten by a later one", async () => {
    const configmap = freshName();
    const backend = await open({ configmap });
    await backend.write(bytesOf("ours"), null, "first");
    for (const text of ["first", "first", "second"]) await backend.keep?.("devstream-backup", bytesOf(text));
    const { items } = await core().listNamespacedConfigMap({ namespace: "devstream" });
    const kept = items.filter(({ metadata }) => metadata?.name?.startsWith(`${configmap}-devstream-backup`));
    expect(kept.map(({ data }) => data?.["state"])).toEqual(["first", "second"]);
    expect(await backend.history(9)).toHaveLength(1);
  });

  describe("a Lease", () => {
    const namespace = "devstream";
    // The counter matters: the server ignores a replacement that changes nothing, and the Lease would look unrenewed.
    const setDuration = async (name: string, leaseDurationSeconds: number) => {
      const body = await leases().readNamespacedLease({ name, namespace });
      const leaseTransitions = (body.spec?.leaseTransitions ?? 0) + 1;
      Object.assign(body.spec ?? {}, { leaseDurationSeconds, leaseTransitions });
      await leases().replaceNamespacedLease({ name, namespace, body });
    };

    test("that was not renewed for its duration is taken over, and its old holder gets an error", async () => {
      const configmap = freshName();
      const old = await (await open({ configmap })).lock(holder("mona"), 0);
      await setDuration(`${configmap}-lock`, 3600);
      expect(await codeOf((await open({ configmap })).lock(holder("hubot"), 1500))).toBe("locked");
      await setDuration(`${configmap}-lock`, 1);
      const lease = await (await open({ configmap })).lock(holder("hubot"), atMost(30_000));
      expect(await errorOf(old.renew())).toMatchObject({
        code: "locked",
        message: expect.stringContaining("hubot") as string,
      });
      await old.release();
      await lease.renew();
      await lease.release();
    });

    test("that is being renewed is waited for, however short its duration", async () => {
      const configmap = freshName();
      const lease = await (await open({ configmap })).lock(holder("mona"), 0);
      const seconds = Math.ceil(atMost(2000) / 1000);
      const waiting = errorOf((await open({ configmap })).lock(holder("hubot"), 2000 * seconds));
      for (let i = 0; i < 18; i += 1) {
        await setDuration(`${configmap}-lock`, seconds);
        await sleep(100 * seconds);
      }
      const error = await waiting;
      expect(error).toMatchObject({ code: "locked", message: expect.stringContaining("mona") as string });
      await lease.release();
    });

    test("stays with its holder when several renew it at once", async () => {
      const configmap = freshName();
      const lease = await (await open({ configmap })).lock(holder("mona"), 0);
      await Promise.all([lease.renew(), lease.renew(), lease.renew()]);
      await Promise.all([lease.renew(), lease.release()]);
      expect(await (await open({ configmap })).unlock()).toBeNull();
    });

    test("counts its holders, and is free between them", async () => {
      const configmap = freshName();
      for (const actor of ["mona", "hubot"])
        await (await (await open({ configmap })).lock(holder(actor), 0)).release();
      const { spec } = await leases().readNamespacedLease({ name: `${configmap}-lock`, namespace });
      expect(spec).toEqual({ leaseTransitions: 2 });
    });
  });

  test("an account without the permission is told which one it lacks", async () => {
    const error = await errorOf((await open({ context: "nobody" })).read());
    expect(error).toMatchObject({
      code: "state-unavailable",
      message: expect.stringMatching(/\(403\): .*nobody/) as string,
      hint: expect.stringContaining("get, create and update") as string,
    });
  });

  test("wrong credentials are reported as such, and not tried again", async () => {
    const config = await readFile(kubeconfig(), "utf8");
    await writeFile(kubeconfig("wrong"), config.replaceAll("token-of-admin", "token-of-stranger"));
    const error = await errorOf((await open({ kubeconfig: kubeconfig("wrong") })).read());
    expect(error).toMatchObject({
      message: expect.stringContaining("401") as string,
      hint: expect.stringContaining("Renew") as string,
    });
    expect(error.message).not.toContain("stranger");
  });
});
