export const id = 109;
export const ids = [109];
export const modules = {

/***/ 3109:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1843);
/* harmony import */ var _open_B_KKQiZd_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3586);
const i=(0,_open_B_KKQiZd_js__WEBPACK_IMPORTED_MODULE_2__.r)(process);let a;try{let e=await i.runs();(0,_open_B_KKQiZd_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),a=await o(e)}catch(t){await i.host.failed(t),a=(0,_errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.r)(t)}process.exitCode=a,(0,_open_B_KKQiZd_js__WEBPACK_IMPORTED_MODULE_2__.n)(),await i.end(a);async function o(e){if(e.length===0)return 0;let[{run:t},{refuseShared:n}]=await Promise.all([Promise.all(/* import() */[__webpack_require__.e(478), __webpack_require__.e(719)]).then(__webpack_require__.bind(__webpack_require__, 7920)),Promise.all(/* import() */[__webpack_require__.e(478), __webpack_require__.e(875)]).then(__webpack_require__.bind(__webpack_require__, 3214))]),r=await n(e);return i.each(e,async({request:e,host:n})=>(r(e),t(e,n)))}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
