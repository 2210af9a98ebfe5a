export const id = 2079;
export const ids = [2079];
export const modules = {

/***/ 2079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergedPull: () => (/* reexport safe */ _pulls_Ds0VHvsU_js__WEBPACK_IMPORTED_MODULE_0__.n),
/* harmony export */   pullOfCommit: () => (/* reexport safe */ _pulls_Ds0VHvsU_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _pulls_Ds0VHvsU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(197);


/***/ })

};
