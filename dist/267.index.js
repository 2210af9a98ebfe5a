export const id = 267;
export const ids = [267,574];
export const modules = {

/***/ 4574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubClient: () => (/* reexport safe */ _client_4dTwB38f_js__WEBPACK_IMPORTED_MODULE_0__.t)
/* harmony export */ });
/* harmony import */ var _client_4dTwB38f_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4842);


/***/ }),

/***/ 3278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
const e=[];function t(t,n){e.push(`${t} ${new URL(n).pathname}`)}function n(){return e}

/***/ })

};
