interface BudgetOptions {
  /** How many requests may be sent at once. */
  burst: number;
  /** After that, one is allowed in so many milliseconds. */
  every: number;
}

/**
 * A budget of requests. Each call takes one and returns how long it has to wait, in milliseconds. In any period there
 * are at most `burst` requests and one more for each `every`.
 */
export function makeBudget({ burst, every }: BudgetOptions, now: () => number): () => number {
  // When everything that was taken so far is earned again.
  let even = Number.NEGATIVE_INFINITY;
  return () => {
    const at = now();
    even = Math.max(even, at) + every;
    return Math.max(0, even - burst * every - at);
  };
}
