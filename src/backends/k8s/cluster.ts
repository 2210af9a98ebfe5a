import type {
  CoordinationV1Api,
  CoreV1Api,
  Middleware,
  RequestContext,
  V1MicroTime,
} from "@kubernetes/client-node";

import { messageOf, UserError } from "../../core/errors.ts";
import { connectionFailure } from "../../network/failure.ts";
import { proxyFor } from "../../network/proxy.ts";
import type { K8sOptions } from "./options.ts";
import { jittered, retry } from "../../wait.ts";

/** The two APIs that the backend needs. */
export interface Cluster {
  /** The address of the API server. */
  server: string;
  core: CoreV1Api;
  coordination: CoordinationV1Api;
  /** The current time, in the format of a Lease. */
  now: () => V1MicroTime;
}

const requestLimit = 30_000;
// The pauses before new attempts of a request, in milliseconds.
const delays = [100, 400, 1600];

/** Opens the cluster of a kubeconfig, or of the pod that this runs in. Loads the client, which is slow. */
export async function openCluster({ kubeconfig, context, namespace }: K8sOptions): Promise<Cluster> {
  const k8s = await import("@kubernetes/client-node");
  const config = new k8s.KubeConfig();
  try {
    if (kubeconfig === undefined) config.loadFromDefault();
    else config.loadFromFile(kubeconfig);
    if (context !== undefined) config.setCurrentContext(context);
  } catch (error) {
    throw unknownCluster(namespace, whyUnread(error), error);
  }
  const cluster = config.getCurrentCluster();
  const server = cluster?.server;
  // What the client uses if nothing names a cluster.
  if (server === undefined || server === "http://localhost:8080")
    throw unknownCluster(
      namespace,
      `no cluster is named${context === undefined ? "" : ` by context ${context}`}`,
    );
  if (hasCredentials(server))
    throw unknownCluster(namespace, "its address in the kubeconfig contains a user or a password");
  const proxy =
    URL.canParse(server) && cluster?.proxyUrl === undefined ? proxyFor(new URL(server), process.env) : null;
  if (cluster && proxy) Object.assign(cluster, { proxyUrl: proxy.url.href });
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

// Without this, the client waits forever, and opens a new connection for each request.
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
 * Runs a request, repeats it after failures that may be temporary, and turns its failure into a `UserError`; `doing`
 * completes "failed while …". It must be safe to send the request twice.
 */
export async function asking<T>({ server }: Cluster, doing: string, request: () => Promise<T>): Promise<T> {
  try {
    const mayPassSoon = (error: unknown) => mayPass(error) && !connectionFailure(error, server)?.isLasting;
    return await retry(request, mayPassSoon, delays.map(jittered));
  } catch (error) {
    throw failed(server, doing, error);
  }
}

/** An object as the API answered; every stored one has a version. Throws for an answer that Kubernetes cannot have given. */
export function stored<T extends { metadata?: { resourceVersion?: string } }>(found: T | undefined): T {
  if (!found?.metadata?.resourceVersion) throw new TypeError(notKubernetes);
  return found;
}

/** The objects of a list, in the same way. */
export function storedAll<T extends { metadata?: { resourceVersion?: string } }>(found: {
  items?: T[];
}): T[] {
  if (!Array.isArray(found.items)) throw new TypeError(notKubernetes);
  return found.items.map((item) => stored(item));
}

const notKubernetes = "the response is not from Kubernetes";

/** Runs a request that creates something in a namespace, and creates the namespace if it does not exist. */
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

/** Whether the API says that the object does not exist. A 404 of a proxy or of another server does not say that. */
export function isMissing(error: unknown): boolean {
  return statusOf(error) === 404 && saidBy(error) !== undefined;
}

/** The HTTP status of an error that the client threw. */
export function statusOf(error: unknown): number | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "number" ? code : undefined;
}

// `fetch` throws a TypeError if a connection failed or broke.
function mayPass(error: unknown): boolean {
  const status = statusOf(error) ?? (error instanceof TypeError ? 503 : 0);
  return [429, 500, 502, 503, 504].includes(status);
}

function failed(server: string, doing: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const status = statusOf(error);
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const lost = connectionFailure(error, server, status);
  const said =
    saidBy(error) ?? lost?.why ?? (status === undefined ? readable(cause) : (silent[status] ?? silent[0]));
  return new UserError(
    "state-unavailable",
    `Kubernetes at ${server} failed while ${doing}${status === undefined ? "" : ` (${status})`}: ${said}`,
    { hint: lost?.hint ?? statusHint(status), cause: error },
  );
}

// The parser's message is about JSON, which users have nothing to do with.
function readable(cause: unknown): string {
  return cause instanceof SyntaxError ? notKubernetes : messageOf(cause);
}

// The messages for responses without one.
const silent: Record<number, string> = {
  0: notKubernetes,
  401: "the credentials were refused",
};

function statusHint(status: number | undefined): string {
  switch (status) {
    case undefined:
      return "Check that the server of the kubeconfig can be reached from here, and run it again.";
    case 401:
      return "The credentials of the kubeconfig are wrong or have expired. Renew them.";
    case 403:
      return "The account needs get, create and update on the ConfigMap and the Lease; for the history also list and delete on ConfigMaps (not with `history: 0`); and create on namespaces, if the namespace does not exist.";
    case 404:
      return "Check the server of the kubeconfig: it must be the address of a Kubernetes API.";
    default:
      return "This is usually temporary. Run it again: what is finished is not done twice.";
  }
}

// The client returns the body as text; a response of Kubernetes is a `Status`.
function saidBy(error: unknown): string | undefined {
  const { body } = error as { body?: unknown };
  const message = typeof body === "string" ? /"message":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] : undefined;
  return message === undefined ? undefined : String(JSON.parse(`"${message}"`));
}

// The parser's own message quotes the file, which is full of secrets.
function whyUnread(error: unknown): string {
  const { reason, mark } = error as { reason?: unknown; mark?: { line?: unknown } };
  if (typeof reason !== "string") return messageOf(error);
  const line = typeof mark?.line === "number" ? `; line ${mark.line + 1} is the first mistake` : "";
  return `the kubeconfig is not valid YAML${line}`;
}

function hasCredentials(server: string): boolean {
  const { username = "", password = "" } = URL.canParse(server) ? new URL(server) : {};
  return username + password !== "";
}

function unknownCluster(namespace: string, why: string, cause?: unknown): UserError {
  return new UserError("state-unavailable", `The cluster for namespace ${namespace} is not known: ${why}`, {
    hint: "Set KUBECONFIG, or `config.state.options.kubeconfig` and `context`.",
    cause,
  });
}
