/** A fault of the server. Without `times` it strikes once. If several match, the oldest strikes first. */
export interface Fault {
  method?: string;
  /** Matched against path and query. */
  path?: RegExp;
  times?: number;
  /** How many matching requests it skips before it strikes. */
  skip?: number;
  /** Whether the request takes effect first. Default: `before`, without effect. */
  when?: "before" | "after";
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Destroys the connection instead of answering. */
  reset?: boolean;
  /** Sends half of the real answer, then destroys the connection. */
  cut?: boolean;
  /** Waits before the request is handled; without another fault, the request is then answered as usual. */
  delayMs?: number;
  /** The same until this promise is settled. One that never is holds the request forever. */
  hold?: Promise<unknown>;
}

/** The faults that may strike. */
export interface Faults {
  add(fault: Fault): FaultHandle;
  /** The fault that strikes this request, with one strike used up. */
  take(method: string, path: string): Fault | null;
}

/**
 * Adds a fault and returns how to remove it; `left` is how many times it would still strike, `struck` resolves when it
 * first does.
 */
export interface FaultHandle {
  remove(): void;
  left(): number;
  struck: Promise<void>;
}

/** An empty set of faults. */
export function makeFaults(): Faults {
  const laid: { fault: Fault; left: number; skip: number; strike: () => void }[] = [];
  return {
    add(fault) {
      const { promise: struck, resolve: strike } = Promise.withResolvers<void>();
      const entry = { fault, left: fault.times ?? 1, skip: fault.skip ?? 0, strike };
      laid.push(entry);
      return { remove: () => void (entry.left = 0), left: () => entry.left, struck };
    },
    take(method, path) {
      const entry = laid.find(({ fault, left }) => left > 0 && strikes(fault, method, path));
      if (!entry || entry.skip-- > 0) return null;
      entry.left -= 1;
      entry.strike();
      return entry.fault;
    },
  };
}

function strikes(fault: Fault, method: string, path: string): boolean {
  return (fault.method ?? method) === method && (fault.path ?? /^/).test(path);
}
