export const id = 1860;
export const ids = [1860,4962];
export const modules = {

/***/ 3954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   r: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
function e(e){return e.normalize(`NFC`).replace(/\s/g,` `).replace(/\p{Default_Ignorable_Code_Point}/gu,``).trimEnd()}function t(e){return e.replace(/ +$|[^\u0020-\u007e]/g,e=>[...Array(e.length).keys()].map(t=>`\\u${e.charCodeAt(t).toString(16).padStart(4,`0`)}`).join(``))}function n(n,r){return n!==r&&e(n)===e(r)?[t(n),t(r)]:[n,r]}

/***/ }),

/***/ 6738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backendNames: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__._t),
/* harmony export */   openBackend: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.yt),
/* harmony export */   urlForms: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.xt)
/* harmony export */ });
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);


/***/ }),

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

/***/ 5110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ e),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
const e=`dtm.lock.yaml`;function t(e){return`${e.name}.${e.instanceID}`}

/***/ }),

/***/ 3425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
function e(e,t){return`${e} ${t}${e===1?``:`s`}`}

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

/***/ 1448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ r),
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   r: () => (/* binding */ e),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
function e(e){let t=i(e),n=new Map(e.map(e=>[e.key,0]));for(let e of t.values())for(let t of e)n.set(t,(n.get(t)??0)+1);let r=new Map(e.map((e,t)=>[e.key,t])),a=new Map(e.map(e=>[e.key,e])),o=[],s=e.filter(e=>n.get(e.key)===0);for(;s.length>0;){o.push(...s);let e=/* @__PURE__ */ new Set;for(let r of s)for(let i of t.get(r.key)??[]){let t=(n.get(i)??0)-1;n.set(i,t),t===0&&e.add(i)}s=[...e].sort((e,t)=>(r.get(e)??0)-(r.get(t)??0)).flatMap(e=>a.get(e)??[])}return o}function t(t){if(n(t))return;let r=new Set(e(t).map(e=>e.key)),i=new Map(t.filter(e=>!r.has(e.key)).map(e=>[e.key,e])),a=[],o=[...i.keys()][0];for(;o!==void 0;){let e=a.indexOf(o);if(e>=0)return[...a.slice(e),o];a.push(o),o=i.get(o)?.dependsOn.find(e=>i.has(e))}}function n(e){let t=/* @__PURE__ */ new Set;return e.every(({key:e,dependsOn:n})=>{let r=n.every(e=>t.has(e));return t.add(e),r})}function r(e){let n=e;for(;;){let[e,r]=t(n)?.slice(-2)??[];if(e===void 0)return n;let i=e=>({...e,dependsOn:e.dependsOn.filter(e=>e!==r)});n=n.map(t=>t.key===e?i(t):t)}}function i(e){let t=new Map(e.map(e=>[e.key,[]]));for(let{key:n,dependsOn:r}of e){let e=r.length>1?new Set(r):r;for(let r of e)t.get(r)?.push(n)}return t}

/***/ }),

/***/ 3329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _graph_Ctl8A_sd_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1448);
function t(t){let i=t.filter(({blocked:e})=>e);if(i.length===0)return t;let a=t.filter(({action:e,blocked:t})=>e!==`none`||t),o=(0,_graph_Ctl8A_sd_js__WEBPACK_IMPORTED_MODULE_0__.t)(a.map(e=>({key:e.tool,dependsOn:n(e)}))),s=/* @__PURE__ */ new Map,c=i.map(e=>({tool:e.tool,cause:e}));for(let e=c.pop();e;e=c.pop()){let{tool:t,cause:n}=e;s.has(t)||(s.set(t,n),c.push(...(o.get(t)??[]).map(e=>({tool:e,cause:n}))))}return t.map(e=>{let t=s.get(e.tool);return e.blocked||!t?.blocked?e:{...e,blocked:r(t.tool,t.blocked)}})}function n({action:e,after:t=[],dependsOn:n}){return e===`delete`?t:n}function r(e,{code:t}){return{code:t,message:`It waits for ${e}, which is blocked.`}}

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

/***/ 8518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ n),
/* harmony export */   c: () => (/* binding */ s),
/* harmony export */   d: () => (/* binding */ r),
/* harmony export */   f: () => (/* binding */ g),
/* harmony export */   g: () => (/* binding */ v),
/* harmony export */   h: () => (/* binding */ m),
/* harmony export */   i: () => (/* binding */ u),
/* harmony export */   l: () => (/* binding */ c),
/* harmony export */   m: () => (/* binding */ _),
/* harmony export */   n: () => (/* binding */ d),
/* harmony export */   o: () => (/* binding */ h),
/* harmony export */   p: () => (/* binding */ i),
/* harmony export */   r: () => (/* binding */ l),
/* harmony export */   s: () => (/* binding */ p),
/* harmony export */   t: () => (/* binding */ o),
/* harmony export */   u: () => (/* binding */ f)
/* harmony export */ });
function e(e){for(let t=0;t<e.length;t++){let n=e.charCodeAt(t);if(n>=55296&&n<=56319){if(t===e.length-1)return!0;let n=e.charCodeAt(t+1);if(!(n>=56320&&n<=57343))return!0;t++}else if(n>=56320&&n<=57343)return!0}return!1}function t(n,r=/* @__PURE__ */ new Set){if(typeof n==`number`&&isNaN(n))throw Error(`NaN is not allowed`);if(typeof n==`number`&&!isFinite(n))throw Error(`Infinity is not allowed`);if(typeof n==`string`&&e(n))throw Error(`Lone surrogate is not allowed`);if(typeof n!=`object`||!n)return JSON.stringify(n);if(typeof n.toJSON==`function`){if(r.has(n))throw Error(`Circular reference detected`);r.add(n);let e=t(n.toJSON(),r);return r.delete(n),e}if(r.has(n))throw Error(`Circular reference detected`);r.add(n);let i;if(Array.isArray(n))i=`[${n.map(e=>t(e===void 0||typeof e==`symbol`?null:e,r)).join(`,`)}]`;else{let e=[];for(let i of Object.keys(n).sort())n[i]!==void 0&&typeof n[i]!=`symbol`&&e.push(`${t(i)}:${t(n[i],r)}`);i=`{${e.join(`,`)}}`}return r.delete(n),i}function n(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function r(e){try{return JSON.parse(e)}catch{return}}function i(e,t){if(Array.isArray(e))return Array.isArray(t)&&e.length===t.length&&e.every((e,n)=>i(e,t[n]));if(!n(e)||!n(t))return(e??null)===(t??null);let r=a(e);return r.length===a(t).length&&r.every(n=>Object.hasOwn(t,n)&&i(e[n],t[n]))}function a(e){let t=Object.keys(e);return t.every(t=>e[t]!==void 0)?t:t.filter(t=>e[t]!==void 0)}function o(e){return t(e)??`null`}function s(e,t,n=``){if(typeof e!=`object`||!e)return t(e,n);let r=Array.isArray(e),i=e,a;for(let o of Object.keys(e)){let c=i[o],l=s(c,t,r?`${n}[${o}]`:h(n,o));l!==c&&(a??=r?[...e]:{...i},a[o]=l)}return a??e}function c(e,t,n=``){return s(e,(e,n)=>typeof e==`string`?t(e,n):e,n)}function l(e,t,n=``){u(e,(e,n,r)=>r||t(e,n),n)}function u(e,t,r=``){if(typeof e==`string`)t(e,r,!1);else if(Array.isArray(e))e.forEach((e,n)=>u(e,t,`${r}[${n}]`));else if(n(e))for(let n of Object.keys(e)){let i=h(r,n);t(n,i,!0),u(e[n],t,i)}}function d(e,t,r,i=``){if(f(e,t)){if(typeof e==`string`)r(e,i,!1);else if(Array.isArray(e))e.forEach((e,n)=>d(e,t,r,`${i}[${n}]`));else if(n(e))for(let n of Object.keys(e)){let a=h(i,n);n.includes(t)&&r(n,a,!0),d(e[n],t,r,a)}}}function f(e,t){if(typeof e==`string`)return e.includes(t);if(typeof e!=`object`||!e)return!1;if(Array.isArray(e))return e.some(e=>f(e,t));for(let n in e)if(n.includes(t)||f(e[n],t))return!0;return!1}function p(e,t){return Array.isArray(e)?e.map(e=>p(e,t)):n(e)?Object.fromEntries(Object.keys(e).map(n=>[t(n),p(e[n],t)])):e}function m(e,t=``){let n=/* @__PURE__ */ new Map;return l(e,(e,t)=>n.set(t,e),t),n}function h(e,t){return/^[\w-]+$/.test(t)?e===``?t:`${e}.${t}`:`${e}[${JSON.stringify(t)}]`}function g(e){return e.reduce((e,t)=>typeof t==`number`?`${e}[${t}]`:h(e,String(t)),``)}function _(e){return[...e.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([,e,t,n])=>e===void 0?t===void 0?n??``:String(JSON.parse(t)):Number(e))}function v(e,t){return t.reduce((e,t)=>typeof e==`object`&&e&&Object.hasOwn(e,t)?e[t]:void 0,e)}

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

/***/ 6308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ i),
/* harmony export */   i: () => (/* binding */ r),
/* harmony export */   n: () => (/* binding */ o),
/* harmony export */   o: () => (/* binding */ c),
/* harmony export */   r: () => (/* binding */ l),
/* harmony export */   t: () => (/* binding */ s)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3954);
let n;async function r(e){e.some(a)&&({diffArrays:n}=await Promise.all(/* import() */[__webpack_require__.e(8513), __webpack_require__.e(2288), __webpack_require__.e(9482)]).then(__webpack_require__.bind(__webpack_require__, 4685)))}async function i({changes:e}){await r(e.flatMap(({fields:e,files:t=[]})=>[...e,...t]))}function a({before:e,after:t}){return typeof e==`string`&&typeof t==`string`&&e.includes(`
`)&&t.includes(`
`)}function o(e,t){return s(e,t)?.map(e=>typeof e==`number`?f(e):`${e.sign}   ${e.text}`)}function s(e,t){let[r,i]=[l(e),l(t)],a=n?.(r,i,{maxEditLength:2e3});if(!a)return;let o=a.flatMap(({added:e,removed:t,value:n})=>n.map(n=>({sign:e?`+`:t?`-`:` `,text:n}))),s=u(r,i);return d(o).map(e=>typeof e==`number`?e:{...e,text:s(e)})}function c(e,t){let[n,r]=[l(e),l(t)],i=u(n,r);return{old:n.map(e=>i({sign:`-`,text:e})),fresh:r.map(e=>i({sign:`+`,text:e}))}}function l(e){return e.split(/(?<=\r)(?!\n)|\n/)}function u(n,r){let i={"-":new Set(r),"+":new Set(n)," ":void 0},a={"-":new Set(r.map(_apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_1__.t)),"+":new Set(n.map(_apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_1__.t))};return({sign:n,text:r})=>n!==` `&&!i[n].has(r)&&a[n].has((0,_apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_1__.t)(r))?(0,_apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_1__.n)(r):r.replace(/\r$/,``)}function d(e){let t=e.flatMap(({sign:e},t)=>e===` `?[]:[t]),n=new Set(t.flatMap(e=>Array.from({length:7},(t,n)=>e-3+n))),r=[],i=0;for(let[t,a]of e.entries())n.has(t)?(i>0&&r.push(i),i=0,r.push(a)):i+=1;return i>0?[...r,i]:r}function f(e){return`    … ${e} unchanged ${e===1?`line`:`lines`}`}

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

/***/ 977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ o),
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   n: () => (/* binding */ u),
/* harmony export */   o: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ i),
/* harmony export */   s: () => (/* binding */ c),
/* harmony export */   t: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var _json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8518);
const r=/\[\[(?= env \w+ \]\]| "(?:\[\[|\$\{\{|\*\*\*|\(secret\))" \]\]|[^\]]*$)|\$\{\{(?=\s*[^.\s{}]+\.[^\s{}]+?\.outputs\.[^.\s{}]+\s*\}\}|[^{}]*$)|\*\*\*|^\(secret\)$/g,i=/\[\[ "(\[\[|\$\{\{|\*\*\*|\(secret\))" \]\]/g;function a(e){return e.replace(r,`[[ "$&" ]]`)}function o(e){return e.replace(/\[\[(?= "(?:\[\[|\$\{\{|\*\*\*|\(secret\))" \]\])|\*\*\*|^\(secret\)$/g,`[[ "$&" ]]`)}function s(e){return e.split(`***`).map(a).join(`***`)}function c(t){return (0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__.l)(t,e=>e.replace(i,(e,t)=>t))}function l(e){return e.includes(`***`)&&e.replace(i,` `).includes(`***`)}function u(e,r=``){if(!(0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__.u)(e,`***`))return[];let i=[];return (0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__.r)(e,(e,t)=>l(e)&&i.push(t),r),i}

/***/ }),

/***/ 1311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8518);
function t(e,n=4){if(n===0)return[];let r=[...a(e),...s(e),...c(e),...l(e),...u(e),...f(e),...p(e)],i=[...new Set(r)].filter(t=>t.length>=4&&t!==e);return[...new Set(i.flatMap(e=>[e,...t(e,n-1)]))]}function n(e){return(e.match(/[\w+/=-]{20,}/g)??[]).some(e=>r(e)>=8)}function r(e){return(e.match(/(?<=[a-z])[A-Z]|(?<=[A-Za-z])\d|(?<=\d)[A-Za-z]/g)??[]).length}const i=/pass|pwd|secret|token|key|credential|auth|signature|cookie|^sig$/i;function a(e){if(!/^\s*[[{"]/.test(e))return[];try{return o(JSON.parse(e),!1)}catch{return[]}}function o(t,r){return typeof t==`string`?r||n(t)?[t]:[...u(t),...f(t)]:typeof t==`number`?r?[String(t)]:[]:Array.isArray(t)?t.flatMap(e=>o(e,r)):(0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__.a)(t)?Object.entries(t).flatMap(([e,t])=>o(t,r||i.test(e))):[]}function s(e){return[...e.matchAll(/(?<![\w.-])["']?([\w.-]+)["']?[ \t]*[:=][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|\{([^}\n]*)\}|([^\s"';&,}]+))/g)].flatMap(([,e=``,...t])=>{let n=t.find(Boolean)??``;return i.test(e)?[n,d(n)]:[]})}function c(e){let t=/^\s*(?:machine|default)\s/m.test(e)?[...e.matchAll(/\bpassword\s+(\S+)/g)]:[],n=e.matchAll(/\b(?:Bearer|Basic|Token)\s+([\w.~+/=-]+)/gi),r=e.matchAll(/^jdbc:oracle:\w+:[^\s/:@]+\/([^\s@]+)@/g);return[...t,...n,...r].map(([,e=``])=>e)}function l(e){return[...e.matchAll(/<([\w.:-]+)[^<>]*>([^<>]+)<\/\1>/g)].flatMap(([,e=``,t=``])=>i.test(e)?[t.trim()]:[])}function u(e){return[...e.matchAll(/[a-z][\w+.-]*:\/\/(?:([^\s/?#@]*)@)?[^\s/?#"']*([^\s"']*)/gi)].flatMap(([,e=``,t=``])=>{let[r=``,...i]=e.split(`:`),a=i.join(`:`),o=a===``?[r]:[a,e],s=t.split(/[/?&#=]/).filter(n);return[...o,...s].flatMap(e=>[e,d(e)])})}function d(e){try{return decodeURIComponent(e)}catch{return e}}function f(e){return[...e.replaceAll(`\\n`,`
`).matchAll(/-----BEGIN [^-\n]+-----\s*([\s\S]*?)\s*-----END [^-\n]+-----/g)].flatMap(([e,t=``])=>[e,t.replace(/\s+/g,``)])}function p(e){let t=e.trim();if(t.length<8||t.length%4!=0||!/^[A-Za-z0-9+/]+={0,2}$/.test(t))return[];let n=Buffer.from(t,`base64`),r=n.toString();if(!n.equals(Buffer.from(r))||/[^\t\n\r\u0020-\u{10ffff}]/u.test(r))return[];let[,i]=/^[^\s:]+:(\S+)$/.exec(r)??[];return[r,...i?[i]:[]]}

/***/ }),

/***/ 7718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
function e(){var e=typeof SuppressedError==`function`?SuppressedError:function(e,t){var n=Error();return n.name=`SuppressedError`,n.error=e,n.suppressed=t,n},t={},n=[];function r(e,t){if(t!=null){if(Object(t)!==t)throw TypeError(`using declarations can only be used with objects, functions, null, or undefined.`);if(e)var r=t[Symbol.asyncDispose||Symbol.for(`Symbol.asyncDispose`)];if(r===void 0&&(r=t[Symbol.dispose||Symbol.for(`Symbol.dispose`)],e))var i=r;if(typeof r!=`function`)throw TypeError(`Object is not disposable.`);i&&(r=function(){try{i.call(t)}catch(e){return Promise.reject(e)}}),n.push({v:t,d:r,a:e})}else e&&n.push({d:t,a:e});return t}return{e:t,u:r.bind(null,!1),a:r.bind(null,!0),d:function(){var r,i=this.e,a=0;function o(){for(;r=n.pop();)try{if(!r.a&&a===1)return a=0,n.push(r),Promise.resolve().then(o);if(r.d){var e=r.d.call(r.v);if(r.a)return a|=2,Promise.resolve(e).then(o,s)}else a|=1}catch(e){return s(e)}if(a===1)return i===t?Promise.resolve():Promise.reject(i);if(i!==t)throw i}function s(n){return i=i===t?n:new e(n,i),o()}return o()}}}

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
