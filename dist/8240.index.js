export const id = 8240;
export const ids = [8240];
export const modules = {

/***/ 8240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDocument: () => (/* binding */ a),
/* harmony export */   writeDocument: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5014);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
async function i(n,i){await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(n,i,{mode:384}).catch(r=>{throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`The state could not be written to ${n}: ${(0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.i)(r)}`,{cause:r})})}async function a(r){return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(r).catch(n=>{throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`${r} could not be read: ${(0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.i)(n)}`,{cause:n})})}

/***/ })

};
