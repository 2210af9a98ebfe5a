export const id = 500;
export const ids = [500];
export const modules = {

/***/ 500:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _errors_CHNNnBC6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3688);
/* harmony import */ var _open_eknL0ZdK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1634);
const{host:i,request:a,end:o}=(0,_open_eknL0ZdK_js__WEBPACK_IMPORTED_MODULE_2__.r)(process);try{let e=await a();e&&(0,_open_eknL0ZdK_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),process.exitCode=e?await(await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(826)]).then(__webpack_require__.bind(__webpack_require__, 3007))).run(e,i):0}catch(t){await i.failed(t),process.exitCode=(0,_errors_CHNNnBC6_js__WEBPACK_IMPORTED_MODULE_1__.r)(t)}(0,_open_eknL0ZdK_js__WEBPACK_IMPORTED_MODULE_2__.n)(),await o(process.exitCode);
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
