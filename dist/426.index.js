export const id = 426;
export const ids = [426];
export const modules = {

/***/ 9362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ i),
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   r: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1843);
function t(t,n){if(t instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t)return t;let r=i(t);if(r===void 0)return l(t)?c(t,n):t;let a=t instanceof Error?t.message.split(` - https://docs`)[0]:``,u={cause:t};return r===401?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-auth`,`GitHub refused the token while ${n}: ${a}`,{...u,hint:`The token is wrong or has expired. Check the secret it comes from.`}):r===429||r===403&&o(t)?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-unavailable`,`GitHub takes no more requests for now, while ${n}: ${a}`,{...u,hint:`The token has used up what GitHub allows it in an hour, or asked too fast. Run it again later; nothing that was finished is done twice.`}):r===403?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-forbidden`,`GitHub does not allow ${n}: ${a}`,{...u,hint:`The token lacks ${s(t)}. In a workflow, add it under \`permissions:\`; for another repository, use a token that has access to it.`}):r===404?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-not-found`,`GitHub found nothing while ${n}: ${a}`,{...u,hint:`The name is wrong, or the token has no access: GitHub answers 404 for both.`}):r>=500?c(t,n):new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-rejected`,`GitHub rejected ${n} (${r}): ${a}`,u)}async function n(e,n){try{return await n()}catch(n){throw t(n,e)}}async function r(e,n,r=[404]){try{return await n()}catch(n){if(r.includes(i(n)??0))return null;throw t(n,e)}}function i(e){let t=e?.status;return typeof t==`number`?t:void 0}function a(e,t){let{response:n}=e;return String(n?.headers?.[t]??``)}function o(e){return e instanceof Error&&/rate limit/i.test(e.message)||a(e,`x-ratelimit-remaining`)===`0`||a(e,`retry-after`)!==``}function s(e){let t=a(e,`x-accepted-github-permissions`);if(!/^[\w=,; ]+$/.test(t))return`a permission for this`;let n=e=>`\`${e.trim().replaceAll(`_`,`-`).replace(`=`,`: `)}\``;return t.split(`;`).map(e=>e.split(`,`).map(n).join(` and `)).join(`, or `)}function c(t,n){let r=t instanceof Error?t.message:String(t);return new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-unavailable`,`GitHub did not answer while ${n}: ${r}`,{hint:`This usually passes. Run it again; nothing that was finished is done twice.`,cause:t})}function l(e){return e instanceof TypeError||e instanceof Error&&/timeout|abort/i.test(e.name)}

/***/ }),

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

/***/ 8426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BranchOptions: () => (/* reexport safe */ _branch_xRbPKVfu_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   branchBackend: () => (/* reexport safe */ _branch_xRbPKVfu_js__WEBPACK_IMPORTED_MODULE_0__.n),
/* harmony export */   pathOfStack: () => (/* reexport safe */ _branch_xRbPKVfu_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _branch_xRbPKVfu_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1679);


/***/ }),

/***/ 1679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ N),
/* harmony export */   r: () => (/* binding */ B),
/* harmony export */   t: () => (/* binding */ M)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1194);
/* harmony import */ var _backend_BM6GkyZU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7802);
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1843);
/* harmony import */ var _wait_Ava5VwG_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7152);
/* harmony import */ var _blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1725);
/* harmony import */ var _asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9362);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8500);
function y(e){return{lock:(t,n,r)=>x(e,t,n,r),async lockedBy(){let t=await D(e);return t===null||t.isFree?null:{holder:t.holder}},async unlock(t){let n=await D(e);return n===null||n.isFree||!(0,_wait_Ava5VwG_js__WEBPACK_IMPORTED_MODULE_4__.i)(n.holder,t)?null:await C(e,n)?n.holder:null}}}function b({branch:e,path:t}){return`dtm/locks/${t.replace(/\.state\.json$/,``).replace(/[^A-Za-z0-9]+/g,`-`).slice(0,60)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.createHash)(`sha256`).update(`${e}:${t}`).digest(`hex`).slice(0,10)}`}async function x(e,t,n,{held:r,signal:i}={}){let o=null,s=await (0,_wait_Ava5VwG_js__WEBPACK_IMPORTED_MODULE_4__.n)(async()=>(o=await D(e),S(e,t,o)),n,e.pollMs,{before:()=>void(o&&!o.isFree&&r?.(o.holder)),signal:i});if(s===null)throw (0,_backend_BM6GkyZU_js__WEBPACK_IMPORTED_MODULE_2__.n)(e.description,(await D(e))?.holder??null);return{renew:()=>k(e,s.oid),release:async()=>void await C(e,s)}}async function S(e,t,n){if(n===null){let n=await T(e.git,{...t,token:(0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.randomUUID)()},null);return await e.git.createRef(e.ref,n.oid)||await e.git.refAt(e.ref)===n.oid?{...n,holder:t,isFree:!1}:null}if(!(n.isFree||n.holder!==null&&await e.isOver(n.holder)))return null;let r=await T(e.git,{...t,token:(0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.randomUUID)()},n);return await w(e,r.oid)?{...r,holder:t,isFree:!1}:null}async function C(e,t){let{oid:n}=await T(e.git,{...t.holder,token:(0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.randomUUID)(),released:!0},t);return w(e,n)}async function w({git:e,ref:t},n){return await e.moveRef(t,n)||await e.refAt(t)===n}async function T(e,t,n){let r=n?.tree??await e.treeWith(null,`README.md`,Buffer.from(E)),i=n?[n.oid]:[];return{oid:await e.commit({message:JSON.stringify(t,null,2),tree:r,parents:i}),tree:r}}const E=`A lock of dtm: the message of the last commit says who holds it, or that it was given back.
`;async function D({git:e,ref:t}){let n=await e.refAt(t);if(n===null)return null;let{message:r,tree:i}=await e.commitAt(n),a=O.safeParse(r).data;return{oid:n,tree:i,holder:_wait_Ava5VwG_js__WEBPACK_IMPORTED_MODULE_4__.r.safeParse(a).data??null,isFree:a?.released===!0}}const O=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)().transform((e,t)=>{try{return JSON.parse(e)}catch{return t.addIssue(`no JSON`),_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.pt}}).pipe((0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.b)({released:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.g)().optional()}));async function k(e,t){if(await e.git.refAt(e.ref)===t)return;let n=await D(e);throw (0,_backend_BM6GkyZU_js__WEBPACK_IMPORTED_MODULE_2__.n)(e.description,n?.isFree?null:n?.holder??null)}function A(e,t){let[n=``,r=``]=t.split(`/`),i={owner:n,repo:r},{git:a,repos:o}=e.rest,s=e=>`${e} of ${t}`;return{async refAt(e){return(await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__.n)(s(`reading refs/${e}`),()=>a.getRef({...i,ref:e})))?.data.object.sha??null},createRef:(e,t)=>j(/already exists/i,s(`creating refs/${e}`),()=>a.createRef({...i,ref:`refs/${e}`,sha:t})),moveRef:(e,t)=>j(/fast.?forward|does not exist/i,s(`moving refs/${e}`),()=>a.updateRef({...i,ref:e,sha:t,force:!1})),async log(e,t,n){let r=[],a=Math.min(n,100);for(let c=1;r.length===(c-1)*a&&r.length<n;c+=1){let{data:n}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__.t)(s(`listing the commits of ${t}`),()=>o.listCommits({...i,sha:e,path:t,per_page:a,page:c}));r.push(...n)}return r.slice(0,n).map(({sha:e,commit:t})=>({oid:e,at:t.committer?.date??``,message:t.message}))},async commitAt(e){let{data:t}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__.t)(s(`reading commit ${e}`),()=>a.getCommit({...i,commit_sha:e}));return{tree:t.tree.sha,message:t.message}},async commit(e){return(await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__.t)(s(`making a commit`),()=>a.createCommit({...i,...e}))).data.sha},async treeWith(e,t,n){let r=(0,_blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_5__.t)(n),o=[{path:t,mode:`100644`,type:`blob`,...r===null?{sha:await c(n)}:{content:r}}],l=e===null?{}:{base_tree:e};return(await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__.t)(s(`making a tree`),()=>a.createTree({...i,...l,tree:o}))).data.sha},async fileAt(e,t){let n=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__.n)(s(`reading ${t}`),()=>o.getContent({...i,path:t,ref:e,mediaType:{format:`raw`},request:{parseSuccessResponseBody:!1}}));return n===null?null:await new Response(n.data).bytes()},async blobAt(e,t){let n=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__.n)(s(`reading ${t}`),()=>o.getContent({...i,path:t,ref:e,mediaType:{format:`object`}}));return n===null||Array.isArray(n.data)?null:n.data.sha},async needRepository(){await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__.t)(`looking for the repository ${t}`,()=>o.get(i))}};async function c(e){let t=Buffer.from(e).toString(`base64`);return(await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__.t)(s(`storing a file`),()=>a.createBlob({...i,content:t,encoding:`base64`}))).data.sha}}async function j(e,t,n){try{return await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__.t)(t,n),!0}catch(t){let n=t instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_3__.t?(0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_6__.i)(t.cause):void 0;if(n===409||n===422&&e.test(String(t)))return!1;throw t}}const M=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.E)({branch:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)().regex(/^(?!.*(\.\.|\/\/|\.lock(\/|$)))[\w][\w./-]*(?<![./])$/,`Expected the name of a branch`).default(`dtm-state`).describe(`The branch that holds the state. It has no commits in common with the others.`),path:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)().refine(z,"Expected a path inside the branch, with neither `..` nor a `/` at its start").exactOptional().describe("The file in the branch. Left out: the path of the configuration with `.state.json` added."),repository:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)().regex(/^[\w.-]+\/[\w.-]+$/,"Expected `owner/name`").exactOptional().describe("The repository that has the branch, `owner/name`. Left out: the one the workflow runs in.")});function N(e,t,n,r=3e3){let i=A(e,t.repository),a=`${t.path} on branch ${t.branch} of ${t.repository}`,o=y({git:i,isOver:n,ref:b(t),description:a,pollMs:r}),s=/* @__PURE__ */ new Map;return{description:a,read:()=>F(i,t),write:(e,n,r)=>I({git:i,place:t,description:a,trees:s},e,n,r),history:e=>P(i,t,e),at:e=>i.fileAt(e,t.path),...o}}async function P(e,{branch:t,path:n},r){let i=await e.refAt(`heads/${t}`);return(i===null?[]:await e.log(i,n,r)).map(({oid:e,...t})=>({id:e,...t}))}async function F(e,{branch:t,path:n}){let r=await e.refAt(`heads/${t}`);r===null&&await e.needRepository();let i=r===null?null:await e.fileAt(r,n);return r===null||i===null?null:{bytes:i,version:r}}async function I(e,t,n,r){let{git:i,description:a}=e,{path:c}=e.place,l=`heads/${e.place.branch}`,u=n??await i.refAt(l);if(u!==null&&n===null&&await i.blobAt(u,c)!==null)throw (0,_backend_BM6GkyZU_js__WEBPACK_IMPORTED_MODULE_2__.t)(a);for(let a=0;a<10;a++){let o=await L(e,u,t,r);if(u===null?await i.createRef(l,o):await i.moveRef(l,o))return o;let s=await i.refAt(l);if(s===o)return o;s!==u&&await R(e,n,s),u=s,await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_8__.setTimeout)((0,_wait_Ava5VwG_js__WEBPACK_IMPORTED_MODULE_4__.t)(50*(a+1)))}throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_3__.t(`state-unavailable`,`The branch of ${a} moved during each of 10 attempts to save`,{hint:"Other stacks save there all the time. Run it again, or give this stack a branch of its own in `config.state.options.branch`."})}async function L(e,t,n,r){let{git:i,place:a,trees:o}=e,s=t===null?null:o.get(t)??(await i.commitAt(t)).tree,c=await i.treeWith(s,a.path,n),l=await i.commit({message:r,tree:c,parents:t===null?[]:[t]});return o.clear(),o.set(l,c),l}async function R(e,t,n){let r=t=>t===null?null:e.git.blobAt(t,e.place.path);if(await r(n)!==await r(t))throw (0,_backend_BM6GkyZU_js__WEBPACK_IMPORTED_MODULE_2__.t)(e.description)}function z(e){return e.split(`/`).every(e=>![``,`.`,`..`,`.git`].includes(e))&&!/[\\\p{Cc}]/u.test(e)}function B(e){let t=e.replaceAll(`\\`,`/`).replace(/^(\.\/+)+/,``).replace(/\/+$/,``);return t===`.`||/^(\.\/)+$/.test(e)?`dtm.state.json`:z(t)?`${t}.state.json`:null}

/***/ }),

/***/ 7152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ o),
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ a),
/* harmony export */   t: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var _schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1194);
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1843);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
const a=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.C)({id:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)(),operation:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)(),url:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().optional(),actor:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().optional(),host:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().optional(),pid:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__._)().positive().optional(),at:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)()});function o(e,t){return t===void 0||(e?.id??null)===t}async function s(e,t,n,{before:r,signal:a}={}){let o=Date.now()+t;for(;;){let t=await e(),s=o-Date.now();if(t!==null||s<=0)return t;await r?.(),await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(Math.min(s,l(n)),void 0,{signal:a}).catch(c)}}function c(e){throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`cancelled`,`The run was stopped while it waited for the lock; nothing was changed`,{cause:e})}function l(e){return e*(.5+Math.random())}

/***/ })

};
