export const id = 715;
export const ids = [715];
export const modules = {

/***/ 2548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ z),
/* harmony export */   t: () => (/* binding */ L)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8261);
/* harmony import */ var _wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3365);
/* harmony import */ var _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7125);
/* harmony import */ var _process_D1CEQ12I_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2002);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1455);
async function S(e){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.readFile)(e)}catch(e){if(E(e)===`ENOENT`)return null;throw e}}async function C(e,t,n=`w`){let r=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.open)(e,n,384);try{await r.writeFile(t),await r.sync()}finally{await r.close()}}async function w(e,t){let n=`${e}.tmp`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.rm)(n,{force:!0}),await C(n,t,`wx`),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.rename)(n,e),await T((0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(e))}async function T(e){if(process.platform===`win32`)return;let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.open)(e,`r`);try{await t.sync()}finally{await t.close()}}function E(e){let t=e?.code;return typeof t==`string`?t:void 0}async function D(e,t){try{return await t()}catch(t){let n=E(t);throw t instanceof _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_3__.t||n===void 0||!/^E[A-Z]+$/.test(n)?t:new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_3__.t(`state-unavailable`,`${e} failed: ${O[n]??n}`,{hint:"Check `state.options.stateFile`: its folder must exist, and this user must be able to read and write there.",cause:t})}}const O={EACCES:`permission denied`,EISDIR:`it is a folder`,ENOENT:`no such folder`,ENOSPC:`the disk is full`,ENOTDIR:`part of its path is not a folder`,EPERM:`not permitted`,EROFS:`the disk is read-only`},k=(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__.S)({token:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__.C)().regex(/^[0-9a-f]+$/),owner:_process_D1CEQ12I_js__WEBPACK_IMPORTED_MODULE_4__.t,holder:_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.r.nullable()});async function A(e,t=null){let n=await M(e),r={token:(0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.randomBytes)(8).toString(`hex`),owner:await (0,_process_D1CEQ12I_js__WEBPACK_IMPORTED_MODULE_4__.r)(),holder:t};return n===null?await P(e,r)?r:null:n===`unreadable`||!await (0,_process_D1CEQ12I_js__WEBPACK_IMPORTED_MODULE_4__.n)(n.owner)?null:await N(e,n,()=>I(e,r))?r:null}async function j(e,t){return await N(e,t,()=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.rm)(e))}async function M(e){let t=await S(e);if(t===null)return null;try{return k.parse(JSON.parse(t.toString()))}catch{return`unreadable`}}async function N(e,t,n){let r=`${e}.${t.token}`;if(!await A(r))return!1;try{let r=await M(e);return r===null||r===`unreadable`||r.token!==t.token?!1:(await n(),!0)}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.rm)(r,{force:!0})}}async function P(e,t){let n=`${e}.new-${t.token}`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.writeFile)(n,JSON.stringify(t),{flag:`wx`,mode:384});try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.link)(n,e).catch(n=>F(n,e,t)),!0}catch(e){if(E(e)===`EEXIST`)return!1;throw e}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.rm)(n,{force:!0})}}async function F(e,t,n){if(![`EPERM`,`ENOSYS`,`ENOTSUP`,`EOPNOTSUPP`].includes(E(e)??``))throw e;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.writeFile)(t,JSON.stringify(n),{flag:`wx`,mode:384})}async function I(e,t){let n=`${e}.new-${t.token}`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.writeFile)(n,JSON.stringify(t),{flag:`wx`,mode:384}),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.rename)(n,e)}const L=(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__.S)({stateFile:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_1__.C)().min(1).default(`devstream.state`).describe(`The file that holds the state. A relative path starts from the folder of the configuration.`)}),R=1e4;async function z(e,t){let n=await B((0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(t,e.stateFile)),r=`file ${e.stateFile}`;return{description:r,read:()=>D(`Reading the state from ${r}`,()=>V(n,r)),write:(e,t)=>D(`Writing the state to ${r}`,()=>W(n,r,e,t)),lock:(e,t)=>D(`Locking ${r}`,()=>K(n,r,e,t)),unlock:e=>D(`Unlocking ${r}`,()=>J(`${n}.lock`,e)),keep:(e,t)=>D(`Keeping a copy of ${r}`,()=>X(`${n}.${e}`,t))}}async function B(e){return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.realpath)(e).catch(()=>e)}async function V(e,t){let n=await S(e);return n===null&&await H(e,t),n===null?null:{bytes:n,version:U(n)}}async function H(e,t){if(!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(e)).catch(()=>null))?.isDirectory())throw new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_3__.t(`state-unavailable`,`The folder ${(0,node_path__WEBPACK_IMPORTED_MODULE_6__.dirname)(e)} of the state (${t}) does not exist`,{hint:"Create it, or correct `state.options.stateFile`. A relative path starts from the folder of the configuration."})}function U(e){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)(`sha256`).update(e).digest(`hex`)}async function W(e,t,n,i){return await H(e,t),await G(`${e}.guard`,t,async()=>{let a=await S(e);if((a===null?null:U(a))!==i)throw (0,_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.i)(t);return await w(e,n),U(n)})}async function G(e,t,n){if(await (0,_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.n)(()=>A(e),R,15)===null)throw new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_3__.t(`state-unavailable`,`Another process has been writing ${t} for ${R/1e3} s`,{hint:`When no other \`dtm\` runs on this state, delete ${e}.`});try{return await n()}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.rm)(e,{force:!0})}}async function K(e,t,r,a){await H(e,t);let o=`${e}.lock`,s=await (0,_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.n)(()=>A(o,r),a,100);if(s===null)throw (0,_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.a)(t,Y(await M(o)));return{renew:()=>D(`Checking the lock of ${t}`,()=>q(o,s,t)),release:()=>D(`Unlocking ${t}`,async()=>void await j(o,s))}}async function q(e,t,r){let i=await M(e);if(i===null||i===`unreadable`||i.token!==t.token)throw (0,_wait_D9WTy0V2_js__WEBPACK_IMPORTED_MODULE_2__.a)(r,Y(i))}async function J(e,t){let n=await M(e);return n===null||t!==void 0&&Y(n)?.id!==t?null:(await(n===`unreadable`?(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_7__.rm)(e,{force:!0}):j(e,n)),Y(n))}function Y(e){return e===null||e===`unreadable`?null:e.holder}async function X(e,t){let n=U(t);for(let r of[e,`${e}.${n.slice(0,12)}`]){let e=await S(r);if(e===null)return await C(r,t,`wx`);if(U(e)===n)return}}

/***/ }),

/***/ 9715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LocalOptions: () => (/* reexport safe */ _local_Ces_SHMn_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   localBackend: () => (/* reexport safe */ _local_Ces_SHMn_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _local_Ces_SHMn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2548);


/***/ }),

/***/ 2002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ o),
/* harmony export */   t: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8261);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
const a=(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.S)({host:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.C)(),pid:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.h)().positive(),start:(0,_schemas_CrqCIZee_js__WEBPACK_IMPORTED_MODULE_0__.C)().exactOptional()});async function o(){let e=await l(process.pid);return{host:(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),pid:process.pid,...e===void 0?{}:{start:e}}}async function s(e){if(e.host!==(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)())return!1;if(!c(e.pid))return!0;let t=await l(e.pid);return e.start!==void 0&&t!==void 0&&t!==e.start}function c(e){try{return process.kill(e,0)}catch(e){return e.code!==`ESRCH`}}async function l(e){let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/${e}/stat`,`utf8`).catch(()=>``),n=t.slice(t.lastIndexOf(`)`)+2).split(` `),[r]=n;return r===`Z`||r===`X`?`ended`:n[19]}

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
