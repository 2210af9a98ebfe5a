import * as z from "zod";

import type { PluginSource } from "../../core/config.ts";
import { UserError } from "../../core/errors.ts";
import type { JsonObject } from "../../core/json.ts";
import { pathOf } from "../../core/json.ts";
import { type Manifest, protocolVersion } from "./protocol.ts";

const names = z.array(z.string().min(1));
const object = z.record(z.string(), z.json()) as z.ZodType<JsonObject>;

/** What a plugin answers to `describe`. Keys that a later minor version adds are ignored. */
export const ManifestSchema = z.object({
  protocol: z
    .string()
    .regex(/^\d+\.\d+$/)
    .describe("The version of the protocol that it speaks."),
  name: z.string().min(1).describe("The name under which the configuration declares it."),
  summary: z.string().describe("What it manages, in one line."),
  options: object.describe("JSON Schema of the options; `secret: true` marks what is secret."),
  outputs: object.exactOptional().describe("JSON Schema of the outputs."),
  identity: z.boolean().exactOptional().describe("Whether it answers `identity`."),
  preview: z.boolean().exactOptional().describe("Whether it answers `preview`."),
  replaceOn: names
    .exactOptional()
    .describe("Without `identity`: paths of options whose change needs a delete and a create."),
  env: z
    .union([names, z.record(z.string().min(1), z.strictObject({ public: z.boolean().exactOptional() }))])
    .exactOptional()
    .describe("The environment variables that it gets, all of them secret unless a map says `public: true`."),
  exec: names.exactOptional().describe("The programs that it starts."),
  write: names
    .exactOptional()
    .describe("Folders that it writes to besides its temporary one, relative to the configuration."),
  secretOptions: z.array(z.string()).exactOptional().describe("Paths of more secret options."),
  secretOutputs: z.array(z.string()).exactOptional().describe("Keys of more secret outputs."),
  ping: z.boolean().exactOptional().describe("Whether it answers `ping` while a verb runs."),
});

/** Checks what a plugin says about itself. Throws "plugin-invalid", and says what to update if versions do not fit. */
export function checkManifest(given: unknown, source: PluginSource): Manifest {
  const version = z.object({ protocol: z.string().regex(/^\d+\.\d+$/) }).safeParse(given).data?.protocol;
  if (version !== undefined && majorOf(version) !== majorOf(protocolVersion))
    throw otherVersion(version, source);
  const { data, error } = ManifestSchema.safeParse(given);
  const [issue] = error?.issues ?? [];
  if (!data) {
    const at = pathOf(issue?.path ?? []);
    throw invalid(
      source,
      `describes itself wrongly: ${at === "" ? "" : `\`${at}\`: `}${issue?.message}`,
      "docs/plugin-protocol.md says what it must answer to `describe`.",
    );
  }
  if (data.name !== source.name)
    throw invalid(source, `says that its name is "${data.name}"`, `Declare it as \`name: ${data.name}\`.`);
  return data;
}

function majorOf(version: string): number {
  return Number.parseInt(version);
}

function otherVersion(version: string, source: PluginSource): UserError {
  const isNewer = majorOf(version) > majorOf(protocolVersion);
  return invalid(
    source,
    `speaks version ${version} of the plugin protocol, and this program speaks ${protocolVersion}`,
    isNewer ? "Update DevStream for GitHub Actions." : "Update the plugin.",
  );
}

function invalid(source: PluginSource, what: string, hint: string): UserError {
  return new UserError("plugin-invalid", `The plugin ${source.name} (${source.source}) ${what}`, {
    problems: [{ message: `plugin ${source.name} ${what}`, at: source.at, hint }],
    hint,
  });
}
