import { distance } from "fastest-levenshtein";
import type * as z from "zod";

import type { Backend } from "../core/backend.ts";
import type { StateSettings } from "../core/config.ts";
import { UserError } from "../core/errors.ts";
import { valueAt } from "../core/json.ts";
import { isDeferred } from "../core/deferred.ts";
import { wordsOf } from "../core/wording.ts";
import type { BranchOptions } from "./branch/index.ts";
import type { IsOver } from "./liveness.ts";

/** What backends need of the world around a configuration. */
export interface Place {
  /** Absolute folder that relative paths start from. */
  baseDir: string;
  /** The name of the stack: its path as it was named. */
  stack: string;
  github?: { token?: string | undefined; apiUrl: string; repository?: string | undefined } | undefined;
}

/** Opens the store that a configuration names. Reads and writes nothing yet. Each backend is loaded when it is used. */
export async function openBackend({ backend, options }: StateSettings, place: Place): Promise<Backend> {
  switch (backend) {
    case "local": {
      const { localBackend, LocalOptions } = await import("./local/index.ts");
      return await localBackend(checked("local", LocalOptions, options), place.baseDir);
    }
    case "branch": {
      const { BranchOptions } = await import("./branch/index.ts");
      return await openBranch(checked("branch", BranchOptions, options), place);
    }
    case "s3": {
      const { s3Backend, S3Options } = await import("./s3/index.ts");
      return await s3Backend(checked("s3", S3Options, options), await liveness(place));
    }
    case "k8s": {
      const { configmapBackend, K8sOptions } = await import("./k8s/index.ts");
      return await configmapBackend(checked("k8s", K8sOptions, options), await liveness(place));
    }
    default:
      return backend satisfies never;
  }
}

/** What is wrong with a backend's options, by path. Values that are only looked up in a run are let pass. */
export async function backendProblems({ backend, options }: StateSettings): Promise<OptionProblem[]> {
  const schema = await schemaOf(backend);
  const issues = schema.safeParse(options).error?.issues ?? [];
  const isOpen = (value: unknown) => typeof value === "string" && isDeferred(value);
  return issues
    .filter(({ path }) => !isOpen(options[String(path[0])]))
    .flatMap((issue) => problemsOf(issue, options, Object.keys(schema.shape)));
}

async function schemaOf(backend: StateSettings["backend"]): Promise<z.ZodObject> {
  switch (backend) {
    case "local":
      return (await import("./local/index.ts")).LocalOptions;
    case "branch":
      return (await import("./branch/index.ts")).BranchOptions;
    case "s3":
      return (await import("./s3/index.ts")).S3Options;
    case "k8s":
      return (await import("./k8s/index.ts")).K8sOptions;
    default:
      return backend satisfies never;
  }
}

async function liveness({ github }: Place): Promise<IsOver> {
  const { livenessBy } = await import("./liveness.ts");
  return livenessBy(github);
}

async function openBranch(options: BranchOptions, place: Place): Promise<Backend> {
  const { branchBackend } = await import("./branch/index.ts");
  const { githubClient } = await import("../scm/github/client.ts");
  const { gitData } = await import("../scm/github/git-data.ts");
  const { github, ...at } = await branchPlace(options, place);
  const client = githubClient({ token: github.token, apiUrl: github.apiUrl });
  return branchBackend(gitData(client, at.repository), at, await liveness(place));
}

/** Where the backend `branch` keeps the state of a stack. */
export async function branchPlace(options: BranchOptions, { stack, github }: Place) {
  const repository = options.repository ?? github?.repository;
  if (!github || repository === undefined)
    throw new UserError(
      "config-invalid",
      "The state backend branch needs a repository, and none is known here",
      {
        hint: "Set `config.state.options.repository` to `owner/name`, or the environment variable GITHUB_REPOSITORY.",
      },
    );
  const { pathOfStack } = await import("./branch/index.ts");
  const path = options.path ?? pathOfStack(stack);
  if (path === null)
    throw new UserError(
      "config-invalid",
      `No path for the state can be made from the name of the stack, ${stack}`,
      {
        hint: "Name the configuration by a path below the working folder, or set `config.state.options.path`.",
      },
    );
  return { github, repository, branch: options.branch, path };
}

/** A backend's options with their defaults. Throws `config-invalid` with all that is wrong. */
export function checked<T extends z.ZodObject>(backend: string, schema: T, options: unknown): z.infer<T> {
  const result = schema.safeParse(options);
  if (result.success) return result.data;
  const known = Object.keys(schema.shape);
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, options, known));
  throw new UserError(
    "config-invalid",
    `The options of the state backend ${backend} are wrong: ${problems.map(({ message }) => message).join("; ")}`,
    {
      problems,
      hint: `The options of ${backend} are ${known.join(", ")}.`,
    },
  );
}

interface OptionProblem {
  /** From `config` on. */
  path: string;
  message: string;
  hint?: string;
}

function problemsOf(issue: z.core.$ZodIssue, options: unknown, known: string[]): OptionProblem[] {
  if (issue.code !== "unrecognized_keys") {
    const path = `state.options.${issue.path.join(".")}`;
    const { message, hint } = wordsOf(issue, valueAt(options, issue.path));
    return [{ path, message: `config.${path}: ${message}`, ...(hint !== undefined && { hint }) }];
  }
  return issue.keys.map((key) => {
    const near = known.find((name) => distance(key.toLowerCase(), name.toLowerCase()) <= 2);
    const hint = near === undefined ? `Its options: ${known.join(", ")}.` : `Did you mean "${near}"?`;
    return { path: `state.options.${key}`, message: `config.state.options has no ${key}`, hint };
  });
}
