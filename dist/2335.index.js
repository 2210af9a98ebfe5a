export const id = 2335;
export const ids = [2335];
export const modules = {

/***/ 2335:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _commands_Cu_zy3vg_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6262);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7715);
/* harmony import */ var _open_QyAmPhuM_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5186);
/* harmony import */ var _use_proxies_DZ16UyWE_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1277);
/* harmony import */ var _protect_C2U5LY6D_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5815);
const s=(0,_protect_C2U5LY6D_js__WEBPACK_IMPORTED_MODULE_5__.t)(process,{redact:e=>c.host.secrets.redact(e),warn:e=>c.host.report({type:`warning`,message:e}),keepsAnswer:!1}),c=await (0,_open_QyAmPhuM_js__WEBPACK_IMPORTED_MODULE_3__.r)(process,s.signal);let l;try{await (0,_use_proxies_DZ16UyWE_js__WEBPACK_IMPORTED_MODULE_4__.t)(process.env,c.host.secrets);let e=await c.runs();(0,_open_QyAmPhuM_js__WEBPACK_IMPORTED_MODULE_3__.t)(e),l=await u(e)}catch(e){await c.host.failed(e),l=(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_2__.r)(e)}(0,_open_QyAmPhuM_js__WEBPACK_IMPORTED_MODULE_3__.n)(),await c.end(l),await s.end(l);async function u(t){if(t.length===0)return 0;let{refuseShared:n}=await Promise.all(/* import() */[__webpack_require__.e(8513), __webpack_require__.e(8658)]).then(__webpack_require__.bind(__webpack_require__, 7817)),r=await n(t);return c.each(t,async({request:t,host:n})=>(r(t),(0,_commands_Cu_zy3vg_js__WEBPACK_IMPORTED_MODULE_1__.o)(t,n)))}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 5815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ d)
/* harmony export */ });
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7715);
/* harmony import */ var _calls_1bXEVJ5d_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6122);
function s({stdout:e,stderr:t},n,r){let i,[a,o]=[c(e,e=>{e.code!==`EPIPE`&&(i??=e)}),c(t,()=>{})],s=(e,t)=>o(n(u(e)),t);l(e,r?s:a),l(t,r?s:o);let d=e=>new Promise(t=>e(``,()=>t()));return{answer:Object.create(e,{write:{value:a}}),failure:()=>i,flushed:async()=>void await Promise.all([d(a),d(o)])}}function c(e,t){let n=e.write.bind(e);return e.on(`error`,t),(e,r=()=>{})=>{try{return n(e,()=>r())}catch(e){return t(e),r(),!1}}}function l(e,t){e.write=(e,...n)=>{let r=n.find(e=>typeof e==`function`),i=(0,_calls_1bXEVJ5d_js__WEBPACK_IMPORTED_MODULE_1__.n)();return i?(i.write(u(e)),r&&queueMicrotask(r),!0):t(e,r)}}function u(e){return typeof e==`string`?e:Buffer.from(e).toString()}function d(e,i){let c=e.exit.bind(e),l=s(e,i.redact,i.keepsAnswer),u=new AbortController,d=e=>{let s=(0,_calls_1bXEVJ5d_js__WEBPACK_IMPORTED_MODULE_1__.n)();if(s?.fail(e))return;let c=s?m(s.tool,e):e;(0,_calls_1bXEVJ5d_js__WEBPACK_IMPORTED_MODULE_1__.r)(()=>{i.warn(c instanceof _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t?c.message:(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.s)(c)),u.abort((0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.o)(c))})};return e.exit=e=>f(e),e.on(`uncaughtException`,d),e.on(`unhandledRejection`,d),e.on(`beforeExit`,p),{answer:l.answer,signal:u.signal,async end(e){await l.flushed();let t=u.signal.aborted||l.failure()!==void 0;c(e===0&&t?1:e)}}}function f(e){let t=`the plugin called process.exit(${e??``})`,n=new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`plugin-failed`,t,{hint:h});throw (0,_calls_1bXEVJ5d_js__WEBPACK_IMPORTED_MODULE_1__.n)()?.fail(n),n}function p(){for(let e of (0,_calls_1bXEVJ5d_js__WEBPACK_IMPORTED_MODULE_1__.i)())e.fail(new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`plugin-failed`,`the plugin's promise never settled`,{hint:h}))}function m(t,n){let i=`The plugin of ${t} failed after its verb had ended: ${(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.c)(n)}`;return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`plugin-failed`,i,{cause:n,hint:h})}const h=`This is a bug in the plugin; report it to its authors.`;

/***/ })

};
