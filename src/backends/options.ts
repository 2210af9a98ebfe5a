import { BranchOptions } from "./branch/index.ts";
import { K8sOptions } from "./k8s/index.ts";
import { LocalOptions } from "./local/index.ts";
import { S3Options } from "./s3/index.ts";

/** The options of each backend, as the schema that checks and documents them. */
export const backendOptions = { local: LocalOptions, s3: S3Options, k8s: K8sOptions, branch: BranchOptions };
