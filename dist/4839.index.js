export const id = 4839;
export const ids = [4839];
export const modules = {

/***/ 4839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writePlanPage: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _page_OCCgDMg4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6365);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
async function i(i,a){await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.writeFile)(i,await (0,_page_OCCgDMg4_js__WEBPACK_IMPORTED_MODULE_2__.t)(a),{mode:384}).catch(n=>{throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`The page could not be written to ${i}: ${(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.i)(n)}`,{cause:n})})}

/***/ })

};
