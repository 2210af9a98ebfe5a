export const id = 9251;
export const ids = [9251];
export const modules = {

/***/ 9251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localBackend: () => (/* binding */ ne)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _backend_Bz17frOF_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3705);
/* harmony import */ var _schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6011);
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7654);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5014);
/* harmony import */ var _copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7040);
/* harmony import */ var _register_CleId_0y_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(314);
/* harmony import */ var _files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(744);
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5613);
/* harmony import */ var _wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(987);
/* harmony import */ var _process_DuqelAmv_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7570);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1455);
const F=/^(\d{6,})-([0-9a-f]{12})$/;async function I(e,t,n){let r=z(e);await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.mkdir)(r,{recursive:!0,mode:448});let i=await B(r),a=Number(F.exec(i[0]??``)?.[1]??0)+1,o=`${String(a).padStart(6,`0`)}-${(0,_copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__.t)(t)}`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.chmod)(e,384),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.link)(e,(0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(r,o)).catch(()=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.copyFile)(e,(0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(r,o)));for(let e of i.slice(n-1))await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(r,e),{force:!0})}async function L(e,t){let n=await (0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.i)(e),r=z(e),i=(await B(r)).map(e=>({id:V(e),file:(0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(r,e)})),a=[...n===null?[]:[{id:(0,_copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__.t)(n),file:e}],...i];return await Promise.all(a.slice(0,t).map(async({id:e,file:t})=>({id:e,at:(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.stat)(t)).mtime.toISOString()})))}async function R(e,t){let n=await (0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.i)(e);if(n!==null&&(0,_copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__.t)(n)===t)return n;let r=z(e),i=(await B(r)).find(e=>V(e)===t);return i===void 0?null:await (0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.i)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(r,i))}function z(e){return`${e}.backups`}async function B(e){return(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.readdir)(e).catch(e=>{if((0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.t)(e)===`ENOENT`)return[];throw e})).filter(e=>F.test(e)).sort().reverse()}function V(e){return F.exec(e)?.[2]??``}const H=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.A)({token:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.j)().regex(/^[0-9a-f]+$/),owner:_process_DuqelAmv_js__WEBPACK_IMPORTED_MODULE_10__.t,holder:_register_CleId_0y_js__WEBPACK_IMPORTED_MODULE_6__.t.nullable()});function U(e,t){let n=()=>(0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.r)(`Looking at the lock of ${t}`,()=>K(e));return{path:e,read:n,put:(n,r)=>(0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.r)(`Locking ${t}`,async()=>{let t=await (0,_process_DuqelAmv_js__WEBPACK_IMPORTED_MODULE_10__.r)(),i={name:`${e}.new-${n.token}`,content:JSON.stringify({...n,owner:t})};return(r?await q(e,r,()=>X(e,i)):await J(e,i))?{...n,owner:t,version:n.token,isReleased:!1}:null}),remove:n=>(0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.r)(`Unlocking ${t}`,()=>q(e,n,()=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)(e))),renew:async e=>(await n())?.version===e.version?e:null}}async function W({owner:e}){return e!==null&&await (0,_process_DuqelAmv_js__WEBPACK_IMPORTED_MODULE_10__.n)(e)}async function G(e,t,n){let r=(0,_register_CleId_0y_js__WEBPACK_IMPORTED_MODULE_6__.s)(null),i=()=>(0,_register_CleId_0y_js__WEBPACK_IMPORTED_MODULE_6__.c)({register:e,isAbandoned:W},r),a=e=>(0,_register_CleId_0y_js__WEBPACK_IMPORTED_MODULE_6__.a)(r,e);if(!a(await (0,_wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_9__.i)(i,a,(0,_wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_9__.t)(15,t))))return null;try{return await n()}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)(e.path,{force:!0})}}async function K(e){let t=await (0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.i)(e);if(t===null)return null;try{let{token:e,owner:n,holder:r}=H.parse(JSON.parse(t.toString()));return{version:e,isReleased:!1,holder:r,token:e,owner:n}}catch{return{version:(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_3__.n)(t).slice(0,16),isReleased:!1,holder:null,token:null,owner:null}}}async function q(e,{version:t},n){return await G(U(`${e}.${t}`,e),0,async()=>(await K(e))?.version===t&&(await n(),!0))??!1}async function J(e,t){await Z(t.name,t.content);try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.link)(t.name,e).catch(n=>Y(n,e,t.content)),!0}catch(e){if((0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.t)(e)===`EEXIST`)return!1;throw e}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)(t.name,{force:!0})}}async function Y(e,t,n){if(![`EPERM`,`ENOSYS`,`ENOTSUP`,`EOPNOTSUPP`].includes((0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.t)(e)??``))throw e;await Z(t,n)}async function X(e,t){await Z(t.name,t.content),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rename)(t.name,e)}async function Z(e,t){try{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.writeFile)(e,t,{flag:`wx`,mode:384})}catch(t){throw (0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.t)(t)!==`EEXIST`&&await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.rm)(e,{force:!0}),t}}const Q=1e4;async function ne(e,t){let{stateFile:n,backups:r}=_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_8__.pt.parse(e),i={path:await (0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.n)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.resolve)(t,n)),description:`file ${n}`},{path:s,description:c}=i,l=U(`${s}.lock`,c),d=(0,_register_CleId_0y_js__WEBPACK_IMPORTED_MODULE_6__.o)({register:l,description:c,isAbandoned:W,pollMs:100}),f=(0,_copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__.n)(async(...e)=>(await $(i),await d.lock(...e)));return{description:c,read:()=>(0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.r)(`Reading the state from ${c}`,()=>re(i)),write:(e,t)=>(0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.r)(`Writing the state to ${c}`,async()=>{let n=await ie(i,e,t,f.isNext()?r:0);return f.pass(),n}),...d,lock:f.lock,history:e=>(0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.r)(`Listing the versions of ${c}`,()=>L(s,e)),at:e=>(0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.r)(`Reading a version of ${c}`,()=>R(s,e)),keep:(e,t)=>(0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.r)(`Keeping a copy of ${c}`,async()=>{await (0,_copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__.r)(ae,`${s}.${e}`,t),f.pass()})}}async function re(e){let t=await (0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.i)(e.path);return t===null&&await $(e),t===null?null:{bytes:t,version:(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_3__.n)(t)}}async function $({path:e,description:t}){if(!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_12__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.dirname)(e)).catch(()=>null))?.isDirectory())throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_4__.t(`state-unavailable`,`The folder ${(0,node_path__WEBPACK_IMPORTED_MODULE_11__.dirname)(e)} of the state (${t}) does not exist`,{hint:"Create it, or correct `config.state.options.stateFile`. A relative path starts at the folder of the configuration."})}async function ie(t,n,a,o){let{path:s,description:c}=t;await $(t);let l=U(`${s}.guard`,c),u=await G(l,Q,async()=>{let t=await (0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.i)(s);if((t===null?null:(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_3__.n)(t))!==a)throw (0,_backend_Bz17frOF_js__WEBPACK_IMPORTED_MODULE_1__.t)(c);return t!==null&&o>0&&await I(s,t,o),await (0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.a)(s,n),(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_3__.n)(n)});if(u!==null)return u;throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_4__.t(`state-unavailable`,`Another process has been writing ${c} for ${Q/1e3} s`,{hint:`If no other \`dtm\` uses this state, delete ${l.path}.`})}const ae={separator:`.`,read:_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.i,async create(e,t){try{return await (0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.o)(e,t,`wx`),!0}catch(e){if((0,_files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_7__.t)(e)===`EEXIST`)return!1;throw e}}};

/***/ }),

/***/ 7040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   r: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7654);
function t(t){return (0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__.n)(t).slice(0,12)}async function n(e,n,r){for(let i of[n,`${n}${e.separator}${t(r)}`]){if(await e.create(i,r))return;let t=await e.read(i);if(t&&Buffer.compare(t,r)===0)return}}function r(e){let t=!0;return{isNext:()=>t,pass:()=>void(t=!1),lock:async(...n)=>{let r=await e(...n);return t=!0,r}}}

/***/ }),

/***/ 744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ u),
/* harmony export */   i: () => (/* binding */ c),
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   o: () => (/* binding */ l),
/* harmony export */   r: () => (/* binding */ p),
/* harmony export */   t: () => (/* binding */ f)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5014);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
async function s(e){return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.realpath)(e).catch(()=>e)}async function c(e){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(e)}catch(e){if(f(e)===`ENOENT`)return null;throw e}}async function l(e,t,r=`w`){let i=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(e,r,384);try{await i.writeFile(t),await i.sync()}finally{await i.close()}}async function u(e,n){let r=`${e}.tmp`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(r,{force:!0});try{await l(r,n,`wx`),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rename)(r,e)}catch(e){throw await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(r,{force:!0}),e}await d((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(e))}async function d(e){if(process.platform===`win32`)return;let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(e,`r`);try{await t.sync()}finally{await t.close()}}function f(e){let t=e?.code;return typeof t==`string`?t:void 0}async function p(t,n){try{return await n()}catch(n){let r=f(n);throw n instanceof _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t||r===void 0||!/^E[A-Z]+$/.test(r)?n:new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`state-unavailable`,`${t} failed: ${m[r]??r}`,{hint:"Check `config.state.options.stateFile`: its folder must exist, and this user needs read and write access.",cause:n})}}const m={EACCES:`permission denied`,EISDIR:`it is a folder`,ENOENT:`no such folder`,ENOSPC:`the disk is full`,ENOTDIR:`part of its path is not a folder`,EPERM:`not permitted`,EROFS:`the disk is read-only`};

/***/ }),

/***/ 7570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ o),
/* harmony export */   t: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6011);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
const a=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.A)({host:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)(),pid:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.b)().positive(),start:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().exactOptional()});async function o(){let e=await l(process.pid);return{host:(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),pid:process.pid,...e===void 0?{}:{start:e}}}async function s(e){if(e.host!==(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)())return!1;if(!c(e.pid))return!0;let t=await l(e.pid);return e.start!==void 0&&t!==void 0&&t!==e.start}function c(e){try{return process.kill(e,0)}catch(e){return e.code!==`ESRCH`}}async function l(e){let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/${e}/stat`,`utf8`).catch(()=>``),n=t.slice(t.lastIndexOf(`)`)+2).split(` `),[r]=n;return r===`Z`||r===`X`?`ended`:n[19]}

/***/ }),

/***/ 314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ m),
/* harmony export */   c: () => (/* binding */ p),
/* harmony export */   i: () => (/* binding */ E),
/* harmony export */   n: () => (/* binding */ T),
/* harmony export */   o: () => (/* binding */ d),
/* harmony export */   r: () => (/* binding */ D),
/* harmony export */   s: () => (/* binding */ f),
/* harmony export */   t: () => (/* binding */ C)
/* harmony export */ });
/* harmony import */ var _schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6011);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5014);
/* harmony import */ var _json_DjOfPn4k_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1938);
/* harmony import */ var _backend_Bz17frOF_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3705);
/* harmony import */ var _wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(987);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
function d(e){return{lock:(t,n,r)=>h(e,t,n,r),async lockedBy(){let t=await e.register.read();return S(t)?{holder:t.holder}:null},unlock:t=>y(e.register,t)}}function f(e){return{holder:e,token:(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomBytes)(16).toString(`hex`)}}async function p({register:e,isAbandoned:t},n){let r=await e.read();return S(r)&&!await t(r)?r:await e.put(n,r)??await e.read()}function m(e,t){return S(t)&&t.token===e.token}async function h(e,t,n,{held:r,signal:i}={}){let a=f(t),o=await (0,_wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_3__.i)(()=>p(e,a),e=>m(a,e),(0,_wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_3__.t)(e.pollMs,n),{before:e=>S(e)&&r?.(e.holder),signal:i}).catch(g);if(!m(a,o))throw (0,_backend_Bz17frOF_js__WEBPACK_IMPORTED_MODULE_2__.n)(e.description,x(o));return _(e,a,o)}function g(e){throw!(e instanceof Error)||e.name!==`AbortError`?e:new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`cancelled`,`The run was stopped while it waited for the lock; nothing was changed`,{cause:e})}function _(e,t,n){let{register:r,renewMs:i}=e,a=n,o=Promise.resolve(),s=async()=>{a=await v(e,t,a)},c=()=>o=o.then(s,s),l=i===void 0?void 0:setInterval(()=>void c().catch(()=>{}),i);return l?.unref(),{renew:c,async release(){if(clearInterval(l),await o.catch(()=>{}),await r.remove(a))return;let e=await r.read();m(t,e)&&await r.remove(e)}}}async function v({register:e,description:t},n,r){let i=await e.renew(r);if(i)return i;let a=await e.read();if(m(n,a))return a;throw (0,_backend_Bz17frOF_js__WEBPACK_IMPORTED_MODULE_2__.n)(t,x(a))}async function y(e,t){let n=await e.read();return!S(n)||!b(n,t)?null:await e.remove(n)?n.holder:S(await e.read())?null:n.holder}function b({holder:e},t){return t===void 0||(e?.id??null)===t}function x(e){return S(e)?e.holder:null}function S(e){return e!==null&&!e.isReleased}const C=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.E)({id:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)(),operation:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)(),url:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().optional(),actor:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().optional(),host:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().optional(),pid:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.b)().positive().optional(),at:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)()}),w=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.C)({token:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().nullable().catch(null),released:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.v)().catch(!1)});function T({holder:e,token:t},n){return JSON.stringify({...e,token:t},null,n)}function E({holder:e,token:t},n){return JSON.stringify({...e,token:t,released:!0},null,n)}function D(e){let t=(0,_json_DjOfPn4k_js__WEBPACK_IMPORTED_MODULE_5__.l)(e),{token:n,released:r}=w.safeParse(t).data??{token:null,released:!1};return{isReleased:r,holder:C.safeParse(t).data??null,token:n}}

/***/ })

};
