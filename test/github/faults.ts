/** A fault of the server. Without `times` it strikes once. Several may match: the oldest goes first. */
export interface Fault {
  method?: string;
  /** Matched against path and query. */
  path?: RegExp;
  times?: number;
  /** How many requests it lets pass before it strikes. */
  skip?: number;
  /** Whether the request has its effect first. `before`, when left out, has none. */
  when?: "before" | "after";
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Destroys the connection instead of answering. */
  reset?: boolean;
  /** Sends half of the real answer, then destroys the connection. */
  cut?: boolean;
  /** Waits before the request is dealt with; alone, the request then goes on as usual. */
  delayMs?: number;
  /** The same until this is settled. What never is keeps the request for ever. */
  hold?: Promise<unknown>;
}

/** The faults that are laid out. */
export interface Faults {
  add(fault: Fault): FaultHandle;
  /** The fault that strikes this request, used up by one. */
  take(method: string, path: string): Fault | null;
}

/** Removes a fault; `left` is how many times it would still strike, `struck` resolves when it first does. */
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
