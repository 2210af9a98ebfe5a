export const id = 6844;
export const ids = [6844];
export const modules = {

/***/ 6844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planPage: () => (/* reexport safe */ _page_CA4Cln32_js__WEBPACK_IMPORTED_MODULE_0__.t)
/* harmony export */ });
/* harmony import */ var _page_CA4Cln32_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5079);


/***/ })

};
