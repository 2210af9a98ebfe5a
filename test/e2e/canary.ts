import { writeFileSync } from "node:fs";
import { join } from "node:path";

// Secrets of all sorts, and a plugin that prints everything it knows everywhere, in every form.

/** Values of environment variables that options need. */
export const late = {
  LATE_PLAIN: "correct-horse-battery-staple",
  LATE_PIPE: "left|right|Kq7vX2mN9",
  LATE_HTML: "<b>Zk3&wL8</b><!-- 5tRgBn -->",
  LATE_QUOTES: `it's "Xw9"\`Pz4\`\\'Lm6`,
  LATE_LINES: "-----BEGIN KEY-----\nMIIEvAIBADANBgkqhkiG9w0\nBAQEFAASCBKYwggSiAgEAAoIB\n-----END KEY-----\n",
  LATE_CRLF: "first-Hy6Tg2\r\nsecond-Jn8Mk5\r\n",
  LATE_UNICODE: "pässwörd-秘密-🔑-Ωmega-Ñandú",
  LATE_UNSEEN: "zero\u200bwidth\u202eturned\u0007bell-Vb4Nc",
  LATE_URL: "https://mona:Fd5Gh7@db.internal/x?y=z%20w&v=Qa1#s",
} as const;

/** Values that the file has in secret options. */
export const literal = {
  LITERAL_PLAIN: "literal-Uj3Ik9Ol5P",
  LITERAL_DOLLAR: "$1 $& $$ ${x} Rt6Yh8",
  LITERAL_COMMAND: "::set-output name=x::Bn5Vc3Xz\n##[group]Mk9",
  LITERAL_PERCENT: "100%25%0A%3A-We4Rt6",
  LITERAL_SPACES: "  in the middle of spaces Op0  ",
} as const;

/** Values that the plugin returns as secret outputs. */
export const given = {
  GIVEN_TOKEN: "ghs_Lk8Jh6Gf4Dd2Ss0Aa9Qw",
  GIVEN_JSON: '{"key":"Zx2Cv4Bn6","list":["Mm8"]}',
  GIVEN_BASE64: "U2VjcmV0LVZhbHVlLTEyMzQ1Njc4OTA==",
  GIVEN_DEEP: "deep|inside<an>object'Yt5",
  GIVEN_LIST: "eines\nvon-Wq2Er4Ty\nvielen-Gh7Jk9", // Three letters alone also occur in sealed text, by chance.
  GIVEN_PATH: "C:\\users\\mona\\new\\table-Df3",
} as const;

/** What the plugin is told for the next run: the verb that throws, and a round, whose change is drift. */
export interface Told {
  fail?: string;
  round?: string;
}

/** Tells the plugin `canary`, whose world is this folder, what to do next. Its outputs are `given`. */
export function tell(world: string, { fail = "", round = "0" }: Told): void {
  writeFileSync(join(world, "told.json"), JSON.stringify({ fail, round, outputs: given }));
}

/** The plugin `canary`. */
export const pluginOf = (world: string) => `
import { readFileSync } from "node:fs";
const told = () => JSON.parse(readFileSync(${JSON.stringify(join(world, "told.json"))}, "utf8"));
const strings = (value) => typeof value === "string" ? [value]
  : value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
const encode = (text) => Buffer.from(text).toString("base64");
const forms = (text) => [text, JSON.stringify({ text }), JSON.stringify(JSON.stringify(text)), encodeURIComponent(text),
  new URLSearchParams({ q: text }).toString(), encode(text), encode("u:" + text), encode("ab" + text + "xyz"),
  encode("abc" + text), Buffer.from("x" + text).toString("base64url")];
const env = () => told().outputs;
// It knows its outputs only once the resource is created.
const say = (ctx, made = []) =>
  [...strings(ctx.options), ...strings({ ...ctx.prior?.outputs, open: null }), ...made]
    .flatMap((text) => (text.includes(" ~ ") ? text : forms(text))).join(" ~ ");
const fail = (verb, ctx) => {
  if (told().fail !== verb) return;
  throw Object.assign(new Error(verb + " failed with " + say(ctx)), { cause: new Error(say(ctx)) });
};
const resource = (ctx) => {
  const { GIVEN_TOKEN: token, GIVEN_DEEP: deep, GIVEN_LIST: list, ...other } = env();
  const text = say(ctx, strings(env()));
  ctx.log(text);
  ctx.progress(text, 0.5);
  const seesKey = "DTM_STATE_KEY" in process.env || "INPUT_STATE-KEY" in process.env;
  const status = { text, seesKey, round: told().round };
  return { status, outputs: { open: text, token, all: { deep: { deep }, list: [list], other } } };
};
const make = (verb) => async (ctx) => {
  ctx.log(say(ctx));
  fail(verb, ctx);
  return resource(ctx);
};
export default {
  name: "canary", summary: "says all it knows", write: [${JSON.stringify(world)}],
  options: { type: "object", additionalProperties: false, properties: {
    secrets: { type: "array", items: { type: "string", secret: true } },
    notes: { type: "array", items: { type: "string" } }, more: { type: "string" } } },
  outputs: { type: "object", properties: {
    open: { type: "string" }, token: { type: "string", secret: true }, all: { type: "object", secret: true } } },
  async read(ctx) { ctx.log(say(ctx)); fail("read", ctx); return ctx.prior ? resource(ctx) : null; },
  create: make("create"), update: make("update"),
  async delete(ctx) { ctx.log(say(ctx)); fail("delete", ctx); },
};
`;

/** An option that is not secret itself, with a secret value in it. */
export function noteOf(value: string): string {
  return `note: ${value} and so on`;
}

/** A stack that uses all of them; `more` is an option whose change is an update. */
export function configuration(backend: string, more: string): string {
  const secrets = [...Object.values(literal), ...Object.keys(late).map((name) => `[[ env ${name} ]]`)];
  const notes = Object.keys(late).map((name) => noteOf(`[[ env ${name} ]]`));
  return `config: { state: ${backend} }
plugins: [{ name: canary, source: ./canary.mjs }]
tools:
- { name: canary, instanceID: a, options: { secrets: ${JSON.stringify(secrets)}, notes: ${JSON.stringify(notes)}, more: ${JSON.stringify(more)} } }
- { name: canary, instanceID: b, options: { secrets: ["\${{ canary.a.outputs.token }}"], notes: ["\${{ canary.a.outputs.open }}", "with \${{ canary.a.outputs.token }}"] } }
`;
}
