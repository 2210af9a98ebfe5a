import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect, test } from "vitest";

import { httpFor } from "../../src/engine/http.ts";

type Init = Parameters<ReturnType<typeof httpFor>>[1];

const cases: [what: string, init: Init, times: number][] = [
  ["a GET", {}, 2],
  ["a PUT", { method: "PUT", body: "x" }, 2],
  ["a POST", { method: "POST", body: "x" }, 1],
  ["a PATCH", { method: "PATCH", body: "x" }, 1],
  ["a POST that the plugin says may be repeated", { method: "POST", repeat: true }, 2],
  ["a POST with an idempotency key", { method: "POST", headers: { "Idempotency-Key": "1" } }, 2],
  ["a GET that the plugin says must not be repeated", { repeat: false }, 1],
];

test.concurrent.each(cases)(
  "after a 502, %s is sent again only where that is safe",
  async (_, init, times) => {
    const server = await failingOnce(502);
    const { status } = await httpFor(new AbortController().signal)(server.url, init);
    server.close();
    expect([server.count(), status]).toEqual([times, times === 2 ? 200 : 502]);
  },
);

test.concurrent("a POST whose response is lost is sent once, and its failure says that it may have taken effect", async () => {
  const server = await failingOnce("reset");
  const end = httpFor(new AbortController().signal)(server.url, { method: "POST" });
  await expect(end).rejects.toMatchObject({
    code: "download-failed",
    hint: expect.stringContaining("may have taken effect"),
  });
  server.close();
  expect(server.count()).toBe(1);
});

async function failingOnce(how: number | "reset") {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    if (count === 1 && how === "reset") request.socket.destroy();
    else response.writeHead(count === 1 ? Number(how) : 200).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    close: () => server.close(),
  };
}
