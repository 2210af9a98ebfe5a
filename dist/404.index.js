export const id = 404;
export const ids = [404];
export const modules = {

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YAMLException: () => (/* reexport safe */ _program_BeTYV5A0_js__WEBPACK_IMPORTED_MODULE_0__.pn),
/* harmony export */   dump: () => (/* reexport safe */ _program_BeTYV5A0_js__WEBPACK_IMPORTED_MODULE_0__.Sn),
/* harmony export */   load: () => (/* reexport safe */ _program_BeTYV5A0_js__WEBPACK_IMPORTED_MODULE_0__.jn),
/* harmony export */   loadAll: () => (/* reexport safe */ _program_BeTYV5A0_js__WEBPACK_IMPORTED_MODULE_0__.Mn)
/* harmony export */ });
/* harmony import */ var _program_BeTYV5A0_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3865);


/***/ })

};
