export const id = 78;
export const ids = [78,697];
export const modules = {

/***/ 2697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubClient: () => (/* reexport safe */ _client_Cf3K04nA_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _client_Cf3K04nA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2236);


/***/ })

};
