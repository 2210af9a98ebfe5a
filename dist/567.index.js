export const id = 567;
export const ids = [567];
export const modules = {

/***/ 5567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergedPull: () => (/* reexport safe */ _pulls_CbXgFHCP_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   pullOfCommit: () => (/* reexport safe */ _pulls_CbXgFHCP_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _pulls_CbXgFHCP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5352);


/***/ })

};
