import type { Match } from "./openapi.ts";
import { problem, type Actor, type Answer, type Repo } from "./world.ts";

/** Why GitHub refuses a token although it has every permission. */
export type Restriction = "archived" | "ip-allow-list" | "saml";

/** A rule of a repository about refs: what GitHub says about a change that it forbids. */
export interface RefRule {
  /** Matched against the full name. */
  ref: RegExp;
  /** What it forbids; all changes if missing. */
  only?: "create" | "update" | "delete";
  says: string;
}

/** The refusal of a call by what its repository is restricted to. */
export function restrictionOn(repo: Repo, match: Match, actor: Actor | null): Answer | null {
  if (!repo.restriction) return null;
  const { concerns, says } = restrictions[repo.restriction];
  return concerns(match, actor) ? problem(403, says(repo.name.split("/")[0] ?? "")) : null;
}

interface Restricted {
  concerns: (match: Match, actor: Actor | null) => boolean;
  says: (owner: string) => string;
}

const restrictions: Record<Restriction, Restricted> = {
  archived: {
    concerns: ({ operation }) => operation.method !== "GET",
    says: () => "Repository was archived so is read-only.",
  },
  "ip-allow-list": {
    concerns: () => true,
    says: (owner) =>
      `Although you appear to have the correct authorization credentials, the \`${owner}\` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.`,
  },
  saml: {
    // Tokens of Apps are authorized with their installation.
    concerns: (_, actor) => actor?.type !== "app-bot",
    says: () =>
      "Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.",
  },
};

/** The refusal of a change of a ref: by a rule, or because GitHub is still busy with refs of the repository. */
export function refRefusal(repo: Repo, ref: string, change: "create" | "update" | "delete"): Answer | null {
  const full = `refs/${ref.replace(/^refs\//, "")}`;
  const rule = repo.rules.find(({ ref: pattern, only }) => (only ?? change) === change && pattern.test(full));
  if (rule) return problem(422, `Repository rule violations found\n\n${rule.says}\n\n`);
  if (repo.busyRefs === 0) return null;
  repo.busyRefs -= 1;
  return problem(422, change === "create" ? "Reference update failed" : "Reference cannot be updated");
}
