export const id = 761;
export const ids = [761];
export const modules = {

/***/ 1036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   t: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9605);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
async function a(n,r,a){await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.writeFile)(r,a,{mode:384}).catch(i=>{throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`${n} could not be written to ${r}: ${(0,_file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_2__.n)(i)}`,{hint:`Name a file in a folder that exists and can be written.`,cause:i})})}async function o(t){return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(t).catch(r=>{throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`${t} could not be read: ${(0,_file_failure_CHRtfZEB_js__WEBPACK_IMPORTED_MODULE_2__.t)(r)}`,{hint:"Name a file with a state, such as `dtm state pull` writes it.",cause:r})})}

/***/ }),

/***/ 9605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7715);
const t={ENOENT:`it does not exist`,EACCES:`permission denied`,EPERM:`permission denied`,EISDIR:`it is a folder`,ENOTDIR:`a part of its path is a file, not a folder`,EEXIST:`it already exists`,ENOSPC:`the disk is full`,EDQUOT:`the disk quota is used up`,EROFS:`the file system is read-only`,ELOOP:`its links lead in a circle`,ENAMETOOLONG:`the name is too long`,EMFILE:`too many files are open`,ENFILE:`too many files are open`,EBUSY:`it is in use`,EIO:`the disk reported an error`,ETXTBSY:`it is in use`,EFBIG:`it is too large`,ENXIO:`it is not a regular file`};function n(t){return a(i(t))??(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(t)}function r(e){return i(e)===`ENOENT`?`its folder does not exist`:n(e)}function i(e){return e instanceof Error&&`code`in e?String(e.code):``}function a(e){return Object.hasOwn(t,e)?t[e]:/^E[A-Z0-9]+$/.test(e)?`the system reports ${e}`:void 0}

/***/ }),

/***/ 761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writePlanPage: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _page_CA4Cln32_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5079);
/* harmony import */ var _documents_D56794dy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1036);
async function n(n,r){await (0,_documents_D56794dy_js__WEBPACK_IMPORTED_MODULE_2__.n)(`The page`,n,await (0,_page_CA4Cln32_js__WEBPACK_IMPORTED_MODULE_1__.t)(r))}

/***/ })

};
