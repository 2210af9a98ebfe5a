import { head, settings } from "./head.ts";

/** One repository from a template, and a workflow that builds it. */
export const quickstart = `${head}#
# A repository made from a template, and the workflow that tests it and builds its image.
# Change the values under \`vars\`. Secrets never stand here: [[ env NAME ]] is looked up just before it is used.

${settings}
vars:
  owner: your-github-name
  repo: hello
  imageUser: your-docker-hub-name

tools:
  # The repository. Taking this tool out of the file deletes it, unless \`preventDestroy\` stands in the way.
  - name: repo-scaffolding
    instanceID: hello
    lifecycle: { preventDestroy: true }
    options:
      sourceRepo: { org: devstream-io, name: dtm-repo-scaffolding-golang-gin, scmType: github }
      destinationRepo:
        owner: "[[ owner ]]" # for an organisation: \`org\` instead of \`owner\`
        name: "[[ repo ]]"
        branch: main
        scmType: github
        token: "[[ env TOOLCHAIN_TOKEN ]]"

  # The workflow. The outputs of the repository say where it goes, so it comes second by itself.
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
