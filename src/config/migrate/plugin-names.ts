/** Plugins that became part of `helm-installer`, with the start of the instanceID by which it recognizes them. */
export const helmPresets: Readonly<Record<string, string>> = {
  argocd: "argocd",
  artifactory: "artifactory",
  devlake: "devlake",
  harbor: "harbor",
  "hashicorp-vault": "vault",
  "helm-generic": "",
  jenkins: "jenkins",
  "kube-prometheus": "kube-prometheus",
  openldap: "openldap",
  sonarqube: "sonarqube",
  tekton: "tekton",
};

const replaced: [RegExp, string][] = [
  [
    /^(?:github|gitlab)-repo-scaffolding-|^repo-scaffolding-/,
    "use repo-scaffolding; the options of the repository go under `destinationRepo`, those of the template under `sourceRepo`",
  ],
  [/^githubactions-/, "use github-actions; the repository goes under `scm`, the rest under `pipeline`"],
  [/^gitlabci-/, "use gitlab-ci; the repository goes under `scm`, the rest under `pipeline`"],
  [
    /^trello-github-integ$/,
    "use trello, which creates the board and the workflow; the repository goes under `scm`",
  ],
  [/^jira-github-integ$/, "use jira; the repository goes under `scm`, the rest under `jira`"],
  [
    /^jenkins-(?:github-integ|pipeline-kubernetes)$/,
    "use jenkins-pipeline with `jenkins`, `scm` and `pipeline`",
  ],
];

/** What to use instead of a plugin whose options cannot be carried over one by one. */
export function replacedBy(name: string): string | undefined {
  return replaced.find(([pattern]) => pattern.test(name))?.[1];
}
