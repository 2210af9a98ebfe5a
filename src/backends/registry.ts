import { branch } from "./branch/index.ts";
import type { BackendDefinition } from "./define.ts";
import { k8s } from "./k8s/index.ts";
import { local } from "./local/index.ts";
import { s3 } from "./s3/index.ts";

/** Every backend. One more is a folder that defines it and an entry here; the rest is derived from this list. */
export const backends: readonly BackendDefinition[] = [local, s3, k8s, branch];
