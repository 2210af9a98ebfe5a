export const id = 7486;
export const ids = [7486];
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

/***/ 7486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localBackend: () => (/* binding */ me)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _backend_Bi7FkZsr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5428);
/* harmony import */ var _schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2288);
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7654);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7715);
/* harmony import */ var _copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7040);
/* harmony import */ var _liveness_BZhhH8Tw_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1458);
/* harmony import */ var _register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3196);
/* harmony import */ var _files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6535);
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8513);
/* harmony import */ var _wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2339);
/* harmony import */ var _process_xnALjbry_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9789);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1455);
const L=/^(\d{6,})-([0-9a-f]{12})$/;async function R(e,t,n){let r=H(e);await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.mkdir)(r,{recursive:!0,mode:448});let i=await U(r),a=Number(L.exec(i[0]??``)?.[1]??0)+1,o=`${String(a).padStart(6,`0`)}-${(0,_copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__.t)(t)}`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.chmod)(e,384),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.link)(e,(0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(r,o)).catch(()=>z(e,r,o));for(let e of i.slice(n-1))await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(r,e),{force:!0})}async function z(e,t,n){let r=(0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(t,`draft`);await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.copyFile)(e,r),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rename)(r,(0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(t,n))}async function B(e,t){let n=await (0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.a)(e),r=H(e),i=(await U(r)).map(e=>({id:W(e),file:(0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(r,e)})),a=[...n===null?[]:[{id:(0,_copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__.t)(n),file:e}],...i];return await Promise.all(a.slice(0,t).map(async({id:e,file:t})=>({id:e,at:(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.stat)(t)).mtime.toISOString()})))}async function V(e,t){let n=await (0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.a)(e);if(n!==null&&(0,_copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__.t)(n)===t)return n;let r=H(e),i=(await U(r)).find(e=>W(e)===t);return i===void 0?null:await (0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.a)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(r,i))}function H(e){return`${e}.backups`}async function U(e){return(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.readdir)(e).catch(e=>{if((0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.t)(e)===`ENOENT`)return[];throw e})).filter(e=>L.test(e)).sort().reverse()}function W(e){return L.exec(e)?.[2]??``}const G=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.j)({token:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().regex(/^[0-9a-f]+$/),owner:_process_xnALjbry_js__WEBPACK_IMPORTED_MODULE_11__.t,holder:_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_7__.t.nullable(),seconds:_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_7__.n.exactOptional()});function K(e,t,n=/* @__PURE__ */ new Map){let r=()=>(0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.i)(`Looking at the lock of ${t}`,()=>Y(e)),i=(t,r)=>oe(e,t,r,n);return{path:e,silence:n,read:r,put:(n,r)=>(0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.i)(`Locking ${t}`,async()=>{let t=n.owner??await (0,_process_xnALjbry_js__WEBPACK_IMPORTED_MODULE_11__.r)(),a={name:`${e}.new-${n.token}`,content:JSON.stringify({...n,owner:t})};return(r?await i(r,()=>le(e,a)):await se(e,a))?{...n,owner:t,version:n.token,isReleased:!1}:null}),remove:n=>(0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.i)(`Unlocking ${t}`,()=>i(n,()=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rm)(e))),renew:n=>(0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.i)(`Renewing the lock of ${t}`,async()=>{let t=await Y(e);if(t?.version!==n.version)return null;let r=/* @__PURE__ */ new Date;return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.utimes)(e,r,r),t})}}async function q(e,t,n){let r=(0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_7__.l)(null),{path:i,silence:a}=e,o=a.get(i)??(0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_7__.d)();a.set(i,o);let s=()=>(0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_7__.u)(e,r,e=>J(e,o)),c=e=>(0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_7__.s)(r,e);if(!c(await (0,_wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_10__.a)(s,c,(0,_wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_10__.t)(15,t))))return null;try{return await n()}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rm)(i,{force:!0}),a.delete(i)}}async function J(e,t){let n=t(e),r=e.owner?await (0,_process_xnALjbry_js__WEBPACK_IMPORTED_MODULE_11__.n)(e.owner):`elsewhere`;return r===`gone`||r!==`running`&&n.silentMs>=1e4}async function Y(e){let t=await (0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.o)(e);if(t===null)return null;let{bytes:n,time:i}=t;try{let{token:e,...t}=G.parse(JSON.parse(n.toString()));return{version:e,sign:i,isReleased:!1,token:e,...t}}catch{return{version:(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_3__.n)(n).slice(0,16),sign:i,isReleased:!1,holder:null,token:null}}}async function oe(e,{version:t},n,r){return await q(K(`${e}.${t}`,e,r),0,async()=>(await Y(e))?.version===t&&(await n(),!0))??!1}async function se(e,t){await X(t.name,t.content);try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.link)(t.name,e).catch(n=>ce(n,e,t.content)),!0}catch(e){if((0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.t)(e)===`EEXIST`)return!1;throw e}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rm)(t.name,{force:!0})}}async function ce(e,t,n){if(![`EPERM`,`ENOSYS`,`ENOTSUP`,`EOPNOTSUPP`].includes((0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.t)(e)??``))throw e;await X(t,n)}async function le(e,t){await X(t.name,t.content),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rename)(t.name,e)}async function X(e,t){try{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.writeFile)(e,t,{flag:`wx`,mode:384})}catch(t){throw (0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.t)(t)!==`EEXIST`&&await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rm)(e,{force:!0}),t}}const ue=/^(?:\.[\w-]+)*\.new-[0-9a-f]+$/,de=/^\.(?:lock|guard)(?:\.[0-9a-f]+)+$/;async function fe(e,t){let[n,r]=[(0,node_path__WEBPACK_IMPORTED_MODULE_12__.dirname)(e),(0,node_path__WEBPACK_IMPORTED_MODULE_12__.basename)(e)],i=(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.readdir)(n).catch(()=>[])).filter(e=>e.startsWith(r)&&pe(e.slice(r.length)));if(i.length===0)return;let a=await Z(t);for(let e of i){let t=(0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(n,e);a-await Z(t)>6e5&&await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rm)(t,{force:!0}).catch(()=>{})}}function pe(e){return ue.test(e)||de.test(e)}async function Z(e){return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.stat)(e).then(({mtimeMs:e})=>e,()=>1/0)}const Q=2e4;async function me(e,t,n=(0,_liveness_BZhhH8Tw_js__WEBPACK_IMPORTED_MODULE_6__.t)(void 0)){let{stateFile:r,backups:i}=_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_9__.Ct.parse(e),s={path:await (0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.r)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(t,r)),description:`file ${r}`},{path:u,description:d}=s,f=K(`${u}.lock`,d),p=(0,_register_D007Qg4b_js__WEBPACK_IMPORTED_MODULE_7__.c)({register:f,description:d,statusOf:n,pollMs:100,seconds:40}),m=(0,_copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__.n)(async(...e)=>{await $(s);let t=await p.lock(...e);return await fe(u,f.path),t});return{description:d,read:()=>(0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.i)(`Reading the state from ${d}`,()=>he(s)),write:(e,t)=>(0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.i)(`Writing the state to ${d}`,async()=>{let n=await ge(s,e,t,m.isNext()?i:0);return m.pass(),n}),...p,lock:m.lock,history:e=>(0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.i)(`Listing the versions of ${d}`,()=>B(u,e)),at:e=>(0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.i)(`Reading a version of ${d}`,()=>V(u,e)),keep:(e,t)=>(0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.i)(`Keeping a copy of ${d}`,async()=>{await (0,_copies_CH9P1INO_js__WEBPACK_IMPORTED_MODULE_5__.r)(_e,`${u}.${e}`,t),m.pass()})}}async function he(e){let t=await (0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.a)(e.path);return t===null&&await $(e),t===null?null:{bytes:t,version:(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_3__.n)(t)}}async function $({path:e,description:t}){if(!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.dirname)(e)).catch(()=>null))?.isDirectory())throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__.t(`state-unavailable`,`The folder ${(0,node_path__WEBPACK_IMPORTED_MODULE_12__.dirname)(e)} of the state (${t}) does not exist`,{hint:"Create it, or correct `config.state.options.stateFile`. A relative path starts at the folder of the configuration."})}async function ge(t,n,a,o){let{path:s,description:c}=t;await $(t);let l=K(`${s}.guard`,c),u=await q(l,Q,async()=>{let t=await (0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.a)(s);if((t===null?null:(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_3__.n)(t))!==a)throw (0,_backend_Bi7FkZsr_js__WEBPACK_IMPORTED_MODULE_1__.t)(c);return t!==null&&o>0&&await R(s,t,o),await (0,_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.s)(s,n),(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_3__.n)(n)});if(u!==null)return u;throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__.t(`state-unavailable`,`Another process has been writing ${c} for ${Q/1e3} s`,{hint:`If no other \`dtm\` uses this state, delete ${l.path}.`})}const _e={separator:`.`,read:_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.a,create:_files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_8__.n};

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

/***/ 6535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ p),
/* harmony export */   i: () => (/* binding */ x),
/* harmony export */   n: () => (/* binding */ g),
/* harmony export */   o: () => (/* binding */ m),
/* harmony export */   r: () => (/* binding */ f),
/* harmony export */   s: () => (/* binding */ v),
/* harmony export */   t: () => (/* binding */ b)
/* harmony export */ });
/* unused harmony export c */
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9605);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);
async function f(e){return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.realpath)(e).catch(()=>e)}async function p(e){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.readFile)(e)}catch(e){if(b(e)===`ENOENT`)return null;throw e}}async function m(e){try{let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.open)(e);try{let{mtimeNs:e}=await t.stat({bigint:!0});return{bytes:await t.readFile(),time:String(e)}}finally{await t.close()}}catch(e){if(b(e)===`ENOENT`)return null;throw e}}async function h(e,t,n=`w`){let r=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.open)(e,n,384);try{await r.writeFile(t),await r.sync()}finally{await r.close()}}async function g(e,t){let r=`${e}.new-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.randomBytes)(8).toString(`hex`)}`;try{return await h(r,t,`wx`),await _(r,e),!0}catch(e){if(b(e)===`EEXIST`)return!1;throw e}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(r,{force:!0})}}async function _(e,t){await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.link)(e,t).catch(async n=>{if(b(n)===`EEXIST`)throw n;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.copyFile)(e,t,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.constants.COPYFILE_EXCL)})}async function v(e,t){let n=`${e}.tmp`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(n,{force:!0});try{await h(n,t,`wx`),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rename)(n,e)}catch(e){throw await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(n,{force:!0}),e}await y((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(e))}async function y(e){if(process.platform===`win32`)return;let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.open)(e,`r`);try{await t.sync()}finally{await t.close()}}function b(e){let t=e?.code;return typeof t==`string`?t:void 0}async function x(n,r){try{return await r()}catch(r){let i=b(r);throw r instanceof _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t||i===void 0||!/^E[A-Z]+$/.test(i)?r:new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`state-unavailable`,`${n} failed: ${i===`ENOENT`?`no such folder`:(0,_file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_2__.t)(r)}`,{hint:"Check `config.state.options.stateFile`: its folder must exist, and this user needs read and write access.",cause:r})}}

/***/ }),

/***/ 1458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _process_xnALjbry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9789);
function n(e){let n=r(e),o;return async({holder:e,owner:r=a(e),seconds:s})=>{let c=r?await (0,_process_xnALjbry_js__WEBPACK_IMPORTED_MODULE_2__.n)(r):`elsewhere`;return c===`perhaps`?s===void 0?`running`:`unknown`:c===`elsewhere`?e?(o?.id===e.id&&performance.now()-o.at<1e4||(o={id:e.id,at:performance.now(),status:i(await n(e))}),o.status):`unknown`:c}}function r(t){let n;return async({id:r})=>{if(t&&r.startsWith(`${t.host}:`)){n??=Promise.all(/* import() */[__webpack_require__.e(8513), __webpack_require__.e(3511)]).then(__webpack_require__.bind(__webpack_require__, 430)).then(({openHome:e})=>e(t));try{return await(await n).runStatus(r.slice(t.host.length+1))}catch(t){if(t instanceof _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t)return;throw t}}}}function i(e){return e===`completed`?`ended`:e===`in_progress`?`running`:`unknown`}function a(e){let{id:t=``,host:n,pid:r}=e??{};return t.startsWith(`local:`)&&n!==void 0&&r!==void 0?{host:n,pid:r}:void 0}

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
