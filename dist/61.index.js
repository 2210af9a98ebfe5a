export const id = 61;
export const ids = [61];
export const modules = {

/***/ 3061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   overtaken: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1843);
/* harmony import */ var _pull_now_DAhs9P_X_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7593);
/* harmony import */ var _self_BKpi1mAf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9400);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8500);
const i=[0,2e3];async function a({occasion:e,client:t,repo:n}){if(e.kind!==`pull`)return;let{number:a,headSha:c}=e,l=await t(),u;for(let e of i){await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(e);let t=await o(l,n,a).catch(s);if(!t)return;if(t.state!==`open`)return`#${a} is ${t.state} by now`;if(t.headSha===c)return;u=`#${a} is at ${t.headSha.slice(0,7)} by now`}return u}async function o(e,r,i){return await (0,_self_BKpi1mAf_js__WEBPACK_IMPORTED_MODULE_3__.t)(e,r,i)??(0,_pull_now_DAhs9P_X_js__WEBPACK_IMPORTED_MODULE_2__.r)(e,r,i)}function s(t){if(!(t instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t))throw t}

/***/ }),

/***/ 7593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   r: () => (/* binding */ i),
/* harmony export */   t: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9362);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
const n=[0,1e3,3e3];async function r(e,r,a){let o=await i(e,r,a);for(let s of n){if(o.state!==`open`||o.mergeable!==`unknown`)break;await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(s),o=await i(e,r,a)}return o}async function i(t,n,r){let{data:i}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_0__.t)(`reading pull request ${r}`,()=>t.rest.pulls.get({...n,pull_number:r})),{head:a,base:o}=i,s=a.repo;return{state:i.merged?`merged`:i.state===`open`?`open`:`closed`,isFork:s?.full_name!==o.repo.full_name,isDraft:i.draft===!0,headSha:a.sha,baseRef:o.ref,isFinal:o.ref===o.repo.default_branch,mergeable:i.mergeable_state}}function a({isDraft:e,isFinal:t,mergeable:n}){let r=`What may not be merged is not applied before it is merged.`;if(!t)return{why:`The base of the pull request is not the default branch`,hint:`Only what leads there is applied.`};if(e)return{why:`The pull request is a draft`,hint:r};if(n===`dirty`)return{why:`The pull request has conflicts with its base`,hint:r};if(n===`blocked`)return{why:`Reviews or checks that the merge needs are missing`,hint:r};if(n===`unknown`)return{why:`GitHub does not say yet whether the pull request can be merged`,hint:`Try again.`}}

/***/ })

};
