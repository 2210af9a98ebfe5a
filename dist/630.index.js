export const id = 630;
export const ids = [630];
export const modules = {

/***/ 6630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addressOf: () => (/* reexport safe */ _address_CbD_5ZZt_js__WEBPACK_IMPORTED_MODULE_0__.t)
/* harmony export */ });
/* harmony import */ var _address_CbD_5ZZt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2426);


/***/ }),

/***/ 2426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _backends_Duo5zmLv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4672);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
async function r({backend:r,options:i},a){switch(r){case`local`:{let{LocalOptions:e,fileAt:r}=await __webpack_require__.e(/* import() */ 204).then(__webpack_require__.bind(__webpack_require__, 2204)),{stateFile:o}=(0,_backends_Duo5zmLv_js__WEBPACK_IMPORTED_MODULE_1__.r)(`local`,e,i);return`file ${await r((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(a.baseDir,o))}`}case`branch`:{let{BranchOptions:n}=await __webpack_require__.e(/* import() */ 426).then(__webpack_require__.bind(__webpack_require__, 8426)),{repository:r,branch:o,path:s}=await (0,_backends_Duo5zmLv_js__WEBPACK_IMPORTED_MODULE_1__.n)((0,_backends_Duo5zmLv_js__WEBPACK_IMPORTED_MODULE_1__.r)(`branch`,n,i),a);return`${s} on branch ${o} of ${r.toLowerCase()}`}case`s3`:{let{S3Options:e}=await __webpack_require__.e(/* import() */ 169).then(__webpack_require__.bind(__webpack_require__, 169)),{endpoint:n,bucket:r,key:a}=(0,_backends_Duo5zmLv_js__WEBPACK_IMPORTED_MODULE_1__.r)(`s3`,e,i);return`${a} in bucket ${r}${n?` of ${new URL(n).host}`:``}`}case`k8s`:{let{K8sOptions:e}=await __webpack_require__.e(/* import() */ 523).then(__webpack_require__.bind(__webpack_require__, 6523)),{namespace:n,configmap:r,context:a,kubeconfig:o}=(0,_backends_Duo5zmLv_js__WEBPACK_IMPORTED_MODULE_1__.r)(`k8s`,e,i),s=[a,o].filter(Boolean).join(` in `);return`ConfigMap ${n}/${r}${s?` of ${s}`:``}`}default:return r}}

/***/ })

};
