export const id = 374;
export const ids = [374];
export const modules = {

/***/ 2374:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _template_Bnm_q02T_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2500);
/* harmony import */ var _open_yHuJqccy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7809);
/* harmony import */ var _main_yUbHFYVK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3098);
const{host:a,request:o}=(0,_open_yHuJqccy_js__WEBPACK_IMPORTED_MODULE_2__.r)(process);try{let e=o();e&&(0,_open_yHuJqccy_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),process.exitCode=e?await (0,_main_yUbHFYVK_js__WEBPACK_IMPORTED_MODULE_3__.n)(e,a):0}catch(t){await a.failed(t),process.exitCode=(0,_template_Bnm_q02T_js__WEBPACK_IMPORTED_MODULE_1__.h)(t)}(0,_open_yHuJqccy_js__WEBPACK_IMPORTED_MODULE_2__.n)();
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
