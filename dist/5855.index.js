export const id = 5855;
export const ids = [5855];
export const modules = {

/***/ 6122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ o),
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   r: () => (/* binding */ s),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7715);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);
const n=new node_async_hooks__WEBPACK_IMPORTED_MODULE_1__.AsyncLocalStorage,r=/* @__PURE__ */ new Set;async function i(t,i){let a=Promise.withResolvers();a.promise.catch(()=>{});let o=c(e=>s(()=>t.say(e))),l={...t,write:o.write,fail(e){return a.reject(e),r.has(l)}};r.add(l);try{return await Promise.race([n.run(l,async()=>await i()),a.promise])}catch(t){throw (0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.o)(t)}finally{r.delete(l),o.end()}}function a(){return n.getStore()}function o(){return[...r]}function s(e){return n.exit(e)}function c(e){let t=``;return{write(n){let r=`${t}${n}`.split(`
`);t=r.pop()??``;for(let t of r)e(t)},end(){t!==``&&e(t),t=``}}}

/***/ }),

/***/ 5572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ f),
/* harmony export */   t: () => (/* binding */ C)
/* harmony export */ });
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7715);
/* harmony import */ var _usingCtx_Da0_7VkO_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7718);
/* harmony import */ var _failure_6yRn_pUl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3067);
/* harmony import */ var _wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2339);
/* harmony import */ var _kill_group_BJ0MjzXC_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8400);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1421);
const d=5e7;function f(e){return async(t,r=[],i={})=>{try{var s=(0,_usingCtx_Da0_7VkO_js__WEBPACK_IMPORTED_MODULE_7__.t)();p(t,e),e.signal.throwIfAborted();let c=(0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(e.baseDir,i.cwd??``),d={...(0,_kill_group_BJ0MjzXC_js__WEBPACK_IMPORTED_MODULE_3__.r)(process.env),...i.env},f=(0,node_child_process__WEBPACK_IMPORTED_MODULE_6__.spawn)(t,r,{..._kill_group_BJ0MjzXC_js__WEBPACK_IMPORTED_MODULE_3__.n,cwd:c,env:d,stdio:`pipe`});s.u(m(e.signal,f));let g=await h(f,t,c,e.log,i.input).finally(()=>e.signal.throwIfAborted());if((i.accept??[0]).includes(g.code))return g;throw v(t,g)}catch(e){s.e=e}finally{s.d()}}}function p(e,{programs:n}){if(n&&!n.includes(e))throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`plugin-failed`,`the plugin may not start ${e}`,{hint:`Its definition must list it: \`exec: [${JSON.stringify(e)}]\`.`})}function m(e,t){let n=()=>(0,_kill_group_BJ0MjzXC_js__WEBPACK_IMPORTED_MODULE_3__.t)(t);return process.once(`exit`,n),e.addEventListener(`abort`,n),{[Symbol.dispose](){process.off(`exit`,n),e.removeEventListener(`abort`,n)}}}async function h(e,t,n,r,i){let[a,o]=[g(e,`stdout`),g(e,`stderr`,r)];return e.stdin?.on(`error`,()=>{}),e.stdin?.end(i),new Promise((r,i)=>{e.once(`error`,e=>i(_(e,t,n))),e.once(`close`,(e,n)=>{a.isFull()||o.isFull()?i(b(t)):n===null?r({code:e??1,stdout:a.text(),stderr:o.text()}):i(y(t,n))})})}function g(e,t,n=()=>{}){let r=[],i=0,a=``,o=e[t];return o?.on(`data`,t=>{if(i+=t.length,i>d)return (0,_kill_group_BJ0MjzXC_js__WEBPACK_IMPORTED_MODULE_3__.t)(e);r.push(t);let o=`${a}${t.toString()}`.split(`
`);a=o.pop()??``,o.forEach(n)}),o?.on(`end`,()=>void(a!==``&&n(a))),{text:()=>Buffer.concat(r).toString(),isFull:()=>i>d}}function _(n,r,i){if(n.code===`ENOENT`&&!(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)(i,{throwIfNoEntry:!1})?.isDirectory())return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`program-failed`,`${r} could not be started: there is no folder ${i}`,{cause:n});if(n.code===`ENOENT`)return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`program-missing`,`${r} is not installed on this machine`,{hint:`Install ${r}, so that it is found in PATH. In a workflow, install it in a step before this one.`,cause:n});let a=n.code===`EACCES`?`it is not an executable file`:(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(n);return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`program-failed`,`${r} could not be started: ${a}`,{cause:n})}function v(e,{code:n,stdout:r,stderr:i}){let a=x(i)||x(r);return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`program-failed`,`${e} ended with exit code ${n}${a&&`: ${a}`}`)}function y(e,n){return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`program-failed`,`${e} was ended by ${n}`)}function b(e){return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`program-failed`,`${e} printed more than ${d/1e6} MB`)}function x(e){return e.trimEnd().split(`
`).slice(-5).join(`
`).slice(-1e3)}const S=[500,2e3];function C(e){return async(t,{repeat:n,...r}={})=>{let a=t=>`error`in t?t.isLasting||e.aborted:t.status<500,o=w(r,n)?S:[],s=await (0,_wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_2__.a)(()=>T(t,r,e),a,o,{signal:e});if(`error`in s)throw s.error;return s}}function w({method:e=`GET`,headers:t},n){return n===void 0?![`POST`,`PATCH`].includes(e.toUpperCase())||new Headers(t).has(`idempotency-key`):n}async function T(n,i,a){try{return await fetch(n,{...i,signal:AbortSignal.any([a,AbortSignal.timeout(6e4)])})}catch(a){let o=(0,_failure_6yRn_pUl_js__WEBPACK_IMPORTED_MODULE_1__.t)(a,n),s=o?.why??(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(a instanceof Error&&a.cause?a.cause:a),c={hint:o?.hint??E(i.method),cause:a};return{error:new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`download-failed`,`${n} could not be fetched: ${s}`,c),isLasting:o?.isLasting??!1}}}function E(e=`GET`){let t=`Check the URL, and whether this machine can reach it.`;return e.toUpperCase()===`GET`?t:`${t} The request may have taken effect anyway.`}

/***/ }),

/***/ 8400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   r: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
const e=new Set([[`PATH`,`LANG`,`LANGUAGE`,`TZ`,`TMPDIR`,`TEMP`,`TMP`],[`SYSTEMROOT`,`SYSTEMDRIVE`,`WINDIR`,`COMSPEC`,`PATHEXT`],[`HTTP_PROXY`,`HTTPS_PROXY`,`NO_PROXY`,`ALL_PROXY`],[`NODE_EXTRA_CA_CERTS`,`NODE_USE_SYSTEM_CA`,`SSL_CERT_FILE`,`SSL_CERT_DIR`]].flat());function t(t){let n=t=>e.has(t.toUpperCase())||/^LC_/i.test(t);return Object.fromEntries(Object.entries(t).filter(e=>n(e[0])&&e[1]!==void 0))}const n={detached:process.platform!==`win32`,windowsHide:!0};function r({pid:e}){if(e!==void 0)try{process.kill(n.detached?-e:e,`SIGKILL`)}catch(e){if(e.code!==`ESRCH`)throw e}}

/***/ }),

/***/ 6467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: () => (/* binding */ B)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2288);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7715);
/* harmony import */ var _words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9813);
/* harmony import */ var _line_diff_DM6dWRIA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6308);
/* harmony import */ var _plan_Dz9uIemK_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4895);
/* harmony import */ var _body_BIsWGrMA_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1960);
/* harmony import */ var _asking_BTzqFmgP_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5480);
/* harmony import */ var _zip_CDCljTkc_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(921);
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7654);
/* harmony import */ var _comments_CFx5PsYk_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7005);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6760);
var w=class extends Error{};const T=e=>(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.M)().max(e).refine(e=>e.isWellFormed(),`is not text`),E=e=>(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.x)().min(0).max(e),D=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.M)().regex(/^sha256:[0-9a-f]{64}$/),O=T(300),k=2e3,A=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.j)({path:T(1e3),after:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.N)([T(1e5),(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.E)(),(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.y)(),(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.g)(),(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.j)({}),(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__._)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.T)()).max(0)])}),j=T(500).refine(e=>e.split(`/`).every(e=>![``,`.`,`..`].includes(e)),`is not the path of a file`),M=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.j)({tool:O,action:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.C)(`create`),reason:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.C)(`new`),dependsOn:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__._)(O).max(500),fields:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__._)(A).max(5e3),source:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.j)({file:j,line:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.x)().min(1).max(1e7)}).exactOptional(),note:T(1e3).exactOptional(),digest:D,wanted:D}),N=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.j)({version:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.C)(1),isolated:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.C)(!0),stack:T(300).min(1),digest:D,config:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.j)({digest:D}),state:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.j)({lineage:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.C)(``),serial:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.C)(0)}),summary:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__.j)({create:E(k),update:E(0),replace:E(0),delete:E(0),unchanged:E(0)}),changes:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_1__._)(M).max(k)}).refine(({summary:e,changes:t})=>e.create===t.length,`has counts that do not match its tools`);function P(e){let t=N.safeParse(F(e));if(t.success)return t.data;let[n]=t.error.issues;throw new w(`it is not a plan of a fork, or has another version: ${n?.path.join(`.`)||`the plan`} (${n?.code})`)}function F(e){try{return JSON.parse((0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_9__.t)(e)??``)}catch(e){throw new w(`it is not JSON`,{cause:e})}}const I=1048576;async function L(e,t,{runId:n,name:r}){let i=await R(e,t,{runId:n,name:r});if(!i)throw new w(`the run has none with that name`);if(i.size_in_bytes>I)throw z();let a={artifact_id:i.id,archive_format:`zip`,request:_zip_CDCljTkc_js__WEBPACK_IMPORTED_MODULE_8__.i},o=await (0,_asking_BTzqFmgP_js__WEBPACK_IMPORTED_MODULE_7__.t)(`downloading the artifact ${r} of run ${n}`,()=>(0,_zip_CDCljTkc_js__WEBPACK_IMPORTED_MODULE_8__.r)(()=>e.rest.actions.downloadArtifact({...t,...a}),I));if(!o)throw z();try{return await (0,_zip_CDCljTkc_js__WEBPACK_IMPORTED_MODULE_8__.n)(o,5242880)}catch(e){throw new w((0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_2__.i)(e),{cause:e})}}async function R(e,t,{runId:n,name:r}){let{data:i}=await (0,_asking_BTzqFmgP_js__WEBPACK_IMPORTED_MODULE_7__.t)(`looking for artifacts of run ${n}`,()=>e.rest.actions.listWorkflowRunArtifacts({...t,run_id:n,name:r,per_page:100}));return i.artifacts.filter(e=>e.name===r&&!e.expired).sort((e,t)=>t.id-e.id)[0]}function z(){return new w(`it is larger than 1 MB`)}async function B(e,t,{log:n,outputs:r,folder:i}){let{command:a,comment:o,artifact:s}=t.inputs;if(a!==`auto`)throw U(a);try{if(!o)throw new w("`comment: false`");let{pull:a,url:s}=await V(e,t,i);n.say(`The plan of ${e.from} at ${e.headSha.slice(0,7)} is shown on #${a}: ${s}`),r.published(s)}catch(t){if(!(t instanceof w))throw t;n.say(`Nothing to do: the artifact ${s} of run ${e.runId} is not shown: ${t.message}.`),r.skipped()}}async function V({runId:e,headSha:t,from:n,branch:r},{client:i,repo:a,inputs:o,links:s},c){let l=await i(),u=P(await L(l,a,{runId:e,name:o.artifact}));await (0,_line_diff_DM6dWRIA_js__WEBPACK_IMPORTED_MODULE_4__.a)(u);let d=await H(l,{repo:a,headSha:t,from:n,branch:r}),_={...u,stack:node_path__WEBPACK_IMPORTED_MODULE_11__.posix.join(c,u.stack)},v=`${o.artifact} of a fork`,y={stack:v,status:(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_3__.b)(_)},b=(0,_body_BIsWGrMA_js__WEBPACK_IMPORTED_MODULE_6__.t)(y,(0,_plan_Dz9uIemK_js__WEBPACK_IMPORTED_MODULE_5__.i)(_,n,s,_body_BIsWGrMA_js__WEBPACK_IMPORTED_MODULE_6__.i.comment)),{url:x}=await (0,_comments_CFx5PsYk_js__WEBPACK_IMPORTED_MODULE_10__.r)(l,a,d,v).put(b);return{pull:d,url:x}}async function H(e,{repo:t,headSha:n,from:r,branch:i}){let a=`${r.split(`/`)[0]??``}:${i}`,{data:o}=await (0,_asking_BTzqFmgP_js__WEBPACK_IMPORTED_MODULE_7__.t)(`looking for the pull request of ${r}`,()=>e.rest.pulls.list({...t,state:`open`,head:a,per_page:100})),[s,...c]=o.filter(e=>{let t=e.head.repo;return e.state===`open`&&e.head.sha===n&&t?.full_name===r}),l=`pull request of ${r} is at ${n.slice(0,7)}`;if(!s)throw new w(`no open ${l}`);if(c.length>0)throw new w(`more than one open ${l}`);return s.number}function U(e){return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_2__.t(`bad-arguments`,`\`command: ${e}\` cannot be used with the event workflow_run`,{hint:"That event only shows the plan of a fork's run. Leave `command` out."})}

/***/ }),

/***/ 921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ n),
/* harmony export */   n: () => (/* binding */ o),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);
/* harmony import */ var _wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2339);
const n={parseSuccessResponseBody:!1};async function r(n,r){return await (0,_wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_1__.i)(async()=>(0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Wt)(r,(await n()).data),e=>e instanceof TypeError,[1e3])}const i={bytes:268435456,files:2e4};async function a(e,t=i){let{unzipSync:n}=await __webpack_require__.e(/* import() */ 4176).then(__webpack_require__.bind(__webpack_require__, 1795)),r=l(e),a=0,o=0,u=n(e,{filter:({name:e,originalSize:n})=>{if(e.endsWith(`/`)||c(r.get(e)))return!1;if(s(e),a+=n,o+=1,a>t.bytes||o>t.files)throw Error(`it has more than ${t.files} files or ${t.bytes>>20} MB`);return!0}}),d=Object.entries(u).map(([e,t])=>{let n=!!((r.get(e)??0)&73);return[e.slice(e.indexOf(`/`)+1),n?{content:t,executable:n}:{content:t}]});return new Map(d)}async function o(e,t){let{unzipSync:n}=await __webpack_require__.e(/* import() */ 4176).then(__webpack_require__.bind(__webpack_require__, 1795)),r=0,i=n(e,{filter:({name:e,originalSize:n})=>{if(r+=1,r>1)throw Error(`it has more than one file`);if(!/^[\w-][\w.-]*$/.test(e))throw Error(`it has a file with an unexpected name`);if(!(n<=t))throw Error(`it has more than ${t>>20} MB`);return!0}}),[a]=Object.values(i);if(!a)throw Error(`it has no file`);return a}function s(e){let t=e.split(`/`);if(!(t.length>1&&t.every(e=>![``,`.`,`..`].includes(e)))||/[\\\0]/.test(e))throw Error(`it has a file at ${JSON.stringify(e)}`)}function c(e){return((e??0)&61440)==40960}function l(e){let t=new DataView(e.buffer,e.byteOffset,e.byteLength),n=/* @__PURE__ */ new Map,r=u(t),i=t.getUint32(r+16,!0);for(let a=t.getUint16(r+10,!0);a>0;a--){if(t.getUint32(i,!0)!==33639248)throw Error(`its list of files is damaged`);let[r,a,o]=[28,30,32].map(e=>t.getUint16(i+e,!0)),s=new TextDecoder().decode(e.subarray(i+46,i+46+(r??0)));t.getUint8(i+5)===3&&n.set(s,t.getUint32(i+38,!0)>>>16),i+=46+(r??0)+(a??0)+(o??0)}return n}function u(e){for(let t=e.byteLength-22;t>=0;t--)if(e.getUint32(t,!0)===101010256)return t;throw Error(`it is not a ZIP archive`)}

/***/ })

};
