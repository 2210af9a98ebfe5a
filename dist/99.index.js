export const id = 99;
export const ids = [99];
export const modules = {

/***/ 3480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergedPull: () => (/* reexport safe */ _pulls_DVELtJMU_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   pullOfCommit: () => (/* reexport safe */ _pulls_DVELtJMU_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _pulls_DVELtJMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4938);


/***/ })

};
