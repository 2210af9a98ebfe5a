export const id = 2282;
export const ids = [2282];
export const modules = {

/***/ 2282:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _commands_DdCjClxo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5014);
/* harmony import */ var _open_C4ngB0Jx_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1828);
/* harmony import */ var _protect_j8kkIJ0v_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4860);
const o=(0,_protect_j8kkIJ0v_js__WEBPACK_IMPORTED_MODULE_4__.t)(process,{redact:e=>s.host.secrets.redact(e),warn:e=>s.host.report({type:`warning`,message:e}),keepsAnswer:!1}),s=(0,_open_C4ngB0Jx_js__WEBPACK_IMPORTED_MODULE_3__.r)(process,o.signal);let c;try{let e=await s.runs();(0,_open_C4ngB0Jx_js__WEBPACK_IMPORTED_MODULE_3__.t)(e),c=await l(e)}catch(e){await s.host.failed(e),c=(0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_2__.r)(e)}(0,_open_C4ngB0Jx_js__WEBPACK_IMPORTED_MODULE_3__.n)(),await s.end(c),await o.end(c);async function l(t){if(t.length===0)return 0;let{refuseShared:n}=await Promise.all(/* import() */[__webpack_require__.e(8525), __webpack_require__.e(9945)]).then(__webpack_require__.bind(__webpack_require__, 9945)),r=await n(t);return s.each(t,async({request:t,host:n})=>(r(t),(0,_commands_DdCjClxo_js__WEBPACK_IMPORTED_MODULE_1__.o)(t,n)))}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ o),
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   r: () => (/* binding */ s),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5014);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);
const n=new node_async_hooks__WEBPACK_IMPORTED_MODULE_1__.AsyncLocalStorage,r=/* @__PURE__ */ new Set;async function i(t,i){let a=Promise.withResolvers();a.promise.catch(()=>{});let o=c(e=>s(()=>t.say(e))),l={...t,write:o.write,fail(e){return a.reject(e),r.has(l)}};r.add(l);try{return await Promise.race([n.run(l,async()=>await i()),a.promise])}catch(t){throw (0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.o)(t)}finally{r.delete(l),o.end()}}function a(){return n.getStore()}function o(){return[...r]}function s(e){return n.exit(e)}function c(e){let t=``;return{write(n){let r=`${t}${n}`.split(`
`);t=r.pop()??``;for(let t of r)e(t)},end(){t!==``&&e(t),t=``}}}

/***/ }),

/***/ 4860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ u)
/* harmony export */ });
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5014);
/* harmony import */ var _calls_Btnm9u5h_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(851);
function o({stdout:e,stderr:t},n,r){let i,[a,o]=[s(e,e=>{e.code!==`EPIPE`&&(i??=e)}),s(t,()=>{})],u=(e,t)=>o(n(l(e)),t);c(e,r?u:a),c(t,r?u:o);let d=e=>new Promise(t=>e(``,()=>t()));return{answer:Object.create(e,{write:{value:a}}),failure:()=>i,flushed:async()=>void await Promise.all([d(a),d(o)])}}function s(e,t){let n=e.write.bind(e);return e.on(`error`,t),(e,r=()=>{})=>{try{return n(e,()=>r())}catch(e){return t(e),r(),!1}}}function c(e,t){e.write=(e,...n)=>{let r=n.find(e=>typeof e==`function`),i=(0,_calls_Btnm9u5h_js__WEBPACK_IMPORTED_MODULE_1__.n)();return i?(i.write(l(e)),r&&queueMicrotask(r),!0):t(e,r)}}function l(e){return typeof e==`string`?e:Buffer.from(e).toString()}function u(e,i){let s=e.exit.bind(e),c=o(e,i.redact,i.keepsAnswer),l=new AbortController,u=e=>{let o=(0,_calls_Btnm9u5h_js__WEBPACK_IMPORTED_MODULE_1__.n)();if(o?.fail(e))return;let s=o?p(o.tool,e):e;i.warn(s instanceof _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.t?s.message:(0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.s)(s)),l.abort((0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.o)(s))};return e.exit=e=>d(e),e.on(`uncaughtException`,u),e.on(`unhandledRejection`,u),e.on(`beforeExit`,f),{answer:c.answer,signal:l.signal,async end(e){await c.flushed();let t=l.signal.aborted||c.failure()!==void 0;s(e===0&&t?1:e)}}}function d(e){let t=`the plugin called process.exit(${e??``})`,n=new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.t(`plugin-failed`,t,{hint:m});throw (0,_calls_Btnm9u5h_js__WEBPACK_IMPORTED_MODULE_1__.n)()?.fail(n),n}function f(){for(let e of (0,_calls_Btnm9u5h_js__WEBPACK_IMPORTED_MODULE_1__.i)())e.fail(new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.t(`plugin-failed`,`the plugin's promise never settled`,{hint:m}))}function p(t,n){let i=`The plugin of ${t} failed after its verb had ended: ${(0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.c)(n)}`;return new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.t(`plugin-failed`,i,{cause:n,hint:m})}const m=`This is a bug in the plugin; report it to its authors.`;

/***/ })

};
