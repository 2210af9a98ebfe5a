// `npm run servers [-- NAME…]`: builds the real servers that `npm run test:servers` uses, from the Go modules pinned
// beside this file, once for each set of pins and version of Go. Needs Go and its module proxy.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const here = import.meta.dirname;
const root = resolve(here, "../..");

// The folder that pins a server, and its main package.
const servers = {
  versitygw: { module: "s3", main: "github.com/versity/versitygw/cmd/versitygw" },
  etcd: { module: "k8s", main: "go.etcd.io/etcd/server/v3" },
  "kube-apiserver": { module: "k8s", main: "k8s.io/kubernetes/cmd/kube-apiserver" },
  // Not a server, but something to compare with: `npm run peers` builds it, and `npm run bench` runs it.
  tofu: { module: "peers", main: "github.com/opentofu/opentofu/cmd/tofu" },
} as const;

/** The name of a server. */
export type Server = keyof typeof servers;

/** The path of a server's program; null if it is not built. */
export function programOf(server: Server): string | null {
  const program = targetOf(server);
  return program !== null && existsSync(program) ? program : null;
}

// Null if Go is not installed.
function targetOf(server: Server): string | null {
  const folder = join(here, servers[server].module);
  const go = goVersion(folder);
  if (go === null) return null;
  const hash = createHash("sha256").update(go);
  for (const pins of ["go.mod", "go.sum"]) hash.update(readFileSync(join(folder, pins)));
  return join(root, ".cache/servers", `${server}-${hash.digest("hex").slice(0, 16)}`);
}

// Run in the module's folder, because its go.mod may name a toolchain other than the installed one.
function goVersion(cwd: string): string | null {
  try {
    return execFileSync("go", ["env", "GOVERSION"], { cwd, encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

function build(server: Server): boolean {
  const program = targetOf(server);
  if (program === null) return failed(server, "there is no Go here; https://go.dev/dl has it");
  const name = relative(root, program);
  if (existsSync(program)) return said(`${server}: ${name} is there`);
  console.log(`${server}: building ${name}, which takes minutes, but only once`);
  const begun = performance.now();
  mkdirSync(join(program, ".."), { recursive: true });
  const { module, main } = servers[server];
  const fresh = `${program}.${process.pid}`;
  const args = ["build", "-mod=readonly", "-trimpath", "-ldflags=-s -w", "-o", fresh, main];
  const env = { ...process.env, CGO_ENABLED: "0" };
  const { status } = spawnSync("go", args, { cwd: join(here, module), env, stdio: "inherit" });
  if (status !== 0) return failed(server, "see above; if it is the network: Go's module proxy is needed");
  renameSync(fresh, program);
  return said(`${server}: built in ${Math.round((performance.now() - begun) / 1000)} s`);
}

function said(line: string): true {
  console.log(line);
  return true;
}

function failed(server: Server, why: string): false {
  console.error(`SERVER NOT BUILT: ${server}: ${why}`);
  return false;
}

if (import.meta.main) {
  const names = Object.keys(servers) as Server[];
  const asked = process.argv.slice(2);
  const wanted = names.filter((name) => (asked.length === 0 ? name !== "tofu" : asked.includes(name)));
  const built = wanted.map(build);
  process.exitCode = built.includes(false) ? 1 : 0;
}
