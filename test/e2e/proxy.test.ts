import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

import { startS3, type S3Server } from "../backends/s3-server.ts";
import { bundled } from "../bundle.ts";
import { running } from "../running.ts";
import { type Authority, lacksOpenssl, makeAuthority, startTls } from "../servers/tls.ts";
import { startProxy, type TestProxy } from "../servers/proxy.ts";
import { configuration, type Scenario, startScenario } from "./scenario.ts";

// A network as companies have it: names lead nowhere but at the proxy, and servers have certificates of an authority
// that only the company knows.

const names = ["github.example.test", "s3.example.test", "k8s.example.test", "world.example.test"] as const;
const cli = await bundled("cli.js");
const closing: { close(): Promise<unknown> }[] = [];
let folder: string;
let authority: Authority;
let scenario: Scenario;
let s3: S3Server;
let ports: Record<string, number>;
let proxy: TestProxy;

beforeAll(async () => {
  if (lacksOpenssl) return;
  folder = await mkdtemp(join(tmpdir(), "dtm-proxy-"));
  authority = makeAuthority(folder, names);
  scenario = await startScenario();
  s3 = await startS3();
  const world = await plain(200, { said: "hello" });
  const k8s = await plain(404, { kind: "Status", message: "not found" });
  const targets = [scenario.github.url, s3.url, k8s.url, world.url];
  ports = { "plain.example.test": world.port };
  for (const [i, name] of names.entries()) {
    const front = await startTls(authority, targets[i] ?? "");
    closing.unshift(front);
    ports[name] = front.port;
  }
  closing.push(s3, world, k8s);
  await writeFile(join(folder, "kubeconfig"), JSON.stringify(kubeconfig));
  await writeFile(join(folder, "client.mjs"), client);
});
afterAll(async () => {
  if (lacksOpenssl) return;
  for (const one of closing) await one.close();
  await scenario.github.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  if (lacksOpenssl) return;
  proxy = await startProxy(ports, { user: "mona:p@ss" });
});
afterEach(() => (lacksOpenssl ? undefined : proxy.close()));

const trusted = () => ({ NODE_EXTRA_CA_CERTS: authority.file });
const proxied = () => {
  const url = proxy.url.replace("//", "//mona:p%40ss@");
  return { HTTPS_PROXY: url, HTTP_PROXY: url };
};

test.skipIf(lacksOpenssl)("the Action reaches GitHub through a proxy that asks for a password", async () => {
  const number = await scenario.propose({ "dtm.yaml": configuration(scenario.github.url) }, "Through");
  const env = { GITHUB_API_URL: "https://github.example.test", ...trusted(), ...proxied() };
  const { code, log, warnings } = await scenario.onPull(number, "opened", {
    env: { TOOLCHAIN_TOKEN: "token-of-alice", IMAGE_REPO_PASSWORD: "correct-horse-battery", ...env },
  });
  expect({ code, warnings }).toEqual({ code: 0, warnings: [] });
  expect(log).not.toContain("p%40ss");
  expect(new Set(proxy.seen)).toEqual(new Set(["CONNECT github.example.test:443"]));
});

const stores = {
  s3: "{ backend: s3, options: { bucket: bucket, key: k, region: r, endpoint: https://s3.example.test, forcePathStyle: true } }",
  k8s: "{ backend: k8s, options: { kubeconfig: kubeconfig } }",
  github: "{ backend: branch }",
};

test.skipIf(lacksOpenssl).each(["s3", "k8s"] as const)(
  "a state in %s is read through the proxy",
  async (store) => {
    const { code, stderr, stdout } = await dtm(store, ["plan"], { ...trusted(), ...proxied() });
    expect({ code, said: stderr + stdout }).toEqual({
      code: 0,
      said: expect.stringContaining("1 to create"),
    });
    expect(new Set(proxy.seen)).toEqual(new Set([`CONNECT ${store}.example.test:443`]));
  },
);

test.skipIf(lacksOpenssl)(
  "the clients of a plugin use the proxy: ctx.http, fetch, node:https and node:http",
  async () => {
    const { code, stderr, stdout } = await dtm("s3", ["apply", "-y"], { ...trusted(), ...proxied() });
    expect({ code, said: stderr + stdout }).toMatchObject({ code: 0 });
    const seen = proxy.seen.filter((line) => !line.includes("s3.example.test"));
    expect(new Set(seen)).toEqual(
      new Set([
        "CONNECT world.example.test:443",
        "GET http://plain.example.test/by-fetch",
        "GET http://plain.example.test/",
      ]),
    );
  },
);

test.skipIf(lacksOpenssl)("hosts in NO_PROXY are asked directly", async () => {
  const env = { ...trusted(), ...proxied(), NO_PROXY: ".example.test" };
  const { code, stderr } = await dtm("s3", ["plan"], env);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining("s3.example.test cannot be resolved"),
  });
  expect(proxy.seen).toEqual([]);
});

const failures = Object.keys(stores).flatMap((store) =>
  [
    { what: "a proxy that asks for a password", says: "asks for a user name", hint: "into HTTPS_PROXY" },
    { what: "a certificate of an unknown authority", says: "certificate of", hint: "NODE_EXTRA_CA_CERTS" },
    { what: "a proxy that is down", says: "cannot be reached", hint: "Check HTTPS_PROXY" },
    { what: "a name that leads nowhere", says: "cannot be resolved", hint: "set HTTPS_PROXY" },
  ].map((failure) => ({ store: store as keyof typeof stores, ...failure })),
);

test.skipIf(lacksOpenssl).each(failures)(
  "with a state in $store, $what is told at once, with what to set",
  async ({ store, what, says, hint }) => {
    const env = {
      "a proxy that asks for a password": { HTTPS_PROXY: proxy.url },
      "a certificate of an unknown authority": proxied(),
      "a proxy that is down": { HTTPS_PROXY: "http://127.0.0.1:9" },
      "a name that leads nowhere": {},
    }[what];
    const { code, stderr } = await dtm(store, ["plan"], { ...env });
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(says) });
    expect(stderr.replaceAll(/\s+/g, " ")).toContain(hint);
    expect(stderr).not.toContain("usually temporary");
    expect(proxy.seen.length).toBeLessThan(2);
  },
);

test.skipIf(lacksOpenssl)("a proxy that is none is refused before anything is done", async () => {
  const { code, stderr } = await dtm("s3", ["plan"], { HTTPS_PROXY: "socks5://mona:secret@proxy" });
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: expect.stringContaining("HTTPS_PROXY is not the address"),
  });
  expect(stderr).not.toContain("secret");
});

async function dtm(store: keyof typeof stores, args: string[], env: Record<string, string>) {
  const text = `config: { state: ${stores[store]} }
plugins: [{ name: client, source: ./client.mjs }]
tools: [{ name: client, instanceID: a }]
`;
  await writeFile(join(folder, "dtm.yaml"), text);
  const aws = { AWS_ACCESS_KEY_ID: "mona", AWS_SECRET_ACCESS_KEY: "of-mona" };
  const github = {
    GITHUB_TOKEN: "token-of-alice",
    GITHUB_REPOSITORY: "acme/toolchain",
    GITHUB_API_URL: "https://github.example.test",
  };
  return await running([cli, ...args], { cwd: folder, env: { ...aws, ...github, ...env } }).ended;
}

async function plain(status: number, body: object) {
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const kubeconfig = {
  apiVersion: "v1",
  kind: "Config",
  clusters: [{ name: "test", cluster: { server: "https://k8s.example.test" } }],
  users: [{ name: "mona", user: { token: "token-of-mona" } }],
  contexts: [{ name: "test", context: { cluster: "test", user: "mona" } }],
  "current-context": "test",
};

const client = `import http from "node:http";
import https from "node:https";
const get = (module, url) => new Promise((done, fail) => module.get(url, (answer) => answer.resume().on("end", done)).on("error", fail));
export default {
  name: "client", summary: "-", options: { type: "object" },
  async read() { return null; },
  async create(ctx) {
    await (await ctx.http("https://world.example.test")).json();
    await (await fetch("https://world.example.test")).json();
    await (await fetch("http://plain.example.test/by-fetch")).json();
    await get(https, "https://world.example.test/");
    await get(http, "http://plain.example.test/");
    return { status: {}, outputs: {} };
  },
  async update() { return { status: {}, outputs: {} }; },
  async delete() {},
};
`;
