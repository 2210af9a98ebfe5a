export const id = 425;
export const ids = [425];
export const modules = {

/***/ 5425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadAll: () => (/* reexport safe */ _js_yaml_C8eteQDO_js__WEBPACK_IMPORTED_MODULE_0__.N)
/* harmony export */ });
/* harmony import */ var _js_yaml_C8eteQDO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8527);


/***/ })

};
