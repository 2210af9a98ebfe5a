import { expect, test } from "vitest";

import { variesByRun } from "../../src/core/varying.ts";

const jwt = (claims: object) =>
  `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2ln`;

test.each([
  ["GITHUB_SHA", "a1b2"],
  ["RUNNER_NAME", "runner 1"],
  ["HOME", "/root"],
  ["KUBECONFIG", "/home/runner/work/_temp/kubeconfig_1700000000"],
  ["GITHUB_TOKEN", "ghs_1aB2cD3eF4gH5iJ6kL7m"],
  ["APP_TOKEN", "ghs_1aB2cD3eF4gH5iJ6kL7m"],
  ["GCP_TOKEN", "ya29.a0AfB"],
  ["ID_TOKEN", jwt({ exp: 1_700_000_000 })],
])("%s=%s varies by run", (name, value) => {
  expect(variesByRun(name, value, { RUNNER_TEMP: "/home/runner/work/_temp" })).toBe(true);
});

test.each([
  ["TARGET", "staging"],
  ["GITHUB_API_URL", "https://api.github.com"],
  ["GITHUB_TOKEN", "ghp_1aB2cD3eF4gH5iJ6kL7m"],
  ["KUBECONFIG", "/etc/kubeconfig"],
  ["ID_TOKEN", jwt({ sub: "for ever" })],
  ["AWS_SECRET_ACCESS_KEY", "abc"],
])("%s=%s does not", (name, value) => {
  expect(variesByRun(name, value, { RUNNER_TEMP: "/home/runner/work/_temp" })).toBe(false);
});

test("the credentials of AWS vary if they are those of a session", () => {
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"])
    expect(variesByRun(name, "x", { AWS_SESSION_TOKEN: "y" })).toBe(true);
});
