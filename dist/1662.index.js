export const id = 1662;
export const ids = [1662];
export const modules = {

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

/***/ 874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyStack: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   planStack: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.n),
/* harmony export */   releaseLock: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.r),
/* harmony export */   showPlan: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.i)
/* harmony export */ });
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);


/***/ })

};
