export const id = 1552;
export const ids = [1552];
export const modules = {

/***/ 1552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   driftOf: () => (/* binding */ e)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
function e(e){let n=e.changes.filter(({reason:e,blocked:t})=>e===`drift`||e===`missing`||t),r=e=>n.filter(t=>t.action===e).length,i={...e.summary,create:r(`create`),update:r(`update`),replace:r(`replace`),delete:0},{needs:a=[],...o}=e,s=a.filter(({tools:n})=>n.some(n=>!t(e,n)));return{...o,summary:i,changes:n,...s.length>0?{needs:s}:{}}}function t({changes:e},t){return e.some(e=>e.tool===t&&e.reason===`new`)}

/***/ })

};
