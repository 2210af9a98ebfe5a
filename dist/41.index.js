export const id = 41;
export const ids = [41,422];
export const modules = {

/***/ 5422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubClient: () => (/* reexport safe */ _client_Dd8y5Isp_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _client_Dd8y5Isp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7920);


/***/ })

};
