import { context } from "@actions/github";

import type { Context } from "../../src/github/run/context.ts";

/** What the runner tells in an environment. The package reads that of the process, once for each process. */
export function contextIn(env: Record<string, string | undefined>): Context {
  const before = { ...process.env };
  try {
    for (const name of Object.keys(before).filter((one) => one.startsWith("GITHUB_")))
      delete process.env[name];
    Object.assign(process.env, env);
    const made = new (context.constructor as new () => Context)();
    const repo = env["GITHUB_REPOSITORY"] ? made.repo : undefined;
    return repo ? Object.defineProperty(made, "repo", { value: repo }) : made;
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
