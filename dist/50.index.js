export const id = 50;
export const ids = [50];
export const modules = {

/***/ 50:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diffRows: () => (/* reexport safe */ _line_diff_C22Hn6i_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   lineDiff: () => (/* reexport safe */ _line_diff_C22Hn6i_js__WEBPACK_IMPORTED_MODULE_0__.n),
/* harmony export */   linesOf: () => (/* reexport safe */ _line_diff_C22Hn6i_js__WEBPACK_IMPORTED_MODULE_0__.r),
/* harmony export */   prepareDiff: () => (/* reexport safe */ _line_diff_C22Hn6i_js__WEBPACK_IMPORTED_MODULE_0__.i),
/* harmony export */   wholeLines: () => (/* reexport safe */ _line_diff_C22Hn6i_js__WEBPACK_IMPORTED_MODULE_0__.a)
/* harmony export */ });
/* harmony import */ var _line_diff_C22Hn6i_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9121);


/***/ })

};
