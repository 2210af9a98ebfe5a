export const id = 527;
export const ids = [527,908];
export const modules = {

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubClient: () => (/* reexport safe */ _client_C6M_a6_I_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _client_C6M_a6_I_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3766);


/***/ })

};
