export const id = 924;
export const ids = [924];
export const modules = {

/***/ 1725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
function t(t){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(`sha1`).update(`blob ${t.length}\0`).update(t).digest(`hex`)}function n(e){if(e.length>1e6||e.includes(0))return null;try{return new TextDecoder(`utf-8`,{fatal:!0,ignoreBOM:!0}).decode(e)}catch{return null}}function r(e){return e.executable?`100755`:`100644`}

/***/ }),

/***/ 1924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BranchOptions: () => (/* reexport safe */ _branch_ZrdBmjtc_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   branchBackend: () => (/* reexport safe */ _branch_ZrdBmjtc_js__WEBPACK_IMPORTED_MODULE_0__.n),
/* harmony export */   pathOfStack: () => (/* reexport safe */ _branch_ZrdBmjtc_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _branch_ZrdBmjtc_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2979);


/***/ }),

/***/ 2979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ k),
/* harmony export */   r: () => (/* binding */ F),
/* harmony export */   t: () => (/* binding */ O)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8261);
/* harmony import */ var _wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3365);
/* harmony import */ var _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7125);
/* harmony import */ var _blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1725);
/* harmony import */ var _client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1167);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8500);
function g(e){return{lock:(t,n)=>v(e,t,n),async unlock(t){let n=await e.git.refAt(e.ref);if(n===null)return null;let r=await S(e.git,n);return t!==void 0&&r?.id!==t?null:(await T(e,n),r)}}}function _({branch:e,path:t}){return`dtm/locks/${t.replace(/\.state\.json$/,``).replace(/[^A-Za-z0-9]+/g,`-`).slice(0,60)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)(`sha256`).update(`${e}:${t}`).digest(`hex`).slice(0,10)}`}async function v(e,t,n){let i=await b(e.git,t,[]),o=await (0,_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.n)(async()=>{if(await e.git.createRef(e.ref,i))return i;let n=await e.git.refAt(e.ref);if(n===i)return i;if(n===null)return null;let r=await S(e.git,n);return r!==null&&await e.isOver(r)?await y(e,t,n):null},n,e.pollMs);if(o===null)throw (0,_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.a)(e.description,await x(e));return{renew:()=>w(e,o),release:()=>T(e,o)}}async function y({git:e,ref:t},n,r){let i=await b(e,n,[r]);return await e.moveRef(t,i)||await e.refAt(t)===i?i:null}async function b(e,t,n){let r=JSON.stringify({...t,token:(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomUUID)()},null,2),i=await e.treeWith(null,`lock.json`,Buffer.from(r));return await e.commit({message:r,tree:i,parents:n})}async function x({git:e,ref:t}){let n=await e.refAt(t);return n===null?null:await S(e,n)}async function S(e,t){let{message:n}=await e.commitAt(t);return C.safeParse(n).data??null}const C=(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__.C)().transform((e,t)=>{try{return JSON.parse(e)}catch{return t.addIssue(`no JSON`),_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__.ct}}).pipe(_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.r);async function w(e,t){if(await e.git.refAt(e.ref)!==t)throw (0,_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.a)(e.description,await x(e))}async function T({git:e,ref:t},n){await e.refAt(t)===n&&await e.deleteRef(t)}function E(e,t){let[n=``,r=``]=t.split(`/`),i={owner:n,repo:r},{git:a,repos:o}=e.rest,s=e=>`${e} of ${t}`;return{async refAt(e){return(await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_5__.n)(s(`reading refs/${e}`),()=>a.getRef({...i,ref:e})))?.data.object.sha??null},createRef:(e,t)=>D(/already exists/i,s(`creating refs/${e}`),()=>a.createRef({...i,ref:`refs/${e}`,sha:t})),moveRef:(e,t)=>D(/fast.?forward|does not exist/i,s(`moving refs/${e}`),()=>a.updateRef({...i,ref:e,sha:t,force:!1})),async deleteRef(e){await D(/does not exist/i,s(`deleting refs/${e}`),()=>a.deleteRef({...i,ref:e}))},async commitAt(e){let{data:t}=await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_5__.t)(s(`reading commit ${e}`),()=>a.getCommit({...i,commit_sha:e}));return{tree:t.tree.sha,message:t.message}},async commit(e){return(await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_5__.t)(s(`making a commit`),()=>a.createCommit({...i,...e}))).data.sha},async treeWith(e,t,n){let r=(0,_blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_4__.t)(n),o=[{path:t,mode:`100644`,type:`blob`,...r===null?{sha:await c(n)}:{content:r}}],u=e===null?{}:{base_tree:e};return(await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_5__.t)(s(`making a tree`),()=>a.createTree({...i,...u,tree:o}))).data.sha},async fileAt(e,t){let n=await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_5__.n)(s(`reading ${t}`),()=>o.getContent({...i,path:t,ref:e,mediaType:{format:`raw`},request:{parseSuccessResponseBody:!1}}));return n===null?null:await new Response(n.data).bytes()},async blobAt(e,t){let n=await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_5__.n)(s(`reading ${t}`),()=>o.getContent({...i,path:t,ref:e,mediaType:{format:`object`}}));return n===null||Array.isArray(n.data)?null:n.data.sha},async needRepository(){await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_5__.t)(`looking for the repository ${t}`,()=>o.get(i))}};async function c(e){let t=Buffer.from(e).toString(`base64`);return(await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_5__.t)(s(`storing a file`),()=>a.createBlob({...i,content:t,encoding:`base64`}))).data.sha}}async function D(e,t,n){try{return await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_5__.t)(t,n),!0}catch(t){let n=t instanceof _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_3__.t?(0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_5__.a)(t.cause):void 0;if(n===409||n===422&&e.test(String(t)))return!1;throw t}}const O=(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__.S)({branch:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__.C)().regex(/^(?!.*(\.\.|\/\/|\.lock(\/|$)))[\w][\w./-]*(?<![./])$/,`Expected the name of a branch`).default(`dtm-state`).describe(`The branch that holds the state. It has no commits in common with the others.`),path:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__.C)().refine(P,"Expected a path inside the branch, with neither `..` nor a `/` at its start").exactOptional().describe("The file in the branch. Left out: the path of the configuration with `.state.json` added."),repository:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__.C)().regex(/^[\w.-]+\/[\w.-]+$/,"Expected `owner/name`").exactOptional().describe("The repository that has the branch, `owner/name`. Left out: the one the workflow runs in.")});function k(e,t,n,r=3e3){let i=E(e,t.repository),a=`${t.path} on branch ${t.branch} of ${t.repository}`,o=g({git:i,isOver:n,ref:_(t),description:a,pollMs:r}),s=/* @__PURE__ */ new Map;return{description:a,read:()=>A(i,t),write:(e,n,r)=>j({git:i,place:t,description:a,trees:s},e,n,r),...o}}async function A(e,{branch:t,path:n}){let r=await e.refAt(`heads/${t}`);r===null&&await e.needRepository();let i=r===null?null:await e.fileAt(r,n);return r===null||i===null?null:{bytes:i,version:r}}async function j(e,t,n,r){let{git:a,description:o}=e,{path:l}=e.place,u=`heads/${e.place.branch}`,d=n??await a.refAt(u);if(d!==null&&n===null&&await a.blobAt(d,l)!==null)throw (0,_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.i)(o);for(let i=0;i<10;i++){let o=await M(e,d,t,r);if(d===null?await a.createRef(u,o):await a.moveRef(u,o))return o;let c=await a.refAt(u);if(c===o)return o;c!==d&&await N(e,n,c),d=c,await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_7__.setTimeout)((0,_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.t)(50*(i+1)))}throw new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_3__.t(`state-unavailable`,`The branch of ${o} moved during each of 10 attempts to save`,{hint:"Other stacks save there all the time. Run it again, or give this stack a branch of its own in `state.options.branch`."})}async function M(e,t,n,r){let{git:i,place:a,trees:o}=e,s=t===null?null:o.get(t)??(await i.commitAt(t)).tree,c=await i.treeWith(s,a.path,n),l=await i.commit({message:r,tree:c,parents:t===null?[]:[t]});return o.clear(),o.set(l,c),l}async function N(e,t,n){let r=t=>t===null?null:e.git.blobAt(t,e.place.path);if(await r(n)!==await r(t))throw (0,_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.i)(e.description)}function P(e){return e.split(`/`).every(e=>![``,`.`,`..`,`.git`].includes(e))&&!/[\\\p{Cc}]/u.test(e)}function F(e){let t=e.replaceAll(`\\`,`/`).replace(/^(\.\/+)+/,``).replace(/\/+$/,``);return t===`.`||/^(\.\/)+$/.test(e)?`dtm.state.json`:P(t)?`${t}.state.json`:null}

/***/ }),

/***/ 3365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ o),
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   n: () => (/* binding */ c),
/* harmony export */   r: () => (/* binding */ s),
/* harmony export */   t: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var _schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8261);
/* harmony import */ var _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7125);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
function a(e,t){return new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__.t(`state-conflict`,`The state in ${e} was written by somebody else since it was read`,{hint:`Nothing was overwritten. Run the command again: it starts from the newer state.`,cause:t})}function o(e,t){let n=t?`${t.actor??t.host??`somebody`} (${t.operation}, since ${t.at}${t.url?`, ${t.url}`:``})`:`another run`;return new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__.t(`locked`,`The state in ${e} is locked by ${n}`,{hint:"Wait for that run to end, raise `lock-timeout`, or release it with `dtm unlock` when that run is gone."})}const s=(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.y)({id:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.C)(),operation:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.C)(),url:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.C)().optional(),actor:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.C)().optional(),host:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.C)().optional(),pid:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.h)().positive().optional(),at:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.C)()});async function c(e,t,n){let r=Date.now()+t;for(;;){let t=await e(),a=r-Date.now();if(t!==null||a<=0)return t;await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(Math.min(a,l(n)))}}function l(e){return e*(.5+Math.random())}

/***/ })

};
