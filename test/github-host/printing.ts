import { AsyncLocalStorage } from "node:async_hooks";

const hearing = new AsyncLocalStorage<(text: string) => void>();
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = (chunk: string | Uint8Array, ...more: []) => {
  const hear = hearing.getStore();
  if (!hear) return print(chunk, ...more);
  hear(String(chunk));
  return true;
};

/** Records what some work prints, and nothing that is printed beside it. */
export interface Recorder {
  run<T>(work: () => T): T;
  /** The same object, with its methods as such work. */
  of<T extends object>(object: T): T;
  text(): string;
}

/** A separate recorder for each listener, so that a failed test that still prints does not disturb others. */
export function recorder(): Recorder {
  let text = "";
  const run = <T>(work: () => T): T => hearing.run((more) => void (text += more), work);
  return {
    run,
    of: (object) =>
      new Proxy(object, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== "function") return value;
          return (...args: unknown[]) => run(() => value.apply(target, args) as unknown);
        },
      }),
    text: () => text,
  };
}
