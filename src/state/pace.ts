import type { Holder } from "../core/backend.ts";

type Tell = (by: Holder | null) => void;

const pause = 60_000;

/** Reports who holds a lock: each holder at once, the same one again only after a minute. */
export function paced(tell: Tell, now: () => number = () => performance.now()): Tell {
  let last: { id: string | undefined; at: number } | undefined;
  return (by) => {
    const next = { id: by?.id, at: now() };
    if (last && last.id === next.id && next.at - last.at < pause) return;
    last = next;
    tell(by);
  };
}
