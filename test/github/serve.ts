import { graphql } from "./graphql.ts";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

import { codeload, raw } from "./archive.ts";
import { artifactBytes } from "./artifacts.ts";
import { actorOf, refusal } from "./auth.ts";
import type { Fault, Faults } from "./faults.ts";
import { handlerOf } from "./handlers.ts";
import { matchOperation, requestProblems, responseProblems, type Match, type Violation } from "./openapi.ts";
import { answerBytes, type Sendable } from "./send.ts";
import { fullName, json, problem, type Answer, type World } from "./world.ts";

/** One request as received; without headers, and so without credentials. */
export interface Logged {
  method: string;
  /** With the query. */
  path: string;
  status: number;
  body?: unknown;
  /** The name in GitHub's description, such as `pulls/merge`. */
  operation: string | null;
}

/** The world, and what is recorded of the traffic. */
export interface Desk {
  world: World;
  faults: Faults;
  requests: Logged[];
  violations: Violation[];
}

/** Handles one request, from the first byte to the last. */
export async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? "GET";
  const path = request.url ?? "/";
  const body = parsed(await bodyOf(request));
  const match = matchOperation(method, path.split("?")[0] ?? "");
  const logged: Logged = {
    method,
    path,
    status: 0,
    operation: match?.operation.id ?? null,
    ...(body === undefined ? {} : { body }),
  };
  desk.requests.push(logged);

  const fault = desk.faults.take(method, path);
  if (fault?.delayMs) await delay(fault.delayMs);
  await fault?.hold;
  const spoils = fault !== null && (fault.reset === true || fault.status !== undefined);
  const real =
    spoils && fault.when !== "after" ? null : await answer(desk, { request, method, path, body, match });
  if (fault?.reset) return void request.socket.destroy();
  const final = spoils ? spoiled(fault) : (real ?? problem(500, "Server Error"));
  logged.status = final.status;
  const bytes = answerBytes(final, request);
  if (fault?.cut) return cutOff(bytes, request, response);
  response.writeHead(bytes.status, bytes.headers).end(method === "HEAD" ? undefined : bytes.body);
}

interface Incoming {
  request: IncomingMessage;
  method: string;
  path: string;
  body: unknown;
  match: Match | null;
}

async function answer(desk: Desk, incoming: Incoming): Promise<Answer> {
  const { request, method, path, body, match } = incoming;
  const { world, violations } = desk;
  const url = new URL(path, world.url);
  if (path.startsWith("/_codeload/")) return codeload(url, world);
  if (path.startsWith("/_artifact/")) return artifactBytes(url, world);
  if (path.startsWith("/_raw/")) return raw(url, request.headers.authorization, world);
  const note = (kind: Violation["kind"], messages: string[]) =>
    violations.push(
      ...messages.map((message) => ({ kind, operation: match?.operation.id ?? null, method, path, message })),
    );
  if (path === "/graphql") return graphql(request.headers.authorization, body, world);
  if (!match) {
    note("request", ["no such operation"]);
    return problem(404, "Not Found");
  }
  const moved = redirect(match, method, path, world);
  if (moved) return moved;
  const wrong = requestProblems(match, url.searchParams, body);
  note("request", wrong);
  const actor = actorOf(request.headers.authorization, world);
  if (actor && "status" in actor) return actor;
  const refused = refusal(match, actor, world);
  const call = { ...match, actor, query: url.searchParams, body, path, accept: request.headers.accept };
  const result =
    refused ??
    (wrong.some((message) => message.startsWith("/"))
      ? problem(422, `Invalid request.\n\n${wrong.join("\n")}`)
      : await handlerOf(match.operation.id)(call, world));
  note(
    "response",
    result.body instanceof Uint8Array ? [] : responseProblems(match.operation, result.status, result.body),
  );
  return result;
}

// Of a repository that was renamed, and whose former name is not taken again.
function redirect(match: Match, method: string, path: string, world: World): Answer | null {
  const former = fullName(match);
  const name = world.repos.has(former) ? undefined : world.renamed.get(former);
  if (name === undefined) return null;
  const location = `${world.url}${path.replace(`/repos/${former}`, `/repos/${name}`)}`;
  return json(method === "GET" ? 301 : 307, { message: "Moved Permanently", url: location }, { location });
}

function cutOff(
  { status, headers, body }: Sendable,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (body.length === 0) return void request.socket.destroy();
  response.writeHead(status, { ...headers, "content-length": String(body.length) });
  response.write(body.subarray(0, body.length / 2), () => request.socket.destroy());
}

function spoiled(fault: Fault): Answer {
  const status = fault.status ?? 500;
  const usual = problem(status, status >= 500 ? "Server Error" : "A fault");
  return { status, headers: fault.headers ?? {}, body: fault.body ?? usual.body };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text; // the check of the request reports that it is not JSON
  }
}
