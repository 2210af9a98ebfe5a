import { BranchOptions } from "./branch.ts";
import { K8sOptions } from "./configmap.ts";
import { LocalOptions } from "./local.ts";
import { S3Options } from "./s3.ts";

/** The options of each backend, as the schema that checks and documents them. */
export const backendOptions = { local: LocalOptions, s3: S3Options, k8s: K8sOptions, branch: BranchOptions };
