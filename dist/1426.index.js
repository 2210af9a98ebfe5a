export const id = 1426;
export const ids = [1426];
export const modules = {

/***/ 1426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planIn: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _json_CPhxT3Cw_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6218);
async function t(t,n){if(t===`json`)return (0,_json_CPhxT3Cw_js__WEBPACK_IMPORTED_MODULE_1__.n)(n);if(t===`html`)return(await Promise.all(/* import() */[__webpack_require__.e(6365), __webpack_require__.e(9192)]).then(__webpack_require__.bind(__webpack_require__, 9192))).planPage(n);let[{planMarkdown:r},{prepareDiff:i}]=await Promise.all([__webpack_require__.e(/* import() */ 6779).then(__webpack_require__.bind(__webpack_require__, 6779)),__webpack_require__.e(/* import() */ 50).then(__webpack_require__.bind(__webpack_require__, 50))]);return await i(n.changes.flatMap(({fields:e,files:t=[]})=>[...e,...t])),r(n,{},1e6)}

/***/ })

};
