export const id = 1250;
export const ids = [1250];
export const modules = {

/***/ 1250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergedPull: () => (/* reexport safe */ _pulls_BH6PH_d8_js__WEBPACK_IMPORTED_MODULE_0__.n),
/* harmony export */   pullOfCommit: () => (/* reexport safe */ _pulls_BH6PH_d8_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _pulls_BH6PH_d8_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8859);


/***/ })

};
