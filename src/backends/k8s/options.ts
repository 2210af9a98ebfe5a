import * as z from "zod";

const name = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "Expected a name of lowercase letters, digits and dashes");

/** The options of `state.backend: k8s`. */
export const K8sOptions = z.strictObject({
  namespace: name.default("devstream").describe("The namespace. It is created if it does not exist."),
  configmap: name
    .default("state")
    .describe("The ConfigMap that has the state. The lock is a Lease with `-lock` appended."),
  kubeconfig: z
    .string()
    .exactOptional()
    .describe("A kubeconfig file. Default: KUBECONFIG, ~/.kube/config, or the service account of the pod."),
  history: z
    .int()
    .min(0)
    .max(50)
    .default(5)
    .describe(
      "How many earlier versions to keep, each in its own ConfigMap, one per run that changed the state.",
    ),
  context: z
    .string()
    .exactOptional()
    .describe("The context in the kubeconfig. Default: its current context."),
});
export type K8sOptions = z.infer<typeof K8sOptions>;
