export const id = 5521;
export const ids = [5521];
export const modules = {

/***/ 1588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
const e=`https://raw.githubusercontent.com/devstream-action/devstream-action/main/dist/config.schema.json`;

/***/ }),

/***/ 5521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nextSteps: () => (/* binding */ l),
/* harmony export */   starterNames: () => (/* binding */ s),
/* harmony export */   starters: () => (/* binding */ c)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _schema_url_LzfgwXmj_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1588);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
const n=`# yaml-language-server: $schema=${_schema_url_LzfgwXmj_js__WEBPACK_IMPORTED_MODULE_2__.t}
`,r=`config:
  state:
    backend: branch # on the branch dtm-state of this repository; docs/state.md has the others
`,i=`${n}#
# Several applications, in a few lines each. An app expands to tools: repo-scaffolding.NAME if it has a \`repoTemplate\`,
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
`,a=`${n}#
# From a repository to a running application: the repository, the workflow that builds its image, and Argo CD, which
# deploys it to a cluster. Argo CD is commented out until its plugins are available.

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
`,o=`${n}#
# A repository created from a template, and a workflow that tests it and builds its image.
# Change the values under \`vars\`. Never write secrets here: [[ env NAME ]] is looked up just before it is used.

${r}
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
`,s=[`quickstart`,`gitops`,`apps`],c={quickstart:o,gitops:a,apps:i};function l(e,n,r){let i=(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(e),a=i===`dtm.yaml`?``:` -f ${i}`,o=`dtm init --workflow${a}`;return`Wrote ${e} (${n}).${r===void 0?``:`\nWrote ${r}.`} Next, in its folder:

  1. Fill in the values under \`vars\`.
  2. dtm validate${a}    check it; needs no network and no secrets
     dtm render${a}      show the tools that it expands to
  3. Add the secrets TOOLCHAIN_TOKEN (which can create repositories, and write contents, workflows and
     secrets) and IMAGE_REPO_PASSWORD to the repository.
${r===void 0?`  4. ${o}    write the workflow, .github/workflows/toolchain.yml
`:``}  ${r===void 0?5:4}. Open a pull request with both files: it shows the plan. Merging it applies the plan.`}

/***/ })

};
