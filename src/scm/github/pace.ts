import { UserError } from "../../core/errors.ts";
import { makeBudget } from "./budget.ts";

/** The longest pause that GitHub can ask for without ending the request, in seconds. */
export const longestPause = 300;

/** What one token may do on one server, for all clients of this process. */
export interface Pace {
  /** Counts a request, and returns how many milliseconds it has to wait for its place in the budget. */
  waitFor(request: RequestKind): number;
  /** For how many milliseconds GitHub still wants no requests. Throws if that is too long to wait. */
  held(): number;
  /** GitHub wants no requests for so many milliseconds. */
  hold(milliseconds: number): void;
}

/** What a request counts as. */
export interface RequestKind {
  isWrite: boolean;
  /** It creates something that people are notified of: a comment, an issue, a pull request. */
  notifies: boolean;
}

const paces = new Map<string, Pace>();

/** The pace of a token on a server. All clients with that token share it. */
export function paceOf(apiUrl: string, token = ""): Pace {
  const key = `${apiUrl} ${token}`;
  const pace = paces.get(key) ?? makePace(hasLimits(apiUrl));
  paces.set(key, pace);
  return pace;
}

// GitHub Enterprise Server has no limits by default, so there only a pause that it asks for counts.
function hasLimits(apiUrl: string): boolean {
  return /^https:\/\/api\.(github\.com|[\w-]+\.ghe\.com)(\/|$)/.test(apiUrl);
}

/** A new pace, with or without a budget. */
export function makePace(hasBudget: boolean, now = () => performance.now()): Pace {
  // In no minute more than 80 writes, and in no hour more than 500 that notify people: GitHub's limits for requests that
  // create content. A short run never waits for them.
  const writes = makeBudget({ burst: 30, every: 1200 }, now);
  const notes = makeBudget({ burst: 50, every: 8000 }, now);
  let heldUntil = 0;
  return {
    waitFor({ isWrite, notifies }) {
      if (!hasBudget || !isWrite) return 0;
      return Math.max(writes(), notifies ? notes() : 0);
    },
    held() {
      const left = Math.max(0, heldUntil - now());
      if (left > longestPause * 1000) throw refused(left);
      return left;
    },
    hold: (milliseconds) => void (heldUntil = Math.max(heldUntil, now() + milliseconds)),
  };
}

function refused(milliseconds: number): UserError {
  const minutes = Math.ceil(milliseconds / 60_000);
  return new UserError("scm-unavailable", `GitHub accepts no more requests for ${minutes} minutes`, {
    hint: "The token has reached GitHub's rate limit. Run it again later: what is finished is not done twice.",
  });
}
