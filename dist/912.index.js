export const id = 912;
export const ids = [912];
export const modules = {

/***/ 6803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
const e=`https://raw.githubusercontent.com/devstream-action/devstream-action/main/dist/config.schema.json`;

/***/ }),

/***/ 5912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nextSteps: () => (/* binding */ l),
/* harmony export */   starterNames: () => (/* binding */ s),
/* harmony export */   starters: () => (/* binding */ c)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _schema_url_LzfgwXmj_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6803);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
const n=`# yaml-language-server: $schema=${_schema_url_LzfgwXmj_js__WEBPACK_IMPORTED_MODULE_2__.t}
`,r=`config:
  state:
    backend: branch # on the branch dtm-state of this repository; others: local, s3, k8s
`,i=`${n}#
# Several applications in few lines each. An app becomes tools: repo-scaffolding.NAME where it has a \`repoTemplate\`,
# and one for each item of \`ci\` and \`cd\`. \`dtm render\` prints them.

${r}
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
    #   - type: argocdapp # for when the plugin is there

  - name: blog
    spec: { language: python, framework: django }
    repo: { url: "https://github.com/[[ owner ]]/blog", branch: main, token: "[[ env TOOLCHAIN_TOKEN ]]" }
    repoTemplate: { url: "https://github.com/devstream-io/dtm-repo-scaffolding-python-flask" }
    ci:
      - type: template
        templateName: build
        vars: { image: "[[ imageUser ]]" }

# What several apps do alike. A pipeline's \`vars\` are variables here.
pipelineTemplates:
  - name: build
    type: github-actions
    options:
      imageRepo:
        user: "[[ image ]]"
        password: "[[ env IMAGE_REPO_PASSWORD ]]"
`,a=`${n}#
# From a repository to a running application: the repository, the workflow that builds its image, and Argo CD, which
# brings it to a cluster. Argo CD stands in comments until the plugins for it are there.

${r}
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

  # Argo CD in the cluster that KUBECONFIG names.
  # - name: helm-installer
  #   instanceID: argocd

  # The application that Argo CD keeps equal to the chart in the repository.
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
`,o=`${n}#
# A repository made from a template, and the workflow that tests it and builds its image.
# Change the values under \`vars\`. Secrets never stand here: [[ env NAME ]] is looked up just before it is used.

${r}
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
`,s=[`quickstart`,`gitops`,`apps`],c={quickstart:o,gitops:a,apps:i};function l(e,n){let r=(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(e),i=r===`dtm.yaml`?``:` -f ${r}`;return`Wrote ${e} (${n}). Next, in its folder:

  1. Fill in the values under \`vars\`.
  2. dtm validate${i}    checks it; needs no network and no secrets
     dtm render${i}      shows the tools that it stands for
  3. Give the repository the secrets TOOLCHAIN_TOKEN (may create repositories, and write contents, workflows and
     secrets) and IMAGE_REPO_PASSWORD, and this as .github/workflows/toolchain.yml:

${u(r).replaceAll(/^(?=.)/gm,`     `)}
  4. Open a pull request with both files: it shows the plan. Its merge makes it so.`}function u(e){return`name: Toolchain
on:
  pull_request:
  push: { branches: [main] }
concurrency:
  group: toolchain-\${{ github.event_name == 'pull_request' && github.ref || 'apply' }}
permissions:
  actions: read
  contents: write
  pull-requests: write
jobs:
  dtm:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - uses: devstream-action/devstream-action@main${e===`dtm.yaml`?``:`\n        with: { config: ${e} }`}
        env:
          TOOLCHAIN_TOKEN: \${{ secrets.TOOLCHAIN_TOKEN }}
          IMAGE_REPO_PASSWORD: \${{ secrets.IMAGE_REPO_PASSWORD }}
`}

/***/ })

};
