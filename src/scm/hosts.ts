import type { CodeHostKind } from "./code-host.ts";
import { github } from "./github/index.ts";
import { gitlab } from "./gitlab/index.ts";

/** Every kind of code host, by its `scmType`. The last one gets all URLs that no other claims. */
export const hosts = { github, gitlab } satisfies Record<string, CodeHostKind>;

/** The `scmType` of a code host. */
export type HostName = keyof typeof hosts;

/** All of them, in order. */
export const hostNames = Object.keys(hosts) as HostName[];
