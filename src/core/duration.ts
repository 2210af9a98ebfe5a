import { UserError } from "./errors.ts";

/** The milliseconds in a duration such as `30s`, `5m`, `1h`. Throws `bad-arguments`. */
export function milliseconds(text: string): number {
  const [, amount, unit] = /^(\d+)(ms|s|m|h)$/.exec(text.trim()) ?? [];
  const factor = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[unit ?? ""];
  if (factor !== undefined) return Number(amount) * factor;
  throw new UserError("bad-arguments", `"${text}" is not a duration`, {
    hint: "Write a number with ms, s, m or h, such as `5m`.",
  });
}
