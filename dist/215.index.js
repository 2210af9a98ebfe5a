export const id = 215;
export const ids = [215];
export const modules = {

/***/ 6485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   t: () => (/* binding */ s)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _errors_CHNNnBC6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3688);
/* harmony import */ var _marker_C_zugn38_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7470);
/* harmony import */ var _client_M_tAe7tG_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9360);
function a(e,t,n,a){let s,c=()=>s??=o(e,t,n,a),l=(n,i)=>(0,_client_M_tAe7tG_js__WEBPACK_IMPORTED_MODULE_3__.n)(`bringing the comment up to date`,()=>e.rest.issues.updateComment({...t,comment_id:n,body:i})),u=r=>(0,_client_M_tAe7tG_js__WEBPACK_IMPORTED_MODULE_3__.t)(`writing the comment`,()=>e.rest.issues.createComment({...t,issue_number:n,body:r}));return{pull:n,find:c,async put(e){let t=await c(),{data:n}=(t&&await l(t.id,e))??await u(e),r={id:n.id,body:e,url:n.html_url,at:n.updated_at};return s=Promise.resolve(r),r}}}async function o(e,n,r,a){let o=e.paginate.iterator(e.rest.issues.listComments,{...n,issue_number:r,per_page:100});return (0,_client_M_tAe7tG_js__WEBPACK_IMPORTED_MODULE_3__.t)(`reading the comments`,async()=>{let n;for await(let{data:r}of o)for(let i of r)if((0,_marker_C_zugn38_js__WEBPACK_IMPORTED_MODULE_2__.a)(i.body??``)===a&&(n??=await s(e),i.user?.login===n))return{id:i.id,body:i.body??``,url:i.html_url,at:i.updated_at};return null})}async function s(t){try{let{viewer:e}=await t.graphql(`query { viewer { login } }`);return e.login}catch(t){let r=(0,_client_M_tAe7tG_js__WEBPACK_IMPORTED_MODULE_3__.i)(t,`asking whose token this is`);if(r instanceof _errors_CHNNnBC6_js__WEBPACK_IMPORTED_MODULE_1__.t&&[`github-auth`,`github-unavailable`].includes(r.code))throw r;return`github-actions[bot]`}}

/***/ }),

/***/ 8215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stickyComment: () => (/* reexport safe */ _comments_BAtwQpBE_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _comments_BAtwQpBE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6485);


/***/ })

};
