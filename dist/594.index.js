export const id = 594;
export const ids = [594];
export const modules = {

/***/ 8594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stickyComment: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _marker_yRqbwp5_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3126);
/* harmony import */ var _client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1167);
function i(e,t,n,i){let o,s=()=>o??=a(e,t,n,i);return{find:s,async put(i){let a=await s(),{data:c}=await (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_2__.t)(`writing the comment`,async()=>a?e.rest.issues.updateComment({...t,comment_id:a.id,body:i}):e.rest.issues.createComment({...t,issue_number:n,body:i})),l={id:c.id,body:i,url:c.html_url};return o=Promise.resolve(l),l}}}async function a(t,n,i,a){let s=t.paginate.iterator(t.rest.issues.listComments,{...n,issue_number:i,per_page:100});return (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_2__.t)(`reading the comments`,async()=>{let n;for await(let{data:r}of s)for(let i of r)if((0,_marker_yRqbwp5_js__WEBPACK_IMPORTED_MODULE_1__.i)(i.body??``)===a&&(n??=await o(t),i.user?.login===n))return{id:i.id,body:i.body??``,url:i.html_url};return null})}async function o(e){try{let{viewer:t}=await e.graphql(`query { viewer { login } }`);return t.login}catch(e){if((0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_2__.a)(e)===401)throw (0,_client_CuKQnDIB_js__WEBPACK_IMPORTED_MODULE_2__.i)(e,`asking whose token this is`);return`github-actions[bot]`}}

/***/ })

};
