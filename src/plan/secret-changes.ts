import { compareDigests, digestKeyId } from "../core/digest.ts";
import { eachText, type JsonObject, stringsOf } from "../core/json.ts";
import { deferredEnv, envNames } from "../core/deferred.ts";
import {
  type FieldChange,
  knownAfterApply,
  secretChanged,
  secretText,
  type DesiredTool,
} from "../core/plan.ts";
import { findReferences, type Reference } from "../core/references.ts";
import type { ToolState } from "../core/state.ts";
import { placeOf } from "../core/vault.ts";

/** The result of comparing secrets by their digests. */
export interface SecretComparison {
  fields: FieldChange[];
  /** What cannot be compared, and why; undefined: everything could be. */
  note?: string | undefined;
}

/** A reference to a secret output. `digests`: of its value, if known. `isChanging`: its tool has a change. */
export interface SecretReference extends Reference {
  digests: string[] | undefined;
  isChanging: boolean;
}

/** Which secrets of a tool changed, and which may have. `options` have secret references symbolic. */
export function compareSecrets(
  desired: Pick<DesiredTool, "secrets">,
  options: JsonObject,
  references: SecretReference[],
  recorded: Pick<ToolState, "secrets" | "options">,
): SecretComparison {
  const now = new Map(Object.entries(desired.secrets));
  if (now.size === 0 && references.length === 0) return { fields: [] };
  for (const { tool, key, digests, isChanging } of references)
    if (digests && !isChanging) now.set(placeOf(tool, key), digests);
  const told = [...now].flatMap(([name, digests]) => {
    const before = recorded.secrets[name];
    return before === undefined ? [] : [{ name, before, verdict: compareDigests(before, digests) }];
  });
  const untold = [...now].flatMap(([name]) => (isUntold(name, recorded) ? [name] : []));
  const changed = told.filter(({ verdict }) => verdict === "changed");
  const isKeyed = ({ before }: { before: string }) => digestKeyId(before)?.startsWith("age1") ?? false;
  const untellable = told.filter(({ verdict }) => verdict === "unknown");
  const unknown = untellable.filter(isKeyed);
  const guessable = untellable.filter((one) => !isKeyed(one));
  return {
    fields: [
      ...changed.flatMap(({ name }) => fieldsOf(name, options, secretChanged)),
      ...mayChange(options, references, recorded),
    ],
    note:
      [...cannotTell(unknown), ...mayHaveChanged([...guessable.map(({ name }) => name), ...untold])].join(
        " ",
      ) || undefined,
  };
}

// A reference whose text changed is a difference by itself.
function mayChange(
  options: JsonObject,
  references: SecretReference[],
  recorded: Pick<ToolState, "options">,
): FieldChange[] {
  const before = new Set(findReferences(recorded.options).map(spot));
  const changing = references.filter((reference) => reference.isChanging && before.has(spot(reference)));
  const texts = stringsOf(options, "options");
  const paths = [...new Set(changing.map(({ path }) => path))];
  return paths.map((path) => ({ path, before: texts.get(path) ?? secretText, after: knownAfterApply }));
}

function spot({ path, tool, key }: Reference): string {
  return `${path} ${placeOf(tool, key)}`;
}

// A secret is named by its variable or place, which may be in several options, or by the path of a literal value.
function fieldsOf(name: string, options: JsonObject, after: string): FieldChange[] {
  if (name.startsWith("options.")) return [{ path: name, before: secretText, after }];
  const mentions = (text: string) =>
    text.includes(deferredEnv(name)) ||
    findReferences(text).some(({ tool, key }) => placeOf(tool, key) === name);
  const fields: FieldChange[] = [];
  eachText(options, (before, path) => mentions(before) && fields.push({ path, before, after }), "options");
  return fields;
}

// Used as before, but nothing is recorded of its value.
function isUntold(name: string, { secrets, options }: Pick<ToolState, "secrets" | "options">): boolean {
  if (secrets[name] !== undefined || name.includes(".outputs.")) return false;
  return stringsOf(options, "options").get(name) === secretText || envNames(options).includes(name);
}

function mayHaveChanged(names: string[]): string[] {
  if (names.length === 0) return [];
  const why = "without `state-key`, this run cannot tell for a secret that could be guessed";
  return [`${names.join(", ")} may have changed: ${why}.`];
}

function cannotTell(secrets: { name: string; before: string }[]): string[] {
  if (secrets.length === 0) return [];
  const names = secrets.map(({ name }) => name).join(", ");
  const keys = [...new Set(secrets.map(({ before }) => digestKeyId(before) ?? ""))].join(", ");
  return [
    `It is unknown whether ${names} changed: recorded with the state key ${keys}, which this run does not have.`,
  ];
}
