import * as z from "zod";

import type { Trigger } from "../../../review/trigger.ts";
import type { Context } from "../context.ts";
import { type Env, payload, Repository } from "./payload.ts";

const Dispatch = z.object({ repository: Repository.pick({ default_branch: true }).optional() });

/** Someone started the workflow by hand, on a branch or another ref. */
export function readDispatch(context: Context, _inputs: unknown, env: Env): Trigger {
  const { repository } = payload(context, Dispatch);
  const { ref = "", sha = "", actor = "" } = context;
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  const isDefault = ref === "" || branch === repository?.default_branch;
  // Who repeats a run may be somebody else than who started it first.
  const starter = env["GITHUB_TRIGGERING_ACTOR"] ?? actor;
  const about = isDefault ? {} : { isDefault, starter };
  return branch === undefined || sha === ""
    ? { kind: "manual", ...about }
    : { kind: "manual", branch, sha, ...about };
}
