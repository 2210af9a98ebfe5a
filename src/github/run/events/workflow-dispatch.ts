import type { Trigger } from "../../../review/trigger.ts";
import type { Env } from "./payload.ts";

/** Someone started the workflow by hand, on a branch or another ref. */
export function readDispatch({ GITHUB_REF: ref = "", GITHUB_SHA: sha = "" }: Env): Trigger {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  return branch === undefined || sha === "" ? { kind: "manual" } : { kind: "manual", branch, sha };
}
