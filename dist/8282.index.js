export const id = 8282;
export const ids = [8282];
export const modules = {

/***/ 8282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changeText: () => (/* binding */ n),
/* harmony export */   leftText: () => (/* binding */ r),
/* harmony export */   migrationAsJson: () => (/* binding */ a),
/* harmony export */   migrationSummary: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3425);
/* harmony import */ var _escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3222);
function n({file:e,line:n,from:r,to:i,why:a}){return (0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_1__.o)(`${e}:${n}: ${r} → ${i} (${a})`)}function r({file:e,line:n,message:r}){return (0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_1__.o)(`${e}:${n}: to do: ${r}`)}function i({changes:t,left:n}){let r=t.length===0?`no changes`:(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_2__.t)(t.length,`change`);return n.length===0?r:`${r}, ${n.length} left for you to do`}function a({files:e,changes:t,left:n}){let r=e.map(({name:e,before:t,after:n})=>({file:e,changed:t!==n,text:n}));return JSON.stringify({files:r,changes:t,left:n},null,2)}

/***/ })

};
