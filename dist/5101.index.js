export const id = 5101;
export const ids = [5101];
export const modules = {

/***/ 5101:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _open_QyAmPhuM_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5186);
/* harmony import */ var _use_proxies_DZ16UyWE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1277);
const n=await (0,_open_QyAmPhuM_js__WEBPACK_IMPORTED_MODULE_1__.r)(process);try{await (0,_use_proxies_DZ16UyWE_js__WEBPACK_IMPORTED_MODULE_2__.t)(process.env,n.host.secrets);for(let e of await n.left())await r(e);await n.end(1)}catch(e){await n.host.failed(e)}async function r({request:e,host:t}){try{let n=await(await Promise.all(/* import() */[__webpack_require__.e(8513), __webpack_require__.e(1662)]).then(__webpack_require__.bind(__webpack_require__, 874))).releaseLock(e.context,t);if(!n)return;t.print(`Released the lock on the state, which this run had taken at ${n.at}.`),await t.interrupted()}catch(e){await t.failed(e)}}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
