import type { CoordinationV1Api, CoreV1Api, V1MicroTime } from "@kubernetes/client-node";

import { messageOf, UserError } from "../core/errors.ts";
import type { K8sOptions } from "./configmap.ts";

/** The two APIs that the state needs, in a namespace that is there. */
export interface Cluster {
  core: CoreV1Api;
  coordination: CoordinationV1Api;
  /** The time now as a Lease wants it: with microseconds. */
  now: () => V1MicroTime;
}

/** Opens the cluster that a kubeconfig, or the pod this runs in, names. The client is loaded here. */
export async function openCluster({ kubeconfig, context, namespace }: K8sOptions): Promise<Cluster> {
  const k8s = await import("@kubernetes/client-node");
  const config = new k8s.KubeConfig();
  try {
    if (kubeconfig === undefined) config.loadFromDefault();
    else config.loadFromFile(kubeconfig);
    if (context !== undefined) config.setCurrentContext(context);
    const core = config.makeApiClient(k8s.CoreV1Api);
    return {
      core,
      coordination: config.makeApiClient(k8s.CoordinationV1Api),
      now: () => new k8s.V1MicroTime(),
    };
  } catch (error) {
    throw new UserError(
      "state-unavailable",
      `The cluster for namespace ${namespace} is not known: ${messageOf(error)}`,
      {
        hint: "Set KUBECONFIG, or `state.options.kubeconfig` and `context`.",
        cause: error,
      },
    );
  }
}

/** Makes a namespace where there is none. */
export async function needNamespace({ core }: Cluster, name: string): Promise<void> {
  await talking(`making namespace ${name}`, async () => {
    try {
      await core.createNamespace({
        body: { metadata: { name, labels: { "app.kubernetes.io/managed-by": "dtm" } } },
      });
    } catch (error) {
      // Forbidden: the account may only work inside a namespace. Whether it is there shows with the next request.
      if (![409, 403].includes(statusOf(error) ?? 0)) throw error;
    }
  });
}

/** Runs a request and turns its failure into a `UserError`; `doing` completes "while …". */
export async function talking<T>(doing: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const status = statusOf(error);
    const said = saidBy(error) ?? messageOf(error);
    throw new UserError(
      "state-unavailable",
      `Kubernetes failed while ${doing}${status ? ` (${status})` : ""}: ${said}`,
      {
        hint:
          status === 401 || status === 403
            ? "The account needs get, create and update on this ConfigMap and Lease."
            : "This usually passes. Run it again; nothing that was finished is done twice.",
        cause: error,
      },
    );
  }
}

// The client gives the server's answer as text; what it says stands in its `message`.
function saidBy(error: unknown): string | undefined {
  const { body } = error as { body?: unknown };
  const message = typeof body === "string" ? /"message":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] : undefined;
  return message === undefined ? undefined : String(JSON.parse(`"${message}"`));
}

/** The HTTP status of an error that the client threw. */
export function statusOf(error: unknown): number | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "number" ? code : undefined;
}
