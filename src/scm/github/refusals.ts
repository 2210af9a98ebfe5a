/**
 * What to do about a refusal of GitHub that is not due to the token's permissions; undefined: it may be. GitHub tells
 * these apart only by its words, so an unknown wording costs the hint and nothing else.
 */
export function hintForRefusal(said: string): string | undefined {
  return causes.find(([words]) => words.test(said))?.[1];
}

const causes: [words: RegExp, hint: string][] = [
  [
    /archived/i,
    "Nothing can be written to an archived repository. Unarchive it in its settings, or take it out of the configuration.",
  ],
  [
    /ip allow list/i,
    "Add the address of this machine to the IP allow list of the organization, or use a runner whose address is on it: GitHub-hosted runners have changing addresses.",
  ],
  [
    /saml/i,
    "Authorize the token for the organization's single sign-on: on GitHub under Settings, Developer settings, next to the token, `Configure SSO`. It may also have to be renewed there.",
  ],
  [
    /oauth app access restrictions/i,
    "An owner of the organization has to approve the app that the token belongs to, or use a token of another kind.",
  ],
  [
    /forbids access via a/i,
    "The organization does not accept tokens of this kind or with this lifetime. Create one of the kind that the message asks for.",
  ],
  [
    /(?:issue|conversation|pull request) is locked/i,
    "The conversation is locked. Unlock it on its page, or use a token of somebody who may write to locked conversations.",
  ],
  [
    /without `?workflows?`? (?:permission|scope)/i,
    "Files under `.github/workflows/` need a token with the permission `workflows: write`, or the scope `workflow`. The GITHUB_TOKEN of a workflow can never have it.",
  ],
  [
    /not permitted to create or approve pull requests/i,
    "Allow it in the settings of the repository or the organization, under Actions, General, `Allow GitHub Actions to create and approve pull requests`, or use another token.",
  ],
  [
    /rule violations|protected branch|creations being restricted/i,
    "A ruleset or a branch protection forbids it. Under Settings, Rules, let the token's app or user bypass it, or exclude the branch. State and locks are on the branch `dtm-state` and under `refs/dtm/`.",
  ],
  [
    /issues (?:has been|have been|are) disabled|issues is disabled/i,
    "Turn on issues in the settings of the repository, or set `drift-issue: false`.",
  ],
  [
    /admin rights/i,
    "The token's user must be an administrator of the repository, and the token needs `administration: write`.",
  ],
  [
    /access blocked|suspended|account was flagged|spammy/i,
    "The account or the repository is blocked on GitHub, for example because of a bill or a report. Its owner can ask GitHub's support.",
  ],
  [
    /name already exists on this account/i,
    "A repository of that name exists, and the token cannot see it. Choose another name, or use a token that can.",
  ],
  [
    /repository is empty/i,
    "The repository has no commits yet. Push a first one, for example by adding a README on GitHub.",
  ],
];
