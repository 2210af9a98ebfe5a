export const id = 2818;
export const ids = [2818];
export const modules = {

/***/ 2818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareDiff: () => (/* reexport safe */ _line_diff_DM6dWRIA_js__WEBPACK_IMPORTED_MODULE_0__.i),
/* harmony export */   preparePlanDiff: () => (/* reexport safe */ _line_diff_DM6dWRIA_js__WEBPACK_IMPORTED_MODULE_0__.a)
/* harmony export */ });
/* harmony import */ var _line_diff_DM6dWRIA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6308);


/***/ })

};
