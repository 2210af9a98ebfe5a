export const id = 721;
export const ids = [721];
export const modules = {

/***/ 4721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stackIssue: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _marker_CejSeoL5_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4605);
/* harmony import */ var _asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9362);
/* harmony import */ var _self_BKpi1mAf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9400);
function r(e,n,r){let{issues:s}=e.rest,c=o(e,r),l=()=>(0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(`reading the open issues`,()=>i(e,n,c));return{findOpen:l,find:async()=>await l()??(0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(`reading the closed issues`,()=>a(e,n,c)),async create(e,r){let{data:i}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(`writing the issue`,()=>s.create({...n,title:e,body:r}));return{number:i.number,body:r,url:i.html_url,isOpen:!0}},async update(e,r){let i={...n,issue_number:e,body:r,state:`open`};await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(`bringing the issue up to date`,()=>s.update(i))},async close(e,r){let i={...n,issue_number:e};await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(`writing to the issue`,()=>s.createComment({...i,body:r}));let a={state:`closed`,state_reason:`completed`};await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(`closing the issue`,()=>s.update({...i,...a}))}}}async function i(e,t,n){let r={...t,state:`open`,per_page:100};for await(let{data:t}of e.paginate.iterator(e.rest.issues.listForRepo,r)){let e=await n(t);if(e)return e}return null}async function a(e,t,n){let r={...t,state:`closed`,sort:`updated`,direction:`desc`,per_page:100};return n((await e.rest.issues.listForRepo(r)).data)}function o(t,r){let i;return async a=>{for(let{number:o,body:s,html_url:c,state:l,user:u,pull_request:d}of a)if(!(d||(0,_marker_CejSeoL5_js__WEBPACK_IMPORTED_MODULE_1__.a)(s??``)!==r)&&(i??=await (0,_self_BKpi1mAf_js__WEBPACK_IMPORTED_MODULE_3__.n)(t),u?.login===i))return{number:o,body:s??``,url:c,isOpen:l===`open`};return null}}

/***/ })

};
