import * as z from "zod";

import { isDeferred } from "../core/deferred.ts";
import { RepositoryOptions } from "../scm/repository.ts";

// Dots separate labels, hyphens join their parts; each place in the pattern fits one character, so it is linear.
const subdomain = /^[a-z0-9]+(?:-+[a-z0-9]+|\.[a-z0-9]+)*$/;

const subdomainRule =
  "must consist of lowercase letters, digits, `-` and `.`, start and end with a letter or digit, and have at most 253 characters";

function known(text: string, rule: string): string {
  return isDeferred(text)
    ? "must be known while the file is read; an environment variable is looked up only when a plugin is called"
    : rule;
}

const instanceID = z
  .string()
  .max(253, { error: subdomainRule, abort: true })
  .regex(subdomain, { error: ({ input }) => known(String(input), subdomainRule) });

const plain = z.string().min(1, "must not be empty");

const pluginName = z.string().regex(/^[A-Za-z0-9][\w-]*$/, {
  error: ({ input }) => known(String(input), "must consist of letters, digits, `-` and `_`"),
});

const sourceRule =
  "must be the path of a file, such as `./plugins/vault.mjs`, or a package: `npm:NAME`, `https://….tgz`, `oci://REGISTRY/NAME:TAG`";

const npmName = String.raw`npm:(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*`;
// Without user names and passwords, and only encrypted unless it is this machine.
const archiveUrl = String.raw`(?:https:\/\/[^\s/@]+|http:\/\/(?:localhost|127\.\d+\.\d+\.\d+)(?::\d+)?)\/[^\s?#]+\.(?:tgz|tar\.gz)(?:\?[^\s#]*)?`;
const ociName = String.raw`oci:\/\/[\w.-]+(?::\d+)?\/[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::\w[\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?`;

const pluginSource = new RegExp(`^(?:\\.{0,2}\\/.+|${npmName}|${archiveUrl}|${ociName})$`, "s");

const free = z.record(z.string(), z.unknown());

/** What the lifecycle of a tool allows. */
export const Lifecycle = z
  .strictObject({
    preventDestroy: z
      .boolean()
      .optional()
      .describe(
        "`true` blocks every plan that would delete or replace this tool. `false` allows it even if work that was not created here is destroyed with it, such as commits by others.",
      ),
    ignoreChanges: z
      .array(plain)
      .optional()
      .meta({
        description:
          "Paths whose changes are ignored: of options, such as `options.vars`, and, for drift, of the status, such as `status.lastUsed`.",
        examples: [["options.vars", "status.lastUsed"]],
      }),
    adopt: z
      .boolean()
      .optional()
      .describe("Adopts a resource that already exists but is not in the state, instead of stopping."),
  })
  .describe("What may happen to this tool's resource.");

/** One item of `tools`. */
export const Tool = z
  .strictObject({
    name: pluginName.meta({ description: "Name of the plugin.", examples: ["repo-scaffolding"] }),
    instanceID: instanceID.meta({
      description:
        "Tells several tools of one plugin apart. Changing it creates a new tool and deletes the old one.",
      examples: ["default"],
    }),
    dependsOn: z
      .array(z.string())
      .optional()
      .meta({
        description:
          "Tools that come first, as `name.instanceID`. Tools whose outputs are referenced are included automatically.",
        examples: [["repo-scaffolding.default"]],
      }),
    options: free.optional().describe("The plugin's options; each plugin has its own keys."),
    lifecycle: Lifecycle.optional(),
  })
  .describe("One use of a plugin.");

const state = (backends: string[]) =>
  z
    .strictObject({
      backend: z.enum(backends).describe("The backend that keeps the state."),
      options: free.optional().describe("The backend's options, such as `stateFile` or `bucket`."),
    })
    .describe("Where the state is kept.");

/** The `config` section, with the names that `state.backend` may have. */
export const settingsOf = (backends: string[]) =>
  z
    .strictObject({
      state: state(backends),
      parallelism: z
        .int("must be a whole number from 1 to 100")
        .min(1, "must be at least 1")
        .max(100, "must be at most 100")
        .default(10)
        .describe("How many tools are worked on at the same time."),
    })
    .describe("Settings of the whole stack.");

/** One item of `plugins`. */
export const Plugin = z
  .strictObject({
    name: pluginName.describe("The name that `tools` use for it."),
    source: z
      .string()
      .regex(pluginSource, sourceRule)
      .meta({
        description:
          "The plugin's file, in JavaScript or TypeScript or an executable: a path that starts with `./`, `../` or `/`, relative to the configuration. Or its package: `npm:NAME`, `https://….tgz`, or `oci://REGISTRY/NAME:TAG`. `dtm init` fetches packages and pins them in `dtm.lock.yaml`.",
        examples: ["./plugins/vault.mjs", "npm:@acme/dtm-vault", "oci://ghcr.io/acme/dtm-ad:1.2"],
      }),
    version: z
      .string()
      .regex(/^[\w.*^~<>=|+ -]+$/, "must be a version, a range such as `^1.2.0`, or a tag")
      .optional()
      .meta({
        description: "For `npm:`, the version, range or tag that `dtm init` resolves. Default: the latest.",
        examples: ["^1.2.0"],
      }),
    "require-provenance": z
      .boolean()
      .optional()
      .describe(
        "For `npm:`, `true` refuses a package whose provenance the registry does not attest, or whose attestation is not valid.",
      ),
  })
  .describe("A plugin that is not built in.");

const repositoryKeys = {
  ...RepositoryOptions.shape,
  name: RepositoryOptions.shape.name.describe("Name of the repository. Default: the app's name."),
};

/** `repo` of an app. The plugins that get its values check them. */
export const Repo = z.strictObject(repositoryKeys).describe("The repository of the app.");
export type Repo = z.infer<typeof Repo>;

const RepoTemplate = z
  .strictObject({
    ...RepositoryOptions.shape,
    vars: free.optional().describe("Variables for the files of the template repository."),
  })
  .describe("The template repository. Without it, the app's repository is not created.");

const pluginTypes = ["github-actions", "gitlab-ci", "jenkins-pipeline", "argocdapp"] as const;

/** One item of `ci` or `cd` of an app. */
export const Pipeline = z
  .strictObject({
    type: z
      .enum(["template", ...pluginTypes])
      .describe("A plugin, or `template` for an item of `pipelineTemplates`."),
    templateName: plain.optional().describe("Name of the pipeline template, with `type: template`."),
    options: free.optional().describe("Options of the plugin; they override those of the template."),
    vars: free.optional().describe("Variables for the pipeline template."),
  })
  .describe("One pipeline of the app.");
export type Pipeline = z.infer<typeof Pipeline>;

/** One item of `apps`. */
export const App = z
  .strictObject({
    name: instanceID.describe("Name of the app, which becomes the instanceID of all its tools."),
    spec: z
      .strictObject({
        language: plain.meta({
          description: "Programming language.",
          examples: ["go", "java", "python", "nodejs"],
        }),
        framework: plain.meta({
          description: "Framework.",
          examples: ["gin", "springboot", "django", "flask"],
        }),
      })
      .describe("What the app is written in; sets the defaults of its pipelines."),
    repo: Repo,
    repoTemplate: RepoTemplate.optional(),
    ci: z.array(Pipeline).optional().describe("Pipelines that build and test."),
    cd: z.array(Pipeline).optional().describe("Pipelines that deploy."),
    lifecycle: Lifecycle.optional().describe("What may happen to the resources of the app's tools."),
  })
  .describe("An application: its repository, scaffolding and pipelines.");
export type App = z.infer<typeof App>;

/** One item of `pipelineTemplates`. */
export const PipelineTemplate = z
  .strictObject({
    name: plain.describe("The name that `templateName` refers to."),
    type: z.enum(pluginTypes).describe("The plugin that the pipeline is for."),
    options: free
      .optional()
      .describe(
        "Options of the plugin. They may use the `vars` of the app's pipeline, and `language` and `framework`.",
      ),
  })
  .describe("A pipeline that several apps share.");
export type PipelineTemplate = z.infer<typeof PipelineTemplate>;

const section = <Item extends z.ZodType>(item: Item, description: string) =>
  z.array(item).nullable().optional().describe(description);

/** A configuration file, or one of the files of a folder: each may have some of the sections. */
export const configFile = (backends: string[]) =>
  z.strictObject({
    config: settingsOf(backends).optional(),
    vars: free
      .nullable()
      .optional()
      .describe("Variables. Use them as `[[ name ]]` in the other sections and in other variables."),
    tools: section(Tool, "The tools to manage."),
    apps: section(
      App,
      "Applications. Each expands to a repository and its pipelines, as tools whose instanceID is the app's name.",
    ),
    pipelineTemplates: section(PipelineTemplate, "Pipelines that several apps share."),
    plugins: section(Plugin, "Plugins that are not built in."),
  });
