export const id = 15;
export const ids = [15];
export const modules = {

/***/ 268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ c)
/* harmony export */ });
/* unused harmony exports i, t */
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
const e={"config-file":{short:`f`,value:`PATH`,about:`a file or a folder of .yaml files (default: dtm.yaml, then config.yaml)`},target:{value:`TOOL`,about:`this tool (name.instanceID) and what it needs, or where it goes what needs it; can be repeated`},refresh:{isNegative:!0,about:`plan from the state alone, without asking what is there`},destroy:{about:"plan: show what `dtm destroy` would do"},force:{about:`delete: also what the state does not know; state push: also an older or a foreign document`},limit:{value:`N`,about:`state history: how many versions (default: 20)`},to:{value:`PLACE`,about:`state migrate: where the state shall go`},reason:{value:`TEXT`,about:`unlock: why, for whoever reads the log`},out:{value:`FILE`,about:"plan: save the plan, for `dtm apply FILE`; migrate: where the result goes"},write:{about:`migrate: put the result in the place of the file, which is kept as FILE.bak`},check:{about:`migrate: exit with 2 when the file would change`},template:{short:`t`,value:`NAME`,about:`init: quickstart, gitops or apps`},yes:{short:`y`,about:`go ahead without asking; needed where there is no terminal`},"detailed-exitcode":{about:`exit with 2 when there are changes`},parallelism:{value:`N`,about:`how many tools are worked on at once (default: 10, or what the file says)`},"lock-timeout":{value:`TIME`,about:`how long to wait for the state's lock, such as 30s or 5m (default: 0s)`},format:{value:`LANGUAGE`,about:`graph: mermaid (default) or dot`},json:{about:`print as JSON on stdout, failures too`},debug:{about:`show the stack and the causes of a failure`},"plugin-dir":{short:`d`,value:`PATH`,about:`DevStream's; taken and not used: plugins need no folder`},help:{short:`h`,about:`what a command does and takes`}},t=[`json`,`debug`,`plugin-dir`,`help`],n=[`config-file`],r=[`yes`,`target`,`parallelism`,`lock-timeout`],i=[`target`,`detailed-exitcode`,`parallelism`],a=`Without --yes the plan is shown and asked about; any answer but y or yes changes nothing. The first Ctrl-C ends in good
order: what runs is finished and saved, nothing new begins. The second ends at once; the next run goes on from there.`,o={plan:{about:`show what would change`,more:`Reads what is there and compares; changes nothing and takes no lock.`,flags:[...n,`target`,`refresh`,`destroy`,`out`,`detailed-exitcode`,`parallelism`]},apply:{words:`[plan.json]`,about:`make it so; with a saved plan: exactly that, or nothing`,more:`${a}\nA saved plan is applied without a question, and refused (5) once anything has moved since it was made. It keeps its --target, --destroy and --refresh.`,flags:[...n,...r,`refresh`]},delete:{about:`delete the tools that the file names`,more:`Those among them that the state knows, with --force also the others. ${a}`,flags:[...n,...r,`force`]},destroy:{about:`delete everything that the state knows`,more:`Whatever the file says of it. ${a}`,flags:[...n,...r,`force`]},verify:{about:`plan, for its exit code`,more:`Exits with 0 also when there are changes, as in DevStream, unless there is --detailed-exitcode.`,flags:[...n,...i,`refresh`]},drift:{about:`show only where reality is not what was made`,flags:[...n,...i]},validate:{about:`check the configuration; needs no network and no secrets`,flags:n},render:{about:`print the tools with variables and templates resolved`,flags:n},graph:{about:`print the dependencies as Mermaid, or as DOT with --format dot`,flags:[...n,`format`]},schema:{about:`print the JSON Schema of the configuration, for editors`,flags:[]},state:{words:`VERB`,about:`look at the state and change it by hand: dtm help state lists the verbs`,more:`  dtm state list, show TOOL         what the state knows
  dtm state rm TOOL…                forget tools; what they are in the world stays
  dtm state mv TOOL NEW             give a tool another instance name
  dtm state pull [FILE], push FILE  the document as it is stored; push takes a newer one, --force any
  dtm state history, diff ID [ID]   earlier versions, and what is different between them (or to the current one)
  dtm state rollback ID             save anew what an earlier version says
  dtm state migrate --to PLACE      s3://bucket/key?region=…, k8s://namespace/name, branch:name[:path], file:path`,flags:[...n,`yes`,`force`,`limit`,`to`,`lock-timeout`]},import:{words:`TOOL`,about:`take over what is there already, as the file has it (name.instance)`,flags:[...n,`lock-timeout`]},unlock:{about:`take the state's lock away from a run that is gone`,flags:[...n,`yes`,`reason`]},migrate:{about:`rewrite a file of DevStream's in today's words`,more:`Prints the result; comments, order and quotes stay. What it cannot decide is told with file and line.`,flags:[...n,`write`,`out`,`check`]},init:{words:`[FOLDER]`,about:`write a dtm.yaml to start from`,more:`Never writes over a file that is there.`,flags:[...n,`template`]},version:{about:`print the version`,flags:[]},help:{words:`[COMMAND]`,about:`say what a command does and takes`,flags:[]}};function s(e){return[...o[e].flags,...t]}function c(e){return e===void 0?l():u(e)}function l(){let t=Object.entries(o).map(([e,{words:t=``,about:n}])=>[`  dtm ${e} ${t}`.trimEnd(),n]),n=Object.keys(e);return`dtm: a DevOps toolchain in one YAML file

${f(t)}

${f(n.map(d))}

More about a command: dtm help COMMAND.

${p}`}function u(e){let{words:t=``,about:n,more:r}=o[e];return[`${`dtm ${e} ${t}`.trimEnd()}: ${n}`,...r===void 0?[]:[r],f(s(e).map(d)),p].join(`

`)}function d(t){let{short:n,value:r,isNegative:i,about:a}=e[t];return[`${n===void 0?`      `:`  -${n}, `}--${i?`no-`:``}${t}${r===void 0?``:` ${r}`}`,a]}function f(e){let t=Math.max(...e.map(([e=``])=>e.length))+3;return e.map(([e=``,n])=>`${e.padEnd(t)}${n}`).join(`
`)}const p=`DTM_STATE_KEY holds the age identities of the state, one a line: the first seals, all open.

Exit codes: 0 done, 1 failed, 2 changes (with --detailed-exitcode), 3 bad input, 4 locked, 5 stale plan.
`;

/***/ }),

/***/ 9015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   help: () => (/* reexport safe */ _help_C3Y1IT6W_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _help_C3Y1IT6W_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(268);


/***/ })

};
