import { expect, test } from "vitest";

import { proxyFor } from "../../src/network/proxy.ts";

const proxy = "http://proxy.corp:3128";
const both = { HTTPS_PROXY: proxy, HTTP_PROXY: "http://plain.corp:8080" };

test.each<[string, Record<string, string>, string | undefined]>([
  ["https://api.github.com/user", both, "http://proxy.corp:3128/"],
  ["http://minio.corp:9000", both, "http://plain.corp:8080/"],
  ["https://api.github.com", { HTTP_PROXY: proxy }, undefined],
  ["https://api.github.com", { HTTPS_PROXY: "" }, undefined],
  ["https://api.github.com", { https_proxy: "http://lower:1", HTTPS_PROXY: proxy }, "http://lower:1/"],
  ["https://api.github.com", { https_proxy: "", HTTPS_PROXY: proxy }, "http://proxy.corp:3128/"],
  ["https://api.github.com", { HTTPS_PROXY: "proxy.corp:3128" }, "http://proxy.corp:3128/"],
  ["https://api.github.com", { HTTPS_PROXY: "https://proxy.corp" }, "https://proxy.corp/"],
])("%s with %j goes through %s", (url, env, expected) => {
  expect(proxyFor(new URL(url), env)?.url.href).toBe(expected);
});

test.each(["https://localhost:8443", "http://127.0.0.1:9000", "https://127.9.9.9", "http://[::1]:80"])(
  "%s is this machine, and needs no proxy",
  (url) => {
    expect(proxyFor(new URL(url), both)).toBeNull();
  },
);

test.each([
  ["corp.example", "https://corp.example", true],
  ["corp.example", "https://git.corp.example", true],
  ["corp.example", "https://notcorp.example", false],
  [".corp.example", "https://git.corp.example", true],
  [".corp.example", "https://corp.example", false],
  ["*.corp.example", "https://git.corp.example", true],
  ["Git.Corp.Example", "https://git.corp.example", true],
  ["a.example, corp.example", "https://corp.example", true],
  ["a.example corp.example", "https://corp.example", true],
  ["corp.example:8443", "https://corp.example:8443", true],
  ["corp.example:8443", "https://corp.example", false],
  ["corp.example:443", "https://corp.example", true],
  ["10.0.0.0/8", "https://10.96.0.1", true],
  ["10.0.0.0/8", "https://11.96.0.1", false],
  ["10.0.0.0/99", "https://10.96.0.1", false],
  ["192.168.1.5", "https://192.168.1.5", true],
  ["fd00::/8", "https://[fd00::1]:6443", true],
  ["[fd00::1]:6443", "https://[fd00::1]:6443", true],
  ["*", "https://api.github.com", true],
  ["", "https://api.github.com", false],
])("NO_PROXY=%j lets %s go directly: %j", (list, url, isDirect) => {
  for (const name of ["NO_PROXY", "no_proxy"])
    expect(proxyFor(new URL(url), { ...both, [name]: list }) === null).toBe(isDirect);
});

test.each(["socks5://proxy.corp:1080", "ftp://", "not a proxy"])(
  "%j is refused, without being shown",
  (value) => {
    const error = () => proxyFor(new URL("https://api.github.com"), { HTTPS_PROXY: value });
    expect(error).toThrow(/^HTTPS_PROXY is not the address of an HTTP proxy/);
    expect(error).not.toThrow(value);
  },
);
