export const id = 1893;
export const ids = [1893];
export const modules = {

/***/ 1893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareDiff: () => (/* reexport safe */ _line_diff_BjPRThvd_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _line_diff_BjPRThvd_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5722);


/***/ })

};
