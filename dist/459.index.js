export const id = 459;
export const ids = [459];
export const modules = {

/***/ 9362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ i),
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   r: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1843);
function t(t,n){if(t instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t)return t;let r=i(t);if(r===void 0)return l(t)?c(t,n):t;let a=t instanceof Error?t.message.split(` - https://docs`)[0]:``,u={cause:t};return r===401?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-auth`,`GitHub refused the token while ${n}: ${a}`,{...u,hint:`The token is wrong or has expired. Check the secret it comes from.`}):r===429||r===403&&o(t)?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-unavailable`,`GitHub takes no more requests for now, while ${n}: ${a}`,{...u,hint:`The token has used up what GitHub allows it in an hour, or asked too fast. Run it again later; nothing that was finished is done twice.`}):r===403?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-forbidden`,`GitHub does not allow ${n}: ${a}`,{...u,hint:`The token lacks ${s(t)}. In a workflow, add it under \`permissions:\`; for another repository, use a token that has access to it.`}):r===404?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-not-found`,`GitHub found nothing while ${n}: ${a}`,{...u,hint:`The name is wrong, or the token has no access: GitHub answers 404 for both.`}):r>=500?c(t,n):new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-rejected`,`GitHub rejected ${n} (${r}): ${a}`,u)}async function n(e,n){try{return await n()}catch(n){throw t(n,e)}}async function r(e,n,r=[404]){try{return await n()}catch(n){if(r.includes(i(n)??0))return null;throw t(n,e)}}function i(e){let t=e?.status;return typeof t==`number`?t:void 0}function a(e,t){let{response:n}=e;return String(n?.headers?.[t]??``)}function o(e){return e instanceof Error&&/rate limit/i.test(e.message)||a(e,`x-ratelimit-remaining`)===`0`||a(e,`retry-after`)!==``}function s(e){let t=a(e,`x-accepted-github-permissions`);if(!/^[\w=,; ]+$/.test(t))return`a permission for this`;let n=e=>`\`${e.trim().replaceAll(`_`,`-`).replace(`=`,`: `)}\``;return t.split(`;`).map(e=>e.split(`,`).map(n).join(` and `)).join(`, or `)}function c(t,n){let r=t instanceof Error?t.message:String(t);return new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-unavailable`,`GitHub did not answer while ${n}: ${r}`,{hint:`This usually passes. Run it again; nothing that was finished is done twice.`,cause:t})}function l(e){return e instanceof TypeError||e instanceof Error&&/timeout|abort/i.test(e.name)}

/***/ }),

/***/ 1246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   livenessBy: () => (/* binding */ i),
/* harmony export */   runStatusBy: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1843);
/* harmony import */ var _asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9362);
/* harmony import */ var _client_4dTwB38f_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4842);
/* harmony import */ var _process_DefXXVtH_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5205);
function i(e){let t=a(e);return async e=>o(e)?await t(e)===`completed`:!e.id.startsWith(`local:`)||e.host===void 0||e.pid===void 0?!1:await (0,_process_DefXXVtH_js__WEBPACK_IMPORTED_MODULE_4__.n)({host:e.host,pid:e.pid})}function a(e){let t=e&&(0,_client_4dTwB38f_js__WEBPACK_IMPORTED_MODULE_3__.t)({token:e.token,apiUrl:e.apiUrl});return async e=>{let n=o(e);return n&&t&&await s(t,n)}}function o(e){return/^github:(?<owner>[^/]+)\/(?<repo>[^:]+):(?<id>\d+)\/(?<attempt>\d+)/.exec(e.id)?.groups}async function s(n,r){let{owner:i=``,repo:a=``,id:o,attempt:s}=r,c={run_id:Number(o),attempt_number:Number(s)};try{return(await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.n)(`asking whether run ${o} is over`,()=>n.rest.actions.getWorkflowRunAttempt({owner:i,repo:a,...c})))?.data.status??void 0}catch(t){if(t instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t&&t.code===`github-forbidden`)return;throw t}}

/***/ }),

/***/ 5205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ o),
/* harmony export */   t: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1194);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
const a=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.E)({host:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)(),pid:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__._)().positive(),start:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().exactOptional()});async function o(){let e=await l(process.pid);return{host:(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),pid:process.pid,...e===void 0?{}:{start:e}}}async function s(e){if(e.host!==(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)())return!1;if(!c(e.pid))return!0;let t=await l(e.pid);return e.start!==void 0&&t!==void 0&&t!==e.start}function c(e){try{return process.kill(e,0)}catch(e){return e.code!==`ESRCH`}}async function l(e){let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/${e}/stat`,`utf8`).catch(()=>``),n=t.slice(t.lastIndexOf(`)`)+2).split(` `),[r]=n;return r===`Z`||r===`X`?`ended`:n[19]}

/***/ }),

/***/ 3278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
const e=[];function t(t,n){e.push(`${t} ${new URL(n).pathname}`)}function n(){return e}

/***/ })

};
