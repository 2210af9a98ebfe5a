import { digest } from "../core/digest.ts";
import type { JsonObject } from "../core/json.ts";
import type { Change, Plan, PlannedFile, PreviewedChange } from "../core/plan.ts";
import type { Pins } from "../core/plugin.ts";
import { planDigest } from "./plan-digest.ts";

/** What a plugin says of a change, or why it could not. */
export type ChangePreview = PreviewedChange | { failed: string };

// What all changes of a plan show together, in characters and files: `plan.json` is read as a whole.
const mostShown = 4_000_000;
const mostFiles = 20_000;

interface Room {
  text: number;
  files: number;
}

/** Adds what the plugins say of its changes to a plan. It becomes part of the digests. */
export function withPreviews(plan: Plan, previews: ReadonlyMap<string, ChangePreview>): Plan {
  if (previews.size === 0) return plan;
  const room = { text: mostShown, files: mostFiles };
  const changes = plan.changes.map((change) => {
    const preview = previews.get(change.tool);
    return preview ? withPreview(change, preview, room) : change;
  });
  return { ...plan, digest: planDigest(plan.stack, changes), changes };
}

/** The digest of what is wanted, given that of the options. */
export function pinnedDigest(wanted: string, pins: Pins | undefined): string {
  return pins ? digest({ wanted, pins }) : wanted;
}

function withPreview(change: Change, preview: ChangePreview, room: Room): Change {
  if ("failed" in preview) {
    const message = `It is not known what it would do: ${preview.failed}`;
    return change.blocked ? change : { ...change, blocked: { code: "plugin-failed", message } };
  }
  return { ...change, ...preview, ...filesOf(preview, room), ...digests(change, preview) };
}

// A plan without previews has the digests that it had before there were any.
function digests({ digest: own, wanted }: Change, { pins, contents, previewAfter }: PreviewedChange) {
  if (own === undefined || wanted === undefined) return {};
  const said = {
    ...(pins ? { pins } : {}),
    ...(contents === undefined ? {} : { contents }),
    ...(previewAfter ? { previewAfter } : {}),
  } satisfies JsonObject;
  const isSilent = Object.keys(said).length === 0;
  return { digest: isSilent ? own : digest({ change: own, ...said }), wanted: pinnedDigest(wanted, pins) };
}

function filesOf({ files, moreFiles = 0 }: PreviewedChange, room: Room) {
  if (!files) return {};
  const shown = files.slice(0, room.files).map((file) => fitting(file, room));
  room.files -= shown.length;
  const more = files.length - shown.length + moreFiles;
  return { files: shown, ...(more > 0 ? { moreFiles: more } : {}) };
}

function fitting(file: PlannedFile, room: Room): PlannedFile {
  const { before = "", after = "", ...rest } = file;
  const length = before.length + after.length;
  if (length > room.text) return { ...rest, omitted: "room" };
  room.text -= length;
  return file;
}
