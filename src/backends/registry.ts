import { branch } from "./branch/index.ts";
import type { BackendDefinition } from "./define.ts";
import { k8s } from "./k8s/index.ts";
import { local } from "./local/index.ts";
import { s3 } from "./s3/index.ts";

/** All backends. A new one takes a folder that defines it and an entry here; everything else is derived. */
export const backends: readonly BackendDefinition[] = [local, s3, k8s, branch];
