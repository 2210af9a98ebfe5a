import { defineBackend } from "../define.ts";
import { afterScheme } from "../url.ts";
import { BranchOptions } from "./options.ts";
import { placeOnBranch } from "./place.ts";

/** Keeps the state in a file on a branch. */
export const branch = defineBackend({
  name: "branch",
  summary:
    "A file on a separate branch, in the repository of the workflow or another one on the same code host.",
  options: BranchOptions,
  async open(options, place) {
    const { home, ...at } = placeOnBranch(options, place);
    const { branchBackend } = await import("./backend.ts");
    const { openHome } = await import("../../scm/open.ts");
    const { livenessBy } = await import("../liveness.ts");
    const [owner = "", name = ""] = at.repository.split("/");
    const git = (await openHome(home)).git({ owner, name });
    return branchBackend(git, at, livenessBy(home));
  },
  address(options, place) {
    const { repository, branch, path } = placeOnBranch(options, place);
    return `${path} on branch ${branch} of ${repository.toLowerCase()}`;
  },
  urlForms: ["branch:name", "branch:name:path"],
  fromUrl(url) {
    const [name = "", ...path] = afterScheme("branch", url)?.split(":") ?? [];
    if (name === "") return null;
    return path.length === 0 ? { branch: name } : { branch: name, path: path.join(":") };
  },
});
