export const id = 8104;
export const ids = [8104];
export const modules = {

/***/ 8104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replyOn: () => (/* reexport safe */ _comments_CFx5PsYk_js__WEBPACK_IMPORTED_MODULE_0__.n),
/* harmony export */   stickyComment: () => (/* reexport safe */ _comments_CFx5PsYk_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _comments_CFx5PsYk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7005);


/***/ })

};
