export const id = 8660;
export const ids = [8660];
export const modules = {

/***/ 8660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planIn: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _json_CPhxT3Cw_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6218);
async function t(t,n){if(t===`json`)return (0,_json_CPhxT3Cw_js__WEBPACK_IMPORTED_MODULE_1__.n)(n);if(t===`html`)return(await Promise.all(/* import() */[__webpack_require__.e(5079), __webpack_require__.e(6844)]).then(__webpack_require__.bind(__webpack_require__, 6844))).planPage(n);let{planMarkdown:r}=await __webpack_require__.e(/* import() */ 4321).then(__webpack_require__.bind(__webpack_require__, 4321));return r(n,{},1e6)}

/***/ })

};
