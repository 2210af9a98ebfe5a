export const id = 120;
export const ids = [120];
export const modules = {

/***/ 120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stickyComment: () => (/* reexport safe */ _comments_4aK31_8V_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _comments_4aK31_8V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8790);


/***/ })

};
