export const id = 335;
export const ids = [335];
export const modules = {

/***/ 4335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
Object.assign(Promise,{withResolvers:e}),Object.assign(Map,{groupBy:t});function e(){let e=()=>{},t=()=>{};return{promise:new Promise((n,r)=>{e=n,t=r}),resolve:e,reject:t}}function t(e,t){let n=/* @__PURE__ */ new Map;for(let[r,i]of[...e].entries()){let e=t(i,r);n.set(e,[...n.get(e)??[],i])}return n}

/***/ })

};
