import { UserError } from "../../core/errors.ts";
import type { Secrets } from "../../core/secrets.ts";
import { bodyOf } from "../../review/body.ts";
import { mergeOf } from "../../review/facts.ts";
import { keepsPlanOf, type Marker, markerLines, withoutPlans } from "../../review/marker.ts";
import type { Update } from "../../review/updates.ts";
import type { Comment, StickyComment } from "../api/comments.ts";
import type { Overview } from "../api/overview.ts";
import type { Outputs } from "../run/outputs.ts";
import type { Log } from "../run/print.ts";
import { mayHaveCompany, type Setting } from "../run/setting.ts";
import { longestComment, rooms } from "../api/limits.ts";

/** A text within so many bytes. */
export type Text = (room: number) => string;

/** The sticky comments of a run's stacks. If GitHub does not accept one, that is a warning: the summary has it all. */
export interface StackComments {
  /** The one on this run's pull request, or on the merged one; null: there is no such pull request. */
  of(stack: string): Promise<StickyComment | null>;
  /** The one on another pull request. */
  on(pull: number, stack: string): Promise<StickyComment>;
  /** Begins to look for the comment of this run, which `write` needs; a failure shows there. */
  lookFor(stack: string): void;
  /** Writes a comment of its own on this run's pull request, which replaces nothing. */
  reply(text: Text): Promise<void>;
  /** Updates the comment of this run. Returns whether that was done. */
  write(stack: string, update: Update, text: Text): Promise<boolean>;
  /** Updates the comment on another pull request. */
  writeOn(pull: number, stack: string, update: Update, text: Text): Promise<void>;
  /** Updates the comment on the merged pull request, if GitHub already knows it: usually there is nothing to report. */
  writeMerged(stack: string, update: Update, text: Text): Promise<void>;
}

// For the note of another apply that makes the plan outdated.
const roomForNote = 1500;

/** What is needed to write a comment. */
interface CommentWrite {
  setting: () => Setting;
  log: Log;
  outputs: Outputs;
  secrets: Secrets;
  overview: Overview;
}

/** The sticky comments of a run. */
export function stackComments(writing: CommentWrite): StackComments {
  const { setting } = writing;
  const known = new Map<string, Promise<StickyComment | null>>();
  const of = (stack: string) => {
    const sticky = known.get(stack) ?? openOwn(setting(), stack);
    known.set(stack, sticky);
    return sticky;
  };
  const on = (pull: number, stack: string) => openOn(setting(), pull, stack);
  return {
    of,
    on,
    async write(stack, update, text) {
      const written = await put(() => of(stack), update, text, writing);
      if (written) announce(written, writing);
      return written !== undefined;
    },
    lookFor(stack) {
      if (setting().inputs.comment)
        void of(stack)
          .then((sticky) => sticky?.find())
          .catch(() => {});
    },
    reply: (text) => reply(text, writing),
    async writeOn(pull, stack, update, text) {
      await put(() => on(pull, stack), update, text, writing);
    },
    async writeMerged(stack, update, text) {
      await put(() => openMerged(setting(), stack), update, text, writing);
    },
  };
}

async function put(
  open: () => Promise<StickyComment | null>,
  update: Update,
  text: Text,
  { setting, log, secrets }: CommentWrite,
): Promise<Comment | undefined> {
  if (!setting().inputs.comment) return undefined;
  return warning(log, async () => {
    const sticky = await open();
    const found = await sticky?.find();
    const next = sticky && (await updated(found ?? null, update));
    return next ? sticky.put(fitting(next, (room) => secrets.redact(text(room)))) : undefined;
  });
}

// Writing it again would make a plan that somebody else has put there look like ours.
async function updated(found: Comment | null, update: Update): Promise<Marker | null> {
  const next = update(found?.marker ?? null);
  if (!found || !next || !keepsPlanOf(found.marker, next)) return next;
  return (await found.editor?.()) === undefined ? next : update(withoutPlans(found.marker));
}

async function reply(text: Text, { setting, log, secrets }: CommentWrite): Promise<void> {
  const { client, repo, pull } = setting();
  await warning(log, async () => {
    const found = await pull();
    if (!found) return;
    const { replyOn } = await import("../api/comments.ts");
    await replyOn(await client(), repo, found.number, secrets.redact(text(rooms.comment)));
  });
}

async function warning<T>(log: Log, write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.warn(
      `The comment could not be written: ${error.message}. ${error.hint ?? ""} The summary of this run has everything.`,
    );
    return undefined;
  }
}

// Hidden lines are packed: a short secret in them would be a coincidence, and redacting it would destroy the plan.
function fitting(marker: Marker, text: Text): string {
  const left = longestComment - markerLines(marker).length - roomForNote;
  const body = bodyOf(marker, text(Math.min(rooms.comment, left)));
  return body.length > longestComment ? bodyOf({ ...marker, offered: undefined }, text(left)) : body;
}

function announce({ url, hasCompany, isNew }: Comment, { setting, outputs, overview }: CommentWrite): void {
  outputs.commentUrl(url);
  if (hasCompany || (isNew && mayHaveCompany(setting()))) overview.note();
}

async function openOwn(setting: Setting, stack: string): Promise<StickyComment | null> {
  const found = await setting.pull();
  return found && openOn(setting, found.number, stack);
}

// This does not wait until GitHub knows of the merge.
async function openMerged(setting: Setting, stack: string): Promise<StickyComment | null> {
  const { trigger, client, repo } = setting;
  const merge = mergeOf(trigger);
  if (!merge) return null;
  const { pullOfCommit } = await import("../api/pulls.ts");
  const found = await pullOfCommit(await client(), repo, merge);
  return found && openOn(setting, found.number, stack);
}

async function openOn(
  { client, repo, inputs }: Setting,
  pull: number,
  stack: string,
): Promise<StickyComment> {
  const { stickyComment } = await import("../api/comments.ts");
  // With `check: false`, the comment is all that there is.
  return stickyComment(await client(), repo, pull, stack, inputs.check);
}
