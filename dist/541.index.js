export const id = 541;
export const ids = [541];
export const modules = {

/***/ 8182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9200);
function t(t,n){return new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__.t(`state-conflict`,`The state in ${t} was written by somebody else since it was read`,{hint:`Nothing was overwritten. Run the command again: it starts from the newer state.`,cause:n})}function n(t,n){return new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__.t(`locked`,`The state in ${t} is locked by ${r(n)}`,{hint:"Wait for that run to end, raise `lock-timeout`, or release it with `dtm unlock` when that run is gone."})}function r(e){if(!e)return`another run`;let{actor:t,host:n,operation:r,at:i,url:a}=e;return`${t??n??`somebody`} (${r}, since ${i}${a?`, ${a}`:``})`}

/***/ }),

/***/ 5906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ ie),
/* harmony export */   t: () => (/* binding */ J)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1566);
/* harmony import */ var _backend_DMAMT8g3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8182);
/* harmony import */ var _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9200);
/* harmony import */ var _wait_XP_dDB3f_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(130);
/* harmony import */ var _process_D9y9jkw9_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9860);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1455);
async function D(e){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.readFile)(e)}catch(e){if(A(e)===`ENOENT`)return null;throw e}}async function O(e,t,n=`w`){let r=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.open)(e,n,384);try{await r.writeFile(t),await r.sync()}finally{await r.close()}}async function k(e,t){let n=`${e}.tmp`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rm)(n,{force:!0}),await O(n,t,`wx`),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rename)(n,e),await ne((0,node_path__WEBPACK_IMPORTED_MODULE_7__.dirname)(e))}async function ne(e){if(process.platform===`win32`)return;let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.open)(e,`r`);try{await t.sync()}finally{await t.close()}}function A(e){let t=e?.code;return typeof t==`string`?t:void 0}async function j(e,t){try{return await t()}catch(t){let n=A(t);throw t instanceof _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_3__.t||n===void 0||!/^E[A-Z]+$/.test(n)?t:new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_3__.t(`state-unavailable`,`${e} failed: ${re[n]??n}`,{hint:"Check `state.options.stateFile`: its folder must exist, and this user must be able to read and write there.",cause:t})}}const re={EACCES:`permission denied`,EISDIR:`it is a folder`,ENOENT:`no such folder`,ENOSPC:`the disk is full`,ENOTDIR:`part of its path is not a folder`,EPERM:`not permitted`,EROFS:`the disk is read-only`},M=/^(\d{6,})-([0-9a-f]{12})$/;async function N(e,t,n){let r=I(e);await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.mkdir)(r,{recursive:!0,mode:448});let i=await L(r),a=Number(M.exec(i[0]??``)?.[1]??0)+1,o=`${String(a).padStart(6,`0`)}-${z(t)}`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.chmod)(e,384),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.link)(e,(0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(r,o)).catch(()=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.copyFile)(e,(0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(r,o)));for(let e of i.slice(n-1))await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(r,e),{force:!0})}async function P(e,t){let n=await D(e),r=I(e),i=(await L(r)).map(e=>({id:R(e),file:(0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(r,e)})),a=[...n===null?[]:[{id:z(n),file:e}],...i];return await Promise.all(a.slice(0,t).map(async({id:e,file:t})=>({id:e,at:(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.stat)(t)).mtime.toISOString()})))}async function F(e,t){let n=await D(e);if(n!==null&&z(n)===t)return n;let r=I(e),i=(await L(r)).find(e=>R(e)===t);return i===void 0?null:await D((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)(r,i))}function I(e){return`${e}.backups`}async function L(e){return(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.readdir)(e).catch(e=>{if(A(e)===`ENOENT`)return[];throw e})).filter(e=>M.test(e)).sort().reverse()}function R(e){return M.exec(e)?.[2]??``}function z(e){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)(`sha256`).update(e).digest(`hex`).slice(0,12)}const B=(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.C)({token:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.w)().regex(/^[0-9a-f]+$/),owner:_process_D9y9jkw9_js__WEBPACK_IMPORTED_MODULE_5__.t,holder:_wait_XP_dDB3f_js__WEBPACK_IMPORTED_MODULE_4__.r.nullable()});async function V(e,t=null){let n=await U(e),r={token:(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.randomBytes)(8).toString(`hex`),owner:await (0,_process_D9y9jkw9_js__WEBPACK_IMPORTED_MODULE_5__.r)(),holder:t};return n===null?await G(e,r)?r:null:n===`unreadable`||!await (0,_process_D9y9jkw9_js__WEBPACK_IMPORTED_MODULE_5__.n)(n.owner)?null:await W(e,n,()=>q(e,r))?r:null}async function H(e,t){return await W(e,t,()=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rm)(e))}async function U(e){let t=await D(e);if(t===null)return null;try{return B.parse(JSON.parse(t.toString()))}catch{return`unreadable`}}async function W(e,t,n){let r=`${e}.${t.token}`;if(!await V(r))return!1;try{let r=await U(e);return r===null||r===`unreadable`||r.token!==t.token?!1:(await n(),!0)}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rm)(r,{force:!0})}}async function G(e,t){let n=`${e}.new-${t.token}`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.writeFile)(n,JSON.stringify(t),{flag:`wx`,mode:384});try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.link)(n,e).catch(n=>K(n,e,t)),!0}catch(e){if(A(e)===`EEXIST`)return!1;throw e}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rm)(n,{force:!0})}}async function K(e,t,n){if(![`EPERM`,`ENOSYS`,`ENOTSUP`,`EOPNOTSUPP`].includes(A(e)??``))throw e;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.writeFile)(t,JSON.stringify(n),{flag:`wx`,mode:384})}async function q(e,t){let n=`${e}.new-${t.token}`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.writeFile)(n,JSON.stringify(t),{flag:`wx`,mode:384}),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rename)(n,e)}const J=(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.C)({stateFile:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.w)().min(1).default(`devstream.state`).describe(`The file that holds the state. A relative path starts from the folder of the configuration.`),backups:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.g)().min(0).max(1e3).default(10).describe(`How many earlier versions are kept beside the file: one for each run that changed it.`)}),Y=1e4;async function ie(e,t){let{stateFile:n,backups:r}=J.parse(e),i=await ae((0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(t,n)),a=`file ${n}`,o=!0;return{description:a,read:()=>j(`Reading the state from ${a}`,()=>oe(i,a)),write:(e,t)=>j(`Writing the state to ${a}`,async()=>{let n=await se({path:i,description:a,backups:o?r:0},e,t);return o=!1,n}),lock:(e,t)=>j(`Locking ${a}`,async()=>{let n=await ce(i,a,e,t);return o=!0,n}),lockedBy:()=>j(`Looking at the lock of ${a}`,async()=>{let e=await U(`${i}.lock`);return e&&{holder:$(e)}}),unlock:e=>j(`Unlocking ${a}`,()=>ue(`${i}.lock`,e)),history:e=>j(`Listing the versions of ${a}`,()=>P(i,e)),at:e=>j(`Reading a version of ${a}`,()=>F(i,e)),keep:(e,t)=>j(`Keeping a copy of ${a}`,async()=>{await de(`${i}.${e}`,t),o=!1})}}async function ae(e){return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.realpath)(e).catch(()=>e)}async function oe(e,t){let n=await D(e);return n===null&&await X(e,t),n===null?null:{bytes:n,version:Z(n)}}async function X(e,t){if(!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_7__.dirname)(e)).catch(()=>null))?.isDirectory())throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_3__.t(`state-unavailable`,`The folder ${(0,node_path__WEBPACK_IMPORTED_MODULE_7__.dirname)(e)} of the state (${t}) does not exist`,{hint:"Create it, or correct `state.options.stateFile`. A relative path starts from the folder of the configuration."})}function Z(e){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)(`sha256`).update(e).digest(`hex`)}async function se({path:e,description:t,backups:n},r,a){return await X(e,t),await Q(`${e}.guard`,t,async()=>{let o=await D(e);if((o===null?null:Z(o))!==a)throw (0,_backend_DMAMT8g3_js__WEBPACK_IMPORTED_MODULE_2__.t)(t);return o!==null&&n>0&&await N(e,o,n),await k(e,r),Z(r)})}async function Q(e,t,n){if(await (0,_wait_XP_dDB3f_js__WEBPACK_IMPORTED_MODULE_4__.n)(()=>V(e),Y,15)===null)throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_3__.t(`state-unavailable`,`Another process has been writing ${t} for ${Y/1e3} s`,{hint:`When no other \`dtm\` runs on this state, delete ${e}.`});try{return await n()}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rm)(e,{force:!0})}}async function ce(e,t,n,i){await X(e,t);let a=`${e}.lock`,o=await (0,_wait_XP_dDB3f_js__WEBPACK_IMPORTED_MODULE_4__.n)(()=>V(a,n),i,100);if(o===null)throw (0,_backend_DMAMT8g3_js__WEBPACK_IMPORTED_MODULE_2__.n)(t,$(await U(a)));return{renew:()=>j(`Checking the lock of ${t}`,()=>le(a,o,t)),release:()=>j(`Unlocking ${t}`,async()=>void await H(a,o))}}async function le(e,t,n){let i=await U(e);if(i===null||i===`unreadable`||i.token!==t.token)throw (0,_backend_DMAMT8g3_js__WEBPACK_IMPORTED_MODULE_2__.n)(n,$(i))}async function ue(e,t){let n=await U(e);return n===null||!(0,_wait_XP_dDB3f_js__WEBPACK_IMPORTED_MODULE_4__.i)($(n),t)||n!==`unreadable`&&!await H(e,n)?null:(n===`unreadable`&&await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rm)(e,{force:!0}),$(n))}function $(e){return e===null||e===`unreadable`?null:e.holder}async function de(e,t){let n=Z(t);for(let r of[e,`${e}.${n.slice(0,12)}`]){let e=await D(r);if(e===null)return await O(r,t,`wx`);if(Z(e)===n)return}}

/***/ }),

/***/ 541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LocalOptions: () => (/* reexport safe */ _local_BRthxtnP_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   localBackend: () => (/* reexport safe */ _local_BRthxtnP_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _local_BRthxtnP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5906);


/***/ }),

/***/ 9860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ o),
/* harmony export */   t: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1566);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
const a=(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.C)({host:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)(),pid:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.g)().positive(),start:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)().exactOptional()});async function o(){let e=await l(process.pid);return{host:(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),pid:process.pid,...e===void 0?{}:{start:e}}}async function s(e){if(e.host!==(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)())return!1;if(!c(e.pid))return!0;let t=await l(e.pid);return e.start!==void 0&&t!==void 0&&t!==e.start}function c(e){try{return process.kill(e,0)}catch(e){return e.code!==`ESRCH`}}async function l(e){let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/${e}/stat`,`utf8`).catch(()=>``),n=t.slice(t.lastIndexOf(`)`)+2).split(` `),[r]=n;return r===`Z`||r===`X`?`ended`:n[19]}

/***/ }),

/***/ 130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   n: () => (/* binding */ o),
/* harmony export */   r: () => (/* binding */ i),
/* harmony export */   t: () => (/* binding */ s)
/* harmony export */ });
/* harmony import */ var _schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1566);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
const i=(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.b)({id:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)(),operation:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)(),url:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)().optional(),actor:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)().optional(),host:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)().optional(),pid:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.g)().positive().optional(),at:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)()});function a(e,t){return t===void 0||(e?.id??null)===t}async function o(e,t,n){let i=Date.now()+t;for(;;){let t=await e(),a=i-Date.now();if(t!==null||a<=0)return t;await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(Math.min(a,s(n)))}}function s(e){return e*(.5+Math.random())}

/***/ })

};
