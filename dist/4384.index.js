export const id = 4384;
export const ids = [4384];
export const modules = {

/***/ 4384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   version: () => (/* reexport safe */ _version_BfIlVS29_js__WEBPACK_IMPORTED_MODULE_0__.t)
/* harmony export */ });
/* harmony import */ var _version_BfIlVS29_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(907);


/***/ })

};
