import type { JsonObject } from "../core/json.ts";
import type { DesiredTool, FieldChange, Identifier } from "../core/plan.ts";
import type { ToolState } from "../core/state.ts";

/** What the identity says about the options of a tool. */
export interface IdentityVerdict {
  /**
   * same: the recorded resource; other: another one; open: known only during the apply; untold: the state cannot tell.
   */
  kind: "same" | "other" | "open" | "untold";
  /** What really differs: another spelling is left out, and what makes it another resource is marked. */
  fields: FieldChange[];
  /** The identity of the desired options; undefined: there is none, or it is not known. */
  identity?: string | undefined;
}

/** Whether desired options mean the recorded resource, and which of the differing fields say otherwise. */
export function judgeIdentity(
  { identity, replaceOn }: DesiredTool,
  options: JsonObject,
  fields: FieldChange[],
  recorded: ToolState | undefined,
): IdentityVerdict {
  if (!identity) return byValues(fields, recorded ? replaceOn : []);
  const now = identity.of(options);
  if (!recorded) return { kind: "same", fields, identity: now };
  const share = (path: string) => identity.share(recorded.options, options, path);
  const kind = kindOf(identity, recorded, now, () => fields.some(({ path }) => share(path) !== "none"));
  switch (kind) {
    case "same":
      return { kind, fields: fields.filter(({ path }) => share(path) !== "all"), identity: now };
    case "other":
    case "open":
      return {
        kind,
        fields: fields.map((field) => marked(field, share(field.path) !== "none")),
        identity: now,
      };
    case "untold":
      return { kind, fields, identity: now };
    default:
      return kind satisfies never;
  }
}

/** What a reader must know of a verdict. */
export function identityNote({ kind, fields }: IdentityVerdict): string | undefined {
  if (kind === "open")
    return "Whether these options mean another resource is known only during the apply. If so, it is replaced, otherwise updated.";
  if (kind === "untold" && fields.length > 0)
    return "The state does not say which resource it recorded, so it is updated and not replaced.";
  return undefined;
}

function kindOf(
  identity: Identifier,
  recorded: ToolState,
  now: string | undefined,
  isTouched: () => boolean,
): IdentityVerdict["kind"] {
  if (now === undefined) return isTouched() ? "open" : "same";
  const compared = recorded.identity === undefined ? "unknown" : identity.compare(recorded.identity, now);
  return compared === "unknown" ? "untold" : compared === "same" ? "same" : "other";
}

function byValues(fields: FieldChange[], replaceOn: string[]): IdentityVerdict {
  const all = fields.map((field) => marked(field, replaces(field, replaceOn)));
  return { kind: all.some(({ forces }) => forces) ? "other" : "same", fields: all };
}

function marked(field: FieldChange, forces: boolean): FieldChange {
  return forces ? { ...field, forces: "replace" } : field;
}

function replaces(field: FieldChange, replaceOn: string[]): boolean {
  const path = field.path.replace(/^options\./, "");
  return replaceOn.some(
    (start) => path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`),
  );
}
