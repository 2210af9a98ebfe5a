export const id = 6643;
export const ids = [6643];
export const modules = {

/***/ 6643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openHome: () => (/* reexport safe */ _program_BeTYV5A0_js__WEBPACK_IMPORTED_MODULE_0__.Ht)
/* harmony export */ });
/* harmony import */ var _program_BeTYV5A0_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3865);


/***/ })

};
