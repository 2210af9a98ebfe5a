import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { bundled } from "../bundle.ts";
import { startS3 } from "../backends/s3-server.ts";
import { startGitHub } from "../github/server.ts";
import { type Front, startFront } from "../servers/front.ts";
import { areBuilt, s3Keys, startKubernetes, startVersitygw } from "../servers/start.ts";

const sizes = [1, 50, 500];

/** A store behind a front that counts requests, with the configuration and environment that name it. */
interface Counted {
  name: string;
  front: Front;
  /** A new place for a state. */
  settings(place: string): object;
  env: Record<string, string>;
  stop(): Promise<void>;
}

/**
 * What a plan, and applies of several sizes, cost each store: requests, and bytes sent as a multiple of
 * the final size of the state. The least is one request to read; and one each to take the lock, read, save the
 * intents, save the results and release the lock; and twice the bytes.
 */
export async function storeRows(): Promise<{ name: string; value: string }[]> {
  const rows = [
    {
      name: "floor",
      value: row(
        1,
        sizes.map(() => ({ requests: 5, ratio: 2 })),
      ),
    },
  ];
  for (const open of [openS3, openK8s, openBranch]) {
    const store = await open();
    if (store === null) rows.push({ name: "k8s", value: "not built: npm run servers" });
    else rows.push({ name: store.name, value: await measured(store) });
  }
  return rows;
}

interface Spent {
  requests: number;
  ratio: number;
}

function row(plan: number, applies: Spent[]): string {
  const cells = applies.map(
    ({ requests, ratio }, i) => `apply ${sizes[i]}: ${requests}, ${ratio.toFixed(1)} x`,
  );
  return [`plan: ${plan}`, ...cells].join("   ");
}

async function measured(store: Counted): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "dtm-bench-stores-"));
  const applies: Spent[] = [];
  let plan = 0;
  for (const size of sizes) {
    const run = (...args: string[]) => counted(store, folder, args);
    writeStack(folder, size, store.settings(`bench-${size}`));
    const { requests, bytes } = await run("apply", "--yes");
    plan = (await run("plan")).requests;
    writeStack(folder, size, { backend: "local", options: { stateFile: `state-${size}` } });
    await run("apply", "--yes");
    const whole = readFileSync(join(folder, `state-${size}`)).length;
    applies.push({ requests, ratio: bytes / whole });
  }
  rmSync(folder, { recursive: true });
  await store.stop();
  return row(plan, applies);
}

async function counted({ front, env }: Counted, cwd: string, args: string[]) {
  front.seen.splice(0);
  const child = spawn(process.execPath, [await bundled("cli.js"), ...args], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: cwd, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  if (code !== 0) throw new Error(`dtm ${args.join(" ")} ended with ${code}: ${said}`);
  return { requests: front.seen.length, bytes: front.seen.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function writeStack(folder: string, size: number, state: object): void {
  const tools = Array.from({ length: size }, (_, i) => ({
    name: "noop",
    instanceID: `n${i}`,
    options: { a: i },
  }));
  writeFileSync(
    join(folder, "noop.mjs"),
    `export default { name: "noop", summary: "-", options: { type: "object" },
    async read(ctx) { return ctx.prior ? { status: {}, outputs: {} } : null }, async delete() {},
    async create() { return { status: {}, outputs: {} } }, async update() { return { status: {}, outputs: {} } } };\n`,
  );
  const plugins = [{ name: "noop", source: "./noop.mjs" }];
  writeFileSync(join(folder, "dtm.yaml"), JSON.stringify({ config: { state }, plugins, tools }));
}

async function openS3(): Promise<Counted> {
  const isReal = areBuilt("versitygw");
  const server = isReal ? await startVersitygw() : { ...(await startS3()), stop: async () => {} };
  const front = await startFront(server.url);
  const common = { bucket: "bucket", region: "us-east-1", endpoint: front.url, forcePathStyle: true };
  return {
    name: isReal ? "s3" : "s3 (a small one of our own)",
    front,
    settings: (key) => ({ backend: "s3", options: { ...common, key } }),
    env: s3Keys,
    stop: () => stopAll(front, server),
  };
}

async function openK8s(): Promise<Counted | null> {
  if (!areBuilt("etcd", "kube-apiserver")) return null;
  const server = await startKubernetes();
  const front = await startFront(server.url);
  const kubeconfig = join(server.folder, "behind-front");
  const config = readFileSync(join(server.folder, "kubeconfig"), "utf8");
  writeFileSync(kubeconfig, config.replaceAll(server.url, front.url));
  return {
    name: "k8s",
    front,
    settings: (configmap) => ({ backend: "k8s", options: { kubeconfig, configmap } }),
    env: {},
    stop: () => stopAll(front, server),
  };
}

async function openBranch(): Promise<Counted> {
  const github = await startGitHub();
  const repository = "acme/toolchain";
  await github.repo(repository, {
    files: { "README.md": "x\n" },
    permissions: { "github-actions[bot]": "write" },
  });
  const front = await startFront(github.url);
  return {
    name: "branch",
    front,
    settings: (path) => ({ backend: "branch", options: { repository, path } }),
    env: { GITHUB_TOKEN: "token-of-actions", GITHUB_API_URL: front.url },
    stop: () => stopAll(front, { stop: () => github.close() }),
  };
}

async function stopAll(front: Front, server: { stop(): Promise<void> }): Promise<void> {
  await front.close();
  await server.stop();
}
