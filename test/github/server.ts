import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { makeDescribe, type Describe } from "./describe.ts";
import { makeFaults, type Fault, type FaultHandle } from "./faults.ts";
import type { Violation } from "./openapi.ts";
import { makeSeeding, type Seeding } from "./seed.ts";
import { serve, type Logged } from "./serve.ts";
import type { Scopes } from "./scopes.ts";
import { startUpstream } from "./upstream.ts";
import type { Actor, Behavior, World } from "./world.ts";

/** The accounts. Users of tokens need not be named in `users`. */
export interface GitHubOptions {
  /** By token. Default: `alice` and the bot of GITHUB_TOKEN; see `defaultTokens`. */
  tokens?: Record<string, { login: string; type?: Actor["type"]; permissions?: Actor["permissions"] }>;
  /** Members by organization. Default: `acme` with all people. */
  orgs?: Record<string, string[]>;
  /** People without a token. */
  users?: string[];
}

/** A GitHub of our own on 127.0.0.1. */
export interface GitHub extends Seeding {
  url: string;
  /** Who acts in what is seeded: the first person with a token. */
  login: string;
  describe: Describe;
  requests: Logged[];
  violations: Violation[];
  fail(fault: Fault): FaultHandle;
  /** A token as a job gets it: of `github-actions[bot]`, with only what the job's `permissions:` say. */
  jobToken(scopes: Scopes): string;
  /** Turns behaviors of the real GitHub on, from now on. */
  behave(behavior: Partial<Behavior>): void;
  close(): Promise<void>;
}

/** The default tokens: a person's, and one like GITHUB_TOKEN. */
const defaultTokens = {
  "token-of-alice": { login: "alice" },
  "token-of-actions": { login: "github-actions[bot]", type: "app-bot" },
} as const;

/** Starts a local GitHub. Close it when done. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const world = await makeWorld(url, options);
  const login = [...world.tokens.values()].find((actor) => actor.type === "user")?.login ?? "admin";
  const faults = makeFaults();
  const requests: Logged[] = [];
  const violations: Violation[] = [];

  server.on("request", (request, response) => {
    void serve({ world, faults, requests, violations }, request, response).catch((error: unknown) => {
      violations.push({
        kind: "response",
        operation: null,
        method: request.method ?? "",
        path: request.url ?? "",
        message: `the server broke: ${String(error)}`,
      });
      response.destroy();
    });
  });

  return {
    ...makeSeeding(world, login),
    url,
    login,
    describe: makeDescribe(world),
    requests,
    violations,
    fail: (fault) => faults.add(fault),
    jobToken: (scopes) => {
      const token = `token-of-a-job-${world.nextId()}`;
      world.tokens.set(token, { login: "github-actions[bot]", type: "app-bot", permissions: {}, scopes });
      return token;
    },
    behave: (behavior) => void Object.assign(world.behavior, behavior),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await world.upstream.close();
    },
  };
}

async function makeWorld(url: string, options: GitHubOptions): Promise<World> {
  const given: NonNullable<GitHubOptions["tokens"]> = options.tokens ?? defaultTokens;
  const tokens = new Map<string, Actor>(
    Object.entries(given).map(([token, actor]) => [token, { type: "user", permissions: {}, ...actor }]),
  );
  const people = [...tokens.values()].filter((actor) => actor.type === "user").map((actor) => actor.login);
  const logins = [...tokens.values()].map((actor) => actor.login);
  const orgs = options.orgs ?? { acme: people };
  const users = [...new Set([...people, ...logins, ...(options.users ?? [])])];
  let id = 1000;
  return {
    url,
    upstream: await startUpstream(url, users, Object.keys(orgs)),
    tokens,
    orgs,
    repos: new Map(),
    renamed: new Map(),
    downloads: new Set(),
    read: new Map(),
    behavior: { lateCommitPulls: 0, lateMergeable: 0 },
    nextId: () => (id += 1),
  };
}
