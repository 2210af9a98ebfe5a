export const id = 1472;
export const ids = [1472];
export const modules = {

/***/ 1472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentedStacks: () => (/* reexport safe */ _overview_DmkFe1aa_js__WEBPACK_IMPORTED_MODULE_0__.t)
/* harmony export */ });
/* harmony import */ var _overview_DmkFe1aa_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8819);


/***/ })

};
