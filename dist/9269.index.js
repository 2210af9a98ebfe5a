export const id = 9269;
export const ids = [9269];
export const modules = {

/***/ 7654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
function t(t){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(`sha256`).update(t).digest(`hex`)}function n(e,{keepsMark:t=!1}={}){try{return new TextDecoder(`utf-8`,{fatal:!0,ignoreBOM:t}).decode(e)}catch{return}}

/***/ }),

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

/***/ 7867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ a),
/* harmony export */   i: () => (/* binding */ c),
/* harmony export */   n: () => (/* binding */ i),
/* harmony export */   r: () => (/* binding */ u),
/* harmony export */   t: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7654);
/* harmony import */ var _json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8518);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
function i(n){return`sha256:${(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__.n)((0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_2__.t)(n))}`}function a(e,t,{isGuessable:n,local:i}={isGuessable:()=>!1}){if(t===void 0)return()=>[];let a=e=>({start:`hmac:${e.id}:`,key:(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createSecretKey)(e.derive(`secret digest`,t))}),[c,l]=[e.map(a),i?[a(i)]:[]],u={start:`hmac:`,key:(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createSecretKey)(t,`utf8`)};return o(e=>{let t=n(e);return t&&c.length+l.length===0?[]:(t?[...c,...l,u]:[...c,u,...l]).map(({start:t,key:n})=>`${t}${s(n,e).slice(0,32)}`)})}function o(e){let t=/* @__PURE__ */ new Map;return n=>{let r=t.get(n)??e(n);return t.set(n,r),r}}function s(e,t){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHmac)(`sha256`,e).update(t).digest(`hex`)}function c([e],t,{isGuessable:n,local:i}){let a=e=>(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createSecretKey)(e.derive(`plan digest`,t)),[c,l,u]=[e&&a(e),i&&a(i),(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createSecretKey)(t,`utf8`)],d=o(e=>s(c??u,e)),f=o(e=>c||!n(e)?d(e):l&&s(l,e));return(e,t=!1)=>t?d(e):f(e)}function l(e,t){return t.includes(e)?`same`:t.some(t=>u(t)===u(e))?`changed`:`unknown`}function u(e){return/^hmac:((?:age1|local-)\w+):/.exec(e)?.[1]}

/***/ }),

/***/ 3067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7715);
/* harmony import */ var _proxy_DK3EzkkW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6876);
function r(e,t,n,r=process.env){let c=URL.canParse(t)?new URL(t):null;if(!c)return null;let l=i(c,r);if(n!==void 0)return n===407&&l?o(l,n,c):null;for(let t of h(e)){let e=a(l,t,c)??s(m(t),t,{target:c,proxy:l,env:r});if(e)return e}return null}function i(e,n){try{return (0,_proxy_DK3EzkkW_js__WEBPACK_IMPORTED_MODULE_1__.n)(e,n)}catch{return null}}function a(t,n,r){let i=/Proxy response \((\d+)\)/.exec((0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(n))?.[1];return t&&i!==void 0?o(t,Number(i),r):null}function o(e,t,{hostname:r}){let{variable:i}=e;return t===407?{why:`the proxy ${(0,_proxy_DK3EzkkW_js__WEBPACK_IMPORTED_MODULE_1__.r)(e)} asks for a user name and a password (407)`,hint:`Write the right ones into ${i}: \`http://USER:PASSWORD@${e.url.host}\`, with special characters percent-encoded.`,isLasting:!0}:{why:`the proxy ${(0,_proxy_DK3EzkkW_js__WEBPACK_IMPORTED_MODULE_1__.r)(e)} did not connect to ${r} (${t})`,hint:`Allow ${r} in the proxy or, if it can be reached without one, add it to NO_PROXY. The proxy comes from ${i}.`,isLasting:t<500}}function s(t,n,{target:r,proxy:i,env:a}){if(c.has(t))return i?l(i,n):u(t,r,n);let{hostname:o}=r;if((0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(n)===`bad port`)return{why:`clients refuse to use port ${r.port}`,hint:`Check the port in ${r.origin}: it is reserved for another protocol than HTTP.`,isLasting:!0};if(t===`EPROTO`||t.startsWith(`ERR_SSL_`))return{why:`a secure connection to ${o} failed: ${(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(n)}`,hint:"Check the address: is it `https://` where the server, or a proxy in between, speaks plain HTTP?",isLasting:!0};let s=d(t,o,a);return s===null?null:{why:`the certificate of ${o} was refused: ${f(n)}`,hint:s,isLasting:!0}}const c=/* @__PURE__ */ new Set([`ENOTFOUND`,`EAI_AGAIN`,`EAI_NODATA`,`ECONNREFUSED`,`EHOSTUNREACH`,`ENETUNREACH`,`ETIMEDOUT`,`UND_ERR_CONNECT_TIMEOUT`]);function l(t,r){return{why:`the proxy ${(0,_proxy_DK3EzkkW_js__WEBPACK_IMPORTED_MODULE_1__.r)(t)} cannot be reached: ${(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(r)}`,hint:`Check ${t.variable}; it must be an address that this machine reaches. Hosts that need no proxy belong in NO_PROXY.`,isLasting:!0}}function u(t,{hostname:n,host:r},i){let a=`If this machine reaches it only through a proxy, set HTTPS_PROXY and NO_PROXY.`;return t.startsWith(`E`)&&/NOTFOUND|^EAI_/.test(t)?{why:`the name ${n} cannot be resolved (${t})`,hint:`Check the address, and the DNS of this machine. ${a}`,isLasting:!0}:{why:(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(i),hint:`Run it again. If it fails again, check that ${r} is the right address, and that firewalls let this machine connect to it. ${a}`,isLasting:!1}}function d(e,t,n){if(p.has(e)){let e=n.NODE_EXTRA_CA_CERTS;return e?`NODE_EXTRA_CA_CERTS is ${e}: that file must exist and have the certificate of the authority that signed the one of ${t}.`:"If it comes from a private certificate authority, set the environment variable NODE_EXTRA_CA_CERTS to a file with the authority's certificate (PEM); in a workflow, under `env:` of the step. If the system already trusts that authority, NODE_USE_SYSTEM_CA=1 is enough with Node 24."}return e===`CERT_HAS_EXPIRED`||e===`CERT_NOT_YET_VALID`?`Renew the certificate of ${t}, and check the clock of this machine.`:e===`ERR_TLS_CERT_ALTNAME_INVALID`||e===`HOSTNAME_MISMATCH`?`Use a host name that the certificate lists.`:/^(?:CERT_|CRL_|UNABLE_TO_|INVALID_PURPOSE)/.test(e)?`Ask whoever runs ${t} for a valid certificate.`:null}function f(t){return (0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(t).split(`; if the root CA`)[0]??``}const p=/* @__PURE__ */ new Set([`SELF_SIGNED_CERT_IN_CHAIN`,`DEPTH_ZERO_SELF_SIGNED_CERT`,`UNABLE_TO_VERIFY_LEAF_SIGNATURE`,`UNABLE_TO_GET_ISSUER_CERT`,`UNABLE_TO_GET_ISSUER_CERT_LOCALLY`,`CERT_UNTRUSTED`,`INVALID_CA`]);function m(e){let t=e?.code;return typeof t==`string`?t:``}function h(e,t=5){if(typeof e!=`object`||!e||t===0)return[];let{cause:n,errors:r}=e;return[...[...n===void 0?[]:[n],...Array.isArray(r)?r:[]].flatMap(e=>h(e,t-1)),e]}

/***/ }),

/***/ 9605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7715);
const t={ENOENT:`it does not exist`,EACCES:`permission denied`,EPERM:`permission denied`,EISDIR:`it is a folder`,ENOTDIR:`a part of its path is a file, not a folder`,EEXIST:`it already exists`,ENOSPC:`the disk is full`,EDQUOT:`the disk quota is used up`,EROFS:`the file system is read-only`,ELOOP:`its links lead in a circle`,ENAMETOOLONG:`the name is too long`,EMFILE:`too many files are open`,ENFILE:`too many files are open`,EBUSY:`it is in use`,EIO:`the disk reported an error`,ETXTBSY:`it is in use`,EFBIG:`it is too large`,ENXIO:`it is not a regular file`};function n(t){return a(i(t))??(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(t)}function r(e){return i(e)===`ENOENT`?`its folder does not exist`:n(e)}function i(e){return e instanceof Error&&`code`in e?String(e.code):``}function a(e){return Object.hasOwn(t,e)?t[e]:/^E[A-Z0-9]+$/.test(e)?`the system reports ${e}`:void 0}

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

/***/ 7115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
function e({changes:e}){return e.filter(({loses:e=[],blocked:t})=>e.length>0&&!t)}function t(e){return e.map(({tool:e,about:t,loses:n=[]})=>`${t?.name??e} (${n.join(`, `)})`).join(`, `)}

/***/ }),

/***/ 1114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ t),
/* harmony export */   n: () => (/* binding */ e),
/* harmony export */   r: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
const e=`(known after apply)`,t=`(secret)`,n=`(secret changed)`;function r({changes:e,needs:t=[]}){return t.length===0&&!e.some(({blocked:e})=>e)}

/***/ }),

/***/ 6036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resealed: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.f)
/* harmony export */ });
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);


/***/ }),

/***/ 2339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ t),
/* harmony export */   i: () => (/* binding */ n),
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   r: () => (/* binding */ i),
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
async function t(t,n,r,{before:i,signal:a}={}){let o=r[Symbol.iterator]();for(;;){let r=await t();if(n(r))return r;let s=o.next();if(s.done)return r;i?.(r),await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(s.value,void 0,{signal:a})}}async function n(e,n,r,i){let a=await t(()=>e().then(e=>({value:e}),e=>({error:e})),e=>`value`in e||!n(e.error),r,{signal:i});if(`error`in a)throw a.error;return a.value}function r(e,t){let n=performance.now()+t;return i(()=>n,e)}function*i(e,t){for(;;){let n=e()-performance.now();if(n<=0)return;yield Math.min(n,a(t))}}function a(e){return e*(.5+Math.random())}

/***/ })

};
