import { resolve } from "node:path";

import type { StateSettings } from "../core/config.ts";
import { branchPlace, checked, type Place } from "./index.ts";

/**
 * Names the place that a configuration keeps its state in: two stacks with the same one would overwrite each other's.
 * Asks nobody.
 */
export async function addressOf({ backend, options }: StateSettings, place: Place): Promise<string> {
  switch (backend) {
    case "local": {
      const { LocalOptions, fileAt } = await import("./local/index.ts");
      const { stateFile } = checked("local", LocalOptions, options);
      return `file ${await fileAt(resolve(place.baseDir, stateFile))}`;
    }
    case "branch": {
      const { BranchOptions } = await import("./branch/index.ts");
      const { repository, branch, path } = await branchPlace(
        checked("branch", BranchOptions, options),
        place,
      );
      return `${path} on branch ${branch} of ${repository.toLowerCase()}`;
    }
    case "s3": {
      const { S3Options } = await import("./s3/index.ts");
      const { endpoint, bucket, key } = checked("s3", S3Options, options);
      return `${key} in bucket ${bucket}${endpoint ? ` of ${new URL(endpoint).host}` : ""}`;
    }
    case "k8s": {
      const { K8sOptions } = await import("./k8s/index.ts");
      const { namespace, configmap, context, kubeconfig } = checked("k8s", K8sOptions, options);
      const cluster = [context, kubeconfig].filter(Boolean).join(" in ");
      return `ConfigMap ${namespace}/${configmap}${cluster ? ` of ${cluster}` : ""}`;
    }
    default:
      return backend satisfies never;
  }
}
