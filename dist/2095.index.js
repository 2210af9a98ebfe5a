export const id = 2095;
export const ids = [2095];
export const modules = {

/***/ 6159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   t: () => (/* binding */ c)
/* harmony export */ });
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _failure_6yRn_pUl_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3067);
async function s(n,r,i={}){try{let a=await fetch(r,{...i,signal:AbortSignal.timeout(3e5)}),{protocol:o,hostname:s,host:c}=new URL(a.url);if(o===`https:`||(0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.L)(s))return a;throw (0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.F)(n,`it was redirected to ${c} without encryption`,`Ask whoever runs the server to redirect to https://.`)}catch(e){throw e instanceof _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t?e:u(n,r,e)}}async function c(t,i,a=()=>void 0){let o=Number(i.headers.get(`content-length`));try{let e=await (0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Wt)(_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.P,l(i.body,o,a));if(e)return Buffer.from(e)}catch(e){throw u(t,i.url,e)}throw (0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.F)(t,`it is larger than ${_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.P/1e6} MB`,`A plugin is bundled into few files; tell its authors.`)}async function*l(e,t,n){let r=0;for await(let i of e??[])r+=i.length,t>0&&n(Math.min(1,r/t)),yield i}function u(t,n,r){let{host:a}=new URL(n),s=(0,_failure_6yRn_pUl_js__WEBPACK_IMPORTED_MODULE_2__.t)(r,n);return (0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.F)(t,`${a} did not answer: ${s?.why??(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.i)(r)}`,s?.hint??`Run it again.`,r)}

/***/ }),

/***/ 2095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchUrl: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _http_CXdfYLKL_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6159);
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8513);
async function r(r,{progress:a}){let o=await (0,_http_CXdfYLKL_js__WEBPACK_IMPORTED_MODULE_1__.n)(r,r.source);if(!o.ok)throw (0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_2__.F)(r,`${new URL(o.url).host} answered ${o.status}`,o.status===404||o.status===410?"Check the address. If the file is gone, name another one and run `dtm init`.":`The address must be one that can be read without signing in.`);let s=await (0,_http_CXdfYLKL_js__WEBPACK_IMPORTED_MODULE_1__.t)(r,o,a);return{version:i(r.source)??`unversioned`,bytes:s}}function i(e){let t=new URL(e).pathname.split(`/`).at(-1)??``;return/(\d+\.\d+\.\d+(?:-[\w.]+?)?)\.(?:tgz|tar\.gz)$/.exec(t)?.[1]}

/***/ })

};
