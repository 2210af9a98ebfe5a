export const id = 4623;
export const ids = [4623];
export const modules = {

/***/ 4623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchPackage: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8513);
async function t(t,n){let{kind:r}=(0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__.I)(t.source);switch(r){case`npm`:return(await __webpack_require__.e(/* import() */ 1658).then(__webpack_require__.bind(__webpack_require__, 1658))).fetchNpm(t,n);case`url`:return(await __webpack_require__.e(/* import() */ 2095).then(__webpack_require__.bind(__webpack_require__, 2095))).fetchUrl(t,n);case`oci`:return(await __webpack_require__.e(/* import() */ 974).then(__webpack_require__.bind(__webpack_require__, 974))).fetchOci(t,n);default:return r}}

/***/ })

};
