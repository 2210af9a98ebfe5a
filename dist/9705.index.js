export const id = 9705;
export const ids = [9705];
export const modules = {

/***/ 9705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openHome: () => (/* reexport safe */ _open_DC1FOD5f_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _open_DC1FOD5f_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(890);


/***/ }),

/***/ 890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ n),
/* harmony export */   n: () => (/* binding */ i),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5613);
const t=Object.fromEntries(Object.values(_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_1__.Tt).flatMap(({access:e})=>Object.entries(e?.env??{})));async function n(e,t,n=e.token){let r=a(e.scmType);return await r.open({apiUrl:r.apiUrl(e,t),token:n,signal:t.signal})}async function r({host:e,apiUrl:t,token:n}){return await a(e).open({apiUrl:t,token:n})}function i(e,t,n){return e.scmType===t.scmType&&a(e.scmType).apiUrl(e,n)===a(t.scmType).apiUrl(t,n)}function a(t){let{access:n}=_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_1__.Tt[t];if(!n)throw Error(`the code host ${t} cannot be used, and nobody refused it`);return n}

/***/ })

};
