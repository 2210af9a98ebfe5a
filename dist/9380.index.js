export const id = 9380;
export const ids = [9380];
export const modules = {

/***/ 9380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadAll: () => (/* reexport safe */ _program_CAIxnXO8_js__WEBPACK_IMPORTED_MODULE_0__.cn)
/* harmony export */ });
/* harmony import */ var _program_CAIxnXO8_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2323);


/***/ })

};
