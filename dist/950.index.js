export const id = 950;
export const ids = [950];
export const modules = {

/***/ 1950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stickyComment: () => (/* reexport safe */ _comments_DT7xIDc5_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _comments_DT7xIDc5_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1151);


/***/ })

};
