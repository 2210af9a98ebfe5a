export const id = 3039;
export const ids = [3039];
export const modules = {

/***/ 3039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadAll: () => (/* reexport safe */ _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.ln)
/* harmony export */ });
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5613);


/***/ })

};
