import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

import type { Answer } from "./world.ts";

// Far in the future, so that a test's clients never wait for it.
const limit = 5000;
const windowEnd = Math.floor(Date.now() / 1000) + 3600;
const perToken = new Map<string, number>();

/** An answer ready to be written, with the headers that GitHub adds to each; 304 if the client already has it. */
export function answerBytes(answer: Answer, request: IncomingMessage): Sendable {
  const body = bytesOf(answer.body);
  const tag = `W/"${createHash("sha256").update(body).digest("hex")}"`;
  const isRead = request.method === "GET" && answer.status === 200;
  const headers = {
    "x-github-request-id": randomUUID().toUpperCase(),
    "x-github-media-type": "github.v3; format=json",
    ...(answer.body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
    ...(isRead ? { etag: tag } : {}),
    ...rateLimit(request.headers.authorization ?? ""),
    ...answer.headers,
  };
  if (isRead && request.headers["if-none-match"] === tag)
    return { status: 304, headers, body: Buffer.alloc(0) };
  return { status: answer.status, headers, body };
}

/** The bytes of an answer. */
export interface Sendable {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

function rateLimit(authorization: string): Record<string, string> {
  const used = (perToken.get(authorization) ?? 0) + 1;
  perToken.set(authorization, used);
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(Math.max(1, limit - used)),
    "x-ratelimit-used": String(Math.min(used, limit - 1)),
    "x-ratelimit-reset": String(windowEnd),
    "x-ratelimit-resource": "core",
  };
}

function bytesOf(body: unknown): Uint8Array {
  if (body === undefined) return Buffer.alloc(0);
  return body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
}
