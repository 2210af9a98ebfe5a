import { head, settings } from "./head.ts";

/** One repository from a template, and a workflow that builds it. */
export const quickstart = `${head}#
# A repository created from a template, and a workflow that tests it and builds its image.
# Change the values under \`vars\`. Never write secrets here: [[ env NAME ]] is looked up just before it is used.

${settings}
vars:
  owner: your-github-name
  repo: hello
  imageUser: your-docker-hub-name

tools:
  # The repository. Removing this tool from the file deletes the repository, unless \`preventDestroy\` forbids it.
  - name: repo-scaffolding
    instanceID: hello
    lifecycle: { preventDestroy: true }
    options:
      sourceRepo: { org: devstream-io, name: dtm-repo-scaffolding-golang-gin, scmType: github }
      destinationRepo:
        owner: "[[ owner ]]" # for an organization, use \`org\` instead
        name: "[[ repo ]]"
        branch: main
        scmType: github
        token: "[[ env TOOLCHAIN_TOKEN ]]"

  # The workflow. It uses the outputs of the repository, so it comes second automatically.
  - name: github-actions
    instanceID: hello
    options:
      scm:
        owner: \${{ repo-scaffolding.hello.outputs.owner }}
        name: \${{ repo-scaffolding.hello.outputs.repo }}
        branch: main
        scmType: github
        token: "[[ env TOOLCHAIN_TOKEN ]]"
      pipeline:
        language: { name: go, framework: gin }
        imageRepo:
          user: "[[ imageUser ]]"
          password: "[[ env IMAGE_REPO_PASSWORD ]]"
`;
