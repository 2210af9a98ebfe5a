export const id = 9678;
export const ids = [9678];
export const modules = {

/***/ 9678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stackIssue: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _marker_PTdTBgoQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8853);
/* harmony import */ var _asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1996);
/* harmony import */ var _self_BE31Q2e5_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(158);
function i(r,i,c){let{issues:l}=r.rest,u=s(r,c),d=()=>(0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.t)(`reading the open issues`,()=>a(r,i,u));return{findOpen:d,find:async()=>await d()??(0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.t)(`reading the closed issues`,()=>o(r,i,u)),async create(n,r){let a=(0,_marker_PTdTBgoQ_js__WEBPACK_IMPORTED_MODULE_1__.n)(r)??{stack:c};return await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.n)(`writing the issue`,async()=>{let{data:e}=await l.create({...i,title:n,body:r});return{number:e.number,marker:a,url:e.html_url,isOpen:!0}},d)},async update(e,t){let r={...i,issue_number:e,body:t,state:`open`};await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.t)(`updating the issue`,()=>l.update(r))},async close(e,t){let r={...i,issue_number:e};await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.t)(`commenting on the issue`,()=>l.createComment({...r,body:t}));let a={state:`closed`,state_reason:`completed`};await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.t)(`closing the issue`,()=>l.update({...r,...a}))}}}async function a(e,t,n){let r={...t,state:`open`,per_page:100};for await(let{data:t}of e.paginate.iterator(e.rest.issues.listForRepo,r)){let e=await n(t);if(e)return e}return null}async function o(e,t,n){let r={...t,state:`closed`,sort:`updated`,direction:`desc`,per_page:100};return n((await e.rest.issues.listForRepo(r)).data)}function s(t,n){let i;return async a=>{for(let{number:o,body:s,html_url:c,state:l,user:u,pull_request:d}of a){let a=d?null:(0,_marker_PTdTBgoQ_js__WEBPACK_IMPORTED_MODULE_1__.n)(s??``);if(a?.stack===n&&(i??=await (0,_self_BE31Q2e5_js__WEBPACK_IMPORTED_MODULE_3__.n)(t),u?.login===i))return{number:o,marker:a,url:c,isOpen:l===`open`}}return null}}

/***/ })

};
