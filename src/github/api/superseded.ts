import { UserError } from "../../core/errors.ts";
import { factsOf, ownPull } from "../../review/facts.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import { readPull } from "./pull-state.ts";
import type { Repo } from "./pulls.ts";
import { lookAt } from "./self.ts";
import { until } from "../../wait.ts";
import type { Setting } from "../run/setting.ts";

// GitHub's view of a pull request may be slightly older than the event of its last commit.
const pauses = [2000];

/**
 * Why a run for a pull request is superseded: a slow or repeated run would replace the newer plan by an old one or,
 * after the merge, the reviewed plan by one that nobody reviewed. Undefined: it is not, or GitHub does not tell.
 */
export async function supersededBy({ trigger, client, repo }: Setting): Promise<string | undefined> {
  const own = factsOf(trigger).plan === "reviewed" ? ownPull(trigger) : null;
  if (!own) return undefined;
  const { number, headSha } = own;
  const known = await client();
  const look = () => pullNow(known, repo, number).catch(unlessRefused);
  const pull = await until(look, (seen) => seen?.state !== "open" || seen.headSha === headSha, pauses);
  if (!pull) return undefined;
  if (pull.state !== "open") return `#${number} is ${pull.state} now`;
  return pull.headSha === headSha ? undefined : `#${number} is at ${pull.headSha.slice(0, 7)} now`;
}

async function pullNow(client: GitHubClient, repo: Repo, number: number) {
  return (await lookAt(client, repo, number)) ?? readPull(client, repo, number);
}

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error;
  return undefined;
}
