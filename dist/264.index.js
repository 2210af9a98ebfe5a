export const id = 264;
export const ids = [264];
export const modules = {

/***/ 7296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _marker_CejSeoL5_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4605);
/* harmony import */ var _asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9362);
/* harmony import */ var _self_BKpi1mAf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9400);
function i(e,r,i,o){let s,c=()=>s??=a(e,r,i,o),l=(n,i)=>(0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.n)(`bringing the comment up to date`,()=>e.rest.issues.updateComment({...r,comment_id:n,body:i})),u=t=>(0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(`writing the comment`,()=>e.rest.issues.createComment({...r,issue_number:i,body:t}));return{pull:i,find:c,async put(e){let t=await c(),n=t&&await l(t.id,e),{data:r}=n??await u(e),{id:i,html_url:a,updated_at:o}=r,d={id:i,body:e,url:a,at:o,isNew:!n,hasCompany:t?.hasCompany??!1};return s=Promise.resolve(d),d}}}async function a(t,i,a,o){let s=t.paginate.iterator(t.rest.issues.listComments,{...i,issue_number:a,per_page:100});return (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(`reading the comments`,async()=>{let n;for await(let{data:i}of s)for(let{id:a,body:s=``,html_url:c,updated_at:l,user:u}of i)if((0,_marker_CejSeoL5_js__WEBPACK_IMPORTED_MODULE_1__.a)(s)===o&&(n??=await (0,_self_BKpi1mAf_js__WEBPACK_IMPORTED_MODULE_3__.n)(t),u?.login===n))return{id:a,body:s,url:c,at:l,isNew:!1,hasCompany:i.some(t=>![void 0,o].includes((0,_marker_CejSeoL5_js__WEBPACK_IMPORTED_MODULE_1__.a)(t.body??``)))};return null})}

/***/ }),

/***/ 2264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stickyComment: () => (/* reexport safe */ _comments_Bi0Wlg4l_js__WEBPACK_IMPORTED_MODULE_0__.t)
/* harmony export */ });
/* harmony import */ var _comments_Bi0Wlg4l_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7296);


/***/ })

};
