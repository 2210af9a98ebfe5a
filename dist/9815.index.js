export const id = 9815;
export const ids = [9815];
export const modules = {

/***/ 9815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflow: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
const e=(e=``)=>`name: Toolchain
on:
  pull_request: { types: [opened, synchronize, reopened, ready_for_review, edited, closed] }
  push: { branches: [main] } # your default branch
  schedule: [{ cron: "0 6 * * *" }] # drift
${e}  workflow_dispatch: { inputs: { command: { type: choice, options: [plan, apply, drift] } } }
permissions: {}
jobs:
`;function t({secrets:t,config:r,folder:i}){let a=["command: ${{ inputs.command || 'plan' }}",`environment: production # its reviewers, if any, approve each apply`,...i===void 0?[]:[`working-directory: ${JSON.stringify(i)}`],...r===void 0?[]:[`config: ${JSON.stringify(r)}`]];return`${e(`  issue_comment: { types: [created] } # commands such as /dtm apply
`)}  dtm:
    permissions:
      actions: read # to see whether the run that holds the lock is still running
      checks: write # the check on the commit
      contents: write # the state branch
      issues: write # the drift issue
      pull-requests: write # the comment
    uses: devstream-action/devstream-action/.github/workflows/dtm.yml@main # safer: pin a commit SHA
    with:
${a.map(e=>`      ${e}\n`).join(``)}${n(t)}`}function n(e){return e.length===0?``:`    secrets:\n      env: | # what is not a secret goes under \`vars\` above\n${e.map(e=>`        ${e}=\${{ secrets.${e} }}\n`).join(``)}`}

/***/ })

};
