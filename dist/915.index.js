export const id = 915;
export const ids = [915];
export const modules = {

/***/ 9915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stickyComment: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7125);
/* harmony import */ var _marker_yRqbwp5_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3126);
/* harmony import */ var _client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1167);
function r(e,t,r,a){let o,s=()=>o??=i(e,t,r,a);return{find:s,async put(i){let a=await s(),{data:c}=await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_3__.t)(`writing the comment`,async()=>a?e.rest.issues.updateComment({...t,comment_id:a.id,body:i}):e.rest.issues.createComment({...t,issue_number:r,body:i})),l={id:c.id,body:i,url:c.html_url};return o=Promise.resolve(l),l}}}async function i(e,r,i,o){let s=e.paginate.iterator(e.rest.issues.listComments,{...r,issue_number:i,per_page:100});return (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_3__.t)(`reading the comments`,async()=>{let n;for await(let{data:r}of s)for(let i of r)if((0,_marker_yRqbwp5_js__WEBPACK_IMPORTED_MODULE_2__.i)(i.body??``)===o&&(n??=await a(e),i.user?.login===n))return{id:i.id,body:i.body??``,url:i.html_url};return null})}async function a(t){try{let{data:e}=await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_3__.t)(`asking whose token this is`,()=>t.rest.users.getAuthenticated());return e.login}catch(t){if(t instanceof _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__.t&&t.code===`github-forbidden`)return`github-actions[bot]`;throw t}}

/***/ })

};
