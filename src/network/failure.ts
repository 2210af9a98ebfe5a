import { messageOf } from "../core/errors.ts";
import { type Proxy, proxyFor, shown } from "./proxy.ts";

/** Why a connection failed. */
export interface ConnectionFailure {
  /** Completes "… did not answer: ". */
  why: string;
  hint: string;
  /** Another attempt would fail as well, until somebody changes something. */
  isLasting: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Why a request to `url` got no answer from its server; null: the error says nothing about that. `status`: that of the
 * answer, if there was one. Status 407 always comes from a proxy.
 */
export function connectionFailure(
  error: unknown,
  url: string,
  status?: number,
  env: Env = process.env,
): ConnectionFailure | null {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (!target) return null;
  const proxy = proxyOf(target, env);
  if (status !== undefined) return status === 407 && proxy ? refusal(proxy, status, target) : null;
  for (const cause of causesOf(error)) {
    const found = refusedBy(proxy, cause, target) ?? byCode(codeOf(cause), cause, { target, proxy, env });
    if (found) return found;
  }
  return null;
}

function proxyOf(target: URL, env: Env): Proxy | null {
  try {
    return proxyFor(target, env);
  } catch {
    return null;
  }
}

function refusedBy(proxy: Proxy | null, cause: unknown, target: URL): ConnectionFailure | null {
  const status = /Proxy response \((\d+)\)/.exec(messageOf(cause))?.[1];
  return proxy && status !== undefined ? refusal(proxy, Number(status), target) : null;
}

function refusal(proxy: Proxy, status: number, { hostname }: URL): ConnectionFailure {
  const { variable } = proxy;
  if (status === 407)
    return {
      why: `the proxy ${shown(proxy)} asks for a user name and a password (407)`,
      hint: `Write the right ones into ${variable}: \`http://USER:PASSWORD@${proxy.url.host}\`, with special characters percent-encoded.`,
      isLasting: true,
    };
  return {
    why: `the proxy ${shown(proxy)} did not connect to ${hostname} (${status})`,
    hint: `Allow ${hostname} in the proxy or, if it can be reached without one, add it to NO_PROXY. The proxy comes from ${variable}.`,
    isLasting: status < 500,
  };
}

interface Attempt {
  target: URL;
  proxy: Proxy | null;
  env: Env;
}

function byCode(code: string, cause: unknown, { target, proxy, env }: Attempt): ConnectionFailure | null {
  if (unreachable.has(code)) return proxy ? proxyGone(proxy, cause) : hostGone(code, target, cause);
  const { hostname } = target;
  if (messageOf(cause) === "bad port")
    return {
      why: `clients refuse to use port ${target.port}`,
      hint: `Check the port in ${target.origin}: it is reserved for another protocol than HTTP.`,
      isLasting: true,
    };
  if (code === "EPROTO" || code.startsWith("ERR_SSL_"))
    return {
      why: `a secure connection to ${hostname} failed: ${messageOf(cause)}`,
      hint: "Check the address: is it `https://` where the server, or a proxy in between, speaks plain HTTP?",
      isLasting: true,
    };
  const hint = certificateHint(code, hostname, env);
  return hint === null
    ? null
    : { why: `the certificate of ${hostname} was refused: ${plain(cause)}`, hint, isLasting: true };
}

const unreachable = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_NODATA",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function proxyGone(proxy: Proxy, cause: unknown): ConnectionFailure {
  return {
    why: `the proxy ${shown(proxy)} cannot be reached: ${messageOf(cause)}`,
    hint: `Check ${proxy.variable}; it must be an address that this machine reaches. Hosts that need no proxy belong in NO_PROXY.`,
    isLasting: true,
  };
}

function hostGone(code: string, { hostname, host }: URL, cause: unknown): ConnectionFailure {
  const proxied = "If this machine reaches it only through a proxy, set HTTPS_PROXY and NO_PROXY.";
  if (code.startsWith("E") && /NOTFOUND|^EAI_/.test(code))
    return {
      why: `the name ${hostname} cannot be resolved (${code})`,
      hint: `Check the address, and the DNS of this machine. ${proxied}`,
      isLasting: true,
    };
  return {
    why: messageOf(cause),
    hint: `Run it again. If it fails again, check that ${host} is the right address, and that firewalls let this machine connect to it. ${proxied}`,
    isLasting: false,
  };
}

function certificateHint(code: string, hostname: string, env: Env): string | null {
  if (ofPrivateAuthority.has(code)) {
    const file = env["NODE_EXTRA_CA_CERTS"];
    if (file)
      return `NODE_EXTRA_CA_CERTS is ${file}: that file must exist and have the certificate of the authority that signed the one of ${hostname}.`;
    return "If it comes from a private certificate authority, set the environment variable NODE_EXTRA_CA_CERTS to a file with the authority's certificate (PEM); in a workflow, under `env:` of the step. If the system already trusts that authority, NODE_USE_SYSTEM_CA=1 is enough with Node 24.";
  }
  if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID")
    return `Renew the certificate of ${hostname}, and check the clock of this machine.`;
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID" || code === "HOSTNAME_MISMATCH")
    return "Use a host name that the certificate lists.";
  return /^(?:CERT_|CRL_|UNABLE_TO_|INVALID_PURPOSE)/.test(code)
    ? `Ask whoever runs ${hostname} for a valid certificate.`
    : null;
}

// Node's advice is for whoever starts Node.
function plain(cause: unknown): string {
  return messageOf(cause).split("; if the root CA")[0] ?? "";
}

const ofPrivateAuthority = new Set([
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "CERT_UNTRUSTED",
  "INVALID_CA",
]);

function codeOf(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

function causesOf(error: unknown, depth = 5): unknown[] {
  if (typeof error !== "object" || error === null || depth === 0) return [];
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  const inner = [...(cause === undefined ? [] : [cause]), ...(Array.isArray(errors) ? errors : [])];
  return [...inner.flatMap((one) => causesOf(one, depth - 1)), error];
}
