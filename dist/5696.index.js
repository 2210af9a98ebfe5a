export const id = 5696;
export const ids = [5696];
export const modules = {

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

/***/ 3086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyStack: () => (/* reexport safe */ _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   planStack: () => (/* reexport safe */ _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.n),
/* harmony export */   releaseLock: () => (/* reexport safe */ _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.r),
/* harmony export */   showPlan: () => (/* reexport safe */ _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.i)
/* harmony export */ });
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5613);


/***/ })

};
