export const id = 9733;
export const ids = [9733];
export const modules = {

/***/ 9733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   codeOf: () => (/* reexport safe */ _program_BeTYV5A0_js__WEBPACK_IMPORTED_MODULE_0__.R)
/* harmony export */ });
/* harmony import */ var _program_BeTYV5A0_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3865);


/***/ })

};
