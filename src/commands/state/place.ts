import type { StateSettings } from "../../core/config.ts";
import { UserError } from "../../core/errors.ts";
import type { JsonObject } from "../../core/json.ts";

const forms =
  "`s3://bucket/key?region=…`, `k8s://namespace/name`, `branch:name`, `branch:name:path` or `file:path`";

/** What `config.state` says of a place that is named in one word. Throws `bad-arguments`; options are not checked here. */
export function readPlace(text: string): StateSettings {
  const [, form = "", rest = ""] = /^(s3|k8s|branch|file):(.+)$/.exec(text) ?? [];
  switch (form) {
    case "file":
      return { backend: "local", options: { stateFile: rest } };
    case "branch":
      return { backend: "branch", options: branchOf(rest) };
    case "s3": {
      const { host, path, more } = parts(text);
      return { backend: "s3", options: { bucket: host, key: path, ...more } };
    }
    case "k8s": {
      const { host, path, more } = parts(text);
      return { backend: "k8s", options: { namespace: host, configmap: path, ...more } };
    }
    default:
      throw notAPlace(text);
  }
}

function branchOf(rest: string): JsonObject {
  const [branch = "", ...path] = rest.split(":");
  return path.length === 0 ? { branch } : { branch, path: path.join(":") };
}

function parts(text: string): { host: string; path: string; more: JsonObject } {
  const url = URL.parse(text);
  const path = decoded(url?.pathname.slice(1) ?? "");
  if (!url || url.host === "" || path === "") throw notAPlace(text);
  const more = [...url.searchParams].map(([name, value]) => [name, typed(value)] as const);
  return { host: url.host, path, more: Object.fromEntries(more) };
}

// A `%` that begins no code makes the text no place.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

// As YAML would have it.
function typed(value: string): string | number | boolean {
  if (value === "true" || value === "false") return value === "true";
  return /^\d+$/.test(value) ? Number(value) : value;
}

function notAPlace(text: string): UserError {
  return new UserError("bad-arguments", `"${text}" names no place for a state`, {
    hint: `Write ${forms}; other options of the store come behind a \`?\`.`,
  });
}
