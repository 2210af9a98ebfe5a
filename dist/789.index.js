export const id = 789;
export const ids = [789];
export const modules = {

/***/ 9789:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _open_yHuJqccy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7809);
/* harmony import */ var _main_yUbHFYVK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3098);
const{host:r,request:i}=(0,_open_yHuJqccy_js__WEBPACK_IMPORTED_MODULE_1__.r)(process);try{let t=(0,_open_yHuJqccy_js__WEBPACK_IMPORTED_MODULE_1__.i)()?i():void 0,a=t&&await (0,_main_yUbHFYVK_js__WEBPACK_IMPORTED_MODULE_2__.t)(t);a&&r.print(`Gave back the lock of the state that this run had taken at ${a.at}.`)}catch(e){await r.failed(e)}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
