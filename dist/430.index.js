export const id = 430;
export const ids = [430];
export const modules = {

/***/ 430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openHome: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Rt)
/* harmony export */ });
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);


/***/ })

};
