export const id = 8491;
export const ids = [8491];
export const modules = {

/***/ 8491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileAt: () => (/* reexport safe */ _files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _files_CijcClLO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(744);


/***/ }),

/***/ 744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ u),
/* harmony export */   i: () => (/* binding */ c),
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   o: () => (/* binding */ l),
/* harmony export */   r: () => (/* binding */ p),
/* harmony export */   t: () => (/* binding */ f)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5014);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
async function s(e){return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.realpath)(e).catch(()=>e)}async function c(e){try{return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(e)}catch(e){if(f(e)===`ENOENT`)return null;throw e}}async function l(e,t,r=`w`){let i=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(e,r,384);try{await i.writeFile(t),await i.sync()}finally{await i.close()}}async function u(e,n){let r=`${e}.tmp`;await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(r,{force:!0});try{await l(r,n,`wx`),await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rename)(r,e)}catch(e){throw await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(r,{force:!0}),e}await d((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(e))}async function d(e){if(process.platform===`win32`)return;let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(e,`r`);try{await t.sync()}finally{await t.close()}}function f(e){let t=e?.code;return typeof t==`string`?t:void 0}async function p(t,n){try{return await n()}catch(n){let r=f(n);throw n instanceof _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t||r===void 0||!/^E[A-Z]+$/.test(r)?n:new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`state-unavailable`,`${t} failed: ${m[r]??r}`,{hint:"Check `config.state.options.stateFile`: its folder must exist, and this user needs read and write access.",cause:n})}}const m={EACCES:`permission denied`,EISDIR:`it is a folder`,ENOENT:`no such folder`,ENOSPC:`the disk is full`,ENOTDIR:`part of its path is not a folder`,EPERM:`not permitted`,EROFS:`the disk is read-only`};

/***/ })

};
