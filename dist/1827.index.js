export const id = 1827;
export const ids = [1827];
export const modules = {

/***/ 1827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileAt: () => (/* reexport safe */ _files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _files_UUr41zpK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6535);


/***/ }),

/***/ 6535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ p),
/* harmony export */   i: () => (/* binding */ x),
/* harmony export */   n: () => (/* binding */ g),
/* harmony export */   o: () => (/* binding */ m),
/* harmony export */   r: () => (/* binding */ f),
/* harmony export */   s: () => (/* binding */ v),
/* harmony export */   t: () => (/* binding */ b)
/* harmony export */ });
/* unused harmony export c */
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9605);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);
async function f(e){return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.realpath)(e).catch(()=>e)}async function p(e){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.readFile)(e)}catch(e){if(b(e)===`ENOENT`)return null;throw e}}async function m(e){try{let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.open)(e);try{let{mtimeNs:e}=await t.stat({bigint:!0});return{bytes:await t.readFile(),time:String(e)}}finally{await t.close()}}catch(e){if(b(e)===`ENOENT`)return null;throw e}}async function h(e,t,n=`w`){let r=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.open)(e,n,384);try{await r.writeFile(t),await r.sync()}finally{await r.close()}}async function g(e,t){let r=`${e}.new-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.randomBytes)(8).toString(`hex`)}`;try{return await h(r,t,`wx`),await _(r,e),!0}catch(e){if(b(e)===`EEXIST`)return!1;throw e}finally{await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(r,{force:!0})}}async function _(e,t){await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.link)(e,t).catch(async n=>{if(b(n)===`EEXIST`)throw n;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.copyFile)(e,t,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.constants.COPYFILE_EXCL)})}async function v(e,t){let n=`${e}.tmp`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(n,{force:!0});try{await h(n,t,`wx`),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rename)(n,e)}catch(e){throw await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(n,{force:!0}),e}await y((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(e))}async function y(e){if(process.platform===`win32`)return;let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.open)(e,`r`);try{await t.sync()}finally{await t.close()}}function b(e){let t=e?.code;return typeof t==`string`?t:void 0}async function x(n,r){try{return await r()}catch(r){let i=b(r);throw r instanceof _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t||i===void 0||!/^E[A-Z]+$/.test(i)?r:new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`state-unavailable`,`${n} failed: ${i===`ENOENT`?`no such folder`:(0,_file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_2__.t)(r)}`,{hint:"Check `config.state.options.stateFile`: its folder must exist, and this user needs read and write access.",cause:r})}}

/***/ })

};
