export const id = 5692;
export const ids = [5692];
export const modules = {

/***/ 3311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YAMLException: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.ln),
/* harmony export */   dump: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.vn),
/* harmony export */   load: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Dn),
/* harmony export */   loadAll: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.On)
/* harmony export */ });
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);


/***/ })

};
