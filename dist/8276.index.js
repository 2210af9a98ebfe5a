export const id = 8276;
export const ids = [8276];
export const modules = {

/***/ 8276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   graphFormats: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _mermaid_MFr19_eW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7033);
function t(e){let t=e.map(({key:e})=>`  ${JSON.stringify(e)};`),n=e.flatMap(({key:e,dependsOn:t})=>t.map(t=>`  ${JSON.stringify(t)} -> ${JSON.stringify(e)};`));return[`digraph toolchain {`,`  rankdir=LR;`,...t,...n,`}`].join(`
`)}const n={mermaid:_mermaid_MFr19_eW_js__WEBPACK_IMPORTED_MODULE_1__.t,dot:t};

/***/ }),

/***/ 7033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3222);
function t(e,t={}){let r=new Map(e.map(({key:e},t)=>[e,`n${t}`])),i=e.map(e=>`  ${r.get(e.key)}["${n(e.key)}"]${e.class===void 0?``:`:::${e.class}`}`),a=e.flatMap(({key:e,dependsOn:t})=>t.flatMap(t=>r.has(t)?`  ${r.get(t)} --> ${r.get(e)}`:[])),o=Object.entries(t).map(([e,t])=>`  classDef ${e} ${t}`);return[`graph LR`,...i,...a,...o].join(`
`)}function n(t){return (0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_0__.l)(t).replace(/[^\w.\- ]/g,e=>`#${e.codePointAt(0)};`)}

/***/ })

};
