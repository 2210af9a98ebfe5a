export const id = 839;
export const ids = [839];
export const modules = {

/***/ 5839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stickyComment: () => (/* reexport safe */ _comments_BqEnpycI_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _comments_BqEnpycI_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9736);


/***/ })

};
