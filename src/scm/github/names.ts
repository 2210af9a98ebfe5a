import type { NamedRepository } from "../code-host.ts";
import type { RepoUrl } from "../repo-url.ts";
import type { Mistake } from "../repository.ts";

// `_` is in the names of managed users.
const account = /^[A-Za-z0-9][\w-]{0,38}$/;
const repository = /^(?!\.{1,2}$)[\w.-]{1,100}$/;

/** The mistake of an owner or a name that nothing on GitHub can have; those that are not known yet are left alone. */
export function impossibleName(given: NamedRepository, url: RepoUrl | undefined): Mistake | undefined {
  const { owner, name } = given;
  if (owner && isKnown(owner, url) && !account.test(owner)) {
    const key = given.org ? "org" : given.owner === url?.owner ? "url" : "owner";
    const rule = "must name a GitHub account (at most 39 letters, digits and `-`)";
    return { key, message: `${rule}, not ${shown(owner)}` };
  }
  if (!isKnown(name, url) || repository.test(name)) return undefined;
  const rule = "must name a GitHub repository (at most 100 letters, digits, `-`, `_` and `.`)";
  return { key: name === url?.name ? "url" : "name", message: `${rule}, not ${shown(name)}` };
}

// Not if a variable or an output is in its place, also in a URL.
function isKnown(text: string, url: RepoUrl | undefined): boolean {
  const whole = text === url?.owner || text === url?.name ? url.text : text;
  return !/\[\[|\$\{\{/.test(whole);
}

function shown(text: string): string {
  const what = text.includes("@") ? "the e-mail address " : "";
  return `${what}${JSON.stringify(text.slice(0, 80))}`;
}
