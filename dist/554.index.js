export const id = 554;
export const ids = [554];
export const modules = {

/***/ 5428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7715);
function t(t,n){return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`state-conflict`,`The state in ${t} was saved by another run since it was read`,{hint:`Nothing was overwritten. Run the command again: it starts from the newer state.`,cause:n})}function n(t,n){return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`locked`,`The state in ${t} is locked by ${r(n)}`,{hint:"Wait for that run to end, or raise `lock-timeout`. A run that no longer exists loses its lock within minutes; `dtm unlock` releases it at once."})}function r(e){if(!e)return`another run`;let{actor:t,host:n,operation:r,at:i,url:a}=e;return`${t??n??`someone`} (${r}, since ${i}${a?`, ${a}`:``})`}

/***/ }),

/***/ 554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   branchBackend: () => (/* binding */ v)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _backend_Bi7FkZsr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5428);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7715);
/* harmony import */ var _blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3904);
/* harmony import */ var _register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3196);
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7654);
/* harmony import */ var _wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2339);
function d({branch:e,path:t}){return`dtm/locks/${t.replace(/\.state\.json$/,``).replace(/[^A-Za-z0-9]+/g,`-`).slice(0,60)}-${(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_5__.n)(`${e}:${t}`).slice(0,10)}`}function f(e,t){let n=async(t,n)=>{let r=n?.tree??await e.tree(null,{"README.md":{content:Buffer.from(p)}}),i=n?[n.version]:[];return{version:await e.commit({message:t,tree:r,parents:i}),tree:r}},i;return{async read(){let n=await e.refAt(t);if(n===null)return null;if(i?.version===n)return i;let{message:r,tree:o}=await e.commitAt(n);return i={version:n,tree:o,...(0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_4__.i)(r)}},async put(r,a){let o=await n((0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_4__.r)(r,2),a);return(a===null?await e.createRef(t,o.version):await e.moveRef(t,o.version,a.version))?i={...o,isReleased:!1,...r}:null},async remove(i){let{version:a}=await n((0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_4__.a)(i,2),i);return e.moveRef(t,a,i.version)},async renew(r){let a=(0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_4__.o)(r),c=await n((0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_4__.r)(a,2),r);return await e.moveRef(t,c.version,r.version)?i={...a,...c}:null}}}const p=`A lock of dtm: the message of the last commit says who holds it, or that it was released.
`;function m(e,t){let n,r=!1,i=!1;return{async look(){return[n,r,i]=[await g(e,t),!1,!1],n&&{stored:n.stored}},sinceLocked(){let e=i?n:void 0;return i=!1,e&&{stored:e.stored}},headWithout:()=>n?.stored===null?n.head:void 0,tree:()=>n?.tree??void 0,over:e=>({...e,async read(){let t=r?void 0:n?.lock;return r=!0,t!==void 0&&h(t)?t:e.read()},async put(t,r){let a=n!==void 0&&r===n.lock,o=await e.put(t,r);if(i=a&&o!==null,o||!a)return o;let s=await e.read();return h(s)?e.put(t,s):null}})}}function h(e){return e===null||e.isReleased}async function g({look:e},t){let{branch:n,path:r}=t,i=await e?.({branch:n,path:r,ref:d(t)});if(!i)return;let{head:o,content:s,ref:c,defaultTree:l}=i;return{head:o,stored:o===null||s===null?null:{bytes:s,version:o},lock:c&&{version:c.oid,tree:c.tree,...(0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_4__.i)(c.message)},tree:l}}const _=[50,100,150,200,250,300,350,400,450];function v(e,t,n,r=3e3){let a=`${t.path} on branch ${t.branch} of ${t.repository}`,o=m(e,t),s=async(...t)=>o.tree()??await e.tree(...t),c=f({...e,tree:s},d(t)),l={description:a,statusOf:n,pollMs:r,seconds:120},u=/* @__PURE__ */ new Map;return{description:a,read:()=>b(e,t,o),write:(n,r,i)=>S({git:e,place:t,description:a,trees:u,view:o},n,r,i),history:n=>y(e,t,n),at:n=>x(e,n,t.path),...(0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_4__.c)({...l,register:c}),lock:(0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_4__.c)({...l,register:o.over(c)}).lock}}async function y(e,{branch:t,path:n},r){let i=await e.refAt(`heads/${t}`);return(i===null?[]:await e.log(i,n,r)).map(({oid:e,...t})=>({id:e,...t}))}async function b(e,{branch:t,path:n},r){let i=r.sinceLocked()??await r.look();if(i)return i.stored;let a=await e.refAt(`heads/${t}`);a===null&&await e.needRepository();let o=a===null?null:await x(e,a,n);return a===null||o===null?null:{bytes:o,version:a}}async function x(e,r,i){let a=await e.shaAt(r,i);if(a===null)return null;let o=await e.fileAt(r,i);if(o!==null&&(0,_blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_3__.n)(o)===a)return o;throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_2__.t(`state-unavailable`,`What was received of ${i} is not what the branch has`,{hint:`The answer was cut off or changed on its way. Run it again.`})}async function S(e,n,r,i){let{git:a,description:o}=e,s=await C(e,r),c=await (0,_wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_6__.a)(async()=>{let t=await w(e,s,n,i);if(t!==null)return t;let o=await a.refAt(`heads/${e.place.branch}`);return o!==s&&await E(e,r,o,n)?o:(s=o,null)},e=>e!==null,_.map(_wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_6__.n));if(c!==null)return c;throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_2__.t(`state-unavailable`,`The branch of ${o} moved during each of ${_.length+1} attempts to save`,{hint:"Other stacks save there often. Run it again, or set another branch for this stack in `config.state.options.branch`."})}async function C(t,n){if(n!==null)return n;let r=t.view.headWithout();if(r!==void 0)return r;let{git:i,place:a,description:o}=t,s=await i.refAt(`heads/${a.branch}`);if(s!==null&&await i.shaAt(s,a.path)!==null)throw (0,_backend_Bi7FkZsr_js__WEBPACK_IMPORTED_MODULE_1__.t)(o);return s}async function w(e,t,n,r){let{git:i,place:a}=e,{branch:o,path:s}=a,c={branch:o,path:s,content:n,message:r},l=t===null?void 0:await i.commitOn?.({...c,parent:t});if(l!==void 0)return l;let u=await T(e,t,n,r),d=`heads/${o}`;return(t===null?await i.createRef(d,u):await i.moveRef(d,u,t))?u:null}async function T(e,t,n,r){let{git:i,place:a,trees:o}=e,s=t===null?null:o.get(t)??(await i.commitAt(t)).tree,c=await i.tree(s,{[a.path]:{content:n}}),l=await i.commit({message:r,tree:c,parents:t===null?[]:[t]});return o.clear(),o.set(l,c),l}async function E(t,r,i,a){let o=e=>e===null?null:t.git.shaAt(e,t.place.path),[s,c]=[await o(i),await o(r)];if(s===c)return!1;if(s===(0,_blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_3__.n)(a))return!0;throw (0,_backend_Bi7FkZsr_js__WEBPACK_IMPORTED_MODULE_1__.t)(t.description)}

/***/ }),

/***/ 3904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7654);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
function n(e){return r(`blob`,e)}function r(e,n){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(`sha1`).update(`${e} ${n.length}\0`).update(n).digest(`hex`)}function i(t){return t.length>1e6||t.includes(0)?null:(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__.t)(t,{keepsMark:!0})??null}function a(e){return e.executable?`100755`:`100644`}

/***/ }),

/***/ 9789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ c),
/* harmony export */   r: () => (/* binding */ s),
/* harmony export */   t: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var _schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2288);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
const o=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.j)({host:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)(),pid:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.x)().positive(),start:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().exactOptional(),machine:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().exactOptional().describe(`Where the number counts: two containers may have one host name, and one process may see several.`)});async function s(){let[e,t]=await Promise.all([f(process.pid),u()]);return{host:(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),pid:process.pid,...e===void 0?{}:{start:e},...t===void 0?{}:{machine:t}}}async function c(e){if(!await l(e))return`elsewhere`;if(!d(e.pid))return`gone`;let t=await f(e.pid);return e.start===void 0||t===void 0?`perhaps`:t===e.start?`running`:`gone`}async function l({host:e,machine:t}){let n=await u();return t===void 0||n===void 0?e===(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)():t===n}async function u(){try{return`${(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/sys/kernel/random/boot_id`,`utf8`)).trim()} ${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(`/proc/self/ns/pid`)}`}catch{return}}function d(e){try{return process.kill(e,0)}catch(e){return e.code!==`ESRCH`}}async function f(e){let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/${e}/stat`,`utf8`).catch(()=>``),n=t.slice(t.lastIndexOf(`)`)+2).split(` `),[r]=n;return r===`Z`||r===`X`?`ended`:n[19]}

/***/ }),

/***/ 3196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ P),
/* harmony export */   c: () => (/* binding */ g),
/* harmony export */   d: () => (/* binding */ m),
/* harmony export */   i: () => (/* binding */ I),
/* harmony export */   l: () => (/* binding */ _),
/* harmony export */   n: () => (/* binding */ j),
/* harmony export */   o: () => (/* binding */ F),
/* harmony export */   r: () => (/* binding */ N),
/* harmony export */   s: () => (/* binding */ y),
/* harmony export */   t: () => (/* binding */ A),
/* harmony export */   u: () => (/* binding */ v)
/* harmony export */ });
/* harmony import */ var _schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2288);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8518);
/* harmony import */ var _backend_Bi7FkZsr_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5428);
/* harmony import */ var _wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2339);
/* harmony import */ var _process_xnALjbry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9789);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7598);
function m(e=()=>performance.now()){let t={token:``,sign:``,since:0,isRenewed:!1};return({token:n,version:r,sign:i=r})=>{let a=t.token===String(n);return a&&t.sign===i||(t={token:String(n),sign:i,since:e(),isRenewed:a&&t.sign!==``}),{silentMs:e()-t.since,isRenewed:t.isRenewed}}}function h(e,{seconds:t}){switch(e){case`running`:return 1/0;case`gone`:return 0;case`ended`:return(t??0)*1e3/2;case`unknown`:return(t??120)*1e3;default:return e}}function g(e){return{lock:(t,n,r)=>b(e,t,n,r),resume:t=>w(e,t),async lockedBy(){let t=await e.register.read();return k(t)?{holder:t.holder}:null},unlock:t=>E(e.register,t)}}function _(e){return{holder:e,token:(0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.randomBytes)(16).toString(`hex`)}}async function v(e,t,n){let r=await e.read();return k(r)&&!await n(r)?r:await e.put(t,r)??await e.read()}function y(e,t){return k(t)&&t.token===e.token}async function b(e,t,n,r={}){let{held:i,signal:a,keep:o=!1}=r,s={..._(t),...o?await x(e):{}},d=S(e,n,o),f=await (0,_wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_3__.a)(()=>v(e.register,s,e=>d.mayReplace(e)),e=>y(s,e),(0,_wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_3__.r)(d.end,e.pollMs),{before:e=>k(e)&&i?.(e.holder),signal:a}).catch(C);if(!y(s,f))throw (0,_backend_Bi7FkZsr_js__WEBPACK_IMPORTED_MODULE_2__.n)(e.description,O(f));return T(e,s,f)}async function x({seconds:e=60}){return{seconds:e,owner:await (0,_process_xnALjbry_js__WEBPACK_IMPORTED_MODULE_4__.r)()}}function S({statusOf:e,pollMs:t},n,r){let i=m(),a=performance.now()+n,o=0;return{end:()=>Math.max(a,o),async mayReplace(n){let{silentMs:a,isRenewed:s}=i(n),c=await e(n),l=h(c,n)-a;return o=!s&&l<1/0&&(r||c===`ended`)?performance.now()+l+2*t:0,l<=0}}}function C(e){throw!(e instanceof Error)||e.name!==`AbortError`?e:new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`cancelled`,`The run was stopped while it waited for the lock; nothing was changed`,{cause:e})}async function w(e,t){let n=await e.register.read();if(y({token:t},n))return T(e,{token:t},n);throw (0,_backend_Bi7FkZsr_js__WEBPACK_IMPORTED_MODULE_2__.n)(e.description,O(n))}function T(e,t,n){let{register:r,description:i}=e,a=n,o=async()=>{let e=await r.read();if(!y(t,e))throw (0,_backend_Bi7FkZsr_js__WEBPACK_IMPORTED_MODULE_2__.n)(i,O(e));a=e},s=Promise.resolve(),l=async()=>{let e=await r.renew(a);e?a=e:await o()};return{token:t.token,seconds:n.seconds,confirm:o,renew:()=>s=s.then(l,l),async release(){if(await s.catch(()=>{}),await r.remove(a))return;let e=await r.read();y(t,e)&&await r.remove(e)}}}async function E(e,t){let n=await e.read();if(!k(n)||!D(n,t))return null;if(await e.remove(n))return n.holder;let r=await e.read();return k(r)?n.token!==null&&r.token===n.token&&await e.remove(r)?n.holder:null:n.holder}function D({holder:e},t){return t===void 0||(e?.id??null)===t}function O(e){return k(e)?e.holder:null}function k(e){return e!==null&&!e.isReleased}const A=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.D)({id:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)(),operation:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)(),url:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().optional(),actor:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().optional(),host:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().optional(),pid:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.x)().positive().optional(),at:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)()}),j=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.E)().positive().max(600),M=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.w)({token:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().nullable().catch(null),released:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.y)().catch(!1),seconds:j.optional().catch(void 0),owner:_process_xnALjbry_js__WEBPACK_IMPORTED_MODULE_4__.t.optional().catch(void 0),renewals:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.x)().optional().catch(void 0)});function N(e,t){let{holder:n,token:r,seconds:i,owner:a,renewals:o}=e;return JSON.stringify({...n,token:r,seconds:i,owner:a,renewals:o},null,t)}function P({holder:e,token:t},n){return JSON.stringify({...e,token:t,released:!0},null,n)}function F(e){return{...e,renewals:(e.renewals??0)+1}}function I(e){let t=(0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_6__.d)(e),{token:n,released:r,...i}=M.safeParse(t).data??{token:null,released:!1},{seconds:a,owner:o,renewals:c}=i;return{isReleased:r,holder:A.safeParse(t).data??null,token:n,seconds:a,owner:o,renewals:c}}

/***/ })

};
