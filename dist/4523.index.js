export const id = 4523;
export const ids = [4523];
export const modules = {

/***/ 4523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oneLine: () => (/* reexport safe */ _escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_0__.o)
/* harmony export */ });
/* harmony import */ var _escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3222);


/***/ })

};
