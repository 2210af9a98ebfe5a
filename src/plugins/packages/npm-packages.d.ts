// The parts of npm's own packages that are used here; they have no types of their own.

declare module "pacote" {
  interface Manifest {
    name: string;
    version: string;
    dist?: { signatures?: unknown[]; attestations?: { url?: string } };
  }
  type Options = Record<string, unknown>;
  const pacote: {
    manifest(spec: string, options: Options): Promise<Manifest>;
    tarball: {
      stream<T>(
        spec: string,
        read: (stream: AsyncIterable<Uint8Array>) => Promise<T>,
        options: Options,
      ): Promise<T>;
    };
  };
  export default pacote;
}

declare module "npm-registry-fetch" {
  type Options = Record<string, unknown>;
  const fetch: {
    json(path: string, options: Options): Promise<unknown>;
    pickRegistry(spec: string, options: Options): string;
  };
  export default fetch;
}

declare module "@npmcli/config" {
  export default class Config {
    constructor(options: Record<string, unknown>);
    load(): Promise<void>;
    flat: Record<string, unknown>;
  }
}

declare module "@npmcli/config/lib/definitions/index.js" {
  const all: { definitions: unknown; shorthands: unknown; flatten: unknown };
  export default all;
}
