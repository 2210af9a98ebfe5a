export const id = 2262;
export const ids = [2262];
export const modules = {

/***/ 2262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchPackage: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _program_BeTYV5A0_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3865);
async function t(t,n){let{kind:r}=(0,_program_BeTYV5A0_js__WEBPACK_IMPORTED_MODULE_1__.I)(t.source);switch(r){case`npm`:return(await __webpack_require__.e(/* import() */ 8969).then(__webpack_require__.bind(__webpack_require__, 8969))).fetchNpm(t,n);case`url`:return(await __webpack_require__.e(/* import() */ 8679).then(__webpack_require__.bind(__webpack_require__, 8679))).fetchUrl(t,n);case`oci`:return(await __webpack_require__.e(/* import() */ 3194).then(__webpack_require__.bind(__webpack_require__, 3194))).fetchOci(t,n);default:return r}}

/***/ })

};
