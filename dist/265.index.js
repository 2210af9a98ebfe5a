export const id = 265;
export const ids = [265];
export const modules = {

/***/ 9265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubClient: () => (/* reexport safe */ _client_Dq8NiI7L_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _client_Dq8NiI7L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5374);


/***/ })

};
