import { BlockList, isIP } from "node:net";

/** A proxy and the environment variable that names it. */
export interface Proxy {
  /** With its user name and password, if it has any. */
  url: URL;
  variable: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for a URL, as curl and kubectl read the environment: HTTPS_PROXY or HTTP_PROXY, unless NO_PROXY lists the
 * host. Null: the request goes directly, as every request to this machine does.
 */
export function proxyFor(url: URL, env: Env): Proxy | null {
  const name = url.protocol === "https:" ? "https_proxy" : "http_proxy";
  const { value, variable } = read(env, name);
  if (value === "" || goesDirectly(url, read(env, "no_proxy").value)) return null;
  return { url: parsed(value, variable), variable };
}

/** The proxies that an environment names. Throws an error for a value that is none. */
export function proxiesIn(env: Env): Proxy[] {
  const found = ["https_proxy", "http_proxy"].map((name) => read(env, name));
  return found.flatMap(({ value, variable }) =>
    value === "" ? [] : [{ url: parsed(value, variable), variable }],
  );
}

/** A proxy for messages: without its user name and password. */
export function shown({ url }: Proxy): string {
  return url.origin;
}

// The lowercase spelling wins, as in curl.
function read(env: Env, name: string): { value: string; variable: string } {
  const variable = env[name] ? name : name.toUpperCase();
  return { value: env[variable]?.trim() ?? "", variable };
}

// The value may be a secret, so no message has it.
function parsed(value: string, variable: string): URL {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (URL.canParse(text) && /^https?:\/\//i.test(text)) return new URL(text);
  throw new Error(`${variable} is not the address of an HTTP proxy, such as http://proxy.example.com:3128`);
}

function goesDirectly({ hostname, port, protocol }: URL, list: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  if (host === "localhost" || contains("127.0.0.0/8", host) || host === "::1") return true;
  const at = port || (protocol === "https:" ? "443" : "80");
  return list
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => matches(entry.toLowerCase(), host, at));
}

// `example.com` stands for itself and everything below it, `.example.com` and `*.example.com` for what is below it.
function matches(entry: string, host: string, port: string): boolean {
  if (entry === "*") return true;
  if (entry.includes("/")) return contains(entry, host);
  const { name = entry, only } = /^(?<name>[^:]+|\[.*\]):(?<only>\d+)$/.exec(entry)?.groups ?? {};
  if (only !== undefined && only !== port) return false;
  const plain = name.replace(/^\[|\]$/g, "").replace(/^\*(?=\.)/, "");
  return plain.startsWith(".") ? host.endsWith(plain) : host === plain || host.endsWith(`.${plain}`);
}

function contains(range: string, host: string): boolean {
  const [network = "", bits = ""] = range.split("/");
  const family = isIP(host);
  if (family === 0 || isIP(network) !== family || !/^\d{1,3}$/.test(bits)) return false;
  if (Number(bits) > (family === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  const kind = family === 4 ? "ipv4" : "ipv6";
  list.addSubnet(network, Number(bits), kind);
  return list.check(host, kind);
}
