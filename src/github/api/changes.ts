import type { Position } from "../../core/errors.ts";
import { asking } from "../../scm/github/asking.ts";
import type { GitHubClient } from "../../scm/github/client.ts";
import type { Repo } from "./pulls.ts";

/** Whether a line of a file in the repository is in the pull request's diff: GitHub shows annotations only there. */
export type InDiff = (at: Pick<Position, "file" | "line">) => boolean;

interface Lines {
  start: number;
  end: number;
}

// More than one page would cost more requests than it is worth.
const pageSize = 100;

/** Asks once which lines a pull request shows. If GitHub does not tell, a line counts as shown. */
export async function changedLines(client: GitHubClient, repo: Repo, pull: number): Promise<InDiff> {
  const { data } = await asking("reading which lines the pull request changes", () =>
    client.rest.pulls.listFiles({ ...repo, pull_number: pull, per_page: pageSize }),
  );
  const known = new Map(data.map((file) => [file.filename, shownLines(file)]));
  const isAll = data.length < pageSize;
  return ({ file, line }) => {
    const shown = known.get(file);
    if (!shown) return !isAll;
    return shown === "all" || shown.some(({ start, end }) => start <= line && line < end);
  };
}

// Large files come without a patch. A file that was only renamed has none either, and none of its lines are shown.
function shownLines({ patch, changes }: { patch?: string; changes: number }): Lines[] | "all" {
  if (patch === undefined) return changes === 0 ? [] : "all";
  return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, count = "1"]) => ({
    start: Number(start),
    end: Number(start) + Number(count),
  }));
}
