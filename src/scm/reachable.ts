import { type HostName, hostNames, hosts } from "./hosts.ts";
import { type Mistake, ownerless, RepositoryOptions, resolveRepository } from "./repository.ts";

/** What a plugin requires of a repository in its options. */
interface Needs {
  /** The plugin's name, for messages. */
  plugin: string;
  /** The code hosts that the plugin supports; all usable ones if missing. */
  on?: readonly HostName[];
  /** Whether a public repository needs no token, because it is only read. */
  isSource?: boolean;
}

/** The options of a repository that a plugin works with: on a code host that it supports, with a token. */
export function reachableRepository(needs: Needs) {
  return RepositoryOptions.superRefine((options, context) => {
    const mistake = mistakeIn(options, needs);
    if (mistake) context.addIssue({ code: "custom", path: [mistake.key], message: mistake.message });
  });
}

// Problems that any repository may have are reported by its schema.
function mistakeIn(options: RepositoryOptions, { plugin, on = hostNames, isSource }: Needs): Mistake | null {
  const repository = resolveRepository(options);
  if ("message" in repository) return null;
  const usable = on.filter((name) => hosts[name].access);
  const { access, title } = hosts[repository.scmType];
  if (!access || !usable.includes(repository.scmType))
    return {
      key: options.scmType ? "scmType" : "url",
      message: `${plugin} only works with repositories on ${titlesOf(usable)}, and this one is on ${title}`,
    };
  if (repository.owner === "") return ownerless;
  if (!isSource && !repository.token)
    return {
      key: "token",
      message: `is required: a token of ${title}'s API, such as \`[[ env ${access.tokenVariable} ]]\``,
    };
  return access.problem(repository);
}

function titlesOf(names: readonly HostName[]): string {
  return names.map((name) => hosts[name].title).join(" and ");
}
