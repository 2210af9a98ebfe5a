import { head, settings } from "./head.ts";

/** A repository, its workflow, and its deployment to a cluster. */
export const gitops = `${head}#
# From a repository to a running application: the repository, the workflow that builds its image, and Argo CD, which
# deploys it to a cluster. Argo CD is commented out until its plugins are available.

${settings}
vars:
  owner: your-github-name
  app: hello
  imageUser: your-docker-hub-name

tools:
  - name: repo-scaffolding
    instanceID: hello
    lifecycle: { preventDestroy: true }
    options:
      sourceRepo: { org: devstream-io, name: dtm-repo-scaffolding-python-flask, scmType: github }
      destinationRepo: &repo
        owner: "[[ owner ]]"
        name: "[[ app ]]"
        branch: main
        scmType: github
        token: "[[ env TOOLCHAIN_TOKEN ]]"

  - name: github-actions
    instanceID: hello
    dependsOn: [repo-scaffolding.hello]
    options:
      scm: *repo
      pipeline:
        language: { name: python, framework: flask }
        imageRepo:
          user: "[[ imageUser ]]"
          password: "[[ env IMAGE_REPO_PASSWORD ]]"

  # Argo CD, in the cluster of your KUBECONFIG.
  # - name: helm-installer
  #   instanceID: argocd

  # The application, which Argo CD keeps in sync with the chart in the repository.
  # - name: argocdapp
  #   instanceID: hello
  #   dependsOn: [helm-installer.argocd, github-actions.hello]
  #   options:
  #     app: { name: "[[ app ]]", namespace: argocd }
  #     destination: { server: "https://kubernetes.default.svc", namespace: default }
  #     source:
  #       path: "helm/[[ app ]]"
  #       valuefile: values.yaml
  #       repoURL: \${{ repo-scaffolding.hello.outputs.repoURL }}
  #       token: "[[ env TOOLCHAIN_TOKEN ]]"
  #     imageRepo: { user: "[[ imageUser ]]" }
`;
