import { expect, test } from "vitest";

import { isRandom } from "../../src/core/secret-parts.ts";
import { makeSecrets } from "../../src/core/secrets.ts";

const pem =
  "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nabcd1234abcd1234\n-----END PRIVATE KEY-----\n";
const base64 = (text: string) => Buffer.from(text).toString("base64");

const account = JSON.stringify({
  type: "service_account",
  client: "robot",
  client_secret: "cs-998877",
  private_key: pem,
});
const kubeconfig = `apiVersion: v1
kind: Config
users:
- name: u
  user:
    token: eyJhbGciOiJSUzI1NiJ9.super-secret.sig
    client-key-data: ${base64(pem)}
`;

test.each([
  [
    "the password of a URL",
    "postgres://app:Passw%40rd-1@db.internal/x",
    ["Passw@rd-1", "Passw%40rd-1", "app:Passw%40rd-1"],
  ],
  ["the token of a URL", "https://ghp-token-1@github.test/acme", ["ghp-token-1"]],
  [
    "the path of a webhook",
    "https://hooks.test/services/T0/a1B2c3D4e5F6g7H8i9J0k1L2",
    ["a1B2c3D4e5F6g7H8i9J0k1L2"],
  ],
  ["a .netrc", "machine github.test login mona password hunter2x", ["hunter2x"]],
  ["a .npmrc", "//registry.test/:_authToken=npm_abcDEF123", ["npm_abcDEF123"]],
  ["a header", `Authorization: Basic ${base64("mona:hunter2x")}`, ["hunter2x", base64("mona:hunter2x")]],
  ["a token with its scheme", "Bearer abc.def-ghi_123", ["abc.def-ghi_123"]],
  ["a signed URL", "https://a.blob.test/c?sv=1&sig=abc%2Bdef%3D12", ["abc%2Bdef%3D12", "abc+def=12"]],
  ["a password in braces", "Server=h;Uid=u;Pwd={pa;ss}", ["pa;ss"]],
  ["a JDBC URL", "jdbc:postgresql://h/db?user=u&password=p%40ss1", ["p%40ss1", "p@ss1"]],
  ["a JDBC URL of Oracle", "jdbc:oracle:thin:scott/tigerpw@//h:1521/x", ["tigerpw"]],
  ["XML", "<server><username>u</username><password>hunter2x</password></server>", ["hunter2x"]],
  ["a connection string", "Server=db;User Id=app;Password=s3cr3t-9;", ["s3cr3t-9"]],
  ["a JSON file of credentials", account, ["cs-998877", pem, "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC"]],
  [
    "a key with other line breaks",
    account,
    [pem.replaceAll("\n", "\\n"), pem.replace(/-----[^-]+-----|\n/g, "")],
  ],
  ["a kubeconfig", kubeconfig, ["eyJhbGciOiJSUzI1NiJ9.super-secret.sig", "abcd1234abcd1234"]],
  [
    "credentials of a registry",
    JSON.stringify({ auths: { r: { auth: base64("joe:pa55word") } } }),
    ["pa55word"],
  ],
])("the secret parts of a structured secret are redacted, too: %s", (_, secret, parts) => {
  const secrets = makeSecrets();
  secrets.add(secret);
  for (const part of parts) expect(secrets.redact(`before ${part} after`)).toMatch(/^before [*\s-]*after$/);
});

test("the other parts of a structured secret stay readable", () => {
  const secrets = makeSecrets();
  secrets.add(account);
  secrets.add("postgres://app:Passw%40rd-1@db.internal/x");
  secrets.add("https://api.test/repos/acme/a-very-long-repository-name");
  const text = "a service_account of app at db.internal, robot, a-very-long-repository-name";
  expect(secrets.redact(text)).toBe(text);
});

test.each(["main", "true", "production", "Admin"])("a common word such as %s hides nothing", (word) => {
  const secrets = makeSecrets();
  secrets.add(word);
  expect(secrets.redact(`${word} branch, remains true`)).toBe(`${word} branch, remains true`);
});

test("a short word or number is redacted where it is one, and not inside others", () => {
  const secrets = makeSecrets();
  secrets.add("horse");
  secrets.add("1234");
  expect(secrets.redact("horse seahorses :1234/ 12345")).toBe("*** seahorses :***/ 12345");
});

test("numbers that are secret are recorded as such, and keys and other numbers stay", () => {
  const secrets = makeSecrets();
  secrets.add(739105);
  expect(secrets.record({ "739105": 739105, n: 73910, list: [739105, "739105"] })).toEqual({
    "739105": "***",
    n: 73910,
    list: ["***", "***"],
  });
});

test.each([
  ["Summer2024!", false],
  ["Correct-Horse-Battery-Staple-2024", false],
  ["correct horse battery staple", false],
  ["changeme", false],
  ["12345678901234567890", false],
  ["ghp_16C7e42F292c6912E7710c838347Ae178B4a", true],
  ["wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY1a2B", true],
  ["a94a8fe5ccb19ba61c4c0873d391e987982fbbd3", true],
])("%s was drawn at random: %s", (text, answer) => {
  expect(isRandom(text)).toBe(answer);
});
