export const id = 131;
export const ids = [131];
export const modules = {

/***/ 7131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   help: () => (/* binding */ e)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
const e=`dtm: a DevOps toolchain in one YAML file

  dtm plan               show what would change
  dtm apply [plan.json]  make it so; with a saved plan: exactly that, or nothing
  dtm delete             delete the tools that the file names
  dtm destroy            delete everything that the state knows
  dtm verify             plan, for its exit code
  dtm drift              show only where reality is not what was made
  dtm validate           check the configuration; needs no network and no secrets
  dtm render             print the tools with variables and templates resolved
  dtm graph              print the dependencies as Mermaid, or as DOT with --format dot
  dtm schema             print the JSON Schema of the configuration, for editors
  dtm state VERB         list, show, rm, mv, pull, push, history, rollback, diff, migrate: see below
  dtm import TOOL        take over what is there already, as the file has it (name.instance)
  dtm unlock             take the state's lock away from a run that is gone
  dtm version            print the version

  dtm state list, show TOOL         what the state knows
  dtm state rm TOOL…                forget tools; what they are in the world stays
  dtm state mv TOOL NEW             give a tool another instance name
  dtm state pull [FILE], push FILE  the document as it is stored; push takes a newer one, --force any
  dtm state history, diff ID [ID]   earlier versions, and what is different between them (or to the current one)
  dtm state rollback ID             save anew what an earlier version says
  dtm state migrate --to PLACE      s3://bucket/key?region=…, k8s://namespace/name, branch:name[:path], file:path

  -f, --config-file PATH   a file or a folder of .yaml files (default: dtm.yaml, then config.yaml)
      --target TOOL        only this tool (name.instanceID) and what it depends on; can be repeated
      --no-refresh         plan from the state alone, without asking what is there
      --destroy            plan: show what \`dtm destroy\` would do
      --force              delete: also what the state does not know; state push: also an older or a foreign document
      --limit N            state history: how many versions (default: 20)
      --reason TEXT        unlock: why, for whoever reads the log
      --out FILE           plan: save the plan, for \`dtm apply FILE\`
  -y, --yes                do it without asking
      --json               print as JSON
      --detailed-exitcode  plan, verify, drift: exit with 2 when there are changes
      --parallelism N      how many tools are worked on at once (default: 10, or what the file says)
      --lock-timeout TIME  how long to wait for the state's lock, such as 30s or 5m (default: 0s)
  -h, --help

DTM_STATE_KEY holds the age identities of the state, one a line: the first seals, all open.

Exit codes: 0 done, 1 failed, 2 changes (with --detailed-exitcode), 3 bad input, 4 locked, 5 stale plan.
`;

/***/ })

};
