import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

import { UserError } from "../../core/errors.ts";
import { bodyOf, request } from "./http.ts";
import { isLoopback } from "./loopback.ts";
import { type Fetching, notFetched, type Place, type Wanted } from "./source.ts";

/**
 * The `Authorization` header that a registry asks for: a token of the service that its refusal names, or the user name
 * and password that `docker login` saved.
 */
export async function authorize(
  wanted: Wanted,
  { base, repository }: Place & { kind: "oci" },
  refusal: Response,
  env: Fetching["env"],
): Promise<string> {
  const { host } = new URL(base);
  const basic = await savedLogin(host, env);
  const challenge = refusal.headers.get("www-authenticate") ?? "";
  if (/^basic\b/i.test(challenge)) {
    if (basic !== undefined) return `Basic ${basic}`;
    throw needsLogin(wanted, host);
  }
  const url = tokenUrl(wanted, challenge, repository);
  const headers: Record<string, string> = basic === undefined ? {} : { authorization: `Basic ${basic}` };
  const response = await request(wanted, url.href, { headers });
  if (!response.ok) throw needsLogin(wanted, host, response.status);
  const { token, access_token: access } = parsed(await bodyOf(wanted, response)) as Record<string, unknown>;
  const found = token ?? access;
  if (typeof found === "string") return `Bearer ${found}`;
  throw notFetched(
    wanted,
    `${url.host} gave no token for the registry ${host}`,
    "Check the address of the registry.",
  );
}

function tokenUrl(wanted: Wanted, challenge: string, repository: string): URL {
  const said = new Map(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
  );
  const realm = said.get("realm") ?? "";
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  // The password of the registry must not travel in clear.
  if (!url || !(url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))))
    throw notFetched(
      wanted,
      "the registry does not say where to get a token",
      "Check the address of the registry.",
    );
  const service = said.get("service");
  if (service !== undefined) url.searchParams.set("service", service);
  url.searchParams.set("scope", said.get("scope") ?? `repository:${repository}:pull`);
  return url;
}

async function savedLogin(host: string, env: Fetching["env"]): Promise<string | undefined> {
  const folder = env["DOCKER_CONFIG"] ?? join(env["HOME"] ?? homedir(), ".docker");
  const text = await readFile(join(folder, "config.json")).catch(() => undefined);
  if (!text) return undefined;
  const { auths } = parsed(text) as { auths?: Record<string, { auth?: unknown }> };
  const auth = auths?.[host]?.auth ?? auths?.[`https://${host}`]?.auth;
  return typeof auth === "string" && /^[\w+/=-]+$/.test(auth) ? auth : undefined;
}

function parsed(bytes: Buffer): object {
  try {
    return Object(JSON.parse(bytes.toString("utf8"))) as object;
  } catch {
    return {};
  }
}

function needsLogin(wanted: Wanted, host: string, status = 401): UserError {
  return notFetched(
    wanted,
    `the registry ${host} asks for a login (${status})`,
    `Sign in with \`docker login ${host}\` or \`oras login ${host}\`, which write ~/.docker/config.json, and run \`dtm init\` again. Credential helpers are not used: the login must be in that file.`,
  );
}
