import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request as ask } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** Not every Windows has the program that makes certificates. */
export const lacksOpenssl = spawnSync("openssl", ["version"]).status !== 0;

/** A private certificate authority: one self-signed certificate for some names. */
export interface Authority {
  key: string;
  cert: string;
  /** The certificate, for NODE_EXTRA_CA_CERTS. */
  file: string;
}

/** Creates one in a folder. */
export function makeAuthority(folder: string, names: readonly string[]): Authority {
  const [key, file] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const alternatives = `subjectAltName=${names.map((name) => `DNS:${name}`).join(",")}`;
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "30",
      "-subj",
      "/CN=Our authority",
      "-keyout",
      key,
      "-out",
      file,
      "-addext",
      alternatives,
    ],
    { stdio: "ignore" },
  );
  return { key: readFileSync(key, "utf8"), cert: readFileSync(file, "utf8"), file };
}

/** Starts a server that speaks TLS in front of one that does not. */
export async function startTls({ key, cert }: Authority, target: string) {
  const { hostname: host, port } = new URL(target);
  const server = createServer({ key, cert }, (request, response) => {
    const { url: path, method, headers } = request;
    const onward = ask({ host, port, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
