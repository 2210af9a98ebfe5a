export const id = 8533;
export const ids = [8533];
export const modules = {

/***/ 8533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changedLines: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _asking_BTzqFmgP_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5480);
async function t(t,r,i){let{data:a}=await (0,_asking_BTzqFmgP_js__WEBPACK_IMPORTED_MODULE_1__.t)(`reading which lines the pull request changes`,()=>t.rest.pulls.listFiles({...r,pull_number:i,per_page:100})),o=new Map(a.map(e=>[e.filename,n(e)])),s=a.length<100;return({file:e,line:t})=>{let n=o.get(e);return n?n===`all`||n.some(({start:e,end:n})=>e<=t&&t<n):!s}}function n({patch:e,changes:t}){return e===void 0?t===0?[]:`all`:[...e.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([,e,t=`1`])=>({start:Number(e),end:Number(e)+Number(t)}))}

/***/ })

};
