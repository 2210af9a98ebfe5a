export const id = 9366;
export const ids = [9366];
export const modules = {

/***/ 9366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPackage: () => (/* reexport safe */ _open_CYvqYHeu_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _open_CYvqYHeu_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1978);


/***/ })

};
