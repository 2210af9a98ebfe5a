import type { Json, JsonObject } from "../../core/json.ts";
import type { Pins, PluginEnv } from "../../core/plugin.ts";

// The plugin protocol: what docs/plugin-protocol.md says in words, and dist/plugin-protocol.schema.json as a schema.

/** The version of the protocol. A plugin with another major version is refused. */
export const protocolVersion = "1.0";

/** The longest message that a plugin may send, in bytes. */
export const mostBytes = 20_000_000;

/** The verbs, as methods of the protocol. */
export type VerbMethod = "preview" | "read" | "create" | "update" | "delete";

/** The answer to a request. */
export interface Answer {
  jsonrpc: "2.0";
  id: number;
  result?: Json;
  error?: WireError;
}

/** Why a request failed. `data` is what people can do about it, and where it happened. */
export interface WireError {
  code: number;
  message: string;
  data?: {
    /** One of `passedCodes` in wire.ts. */
    code?: string;
    hint?: string;
    problems?: { message: string; hint?: string }[];
    /** For debug logs. */
    stack?: string;
    /** The class and the code of an error of JavaScript. */
    name?: string;
    reason?: string;
  };
}

/** A value that is not known in this run. A plugin that needs it fails with this message. */
export interface Withheld {
  /** Its place in the parameters: `["options", "token"]`. */
  path: (string | number)[];
  message: string;
  hint?: string;
}

/** The parameters of a verb. */
export interface VerbParams {
  tool: { name: string; instanceID: string };
  options: JsonObject;
  prior?: { options: JsonObject; status: Json; outputs: JsonObject };
  pins?: Pins;
  action?: "create" | "update" | "delete";
  idempotencyKey: string;
  /** The values of the variables that the plugin lists, as far as they are set. */
  env: Record<string, string>;
  /** The folder of the configuration. Absolute. */
  baseDir: string;
  withheld?: Withheld[];
}

/** The parameters of `identity`: the options of several tools at once. */
export interface IdentityParams {
  of: { options: JsonObject; env: Record<string, string>; withheld?: Withheld[] }[];
}

/** The identities in the order of the options. */
export type IdentityResult = { identities: ({ identity: string } | { error: string })[] };

/** The parameters of `describe`. */
export interface DescribeParams {
  protocol: string;
  /** The name of the plugin in the configuration, and its source there. */
  name: string;
  source: string;
}

/** What a plugin says about itself. Never a secret: it gets none for this. */
export interface Manifest {
  /** The version of the protocol that it speaks. */
  protocol: string;
  name: string;
  summary: string;
  options: JsonObject;
  outputs?: JsonObject;
  /** Whether it answers `identity`, and `preview`. */
  identity?: boolean;
  preview?: boolean;
  replaceOn?: string[];
  env?: PluginEnv;
  exec?: string[];
  write?: string[];
  /** Paths of options and keys of outputs that are secret, besides the marks in the schemas. */
  secretOptions?: string[];
  secretOutputs?: string[];
  /** Whether it answers `ping` while a verb runs; if it does not for a while, it hangs. */
  ping?: boolean;
}
