export const id = 416;
export const ids = [416];
export const modules = {

/***/ 416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shownIssue: () => (/* reexport safe */ _issue_D_ZfYuXM_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   stackIssue: () => (/* reexport safe */ _issue_D_ZfYuXM_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _issue_D_ZfYuXM_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(869);


/***/ })

};
