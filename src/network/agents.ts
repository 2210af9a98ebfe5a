import http, { type ClientRequest, type RequestOptions } from "node:http";
import https from "node:https";

import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";

import { type Proxy, proxyFor } from "./proxy.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Agents that send each request through the proxy of its host, or directly. */
export function proxyAgents(env: Env): { http: http.Agent; https: https.Agent } {
  return {
    http: choosing(new http.Agent(keepAlive), "http:", env, (uri) => new HttpProxyAgent(uri, keepAlive)),
    https: choosing(new https.Agent(keepAlive), "https:", env, tunnel),
  };
}

const keepAlive = { keepAlive: true };

/** What Node calls on an agent for each request. */
interface Adding {
  addRequest(request: ClientRequest, options: RequestOptions): void;
}

function choosing<Direct extends http.Agent>(
  direct: Direct,
  protocol: string,
  env: Env,
  open: (uri: string) => http.Agent,
): Direct {
  const opened = new Map<string, http.Agent>();
  const through = ({ url: { href } }: Proxy): http.Agent => {
    const agent = opened.get(href) ?? open(href);
    opened.set(href, agent);
    return agent;
  };
  const addDirectly = (direct as unknown as Adding).addRequest.bind(direct);
  const adding: Adding = {
    addRequest(request, options) {
      const proxy = proxyFor(targetOf(options, protocol), env);
      if (proxy) (through(proxy) as unknown as Adding).addRequest(request, options);
      else addDirectly(request, options);
    },
  };
  return Object.assign(direct, adding);
}

function targetOf({ host, hostname, port }: RequestOptions, protocol: string): URL {
  const name = host ?? hostname ?? "localhost";
  return new URL(`${protocol}//${name.includes(":") ? `[${name}]` : name}:${port ?? ""}`);
}

// The agent would hand over the proxy's refusal as the answer of the server.
function tunnel(uri: string): http.Agent {
  const agent = new HttpsProxyAgent(uri, keepAlive);
  agent.on("proxyConnect", ({ statusCode }: { statusCode: number }, request: ClientRequest) => {
    if (statusCode !== 200) request.destroy(new Error(`Proxy response (${statusCode})`));
  });
  return agent;
}
