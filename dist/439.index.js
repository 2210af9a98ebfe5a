export const id = 439;
export const ids = [439];
export const modules = {

/***/ 7439:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _errors_S0xQEr5e_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7483);
/* harmony import */ var _open_Bko4bBoZ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(354);
const{host:i,request:a,end:o}=(0,_open_Bko4bBoZ_js__WEBPACK_IMPORTED_MODULE_2__.r)(process);try{let e=await a();e&&(0,_open_Bko4bBoZ_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),process.exitCode=e?await(await Promise.all(/* import() */[__webpack_require__.e(689), __webpack_require__.e(826)]).then(__webpack_require__.bind(__webpack_require__, 6689))).run(e,i):0}catch(t){await i.failed(t),process.exitCode=(0,_errors_S0xQEr5e_js__WEBPACK_IMPORTED_MODULE_1__.r)(t)}(0,_open_Bko4bBoZ_js__WEBPACK_IMPORTED_MODULE_2__.n)(),await o();
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
