export const id = 9026;
export const ids = [9026];
export const modules = {

/***/ 9026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redactPlan: () => (/* reexport safe */ _redacted_CHW6JnOe_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _redacted_CHW6JnOe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4738);


/***/ })

};
