import { UserError } from "../../core/errors.ts";
import { jittered, until } from "../../wait.ts";
import { asking, askingMaybe, statusOf } from "./asking.ts";
import type { Remote } from "./remote.ts";
import { repeatable } from "./repeat.ts";

/** The commit that a ref points to; null: there is no such ref. Refs are named without `refs/`. */
export async function refAt(remote: Remote, ref: string): Promise<string | null> {
  const found = await askingMaybe(`reading ${named(remote, ref)}`, () =>
    remote.rest.git.getRef({ ...remote.at, ref }),
  );
  return found?.data.object.sha ?? null;
}

/** Creates a ref. False: it already exists, at another commit. */
export function createRef(remote: Remote, ref: string, sha: string): Promise<boolean> {
  return change(remote, { ref, from: null, to: sha }, "creating", () =>
    remote.rest.git.createRef({ ...remote.at, ref: `refs/${ref}`, sha, request: repeatable }),
  );
}

/** Moves a ref forward from the commit that it is expected to point to. False: it points to another one, or is gone. */
export function moveRef(remote: Remote, ref: string, sha: string, expected: string): Promise<boolean> {
  return change(remote, { ref, from: expected, to: sha }, "moving", () =>
    remote.rest.git.updateRef({ ...remote.at, ref, sha, force: false }),
  );
}

/** Deletes a ref. Succeeds if there is none. */
export async function deleteRef(remote: Remote, ref: string): Promise<void> {
  const from = await refAt(remote, ref);
  if (from === null) return;
  await change(remote, { ref, from, to: null }, "deleting", () =>
    remote.rest.git.deleteRef({ ...remote.at, ref }),
  );
}

interface RefChange {
  ref: string;
  /** The commit that it points to before and after; null: the ref does not exist. */
  from: string | null;
  to: string | null;
}

// The pauses before a refused change is sent again. GitHub refuses some for a moment, such as a ref that it is still busy
// with.
const pauses = [500, 1500, 4000];

// GitHub answers 409 and 422 for a change that it has made already, for a lost race, for what will work in a moment, and
// for what it will never do. Its words do not tell them apart, but the ref does.
async function change(
  remote: Remote,
  { ref, from, to }: RefChange,
  doing: string,
  call: () => Promise<unknown>,
): Promise<boolean> {
  const attempt = async (): Promise<boolean | UserError> => {
    const refusal = await refusalOf(`${doing} ${named(remote, ref)}`, call);
    if (!refusal) return true;
    const now = await refAt(remote, ref);
    return now === to || (now === from && refusal);
  };
  const isSettled = (end: boolean | UserError) => typeof end === "boolean" || isRule(end);
  const end = await until(attempt, isSettled, pauses.map(jittered));
  if (typeof end === "boolean") return end;
  throw end;
}

async function refusalOf(doing: string, call: () => Promise<unknown>): Promise<UserError | null> {
  try {
    await asking(doing, call);
    return null;
  } catch (error) {
    const status = error instanceof UserError ? statusOf(error.cause) : undefined;
    if (error instanceof UserError && (status === 409 || status === 422)) return error;
    throw error;
  }
}

// Only spares the pauses: without them, a protected branch would slow down every push.
function isRule({ message }: UserError): boolean {
  return /protected branch|rule violations|not a valid ref name/i.test(message);
}

function named({ name }: Remote, ref: string): string {
  const branch = /^heads\/(.*)$/.exec(ref)?.[1];
  return `${branch === undefined ? `refs/${ref}` : `the branch ${branch}`} of ${name}`;
}
