import * as z from "zod";

import { Pipeline } from "../../scm/ci/options.ts";
import { RepositoryOptions } from "../../scm/repository.ts";
import { bareSchema } from "../shape.ts";

/**
 * How a part of the configuration is spelled. `old` are other names from DevStream's documentation, templates or
 * earlier versions. Such a key has no effect if the key in `unless` is there, too.
 */
export interface Shape {
  keys?: Readonly<Record<string, Shape>>;
  items?: Shape;
  old?: Readonly<Record<string, { to: string; why: string; unless?: string }>>;
  /** Keys that nothing reads. */
  dropped?: Readonly<Record<string, string>>;
  values?: Readonly<Record<string, string>>;
}

const text: Shape = {};
const texts = (names: string) => Object.fromEntries(names.split(" ").map((name) => [name, text]));
const list = (names: string): Shape => ({ items: { keys: texts(names) } });
const before = "the name in earlier versions";
const unread = "DevStream reads only the latter";

const repo: Shape = {
  keys: keysOf(RepositoryOptions),
  old: {
    type: { to: "scmType", why: unread, unless: "url" },
    repoType: { to: "scmType", why: before, unless: "url" },
    repo: { to: "name", why: before, unless: "url" },
    projectURL: { to: "url", why: before },
    projectBranch: { to: "branch", why: before },
  },
};

const repoTemplate: Shape = { ...repo, keys: { ...repo.keys, vars: text } };

const jenkins: Shape = { keys: texts("url user password namespace enableRestart offline") };
const runner: Shape = { keys: texts("enable") };

const { imageRepo, dingTalk, ...otherKeys } = keysOf(Pipeline);
const pipelineKeys = {
  ...otherKeys,
  imageRepo: { ...imageRepo, old: { owner: { to: "user", why: unread } } },
  dingTalk: { keys: { ...dingTalk?.keys, securityType: { values: { KEYWORD: "KEY" } } } },
};

const pipeline: Shape = {
  keys: pipelineKeys,
  old: { jenkinsfilePath: { to: "configLocation", why: before } },
};

const argocdapp: Shape = {
  keys: {
    app: { keys: texts("name namespace") },
    destination: { keys: texts("server namespace") },
    source: { keys: texts("path repoURL valuefile repoBranch token") },
    imageRepo: {
      keys: texts("url user initalTag"),
      old: {
        owner: { to: "user", why: unread },
        tag: { to: "initalTag", why: unread },
        initialTag: { to: "initalTag", why: `${unread}, with this spelling` },
      },
    },
  },
};

const chart = texts("chartPath chartName version releaseName namespace wait timeout upgradeCRDs valuesYaml");

const connection: Shape = {
  keys: {
    ...texts("name endpoint proxy rateLimitPerHour"),
    auth: { keys: texts("username password token app_id secret_key") },
  },
};

const ci: Shape = {
  keys: {
    ...texts("configLocation configContents vars"),
    type: { values: { "jenkins-pipeline": "jenkins", "github-actions": "github", "gitlab-ci": "gitlab" } },
  },
  old: {
    localPath: { to: "configLocation", why: unread },
    remoteURL: { to: "configLocation", why: unread },
  },
};

/** The options of DevStream's plugins. */
export const pluginShapes: Readonly<Record<string, Shape>> = {
  argocdapp,
  "ci-generic": { keys: { scm: repo, ci }, old: { projectRepo: { to: "scm", why: unread } } },
  "devlake-config": {
    keys: {
      devlakeAddr: text,
      plugins: { items: { keys: { name: text, connections: { items: connection } } } },
    },
  },
  "github-actions": { keys: { scm: repo, pipeline } },
  "gitlab-ce-docker": {
    keys: texts("hostname gitlabHome sshPort httpPort httpsPort rmDataAfterDelete imageTag"),
  },
  "gitlab-ci": { keys: { scm: repo, pipeline, runner } },
  "harbor-docker": { keys: texts("hostname") },
  "helm-installer": {
    keys: { repo: { keys: texts("name url") }, chart: { keys: chart }, valuesYaml: text },
    dropped: {
      create_namespace: "the namespace is always created",
      createNamespace: "the namespace is always created",
    },
  },
  "jenkins-pipeline": { keys: { jenkins, scm: repo, pipeline, jobName: text } },
  jira: { keys: { scm: repo, jira: { keys: texts("baseURL userEmail projectKey token") } } },
  "repo-scaffolding": {
    keys: { destinationRepo: repo, sourceRepo: repo, vars: text },
    old: { sourceTepo: { to: "sourceRepo", why: unread } },
  },
  trello: { keys: { scm: repo, board: { keys: texts("name description apiKey token") } } },
  zentao: {
    keys: {
      ...texts("namespace storageClassName"),
      persistentVolumes: list("pvName pvCapacity"),
      persistentVolumeClaims: list("pvcName pvcCapacity"),
      deployment: { keys: { ...texts("name replicas image"), envs: list("key value") } },
      service: { keys: texts("name nodePort") },
    },
  },
};

/** The options that an app or a pipeline template passes to a plugin. */
export function pipelineShape(type: string | undefined): Shape {
  return type === "argocdapp" ? argocdapp : { ...pipeline, keys: { ...pipelineKeys, jenkins, runner } };
}

/** One item of `tools`, without its options. */
export const tool: Shape = {
  keys: texts("name instanceID dependsOn options lifecycle"),
  old: { dependOn: { to: "dependsOn", why: unread }, type: { to: "name", why: unread } },
};

/** One item of `apps`, without its pipelines. */
export const app: Shape = {
  keys: { ...texts("name ci cd lifecycle"), spec: { keys: texts("language framework") }, repo, repoTemplate },
};

/** One item of `ci` or `cd`. */
export const appPipeline: Shape = { keys: texts("type templateName options vars") };

/** One item of `pipelineTemplates`. */
export const pipelineTemplate: Shape = { keys: texts("name type options") };

const config: Shape = {
  keys: {
    state: {
      keys: {
        backend: text,
        options: { keys: texts("stateFile bucket region key namespace configmap") },
      },
    },
    parallelism: text,
  },
  dropped: { pluginDir: "plugins are built in or declared under `plugins`" },
};

/** A whole document. */
export const root: Shape = {
  keys: { config, ...texts("vars tools apps pipelineTemplates plugins") },
};

// Keys that have a schema are written down there, and nowhere else.
function keysOf(schema: z.ZodObject): Record<string, Shape> {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([key, inner]) => {
      const bare = bareSchema(inner);
      return [key, bare instanceof z.ZodObject ? { keys: keysOf(bare) } : text];
    }),
  );
}
