export const id = 9788;
export const ids = [9788];
export const modules = {

/***/ 9788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseShared: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5014);
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5613);
async function n(e){let t=e.length>1?await Promise.all(e.map(r)):[];return n=>{let r=e.findIndex(e=>e.request===n),a=t[r];if(a===void 0)return;let o=e.filter((e,n)=>n!==r&&t[n]===a);if(o.length>0)throw i(e[r]?.name??``,o,a)}}async function r({request:{context:n},host:r}){if(!n.isolated)try{return await (0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_2__.u)(n,r)}catch(t){if(t instanceof _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t)return;throw t}}function i(t,n,r){let i=n.map(e=>e.name).join(`, `);return new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`config-invalid`,`${t} has its state in the same place as ${i}: ${r}`,{hint:"Give each stack a separate place in `config.state.options`. With `backend: branch`, the default is separate for each stack."})}

/***/ })

};
