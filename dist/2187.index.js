export const id = 2187;
export const ids = [2187];
export const modules = {

/***/ 9369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   t: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _marker_PTdTBgoQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8853);
/* harmony import */ var _asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1996);
/* harmony import */ var _self_BE31Q2e5_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(158);
function a(t,n,r,i){let a,o=()=>a??=u(t,n,r,i);return{pull:r,find:o,async put(c){let u=await o(),d=u&&await s(t,n,u.id,c),{id:f,html_url:p,updated_at:m}=d??await l(t,n,r,i,c),h={id:f,body:c,marker:(0,_marker_PTdTBgoQ_js__WEBPACK_IMPORTED_MODULE_1__.n)(c)??{stack:i},url:p,at:m,isNew:!d,hasCompany:u?.hasCompany??!1};return a=Promise.resolve(h),h}}}async function o(e,t,n,i){await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.t)(`writing a comment`,()=>c(e,t,n,i))}async function s(e,t,r,i){return(await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.r)(`updating the comment`,()=>e.rest.issues.updateComment({...t,comment_id:r,body:i})))?.data??null}function c(e,t,n,r){return e.rest.issues.createComment({...t,issue_number:n,body:r})}async function l(e,n,r,i,a){return await (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.n)(`writing the comment`,async()=>(await c(e,n,r,a)).data,async()=>{let t=await u(e,n,r,i);return t&&{id:t.id,html_url:t.url,updated_at:t.at}})}async function u(t,n,a,o){let s=t.paginate.iterator(t.rest.issues.listComments,{...n,issue_number:a,per_page:100});return (0,_asking_DDjOd_V_js__WEBPACK_IMPORTED_MODULE_2__.t)(`reading the comments`,async()=>{let n;for await(let{data:r}of s)for(let{id:a,body:s=``,html_url:c,updated_at:l,user:u}of r){let d=(0,_marker_PTdTBgoQ_js__WEBPACK_IMPORTED_MODULE_1__.n)(s);if(d?.stack===o&&(n??=await (0,_self_BE31Q2e5_js__WEBPACK_IMPORTED_MODULE_3__.n)(t),u?.login===n))return{id:a,body:s,marker:d,url:c,at:l,isNew:!1,hasCompany:r.some(t=>((0,_marker_PTdTBgoQ_js__WEBPACK_IMPORTED_MODULE_1__.n)(t.body??``)?.stack??o)!==o)}}return null})}

/***/ }),

/***/ 2187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replyOn: () => (/* reexport safe */ _comments_DYCiwtwh_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   stickyComment: () => (/* reexport safe */ _comments_DYCiwtwh_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _comments_DYCiwtwh_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9369);


/***/ })

};
