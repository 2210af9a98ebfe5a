export const id = 6563;
export const ids = [6563];
export const modules = {

/***/ 851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ o),
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   r: () => (/* binding */ s),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5014);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);
const n=new node_async_hooks__WEBPACK_IMPORTED_MODULE_1__.AsyncLocalStorage,r=/* @__PURE__ */ new Set;async function i(t,i){let a=Promise.withResolvers();a.promise.catch(()=>{});let o=c(e=>s(()=>t.say(e))),l={...t,write:o.write,fail(e){return a.reject(e),r.has(l)}};r.add(l);try{return await Promise.race([n.run(l,async()=>await i()),a.promise])}catch(t){throw (0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.o)(t)}finally{r.delete(l),o.end()}}function a(){return n.getStore()}function o(){return[...r]}function s(e){return n.exit(e)}function c(e){let t=``;return{write(n){let r=`${t}${n}`.split(`
`);t=r.pop()??``;for(let t of r)e(t)},end(){t!==``&&e(t),t=``}}}

/***/ }),

/***/ 9369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   t: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _marker_PTdTBgoQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8853);
/* harmony import */ var _asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1996);
/* harmony import */ var _self_BE31Q2e5_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(158);
function a(t,n,r,i){let a,o=()=>a??=u(t,n,r,i);return{pull:r,find:o,async put(c){let u=await o(),d=u&&await s(t,n,u.id,c),{id:f,html_url:p,updated_at:m}=d??await l(t,n,r,i,c),h={id:f,body:c,marker:(0,_marker_PTdTBgoQ_js__WEBPACK_IMPORTED_MODULE_1__.n)(c)??{stack:i},url:p,at:m,isNew:!d,hasCompany:u?.hasCompany??!1};return a=Promise.resolve(h),h}}}async function o(e,t,n,i){await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.t)(`writing a comment`,()=>c(e,t,n,i))}async function s(e,t,r,i){return(await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.r)(`updating the comment`,()=>e.rest.issues.updateComment({...t,comment_id:r,body:i})))?.data??null}function c(e,t,n,r){return e.rest.issues.createComment({...t,issue_number:n,body:r})}async function l(e,n,r,i,a){return await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.n)(`writing the comment`,async()=>(await c(e,n,r,a)).data,async()=>{let t=await u(e,n,r,i);return t&&{id:t.id,html_url:t.url,updated_at:t.at}})}async function u(t,n,a,o){let s=t.paginate.iterator(t.rest.issues.listComments,{...n,issue_number:a,per_page:100});return (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.t)(`reading the comments`,async()=>{let n;for await(let{data:r}of s)for(let{id:a,body:s=``,html_url:c,updated_at:l,user:u}of r){let d=(0,_marker_PTdTBgoQ_js__WEBPACK_IMPORTED_MODULE_1__.n)(s);if(d?.stack===o&&(n??=await (0,_self_BE31Q2e5_js__WEBPACK_IMPORTED_MODULE_3__.n)(t),u?.login===n))return{id:a,body:s,marker:d,url:c,at:l,isNew:!1,hasCompany:r.some(t=>((0,_marker_PTdTBgoQ_js__WEBPACK_IMPORTED_MODULE_1__.n)(t.body??``)?.stack??o)!==o)}}return null})}

/***/ }),

/***/ 3233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: () => (/* binding */ B)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6011);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5014);
/* harmony import */ var _words_CJbJKHUB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3162);
/* harmony import */ var _line_diff_BjPRThvd_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5722);
/* harmony import */ var _body_DqRHkD7B_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4607);
/* harmony import */ var _asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1996);
/* harmony import */ var _zip_Cgrm4ljy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1903);
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7654);
/* harmony import */ var _comments_DYCiwtwh_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9369);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6760);
var w=class extends Error{};const T=e=>(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.j)().max(e).refine(e=>e.isWellFormed(),`is not text`),E=e=>(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.b)().min(0).max(e),D=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.j)().regex(/^sha256:[0-9a-f]{64}$/),O=T(300),k=2e3,A=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.A)({path:T(1e3),after:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.M)([T(1e5),(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.T)(),(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.v)(),(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.h)(),(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.A)({}),(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.g)((0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.w)()).max(0)])}),j=T(500).refine(e=>e.split(`/`).every(e=>![``,`.`,`..`].includes(e)),`is not the path of a file`),M=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.A)({tool:O,action:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.S)(`create`),reason:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.S)(`new`),dependsOn:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.g)(O).max(500),fields:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.g)(A).max(5e3),source:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.A)({file:j,line:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.b)().min(1).max(1e7)}).exactOptional(),note:T(1e3).exactOptional(),digest:D,wanted:D}),N=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.A)({version:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.S)(1),isolated:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.S)(!0),stack:T(300).min(1),digest:D,config:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.A)({digest:D}),state:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.A)({lineage:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.S)(``),serial:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.S)(0)}),summary:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.A)({create:E(k),update:E(0),replace:E(0),delete:E(0),unchanged:E(0)}),changes:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_1__.g)(M).max(k)}).refine(({summary:e,changes:t})=>e.create===t.length,`has counts that do not match its tools`);function P(e){let t=N.safeParse(F(e));if(t.success)return t.data;let[n]=t.error.issues;throw new w(`it is not a plan of a fork, or has another version: ${n?.path.join(`.`)||`the plan`} (${n?.code})`)}function F(e){try{return JSON.parse((0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_8__.t)(e)??``)}catch(e){throw new w(`it is not JSON`,{cause:e})}}const I=1048576;async function L(e,t,{runId:n,name:r}){let i=await R(e,t,{runId:n,name:r});if(!i)throw new w(`the run has none with that name`);if(i.size_in_bytes>I)throw z();let a={artifact_id:i.id,archive_format:`zip`,request:_zip_Cgrm4ljy_js__WEBPACK_IMPORTED_MODULE_7__.i},o=await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_6__.t)(`downloading the artifact ${r} of run ${n}`,()=>(0,_zip_Cgrm4ljy_js__WEBPACK_IMPORTED_MODULE_7__.r)(()=>e.rest.actions.downloadArtifact({...t,...a}),I));if(!o)throw z();try{return await (0,_zip_Cgrm4ljy_js__WEBPACK_IMPORTED_MODULE_7__.n)(o,5242880)}catch(e){throw new w((0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_2__.i)(e),{cause:e})}}async function R(e,t,{runId:n,name:r}){let{data:i}=await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_6__.t)(`looking for artifacts of run ${n}`,()=>e.rest.actions.listWorkflowRunArtifacts({...t,run_id:n,name:r,per_page:100}));return i.artifacts.filter(e=>e.name===r&&!e.expired).sort((e,t)=>t.id-e.id)[0]}function z(){return new w(`it is larger than 1 MB`)}async function B(e,t,{log:n,outputs:r,folder:i}){let{command:a,comment:o,artifact:s}=t.inputs;if(a!==`auto`)throw U(a);try{if(!o)throw new w("`comment: false`");let{pull:a,url:s}=await V(e,t,i);n.say(`The plan of ${e.from} at ${e.headSha.slice(0,7)} is shown on #${a}: ${s}`),r.published(s)}catch(t){if(!(t instanceof w))throw t;n.say(`Nothing to do: the artifact ${s} of run ${e.runId} is not shown: ${t.message}.`),r.skipped()}}async function V({runId:e,headSha:t,from:n,branch:r},{client:i,repo:a,inputs:o,links:s},c){let l=await i(),u=P(await L(l,a,{runId:e,name:o.artifact}));await (0,_line_diff_BjPRThvd_js__WEBPACK_IMPORTED_MODULE_4__.n)(u.changes.flatMap(({fields:e})=>e));let d=await H(l,{repo:a,headSha:t,from:n,branch:r}),_={...u,stack:node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(c,u.stack)},v=`${o.artifact} of a fork`,y={stack:v,status:(0,_words_CJbJKHUB_js__WEBPACK_IMPORTED_MODULE_3__.g)(_)},b=(0,_body_DqRHkD7B_js__WEBPACK_IMPORTED_MODULE_5__.t)(y,(0,_body_DqRHkD7B_js__WEBPACK_IMPORTED_MODULE_5__.l)(_,n,s,_body_DqRHkD7B_js__WEBPACK_IMPORTED_MODULE_5__.i.comment)),{url:x}=await (0,_comments_DYCiwtwh_js__WEBPACK_IMPORTED_MODULE_9__.n)(l,a,d,v).put(b);return{pull:d,url:x}}async function H(e,{repo:t,headSha:n,from:r,branch:i}){let a=`${r.split(`/`)[0]??``}:${i}`,{data:o}=await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_6__.t)(`looking for the pull request of ${r}`,()=>e.rest.pulls.list({...t,state:`open`,head:a,per_page:100})),[s,...c]=o.filter(e=>{let t=e.head.repo;return e.state===`open`&&e.head.sha===n&&t?.full_name===r}),l=`pull request of ${r} is at ${n.slice(0,7)}`;if(!s)throw new w(`no open ${l}`);if(c.length>0)throw new w(`more than one open ${l}`);return s.number}function U(e){return new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_2__.t(`bad-arguments`,`\`command: ${e}\` cannot be used with the event workflow_run`,{hint:"That event only shows the plan of a fork's run. Leave `command` out."})}

/***/ }),

/***/ 1903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ n),
/* harmony export */   n: () => (/* binding */ o),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5613);
/* harmony import */ var _wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(987);
const n={parseSuccessResponseBody:!1};async function r(n,r){return await (0,_wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_1__.r)(async()=>(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Ot)(r,(await n()).data),e=>e instanceof TypeError,[1e3])}const i={bytes:268435456,files:2e4};async function a(e,t=i){let{unzipSync:n}=await __webpack_require__.e(/* import() */ 4176).then(__webpack_require__.bind(__webpack_require__, 4176)),r=l(e),a=0,o=0,u=n(e,{filter:({name:e,originalSize:n})=>{if(e.endsWith(`/`)||c(r.get(e)))return!1;if(s(e),a+=n,o+=1,a>t.bytes||o>t.files)throw Error(`it has more than ${t.files} files or ${t.bytes>>20} MB`);return!0}}),d=Object.entries(u).map(([e,t])=>{let n=!!((r.get(e)??0)&73);return[e.slice(e.indexOf(`/`)+1),n?{content:t,executable:n}:{content:t}]});return new Map(d)}async function o(e,t){let{unzipSync:n}=await __webpack_require__.e(/* import() */ 4176).then(__webpack_require__.bind(__webpack_require__, 4176)),r=0,i=n(e,{filter:({name:e,originalSize:n})=>{if(r+=1,r>1)throw Error(`it has more than one file`);if(!/^[\w-][\w.-]*$/.test(e))throw Error(`it has a file with an unexpected name`);if(!(n<=t))throw Error(`it has more than ${t>>20} MB`);return!0}}),[a]=Object.values(i);if(!a)throw Error(`it has no file`);return a}function s(e){let t=e.split(`/`);if(!(t.length>1&&t.every(e=>![``,`.`,`..`].includes(e)))||/[\\\0]/.test(e))throw Error(`it has a file at ${JSON.stringify(e)}`)}function c(e){return((e??0)&61440)==40960}function l(e){let t=new DataView(e.buffer,e.byteOffset,e.byteLength),n=/* @__PURE__ */ new Map,r=u(t),i=t.getUint32(r+16,!0);for(let a=t.getUint16(r+10,!0);a>0;a--){if(t.getUint32(i,!0)!==33639248)throw Error(`its list of files is damaged`);let[r,a,o]=[28,30,32].map(e=>t.getUint16(i+e,!0)),s=new TextDecoder().decode(e.subarray(i+46,i+46+(r??0)));t.getUint8(i+5)===3&&n.set(s,t.getUint32(i+38,!0)>>>16),i+=46+(r??0)+(a??0)+(o??0)}return n}function u(e){for(let t=e.byteLength-22;t>=0;t--)if(e.getUint32(t,!0)===101010256)return t;throw Error(`it is not a ZIP archive`)}

/***/ })

};
