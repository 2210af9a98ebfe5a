export const id = 5612;
export const ids = [5612];
export const modules = {

/***/ 5612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5919);
n(Promise,{withResolvers:r}),n(Map,{groupBy:i}),n(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__,{markAsUncloneable:()=>{}}),n(node_zlib__WEBPACK_IMPORTED_MODULE_1__,{createZstdDecompress:a});function n(e,t){for(let[n,r]of Object.entries(t))n in e||Object.assign(e,{[n]:r})}function r(){let e=()=>{},t=()=>{};return{promise:new Promise((n,r)=>{e=n,t=r}),resolve:e,reject:t}}function i(e,t){let n=/* @__PURE__ */ new Map;for(let[r,i]of[...e].entries()){let e=t(i,r);n.set(e,[...n.get(e)??[],i])}return n}function a(){throw Error(`Zstandard needs Node 22.15 or newer`)}

/***/ })

};
