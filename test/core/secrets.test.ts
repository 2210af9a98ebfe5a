import * as fc from "fast-check";
import { expect, test } from "vitest";

import { makeSecrets } from "../../src/core/secrets.ts";

const value = 'p@ss "wörd" <&>\nline two/+=';

test.each([
  ["as it is", value],
  ["base64-encoded", Buffer.from(value).toString("base64")],
  ["base64url-encoded", Buffer.from(value).toString("base64url")],
  ["URL-encoded", encodeURIComponent(value)],
  ["as JSON", JSON.stringify({ value })],
  ["as JSON inside JSON", JSON.stringify(JSON.stringify({ value }))],
  ["as JSON from Go", '"p@ss \\"wörd\\" \\u003c\\u0026\\u003e\\nline two/+="'],
  ["as JSON in ASCII", '"p@ss \\"w\\u00f6rd\\" <&>\\nline two/+="'],
  ["as a form sends it", new URLSearchParams({ value }).toString()],
  ["as HTML", "p@ss &quot;wörd&quot; &lt;&amp;&gt;\nline two/+="],
  ["as one of its lines", "… line two/+= …"],
  ["inside basic credentials", Buffer.from(`user:${value}`).toString("base64")],
])("a secret is redacted %s", (_, text) => {
  const secrets = makeSecrets();
  secrets.add(value);
  const shown = secrets.redact(`before ${text} after`);
  expect(shown).toContain("***");
  expect(shown).not.toMatch(/p(@|%40)ss|line two/);
  expect(shown).toMatch(/^before .*after$/s);
});

test("a host gets each spelling once, so that it can mask it, too", () => {
  const heard: string[] = [];
  const secrets = makeSecrets((spelling) => heard.push(spelling));
  secrets.add("hunter2-hunter2");
  secrets.add("hunter2-hunter2");
  expect(heard).toContain("hunter2-hunter2");
  expect(new Set(heard).size).toBe(heard.length);
});

test("two secrets, one inside the other, are fully redacted", () => {
  const secrets = makeSecrets();
  secrets.add("short");
  secrets.add("short-and-long");
  expect(secrets.redact("x short-and-long y")).toBe("x *** y");
});

test("no text contains a secret after redaction, at any offset of its base64", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 12, maxLength: 40 }),
      fc.string({ maxLength: 9 }),
      (secret, around) => {
        fc.pre(secret.trim().length >= 12);
        const secrets = makeSecrets();
        secrets.add(secret);
        const encoded = Buffer.from(`${around}${secret}${around}`).toString("base64");
        expect(secrets.redact(`${around} ${secret} ${encoded}`)).not.toContain(secret);
        expect(Buffer.from(secrets.redact(encoded), "base64").toString()).not.toContain(secret);
      },
    ),
    { seed: 11, numRuns: 300 },
  );
});
