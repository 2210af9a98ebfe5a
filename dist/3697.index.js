export const id = 3697;
export const ids = [3697];
export const modules = {

/***/ 3697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestOf: () => (/* reexport safe */ _program_fAChH6AB_js__WEBPACK_IMPORTED_MODULE_0__.O)
/* harmony export */ });
/* harmony import */ var _program_fAChH6AB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8525);


/***/ })

};
