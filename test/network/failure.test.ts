import { expect, test } from "vitest";

import { connectionFailure } from "../../src/network/failure.ts";

const env = { HTTPS_PROXY: "http://mona:secret@proxy.corp:3128", NO_PROXY: "direct.example" };
const failed = (code: string, message = code) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });

test.each([
  [failed("ENOTFOUND"), "the name direct.example cannot be resolved", "set HTTPS_PROXY and NO_PROXY", true],
  [failed("EAI_AGAIN"), "the name direct.example cannot be resolved", "DNS of this machine", true],
  [failed("ECONNREFUSED"), "ECONNREFUSED", "check that direct.example is the right address", false],
  [failed("DEPTH_ZERO_SELF_SIGNED_CERT"), "the certificate of direct.example", "NODE_EXTRA_CA_CERTS", true],
  [failed("UNABLE_TO_VERIFY_LEAF_SIGNATURE"), "was refused", "NODE_EXTRA_CA_CERTS", true],
  [failed("", "bad port"), "refuse to use port", "reserved for another protocol", true],
  [failed("CERT_HAS_EXPIRED"), "was refused", "Renew the certificate", true],
  [failed("ERR_TLS_CERT_ALTNAME_INVALID"), "was refused", "a host name that the certificate lists", true],
  [
    failed("ERR_SSL_WRONG_VERSION_NUMBER"),
    "a secure connection to direct.example failed",
    "plain HTTP",
    true,
  ],
])("%o without a proxy is explained", (error, why, hint, isLasting) => {
  expect(connectionFailure(error, "https://direct.example/x", undefined, env)).toEqual({
    why: expect.stringContaining(why),
    hint: expect.stringContaining(hint),
    isLasting,
  });
});

test.each([
  [
    failed("ECONNREFUSED"),
    undefined,
    "the proxy http://proxy.corp:3128 cannot be reached",
    "Check HTTPS_PROXY",
  ],
  [failed("ENOTFOUND"), undefined, "the proxy http://proxy.corp:3128 cannot be reached", "NO_PROXY"],
  [new Error("Proxy response (407) !== 200"), undefined, "asks for a user name", "HTTPS_PROXY"],
  [new Error("Proxy response (403) !== 200"), undefined, "did not connect to api.example (403)", "NO_PROXY"],
  [new Error("no"), 407, "asks for a user name", "http://USER:PASSWORD@proxy.corp:3128"],
])(
  "%o with a proxy (status %s) is about the proxy, and does not show its password",
  (error, status, why, hint) => {
    const found = connectionFailure(error, "https://api.example", status, env);
    expect(found).toMatchObject({
      why: expect.stringContaining(why),
      hint: expect.stringContaining(hint),
      isLasting: true,
    });
    expect(JSON.stringify(found)).not.toContain("secret");
  },
);

test.each([
  [failed("ECONNRESET"), undefined],
  [new Error("no"), 404],
  [new DOMException("too late", "TimeoutError"), undefined],
])("%o (status %s) says nothing about the connection", (error, status) => {
  expect(connectionFailure(error, "https://api.example", status, env)).toBeNull();
});
