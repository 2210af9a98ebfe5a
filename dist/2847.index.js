export const id = 2847;
export const ids = [2847,5228];
export const modules = {

/***/ 2847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   livenessBy: () => (/* binding */ t),
/* harmony export */   runStatusBy: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _process_DuqelAmv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7570);
function t(t){let r=n(t);return async t=>t===null?!1:t.id.startsWith(`local:`)?t.host===void 0||t.pid===void 0?!1:await (0,_process_DuqelAmv_js__WEBPACK_IMPORTED_MODULE_1__.n)({host:t.host,pid:t.pid}):await r(t)===`completed`}function n(e){let t;return async({id:n})=>{if(e&&n.startsWith(`${e.host}:`))return t??=Promise.all(/* import() */[__webpack_require__.e(5613), __webpack_require__.e(9513)]).then(__webpack_require__.bind(__webpack_require__, 9705)).then(({openHome:t})=>t(e)),await(await t).runStatus(n.slice(e.host.length+1))}}

/***/ }),

/***/ 7570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ o),
/* harmony export */   t: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6011);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
const a=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.A)({host:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)(),pid:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.b)().positive(),start:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().exactOptional()});async function o(){let e=await l(process.pid);return{host:(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),pid:process.pid,...e===void 0?{}:{start:e}}}async function s(e){if(e.host!==(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)())return!1;if(!c(e.pid))return!0;let t=await l(e.pid);return e.start!==void 0&&t!==void 0&&t!==e.start}function c(e){try{return process.kill(e,0)}catch(e){return e.code!==`ESRCH`}}async function l(e){let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/${e}/stat`,`utf8`).catch(()=>``),n=t.slice(t.lastIndexOf(`)`)+2).split(` `),[r]=n;return r===`Z`||r===`X`?`ended`:n[19]}

/***/ })

};
