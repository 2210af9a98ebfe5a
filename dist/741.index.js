export const id = 741;
export const ids = [741];
export const modules = {

/***/ 7741:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _open_eknL0ZdK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1634);
const{host:n,left:r}=(0,_open_eknL0ZdK_js__WEBPACK_IMPORTED_MODULE_1__.r)(process);try{let t=(0,_open_eknL0ZdK_js__WEBPACK_IMPORTED_MODULE_1__.i)()?await r():void 0,i=t&&await(await Promise.all(/* import() */[__webpack_require__.e(7), __webpack_require__.e(826)]).then(__webpack_require__.bind(__webpack_require__, 3007))).release(t,n);i&&n.print(`Gave back the lock of the state that this run had taken at ${i.at}.`)}catch(e){await n.failed(e)}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
