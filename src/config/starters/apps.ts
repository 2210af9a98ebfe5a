import { head, settings } from "./head.ts";

/** Several applications that share a pipeline. */
export const apps = `${head}#
# Several applications, in a few lines each. An app expands to tools: repo-scaffolding.NAME if it has a \`repoTemplate\`,
# and one for each item of \`ci\` and \`cd\`. \`dtm render\` prints them.

${settings}
vars:
  owner: your-github-name
  imageUser: your-docker-hub-name

apps:
  - name: shop
    spec: { language: go, framework: gin }
    repo: { url: "https://github.com/[[ owner ]]/shop", branch: main, token: "[[ env TOOLCHAIN_TOKEN ]]" }
    repoTemplate: { url: "https://github.com/devstream-io/dtm-repo-scaffolding-golang-gin" }
    ci:
      - type: template
        templateName: build
        vars: { image: "[[ imageUser ]]" }
    # cd:
    #   - type: argocdapp # once the plugin is available

  - name: blog
    spec: { language: python, framework: django }
    repo: { url: "https://github.com/[[ owner ]]/blog", branch: main, token: "[[ env TOOLCHAIN_TOKEN ]]" }
    repoTemplate: { url: "https://github.com/devstream-io/dtm-repo-scaffolding-python-flask" }
    ci:
      - type: template
        templateName: build
        vars: { image: "[[ imageUser ]]" }

# What several apps share. A pipeline's \`vars\` are variables here.
pipelineTemplates:
  - name: build
    type: github-actions
    options:
      imageRepo:
        user: "[[ image ]]"
        password: "[[ env IMAGE_REPO_PASSWORD ]]"
`;
