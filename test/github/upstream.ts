import { createEmulator } from "emulate";

import { repair } from "./repair.ts";
import type { Answer } from "./world.ts";

/** The emulated GitHub behind our own: it stores Git data, contents, issues, comments, labels and check runs. */
export interface Upstream {
  /** Sends a request as somebody; the answer has our URL instead of the emulator's. */
  send(request: {
    method: string;
    path: string;
    body?: unknown;
    login?: string;
    accept?: string;
  }): Promise<Answer>;
  /** The same, for requests that must not fail. */
  ask<T>(method: string, path: string, body?: unknown, login?: string): Promise<T>;
  close(): Promise<void>;
}

// It refuses more than 5000 requests per hour and token, so every user has many.
const tokensEach = 40;

/** Starts the emulator. Every user may do everything in it; our server checks the permissions. */
export async function startUpstream(url: string, users: string[], orgs: string[]): Promise<Upstream> {
  const seeded = users.flatMap((login) =>
    Array.from({ length: tokensEach }, (_, i) => [`${login}#${i}`, { login }] as const),
  );
  const members = users.map((login) => ({ login, role: "admin" }));
  const emulator = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: Object.fromEntries(seeded),
      github: {
        users: users.map((login) => ({ login, email: `${login}@users.noreply.github.com` })),
        orgs: orgs.map((login) => ({ login, name: login, members })),
      },
    },
  });
  const origin = emulator.url.replace("localhost", "127.0.0.1");
  let sent = 0;

  const send: Upstream["send"] = async ({ method, path, body, login = users[0] ?? "admin", accept }) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        authorization: `token ${login}#${sent++ % tokensEach}`,
        "content-type": "application/json",
        ...(accept ? { accept } : {}),
      },
      ...(method === "GET" || (method === "DELETE" && body === undefined)
        ? {}
        : { body: JSON.stringify(body ?? {}) }),
    });
    const answer = await answerOf(response, (text) =>
      text.replaceAll(origin, url).replaceAll(emulator.url, url),
    );
    if (!(answer.body instanceof Uint8Array)) repair(answer.body, url);
    return answer;
  };

  return {
    send,
    ask: async <T>(method: string, path: string, body?: unknown, login?: string) => {
      const answer = await send({ method, path, body, ...(login ? { login } : {}) });
      if (answer.status < 400) return answer.body as T;
      throw new Error(`${method} ${path}: the emulator said ${answer.status} ${JSON.stringify(answer.body)}`);
    },
    close: () => emulator.close(),
  };
}

async function answerOf(response: Response, localize: (text: string) => string): Promise<Answer> {
  const type = response.headers.get("content-type") ?? "";
  const link = response.headers.get("link");
  const headers: Record<string, string> = link ? { link: localize(link) } : {};
  if (!type.includes("json")) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length === 0 && response.status !== 200) return { status: response.status, headers };
    return { status: response.status, headers: { ...headers, "content-type": type }, body: bytes };
  }
  return { status: response.status, headers, body: JSON.parse(localize(await response.text())) as unknown };
}
