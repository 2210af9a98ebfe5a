export const id = 482;
export const ids = [482];
export const modules = {

/***/ 8482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergedPull: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _client_Dd8y5Isp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7920);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
const r=[0,1e3,3e3];async function i(e,t,i){for(let s of r){await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(s);let r=await a(e,t,i.sha)??await o(e,t,i);if(r)return r}return null}async function a(e,n,r){let{data:i}=await (0,_client_Dd8y5Isp_js__WEBPACK_IMPORTED_MODULE_1__.t)(`looking for the pull request of ${r.slice(0,7)}`,()=>e.rest.repos.listPullRequestsAssociatedWithCommit({...n,commit_sha:r})),a=i.find(e=>e.merged_at!==null&&e.merge_commit_sha===r);return a?{number:a.number,headSha:a.head.sha}:null}async function o(t,n,{sha:r,message:i}){let a=i.split(`
`)[0]??``,o=/^Merge pull request #(\d+) |\(#(\d+)\)$/.exec(a)?.slice(1).find(Boolean);if(o===void 0)return null;let s=await (0,_client_Dd8y5Isp_js__WEBPACK_IMPORTED_MODULE_1__.n)(`reading pull request ${o}`,()=>t.rest.pulls.get({...n,pull_number:Number(o)}));return s?.data.merged===!0&&s.data.merge_commit_sha===r?{number:Number(o),headSha:s.data.head.sha}:null}

/***/ })

};
