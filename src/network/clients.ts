import http from "node:http";
import https from "node:https";

import { Agent, Pool, ProxyAgent, setGlobalDispatcher } from "undici";

import { proxyAgents } from "./agents.ts";
import { proxyFor } from "./proxy.ts";

type Env = Readonly<Record<string, string | undefined>>;

// Node 24 can read these variables by itself, but only if another one was set before it was started, and Node 20 cannot.

/** Lets `fetch` and the global agents of `node:http` and `node:https` choose a proxy by the host of each request. */
export function replaceClients(env: Env): void {
  setGlobalDispatcher(new Agent({ factory: (origin, options) => clientOf(new URL(origin), options, env) }));
  const agents = proxyAgents(env);
  http.globalAgent = agents.http;
  https.globalAgent = agents.https;
}

function clientOf(origin: URL, options: object, env: Env): Pool | ProxyAgent {
  const proxy = proxyFor(origin, env);
  if (!proxy) return new Pool(origin, options);
  // Many proxies tunnel only to ports for TLS.
  return new ProxyAgent({ uri: proxy.url.href, proxyTunnel: origin.protocol === "https:" });
}
