export const id = 9793;
export const ids = [9793];
export const modules = {

/***/ 9793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nameSourceLines: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3136);
async function i(e){let t=/* @__PURE__ */ new Map;for(let n of o(e)){let{stack:e=``}=n,r=[...new Set(e.match(a))],i=new Map(await Promise.all(r.map(async e=>[e,await s(e,t)])));n.stack=e.replace(a,e=>i.get(e)??e)}}const a=/file:\/\/[^\s()]+\.js:\d+:\d+/g;function o(e){let t=/* @__PURE__ */ new Set;for(let n=e;n instanceof Error&&!t.has(n);n=n.cause)t.add(n);return[...t]}async function s(e,t){let[,n=``,r,i]=/^(.*):(\d+):(\d+)$/.exec(e)??[],a=t.get(n)??c(n);t.set(n,a);let{originalSource:o,originalLine:s=0}=(await a)?.findEntry(Number(r)-1,Number(i)-1)??{};return o&&`${o.replace(/^(?:\.\.\/)+/,``)}:${s+1}`}async function c(i){let a=(0,node_url__WEBPACK_IMPORTED_MODULE_4__.fileURLToPath)(i);if((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(a)===import.meta.dirname)try{return new node_module__WEBPACK_IMPORTED_MODULE_1__.SourceMap(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(`${a}.map`,`utf8`)))}catch{return}}

/***/ })

};
