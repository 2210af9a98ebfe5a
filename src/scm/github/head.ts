import { asking, askingMaybe } from "./asking.ts";
import type { Remote } from "./remote.ts";

/** The newest commit of a branch and its tree. */
export interface Head {
  commit: string;
  tree: string;
}

/** The head of a branch; null: there is no such branch. */
export async function headOf({ rest, at, name }: Remote, branch: string): Promise<Head | null> {
  const found = await askingMaybe(`reading the branch ${branch} of ${name}`, () =>
    rest.repos.getBranch({ ...at, branch }),
  );
  return found && { commit: found.data.commit.sha, tree: found.data.commit.commit.tree.sha };
}

/** Whether a repository has no commits. */
export async function isEmpty({ rest, at, name }: Remote): Promise<boolean> {
  const { data } = await asking(`listing the branches of ${name}`, () =>
    rest.repos.listBranches({ ...at, per_page: 1 }),
  );
  return data.length === 0;
}

/** The name of the default branch. */
export async function defaultBranchOf({ rest, at, name }: Remote): Promise<string> {
  return (await asking(`looking for ${name}`, () => rest.repos.get(at))).data.default_branch;
}
