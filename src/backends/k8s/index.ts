import { defineBackend } from "../define.ts";
import { urlParts } from "../url.ts";
import { K8sOptions } from "./options.ts";

/** Keeps the state in a ConfigMap. */
export const k8s = defineBackend({
  name: "k8s",
  aliases: ["kubernetes"],
  summary: "A ConfigMap in a Kubernetes cluster.",
  options: K8sOptions,
  async open(options, place) {
    const { configmapBackend } = await import("./backend.ts");
    const { livenessBy } = await import("../liveness.ts");
    return configmapBackend(options, livenessBy(place.home));
  },
  address({ namespace, configmap, context, kubeconfig }) {
    const cluster = [context, kubeconfig].filter(Boolean).join(" in ");
    return `ConfigMap ${namespace}/${configmap}${cluster ? ` of ${cluster}` : ""}`;
  },
  urlForms: ["k8s://namespace/name"],
  fromUrl(url) {
    const parts = urlParts("k8s", url);
    return parts && { namespace: parts.host, configmap: parts.path, ...parts.query };
  },
});
