import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { bundled } from "../../bundle.ts";
import { startS3 } from "../../backends/s3-server.ts";
import { startGitHub } from "../../github/server.ts";
import { type Front, startFront } from "../../servers/front.ts";
import type { Measured, Row } from "../row.ts";
import { areBuilt, s3Keys, startKubernetes, startVersitygw } from "../../servers/start.ts";

const sizes = [1, 50, 500];

/** A store behind a front that counts requests, with the configuration and environment that name it. */
interface Counted {
  /** What a reader must know of it. */
  note: string;
  front: Front;
  /** A new place for a state. */
  settings(place: string): object;
  env: Record<string, string>;
  stop(): Promise<void>;
}

/**
 * What applies of several sizes cost each store. The least that any engine needs is one request each to take the lock,
 * read, save the intents, save the results and release the lock; and twice the bytes of the state.
 */
export const rows: Row[] = [
  { name: "requests of an apply, S3 / least", wanted: 1.6, measure: () => requestsOf(openS3) },
  { name: "requests of an apply, Kubernetes / least", wanted: 1.6, measure: () => requestsOf(openK8s) },
  { name: "requests of an apply, branch / least", wanted: 1.6, measure: () => requestsOf(openBranch) },
];

interface Spent {
  requests: number;
  ratio: number;
}

const least = 5;

async function requestsOf(open: () => Promise<Counted | null>): Promise<Measured | string> {
  const store = await open();
  if (store === null) return "not built: npm run servers";
  try {
    const { plan, applies } = await measured(store);
    const cells = applies.map(
      ({ requests, ratio }, i) => `${sizes[i]}: ${requests}, bytes ${ratio.toFixed(1)} x the state`,
    );
    const most = Math.max(...applies.map(({ requests }) => requests));
    return { ratio: most / least, from: [`plan: ${plan}`, ...cells].join("; ") + store.note };
  } finally {
    await store.stop();
  }
}

async function measured(store: Counted): Promise<{ plan: number; applies: Spent[] }> {
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
  return { plan, applies };
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
  const server = isReal ? await startVersitygw() : await ownS3();
  const front = await startFront(server.url);
  const common = { bucket: "bucket", region: "us-east-1", endpoint: front.url, forcePathStyle: true };
  return {
    note: isReal ? "" : "; a small server of our own",
    front,
    settings: (key) => ({ backend: "s3", options: { ...common, key } }),
    env: s3Keys,
    stop: () => stopAll(front, server),
  };
}

async function ownS3(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await startS3();
  return { url: server.url, stop: () => server.close() };
}

async function openK8s(): Promise<Counted | null> {
  if (!areBuilt("etcd", "kube-apiserver")) return null;
  const server = await startKubernetes();
  const front = await startFront(server.url);
  const kubeconfig = join(server.folder, "behind-front");
  const config = readFileSync(join(server.folder, "kubeconfig"), "utf8");
  writeFileSync(kubeconfig, config.replaceAll(server.url, front.url));
  return {
    note: "",
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
    note: "",
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
