import * as z from "zod";

const name = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "Expected a name of lower-case letters, digits and dashes");

/** The options of `state.backend: k8s`. */
export const K8sOptions = z.strictObject({
  namespace: name.default("devstream").describe("The namespace; it is made when it is missing."),
  configmap: name
    .default("state")
    .describe("The ConfigMap that holds the state. The lock is a Lease beside it."),
  kubeconfig: z
    .string()
    .exactOptional()
    .describe("A kubeconfig file. Left out: KUBECONFIG, ~/.kube/config, the pod's own account."),
  history: z
    .int()
    .min(0)
    .max(50)
    .default(5)
    .describe(
      "How many earlier versions are kept, each in a ConfigMap of its own: one for each run that changed the state.",
    ),
  context: z.string().exactOptional().describe("The context in the kubeconfig. Left out: its current one."),
});
export type K8sOptions = z.infer<typeof K8sOptions>;
