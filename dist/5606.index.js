export const id = 5606;
export const ids = [5606];
export const modules = {

/***/ 8666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _asking_BTzqFmgP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5480);
/* harmony import */ var _wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2339);
const n=[0,1e3,3e3],r={dirty:`conflicts`,blocked:`blocked`,behind:`behind`,unknown:`unknown`};async function i(e,r,i){return (0,_wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_1__.a)(()=>a(e,r,i),({state:e,merge:t})=>e!==`open`||t!==`unknown`,n)}async function a(t,n,i){let{data:a}=await (0,_asking_BTzqFmgP_js__WEBPACK_IMPORTED_MODULE_0__.t)(`reading pull request ${i}`,()=>t.rest.pulls.get({...n,pull_number:i})),{head:o,base:s}=a,c=o.repo;return{state:a.merged?`merged`:a.state===`open`?`open`:`closed`,isFork:c?.full_name!==s.repo.full_name,isDraft:a.draft===!0,headSha:o.sha,baseRef:s.ref,isFinal:s.ref===s.repo.default_branch,merge:r[a.mergeable_state]??`ready`}}

/***/ }),

/***/ 5606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   supersededBy: () => (/* binding */ s)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _facts_D6l4w2TF_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2676);
/* harmony import */ var _pull_state_BMkFWnRD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8666);
/* harmony import */ var _self_qcg1nH3y_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2568);
/* harmony import */ var _wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2339);
const o=[2e3];async function s({trigger:e,client:r,repo:i}){let s=(0,_facts_D6l4w2TF_js__WEBPACK_IMPORTED_MODULE_2__.r)(e).plan===`reviewed`?(0,_facts_D6l4w2TF_js__WEBPACK_IMPORTED_MODULE_2__.a)(e):null;if(!s)return;let{number:u,headSha:d}=s,f=await r(),p=await (0,_wait_DW5_u3QN_js__WEBPACK_IMPORTED_MODULE_5__.a)(()=>c(f,i,u).catch(l),e=>e?.state!==`open`||e.headSha===d,o);if(p)return p.state===`open`?p.headSha===d?void 0:`#${u} is at ${p.headSha.slice(0,7)} now`:`#${u} is ${p.state} now`}async function c(e,t,n){return await (0,_self_qcg1nH3y_js__WEBPACK_IMPORTED_MODULE_4__.r)(e,t,n)??(0,_pull_state_BMkFWnRD_js__WEBPACK_IMPORTED_MODULE_3__.n)(e,t,n)}function l(t){if(!(t instanceof _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t))throw t}

/***/ })

};
