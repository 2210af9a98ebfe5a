import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { programOf, type Server } from "./build.ts";
import { atMost } from "../slowness.ts";

/** A server that runs on loopback. */
export interface Started {
  url: string;
  /** Its data; removed at the end. */
  folder: string;
  stop(): Promise<void>;
}

/** Whether servers can be started; if not, prints so, and their tests count as skipped. */
export function areBuilt(...servers: Server[]): boolean {
  const missing = servers.filter((server) => programOf(server) === null);
  if (missing.length === 0) return true;
  process.stderr.write(`\nNOT RUN: ${missing.join(", ")} is not built; run \`npm run servers\`\n`);
  return false;
}

/** The key id and secret of the S3 server. */
export const s3Keys = { AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test-secret-key" };

/** An S3 server with a bucket named `bucket`, and one named `versioned` whose versioning can be turned on. */
export async function startVersitygw(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "versitygw-"));
  for (const name of ["buckets/bucket", "buckets/versioned", "versions"])
    mkdirSync(join(folder, name), { recursive: true });
  const at = `127.0.0.1:${await freePort()}`;
  const env = { ROOT_ACCESS_KEY: s3Keys.AWS_ACCESS_KEY_ID, ROOT_SECRET_KEY: s3Keys.AWS_SECRET_ACCESS_KEY };
  const child = start(
    "versitygw",
    folder,
    ["--port", at, "posix", "--versioning-dir", join(folder, "versions"), join(folder, "buckets")],
    env,
  );
  return ready({ url: `http://${at}`, folder, children: [child] }, `http://${at}/`);
}

/** A Kubernetes API server with its etcd; `folder` holds a `kubeconfig`. It has no controllers, so nothing runs. */
export async function startKubernetes(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "kubernetes-"));
  const [etcdPort, peerPort, port] = [await freePort(), await freePort(), await freePort()];
  const etcdUrl = `http://127.0.0.1:${etcdPort}`;
  const etcd = start("etcd", folder, [
    `--data-dir=${join(folder, "etcd")}`,
    `--listen-client-urls=${etcdUrl}`,
    `--advertise-client-urls=${etcdUrl}`,
    `--listen-peer-urls=http://127.0.0.1:${peerPort}`,
    "--unsafe-no-fsync",
  ]);
  const url = `https://127.0.0.1:${port}`;
  writeKeys(folder, url);
  const api = start("kube-apiserver", folder, [
    `--etcd-servers=${etcdUrl}`,
    `--secure-port=${port}`,
    "--bind-address=127.0.0.1",
    `--cert-dir=${join(folder, "certs")}`,
    `--token-auth-file=${join(folder, "tokens.csv")}`,
    "--authorization-mode=RBAC",
    "--service-account-issuer=https://kubernetes.test",
    `--service-account-signing-key-file=${join(folder, "sa.key")}`,
    `--service-account-key-file=${join(folder, "sa.key")}`,
    "--service-cluster-ip-range=10.0.0.0/24",
    "--disable-admission-plugins=ServiceAccount",
  ]);
  return ready({ url, folder, children: [api, etcd] }, `${url}/readyz`);
}

// `admin` may do everything, `nobody` nothing.
function writeKeys(folder: string, server: string): void {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  writeFileSync(join(folder, "sa.key"), privateKey.export({ type: "pkcs1", format: "pem" }));
  writeFileSync(
    join(folder, "tokens.csv"),
    'token-of-admin,admin,1,"system:masters"\ntoken-of-nobody,nobody,2\n',
  );
  const user = (name: string) => ({ name, user: { token: `token-of-${name}` } });
  const context = (name: string) => ({ name, context: { cluster: "test", user: name } });
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "test", cluster: { server, "insecure-skip-tls-verify": true } }],
    users: [user("admin"), user("nobody")],
    contexts: [context("admin"), context("nobody")],
    "current-context": "admin",
  };
  writeFileSync(join(folder, "kubeconfig"), JSON.stringify(config));
}

function start(
  server: Server,
  folder: string,
  args: string[],
  env: Record<string, string> = {},
): ChildProcess {
  const home = { PATH: process.env["PATH"], HOME: folder };
  const log = openSync(logOf(folder), "a");
  return spawn(programOf(server) ?? "", args, { env: { ...home, ...env }, stdio: ["ignore", log, log] });
}

function logOf(folder: string): string {
  return join(folder, "log");
}

interface Starting {
  url: string;
  folder: string;
  children: ChildProcess[];
}

async function ready({ url, folder, children }: Starting, probe: string): Promise<Started> {
  const kill = (): void => children.forEach((child) => void child.kill("SIGKILL"));
  process.once("exit", kill);
  const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    process.removeListener("exit", kill);
    const ends = children.filter((child) => !hasEnded(child)).map((child) => once(child, "exit"));
    kill();
    await Promise.all(ends);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let left = atMost(60_000); left > 0 && !children.some(hasEnded); left -= 250) {
    if (await answers(probe)) return { url, folder, stop };
    await sleep(250);
  }
  const log = readFileSync(logOf(folder), "utf8").slice(-2000);
  await stop();
  throw new Error(`${url} did not become ready:\n${log}`);
}

// Any answer of the S3 server will do; Kubernetes says itself when it is ready. Its certificate is self-signed.
async function answers(probe: string): Promise<boolean> {
  const { request } = await import(probe.startsWith("https") ? "node:https" : "node:http");
  return new Promise((done) => {
    const headers = { authorization: "Bearer token-of-admin" };
    const asked = request(
      probe,
      { rejectUnauthorized: false, headers },
      (response: { statusCode: number; resume(): void }) => {
        response.resume();
        done(!probe.endsWith("/readyz") || response.statusCode === 200);
      },
    );
    asked.on("error", () => done(false));
    asked.end();
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
