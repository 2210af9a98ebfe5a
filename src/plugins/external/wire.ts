import { type ErrorCode, UserError } from "../../core/errors.ts";
import { isObject, type Json } from "../../core/json.ts";
import { stacksOf, thrownText } from "../../core/thrown.ts";
import type { WireError, Withheld } from "./protocol.ts";

// Values and errors as they cross the border between a run and a plugin's process.

/** The codes of failures that a plugin may pass on. */
const passedCodes: ReadonlySet<string> = new Set<ErrorCode>([
  "plugin-invalid",
  "plugin-failed",
  "plan-stale",
  "download-failed",
  "program-missing",
  "program-failed",
  "output-missing",
  "config-invalid",
]);

/** What is not known in a value: its properties that throw an error when they are read. See `guarded` of the engine. */
export function withheldIn(value: unknown, path: (string | number)[] = []): Withheld[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Object.keys(value);
  const hidden = Object.getOwnPropertyNames(value).length > keys.length + (Array.isArray(value) ? 1 : 0);
  const below = keys.flatMap((key) =>
    withheldIn((value as Record<string, unknown>)[key], [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return hidden ? [...refusing(value, path), ...below] : below;
}

function refusing(value: object, path: (string | number)[]): Withheld[] {
  const hidden = Object.getOwnPropertyNames(value).filter((key) => !Object.keys(value).includes(key));
  const keys = hidden.filter((key) => !(Array.isArray(value) && key === "length"));
  return keys.map((key) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    try {
      Reflect.get(value, key);
      return { path: at, message: `${key} is not known` };
    } catch (error) {
      const hint = error instanceof UserError ? error.hint : undefined;
      return { path: at, message: thrownText(error), ...(hint === undefined ? {} : { hint }) };
    }
  });
}

/** A copy of a value that can be sent: null stands for what is not known in a list. */
export function sendable<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  const of = (key: string | number) =>
    Object.prototype.propertyIsEnumerable.call(value, key) ? sendable(Reflect.get(value, key)) : null;
  const copy = Array.isArray(value)
    ? Array.from(value.keys(), of)
    : Object.fromEntries(Object.keys(value).map((key) => [key, of(key)]));
  return copy as Value;
}

/** Puts back what `withheldIn` found: reading it throws the error that names it. */
export function withhold(params: object, withheld: readonly Withheld[]): void {
  for (const { path, message, hint } of withheld) {
    const parent = path.slice(0, -1).reduce<unknown>((node, step) => Object(node)[step] as unknown, params);
    const get = () => {
      throw new UserError("output-missing", message, hint === undefined ? {} : { hint });
    };
    if (typeof parent === "object" && parent !== null)
      // As the engine's: not enumerable, so that a plugin may log or spread what it was given.
      Object.defineProperty(parent, path.at(-1) ?? "", { get, enumerable: false, configurable: true });
  }
}

/** A thrown value of any kind, for the other side. */
export function toWire(thrown: unknown): WireError {
  const stack = stacksOf(thrown);
  const known = thrown instanceof UserError ? thrown : denied(thrown);
  if (known) {
    const { code, hint, message } = known;
    const problems = known.problems.map((one) => ({
      message: one.message,
      ...(one.hint === undefined ? {} : { hint: one.hint }),
    }));
    return {
      code: -32000,
      message,
      data: { code, ...(hint === undefined ? {} : { hint }), problems, stack },
    };
  }
  const { name, code } = thrown instanceof Error ? (thrown as NodeJS.ErrnoException) : {};
  return {
    code: -32000,
    message: thrownText(thrown),
    data: {
      stack,
      ...(typeof name === "string" ? { name } : {}),
      ...(typeof code === "string" ? { reason: code } : {}),
    },
  };
}

// What Node's permission model refused.
function denied(thrown: unknown): UserError | undefined {
  const { code, permission, resource } = isObject(thrown) ? thrown : {};
  if (code !== "ERR_ACCESS_DENIED") return undefined;
  const what = typeof resource === "string" && resource !== "" ? ` ${resource}` : " this";
  if (permission === "FileSystemRead")
    return refusal(
      `read${what}`,
      "It reads its own code and the folder of the configuration, without the state, `.git`, and links that lead out of it.",
    );
  if (permission === "FileSystemWrite")
    return refusal(
      `write${what}`,
      'It writes to its temporary folder, and to the folders that its definition lists: `write: ["."]`.',
    );
  if (permission === "ChildProcess")
    return refusal("start programs", 'Its definition must list them: `exec: ["helm"]`.');
  return refusal(`use ${String(permission)}`, "A plugin in a process of its own has no right to it.");
}

function refusal(what: string, hint: string): UserError {
  return new UserError("plugin-failed", `the plugin may not ${what}`, { hint });
}

/** The error that the other side sent; it may have sent anything. */
export function fromWire(sent: unknown): Error {
  const { message: given, data: more } = isObject(sent) ? sent : {};
  const message = typeof given === "string" && given !== "" ? given : "an error without a message";
  const data = isObject(more) ? more : {};
  const { code, hint, stack, name, reason } = data;
  const error =
    typeof code === "string" && passedCodes.has(code)
      ? new UserError(code as ErrorCode, message, {
          ...(typeof hint === "string" ? { hint } : {}),
          problems: problemsIn(data["problems"]),
        })
      : name === "SyntaxError"
        ? new SyntaxError(message)
        : new Error(message);
  if (typeof reason === "string" && !(error instanceof UserError)) Object.assign(error, { code: reason });
  if (typeof stack === "string") error.stack = stack;
  return error;
}

function problemsIn(value: unknown): { message: string; hint?: string }[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.filter(isObject).map(({ message, hint }) => ({
    message: String(message),
    ...(typeof hint === "string" ? { hint } : {}),
  }));
}

/** Bytes as JSON: `{ base64: "…" }`. */
export function bytesToJson(value: string | Uint8Array): Json {
  return typeof value === "string" ? value : { base64: Buffer.from(value).toString("base64") };
}

/** The bytes that `bytesToJson` wrote; anything else stays as it is. */
export function bytesFromJson(value: unknown): unknown {
  if (!isObject(value) || typeof value["base64"] !== "string") return value;
  return new Uint8Array(Buffer.from(value["base64"], "base64"));
}
