import workerThreads from "node:worker_threads";
import zlib from "node:zlib";

// Versions of Node before 24 lack functions that we and our packages use. The Action runs on Node 24, but `dtm` runs on
// whatever starts it.
fill(Promise, { withResolvers });
fill(Map, { groupBy });
// The HTTP client of the Kubernetes client references these when it is loaded, and does not need them.
fill(workerThreads, { markAsUncloneable: () => {} });
fill(zlib, { createZstdDecompress });

function fill(lacking: object, functions: Record<string, (...given: never[]) => unknown>): void {
  for (const [name, made] of Object.entries(functions))
    if (!(name in lacking)) Object.assign(lacking, { [name]: made });
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve: PromiseWithResolvers<T>["resolve"] = () => {};
  let reject: PromiseWithResolvers<T>["reject"] = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V, index: number) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const [index, item] of [...items].entries()) {
    const key = keyOf(item, index);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function createZstdDecompress(): never {
  throw new Error("Zstandard needs Node 22.15 or newer");
}
