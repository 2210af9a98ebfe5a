import * as z from "zod";

import { UserError } from "../../../core/errors.ts";
import { pathOf } from "../../../core/json.ts";
import type { TriggerOf } from "../../../review/trigger.ts";
import type { Context } from "../context.ts";

/** The environment of a workflow run. */
export type Env = Readonly<Record<string, string | undefined>>;

/** The part of a repository that most events have. */
export const Repository = z.object({ default_branch: z.string(), full_name: z.string() });

/** An event that needs no work, and why. */
export function ignored(why: string): TriggerOf<"ignored"> {
  return { kind: "ignored", why };
}

/** The content of the event file. Throws `event-invalid` if it is not what GitHub writes. */
export function payload<T extends z.ZodType>(context: Pick<Context, "payload">, schema: T): z.infer<T> {
  const parsed = schema.safeParse(context.payload);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalidEvent(`\`${pathOf(issue?.path ?? [])}\` is missing, or another kind of value`);
}

/** The error for what the runner did not tell, or not as GitHub does. */
export function invalidEvent(why: string, cause?: unknown): UserError {
  return new UserError(
    "event-invalid",
    `The event file (GITHUB_EVENT_PATH) is not what GitHub sends: ${why}`,
    {
      hint: "The Action has to be started by GitHub Actions, which writes that file.",
      cause,
    },
  );
}
