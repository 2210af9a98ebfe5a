export const id = 4285;
export const ids = [4285];
export const modules = {

/***/ 4285:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _commands_DKcXcMXS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2873);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5014);
/* harmony import */ var _open_Dlz49Pj1_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5662);
/* harmony import */ var _protect_CeAmIiVO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(614);
const o=(0,_protect_CeAmIiVO_js__WEBPACK_IMPORTED_MODULE_4__.t)(process,{redact:e=>s.host.secrets.redact(e),warn:e=>s.host.report({type:`warning`,message:e}),keepsAnswer:!1}),s=(0,_open_Dlz49Pj1_js__WEBPACK_IMPORTED_MODULE_3__.r)(process,o.signal);let c;try{let e=await s.runs();(0,_open_Dlz49Pj1_js__WEBPACK_IMPORTED_MODULE_3__.t)(e),c=await l(e)}catch(e){await s.host.failed(e),c=(0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_2__.r)(e)}(0,_open_Dlz49Pj1_js__WEBPACK_IMPORTED_MODULE_3__.n)(),await s.end(c),await o.end(c);async function l(t){if(t.length===0)return 0;let{refuseShared:n}=await Promise.all(/* import() */[__webpack_require__.e(5613), __webpack_require__.e(9788)]).then(__webpack_require__.bind(__webpack_require__, 9788)),r=await n(t);return s.each(t,async({request:t,host:n})=>(r(t),(0,_commands_DKcXcMXS_js__WEBPACK_IMPORTED_MODULE_1__.o)(t,n)))}
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

/***/ 614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ d)
/* harmony export */ });
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5014);
/* harmony import */ var _calls_Btnm9u5h_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(851);
function s({stdout:e,stderr:t},n,r){let i,[a,o]=[c(e,e=>{e.code!==`EPIPE`&&(i??=e)}),c(t,()=>{})],s=(e,t)=>o(n(u(e)),t);l(e,r?s:a),l(t,r?s:o);let d=e=>new Promise(t=>e(``,()=>t()));return{answer:Object.create(e,{write:{value:a}}),failure:()=>i,flushed:async()=>void await Promise.all([d(a),d(o)])}}function c(e,t){let n=e.write.bind(e);return e.on(`error`,t),(e,r=()=>{})=>{try{return n(e,()=>r())}catch(e){return t(e),r(),!1}}}function l(e,t){e.write=(e,...n)=>{let r=n.find(e=>typeof e==`function`),i=(0,_calls_Btnm9u5h_js__WEBPACK_IMPORTED_MODULE_1__.n)();return i?(i.write(u(e)),r&&queueMicrotask(r),!0):t(e,r)}}function u(e){return typeof e==`string`?e:Buffer.from(e).toString()}function d(e,i){let c=e.exit.bind(e),l=s(e,i.redact,i.keepsAnswer),u=new AbortController,d=e=>{let s=(0,_calls_Btnm9u5h_js__WEBPACK_IMPORTED_MODULE_1__.n)();if(s?.fail(e))return;let c=s?m(s.tool,e):e;(0,_calls_Btnm9u5h_js__WEBPACK_IMPORTED_MODULE_1__.r)(()=>{i.warn(c instanceof _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.t?c.message:(0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.s)(c)),u.abort((0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.o)(c))})};return e.exit=e=>f(e),e.on(`uncaughtException`,d),e.on(`unhandledRejection`,d),e.on(`beforeExit`,p),{answer:l.answer,signal:u.signal,async end(e){await l.flushed();let t=u.signal.aborted||l.failure()!==void 0;c(e===0&&t?1:e)}}}function f(e){let t=`the plugin called process.exit(${e??``})`,n=new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.t(`plugin-failed`,t,{hint:h});throw (0,_calls_Btnm9u5h_js__WEBPACK_IMPORTED_MODULE_1__.n)()?.fail(n),n}function p(){for(let e of (0,_calls_Btnm9u5h_js__WEBPACK_IMPORTED_MODULE_1__.i)())e.fail(new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.t(`plugin-failed`,`the plugin's promise never settled`,{hint:h}))}function m(t,n){let i=`The plugin of ${t} failed after its verb had ended: ${(0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.c)(n)}`;return new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.t(`plugin-failed`,i,{cause:n,hint:h})}const h=`This is a bug in the plugin; report it to its authors.`;

/***/ })

};
