export const id = 4738;
export const ids = [4738];
export const modules = {

/***/ 4738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oneLine: () => (/* reexport safe */ _escape_DGNhZZB9_js__WEBPACK_IMPORTED_MODULE_0__.a)
/* harmony export */ });
/* harmony import */ var _escape_DGNhZZB9_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8111);


/***/ })

};
