import type {
  CoordinationV1Api,
  CoreV1Api,
  Middleware,
  RequestContext,
  V1MicroTime,
} from "@kubernetes/client-node";

import { messageOf, UserError } from "../../core/errors.ts";
import type { K8sOptions } from "./options.ts";
import { jittered, retry } from "../../wait.ts";

/** The two APIs that the state needs. */
export interface Cluster {
  /** The address of the API server. */
  server: string;
  core: CoreV1Api;
  coordination: CoordinationV1Api;
  /** The time now as a Lease wants it: with microseconds. */
  now: () => V1MicroTime;
}

const requestLimit = 30_000;
// How long to wait before each new try of a request that failed on its way, in milliseconds.
const delays = [100, 400, 1600];

/** Opens the cluster that a kubeconfig, or the pod this runs in, names. The client is loaded here. */
export async function openCluster({ kubeconfig, context, namespace }: K8sOptions): Promise<Cluster> {
  const k8s = await import("@kubernetes/client-node");
  const config = new k8s.KubeConfig();
  try {
    if (kubeconfig === undefined) config.loadFromDefault();
    else config.loadFromFile(kubeconfig);
    if (context !== undefined) config.setCurrentContext(context);
  } catch (error) {
    throw unknownCluster(namespace, messageOf(error), error);
  }
  const server = config.getCurrentCluster()?.server;
  // The client's own last resort, where nothing names a cluster.
  if (server === undefined || server === "http://localhost:8080")
    throw unknownCluster(
      namespace,
      `no cluster is named${context === undefined ? "" : ` by context ${context}`}`,
    );
  const configuration = k8s.createConfiguration({
    baseServer: new k8s.ServerConfiguration(server, {}),
    authMethods: { default: config },
    promiseMiddleware: [steady()],
  });
  return {
    server,
    core: new k8s.CoreV1Api(configuration),
    coordination: new k8s.CoordinationV1Api(configuration),
    now: () => new k8s.V1MicroTime(),
  };
}

// By itself the client waits for ever, and opens a connection of its own for each request.
function steady(): Middleware {
  let first: ReturnType<RequestContext["getDispatcher"]>;
  return {
    async pre(request) {
      request.setSignal(AbortSignal.timeout(requestLimit));
      first ??= request.getDispatcher();
      if (first) request.setDispatcher(first);
      return request;
    },
    post: async (response) => response,
  };
}

/**
 * Runs a request, again where it failed on its way, and turns its failure into a `UserError`; `doing` completes
 * "failed while …". The request must be one that may be sent twice.
 */
export async function asking<T>({ server }: Cluster, doing: string, request: () => Promise<T>): Promise<T> {
  try {
    return await retry(request, mayPass, delays.map(jittered));
  } catch (error) {
    throw failed(server, doing, error);
  }
}

/** Runs a request that makes something in a namespace; where that is missing, it is made first. */
export async function inNamespace<T>({ core }: Cluster, name: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const metadata = { name, labels: { "app.kubernetes.io/managed-by": "dtm" } };
  try {
    await core.createNamespace({ body: { metadata } });
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
  }
  return await request();
}

/** Whether the API says that there is no such object. A proxy's or a wrong address's 404 does not say that. */
export function isMissing(error: unknown): boolean {
  return statusOf(error) === 404 && saidBy(error) !== undefined;
}

/** The HTTP status of an error that the client threw. */
export function statusOf(error: unknown): number | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "number" ? code : undefined;
}

// What `fetch` throws for a connection that failed or broke is a TypeError.
function mayPass(error: unknown): boolean {
  const status = statusOf(error) ?? (error instanceof TypeError ? 503 : 0);
  return [429, 500, 502, 503, 504].includes(status);
}

function failed(server: string, doing: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const status = statusOf(error);
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const said = saidBy(error) ?? (status === undefined ? messageOf(cause) : (silent[status] ?? silent[0]));
  return new UserError(
    "state-unavailable",
    `Kubernetes at ${server} failed while ${doing}${status === undefined ? "" : ` (${status})`}: ${said}`,
    { hint: hintFor(status), cause: error },
  );
}

// What is said of answers that say nothing themselves.
const silent: Record<number, string> = {
  0: "the answer is not one of Kubernetes",
  401: "the credentials are refused",
};

function hintFor(status: number | undefined): string {
  switch (status) {
    case undefined:
      return "Check that the server of the kubeconfig can be reached from here, and run it again.";
    case 401:
      return "The credentials of the kubeconfig are wrong or too old. Renew them.";
    case 403:
      return "The account needs get, create and update on the ConfigMap and the Lease (for the history list and delete on ConfigMaps, too: `history: 0` goes without); and create on namespaces, if the namespace is not there yet.";
    case 404:
      return "Check the server of the kubeconfig: its address must be that of a Kubernetes API.";
    default:
      return "This usually passes. Run it again; nothing that was finished is done twice.";
  }
}

// The client gives the server's answer as text: a `Status`, where it is Kubernetes that answers.
function saidBy(error: unknown): string | undefined {
  const { body } = error as { body?: unknown };
  const message = typeof body === "string" ? /"message":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] : undefined;
  return message === undefined ? undefined : String(JSON.parse(`"${message}"`));
}

function unknownCluster(namespace: string, why: string, cause?: unknown): UserError {
  return new UserError("state-unavailable", `The cluster for namespace ${namespace} is not known: ${why}`, {
    hint: "Set KUBECONFIG, or `config.state.options.kubeconfig` and `context`.",
    cause,
  });
}
