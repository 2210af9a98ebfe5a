export const id = 1601;
export const ids = [1601];
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

/***/ 2843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ d),
/* harmony export */   i: () => (/* binding */ u),
/* harmony export */   n: () => (/* binding */ _),
/* harmony export */   r: () => (/* binding */ g),
/* harmony export */   t: () => (/* binding */ v)
/* harmony export */ });
/* harmony import */ var _apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3954);
/* harmony import */ var _json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8518);
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7654);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
function o(e){return Object.fromEntries(e.map(({path:e,size:t,before:i=null,after:a=null})=>[e,(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__.n)((0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_2__.t)({size:t,before:i,after:a})).slice(0,8)]))}function s({tool:e,pins:t={}},n){return[.../* @__PURE__ */ new Set([...Object.keys(t),...Object.keys(n)])].sort().flatMap(r=>{let[i,a]=[l(t,r),l(n,r)];return i===a?[]:`${e}: ${r}: ${i??`nothing`} now, ${a??`nothing`} in the review`})}function c({tool:e,files:t=[]},{files:n={}}){let r=o(t),i=[.../* @__PURE__ */ new Set([...Object.keys(r),...Object.keys(n)])].sort().filter(e=>l(r,e)!==l(n,e)),a=i.slice(0,10).map(t=>l(n,t)===void 0?`${e}: ${t} was not in the review`:l(r,t)===void 0?`${e}: ${t} was in the review, and now stays as it is`:`${e}: ${t} or what it replaces is not as in the review`),s=i.length-a.length;return s>0?[...a,`${e}: ${s} more files are not as in the review`]:a}function l(e,t){return Object.hasOwn(e,t)?e[t]:void 0}const u=2e3;function d(e){let t=(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(16).toString(`base64url`),n=e.flatMap(({tool:e,digest:n,wanted:r})=>[h(t,`digest`,e,n),h(t,`wanted`,e,r)]);return{salt:t,digests:Buffer.concat(n).toString(`base64url`)}}function f(e,{tool:t,digest:n=``}){return m(e,`digest`,t,n)}function p(e,{tool:t,wanted:n=``}){return m(e,`wanted`,t,n)}function m({salt:e,digests:t},n,r,i){let a=Buffer.from(t,`base64url`).indexOf(h(e,n,r,i));return a>=0&&a%8==0}function h(e,t,n,r){let a=(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.hash)(`sha256`,JSON.stringify([e,t,n,r]),`hex`);return Buffer.from(a,`hex`).subarray(0,8)}function g(e,t){let n=e.changes.flatMap(({tool:e,action:t,digest:n,wanted:r,fields:i,loses:a,files:s})=>n!==void 0&&r!==void 0?[{tool:e,action:t,digest:n,wanted:r,fields:i,...a?{loses:a}:{},...s&&s.length>0?{files:o(s)}:{}}]:[]),r=_(e);return{stack:e.stack,digest:e.digest,...t===void 0?{}:{head:t},changes:n,...Object.keys(r).length>0?{pins:r}:{}}}function _({changes:e}){return Object.fromEntries(e.flatMap(({tool:e,pins:t})=>t?[[e,t]]:[]))}function v(e,t,n=[]){if(e.stack!==t.stack)return{verdict:`different`,differences:[`the reviewed plan is for the stack ${t.stack}, not for ${e.stack}`]};if(e.digest===t.digest)return{verdict:`equal`,differences:[]};let r=e.changes.filter(e=>e.action!==`none`);if(r.length===0)return{verdict:`subset`,differences:[]};if(!t.changes&&!t.short)return{verdict:`different`,differences:[`the plan has a different digest than the reviewed one`]};let i=n.filter(({stack:t})=>t===e.stack),a=r.flatMap(e=>i.some(t=>y(t,e))?[]:b(t,e));return{verdict:a.length===0?`subset`:`different`,differences:a}}function y({changes:e=[],short:t},n){return t?f(t,n):e.some(({tool:e,digest:t})=>e===n.tool&&t===n.digest)}function b({changes:e,short:t,pins:n={}},r){let i=Object.hasOwn(n,r.tool)?n[r.tool]:void 0;if(!t)return x(r,e?.find(({tool:e})=>e===r.tool),i);if(f(t,r)||S(r)&&p(t,r))return[];let a=i?s(r,i):[];return a.length>0?a:[`${r.tool}: ${r.action} was not reviewed like this`]}function x(e,n,r){if(!n)return[`${e.tool}: ${e.action} was not in the reviewed plan`];if(e.digest===n.digest||S(e)&&e.wanted===n.wanted)return[];if(e.action!==n.action)return[`${e.tool}: ${e.action}, but ${n.action} was reviewed`];if(!(0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_2__.p)(e.loses??[],n.loses??[]))return[`${e.tool}: ${e.action} would destroy ${C(e)} now, ${C(n)} in the review`];let i=[...r?s(e,r):[],...n.fields?w(e,n.fields):[],...n.fields?c(e,n):[]];return i.length>0?i:[`${e.tool}: ${e.action} would do something else than was reviewed: the code of its plugin, the value of a variable or secret, or the version of dtm is another one`]}function S({reason:e}){return e===`interrupted`||e===`failed`}function C({loses:e=[]}){return e.length>0?e.join(`, `):`nothing`}function w(e,n){let[r,i]=[e.fields,n].map(e=>new Map(e.map(e=>[e.path,e])));return[.../* @__PURE__ */ new Set([...r?.keys()??[],...i?.keys()??[]])].sort().flatMap(n=>{let[a,o]=[r?.get(n),i?.get(n)];return (0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_2__.p)(a,o)?[]:T(`${e.tool}: ${n}`,a,o)})}function T(t,n,r){let[i,a]=(0,_apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_3__.r)(E(n),E(r));return`${t}: ${i} now, ${a} in the review`}function E(t){if(!t)return`no change`;let[n,r]=(0,_apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_3__.r)(D(t.before),D(t.after));return`${n} → ${r}`}function D(e){return e===void 0?`nothing`:JSON.stringify(e)}

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

/***/ 1036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   t: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9605);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
async function a(n,r,a){await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.writeFile)(r,a,{mode:384}).catch(i=>{throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`${n} could not be written to ${r}: ${(0,_file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_2__.n)(i)}`,{hint:`Name a file in a folder that exists and can be written.`,cause:i})})}async function o(t){return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(t).catch(r=>{throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`${t} could not be read: ${(0,_file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_2__.t)(r)}`,{hint:"Name a file with a state, such as `dtm state pull` writes it.",cause:r})})}

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

/***/ 4907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
function e(e,n){let r=t(e),i=e.slice(0,r).split(/\r\n|\n|\r/),a={file:n,line:i.length,column:(i.at(-1)??``).length+1};return e.trim()===``?{message:`it is empty`,at:a}:{message:r>=e.trimEnd().length?`it is cut off`:`it is not JSON`,at:a}}function t(e){try{return JSON.parse(e),0}catch(t){let[,n]=/at position (\d+)/.exec(String(t))??[];return n===void 0?/Unexpected token/.test(String(t))?0:e.trimEnd().length:Number(n)}}

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

/***/ 5664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planningOf: () => (/* binding */ I),
/* harmony export */   readPlanFile: () => (/* binding */ P),
/* harmony export */   refuseMoved: () => (/* binding */ R),
/* harmony export */   savedPins: () => (/* binding */ L),
/* harmony export */   writePlanFile: () => (/* binding */ N)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2288);
/* harmony import */ var _file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9605);
/* harmony import */ var _json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8518);
/* harmony import */ var _json_mistake_Br2pXoj_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4907);
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8513);
/* harmony import */ var _comparison_g99pfMRJ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2843);
/* harmony import */ var _json_CPhxT3Cw_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6218);
/* harmony import */ var _words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9813);
/* harmony import */ var _documents_D56794dy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1036);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1455);
const C=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.S)().meta({id:`value`}),w=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({path:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().describe("Such as `options.branch` or `status.files[0]`."),before:C.exactOptional().describe(`Missing: it does not exist now.`),after:C.exactOptional().describe("Missing: it will not exist. `(known after apply)`, `(secret)` and `(secret changed)` stand for values."),forces:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.C)(`replace`).exactOptional().describe(`This field is why the tool is replaced.`)}),T=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({kind:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)(),name:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)(),url:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().exactOptional()}).describe(`The resource, as people know it.`),E=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.x)().exactOptional(),D=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({author:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)(),url:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().exactOptional(),at:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().exactOptional()}).describe(`Who wrote what is there now, if that was not this tool.`),O=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({path:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)(),size:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({before:E,after:E}).describe(`In bytes. A missing side does not exist now (or will not).`),before:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().exactOptional().describe(`The text that is there now.`),after:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().exactOptional().describe(`The text that will be there.`),omitted:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.h)([`binary`,`large`,`room`,`secret`]).exactOptional().describe("Why the texts are missing; `room`: the plan already shows as much as it can; `secret`: they differ only in secrets."),executable:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.C)(!0).exactOptional().describe(`It will be executable.`),changedBy:D.exactOptional()}),k=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({tool:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().describe("`name.instanceID`"),action:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.h)([`create`,`update`,`replace`,`delete`,`none`]),reason:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.h)(Object.keys(_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_7__.l)).exactOptional().describe(`The reason; missing if the action is none.`),dependsOn:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()),fields:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)(w),after:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()).exactOptional().describe(`Of a delete: the tools that are changed or deleted first, because they use it.`),about:T.exactOptional(),loses:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()).exactOptional().describe(`What a delete or replace would destroy that the plugin did not create.`),pins:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.k)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)(),(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()).exactOptional().describe(`The exact version of each input that can move. An apply uses exactly these.`),files:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)(O).exactOptional().describe(`The files that it writes or deletes.`),moreFiles:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.x)().exactOptional().describe(`How many other files it writes or deletes.`),secrets:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()).exactOptional().describe(`The names of the secrets that it sets.`),contents:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().exactOptional().describe(`A digest of all contents and names, also of those that are not shown.`),previewAfter:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()).exactOptional().describe(`What it writes is known only after these tools are applied.`),source:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({file:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)(),line:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.x)()}).exactOptional(),note:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().exactOptional().describe(`What a reader must know about it.`),blocked:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({code:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.h)(Object.keys(_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.n)),message:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()}).exactOptional().describe(`Why neither this tool nor its dependents are applied.`),digest:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().exactOptional().describe(`A digest of everything that decides what an apply does to this tool.`),wanted:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().exactOptional().describe(`A digest of the desired options and the pins.`)}),A=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({code:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.h)(Object.keys(_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.n)),name:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().exactOptional().describe(`The environment variable that is not set; missing: it is something else.`),tools:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()).describe(`The tools that need it.`),message:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)(),hint:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().describe(`What to do about it.`)}),j=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({name:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)(),source:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().describe("Such as `npm:@acme/dtm-vault`."),version:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)(),integrity:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().describe("The digest of its archive, as `dtm.lock.yaml` pins it."),before:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()).describe(`What the tools in the state were applied with; empty: it is new.`)}),M=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({version:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.C)(1),isolated:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.C)(!0).exactOptional().describe(`Made from a fork's files alone: not what the merge will do.`),scope:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({goal:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.h)([`apply`,`delete`,`delete-force`,`destroy`]),targets:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()),refresh:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.y)().describe(`Whether resources were read.`)}).exactOptional().describe(`The scope of a saved plan; missing: the whole stack.`),stack:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().describe(`The configuration, as given.`),digest:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)().describe(`Equal plans have equal digests.`),config:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({digest:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()}),state:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({lineage:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)(),serial:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.x)()}).describe(`The state that the plan is based on.`),summary:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.w)({create:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.x)(),update:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.x)(),replace:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.x)(),delete:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.x)(),unchanged:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.x)()}),changes:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)(k),code:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.M)()).exactOptional().describe(`The files of plugins that are not built in; missing: all are.`),plugins:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)(j).exactOptional().describe(`The fetched plugins that are new or have changed since the last apply; missing: none.`),needs:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__._)(A).exactOptional().describe(`What must be done before it can be applied; missing: nothing.`)}).meta({title:`Plan of dtm, version 1`,description:`What an apply would do.`});async function N(e,t,n){let{scope:r,refresh:i}=n,a=r.goal===`apply`&&r.targets.length===0&&i?t:{...t,scope:{...r,refresh:i}};await (0,_documents_D56794dy_js__WEBPACK_IMPORTED_MODULE_8__.n)(`The plan`,e,`${(0,_json_CPhxT3Cw_js__WEBPACK_IMPORTED_MODULE_6__.n)(a)}\n`)}async function P(e){let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readFile)(e,`utf8`).catch(t=>{throw F(e,{message:(0,_file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_3__.t)(t)},t)}),n=(0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_11__.d)(t);if(n===void 0)throw F(e,(0,_json_mistake_Br2pXoj_js__WEBPACK_IMPORTED_MODULE_12__.t)(t,(0,node_path__WEBPACK_IMPORTED_MODULE_9__.basename)(e)));let r=M.safeParse(n);if(r.success)return r.data;throw F(e,{message:(0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_4__.wt)(r.error,n)},r.error)}function F(e,{message:n,at:r},i){let a=r?`, line ${r.line}, column ${r.column}`:``;return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`${e} is not a plan: ${n}${a}`,{hint:"Write one with `dtm plan --out plan.json`.",cause:i})}function I({scope:e},n){if(!e)return n;let{refresh:r,...i}=e;if(n.scope.targets.some(e=>!i.targets.includes(e))||r&&!n.refresh)throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`The saved plan was made with another --target or --refresh`,{hint:`Leave these out: a saved plan includes them.`});return{...n,scope:i,refresh:r}}function L(e){return new Map(Object.entries((0,_comparison_g99pfMRJ_js__WEBPACK_IMPORTED_MODULE_5__.n)(e)))}function R(e,n){let{differences:r}=(0,_comparison_g99pfMRJ_js__WEBPACK_IMPORTED_MODULE_5__.t)(e,(0,_comparison_g99pfMRJ_js__WEBPACK_IMPORTED_MODULE_5__.r)(n)),i=[...z(e.state,n.state)?[]:[`the state is at serial ${e.state.serial}, and the plan was made at serial ${n.state.serial}`],...e.config.digest===n.config.digest?[]:[`the configuration has changed`],...r];if(i.length!==0||e.digest!==n.digest)throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`plan-stale`,`The saved plan is stale, so nothing was applied`,{problems:i.map(e=>({message:e})),hint:"Make a new plan with `dtm plan --out`, review it, and apply it."})}function z(e,t){return e.serial===t.serial&&(e.lineage===t.lineage||e.serial===0)}

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
