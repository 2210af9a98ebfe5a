export const id = 311;
export const ids = [311];
export const modules = {

/***/ 311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stickyComment: () => (/* reexport safe */ _comments_BgLGQUKx_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _comments_BgLGQUKx_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3098);


/***/ })

};
