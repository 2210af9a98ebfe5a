export const id = 8292;
export const ids = [8292];
export const modules = {

/***/ 7715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ d),
/* harmony export */   c: () => (/* binding */ e),
/* harmony export */   i: () => (/* binding */ u),
/* harmony export */   n: () => (/* binding */ c),
/* harmony export */   o: () => (/* binding */ n),
/* harmony export */   r: () => (/* binding */ f),
/* harmony export */   s: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ l)
/* harmony export */ });
function e(t,n=5){let a=r(t),o=n>0?i(t).map(t=>e(t,n-1)):[],s=[...new Set(o)].filter(e=>!a.includes(e)).join(`; `);return s===``?a===``?`an error without a message`:a:a===``||s.includes(a)?s:`${a}: ${s}`}function t(n,r=5){let o=a(n,`stack`)||e(n,0);return r===0?o:o+i(n).map(e=>`\nCaused by: ${t(e,r-1)}`).join(``)}function n(t){return t instanceof Error?t:Error(e(t),{cause:t})}function r(e){return s(e)?a(e,`message`)||a(e,`code`):typeof e==`string`?e:`${String(e)} was thrown`}function i(e){let t=o(e,`cause`),n=o(e,`errors`);return[...t==null?[]:[t],...Array.isArray(n)?n:[]]}function a(e,t){let n=o(e,t);return typeof n==`string`||typeof n==`number`?String(n).trim():``}function o(e,t){try{return s(e)?Reflect.get(e,t):void 0}catch{return}}function s(e){return typeof e==`object`&&!!e||typeof e==`function`}const c={"config-invalid":{exit:3,summary:`The configuration has an error; the message names file, line and column.`},"config-not-found":{exit:3,summary:`No configuration file was found or it could not be read.`},"bad-arguments":{exit:3,summary:`A command-line argument or an Action input is wrong.`},"file-exists":{exit:3,summary:`A file that would be written already exists; it was not changed.`},"event-unsupported":{exit:3,summary:`The Action was triggered by an event that it does not handle.`},"event-invalid":{exit:3,summary:`The event file of the run is missing, or is not what GitHub writes.`},"checkout-wrong":{exit:3,summary:`The checkout is not the commit that a comment command is about.`},"template-invalid":{exit:3,summary:`A Go template could not be parsed or rendered.`},"env-missing":{exit:3,summary:"An environment variable that `[[ env X ]]` needs is not set."},"plugin-unknown":{exit:3,summary:"No plugin of that name is built in or declared under `plugins`."},"plugin-invalid":{exit:3,summary:`A plugin could not be loaded, or lacks a part of the contract.`},"plugin-unlocked":{exit:3,summary:"`dtm.lock.yaml` does not pin a plugin that is fetched, or pins it for another source or version."},"plugin-integrity":{exit:3,summary:"A fetched plugin is not what `dtm.lock.yaml` pins, or not what its registry promised."},"output-missing":{exit:1,summary:`A tool references an output that the other tool did not return.`},"state-key-missing":{exit:1,summary:`A secret output is sealed with a state key that this run does not have. The message names the key.`},"too-many-stacks":{exit:3,summary:`A change affects more stacks than a workflow can run in jobs of their own.`},"target-unknown":{exit:3,summary:"Neither the configuration nor the state has the tool that `--target` names."},"plugin-failed":{exit:1,summary:`A plugin's verb failed.`},"program-missing":{exit:1,summary:`A program that a plugin needs is not installed.`},"program-failed":{exit:1,summary:`A program that a plugin started failed.`},"apply-failed":{exit:1,summary:`At least one tool could not be applied. The result lists all of them.`},"read-failed":{exit:1,summary:`A tool could not be read, so it cannot be planned.`},prevented:{exit:1,summary:"`lifecycle.preventDestroy` forbids the change."},"identity-changed":{exit:1,summary:`The options of a tool now mean another resource than the one that the state recorded.`},exists:{exit:1,summary:`The resource already exists, but it is not in the state.`},"state-invalid":{exit:1,summary:`The state cannot be read: it is damaged, or was written by a newer version.`},absent:{exit:1,summary:`The resource to import does not exist.`},"state-conflict":{exit:1,summary:`Another run saved the state after this run had read it.`},"state-unavailable":{exit:1,summary:`The backend could not be reached, or refused the request.`},"state-owner":{exit:3,summary:`The state belongs to another configuration, which the message names.`},"state-moved":{exit:1,summary:`The state was moved to another backend, which the message names.`},drifted:{exit:1,summary:"There is drift, and `drift-issue: false` makes the run fail for it."},locked:{exit:4,summary:`Another run holds the lock on the state.`},"plan-stale":{exit:5,summary:`The plan is not the one that was reviewed.`},"plan-missing":{exit:5,summary:`There is no reviewed plan for this push.`},"plan-unkept":{exit:1,summary:`Neither the comment nor the check could keep the plan, so the merge would not find it.`},"plan-forged":{exit:5,summary:`The reviewed plan is not signed with the state key, or somebody else edited the comment that keeps it.`},"scm-auth":{exit:1,summary:`The code host refused the token (401), or there is none.`,formerly:`github-auth`},"scm-forbidden":{exit:1,summary:`The code host forbids it (403): the token lacks a permission, or the repository, its organization or its server allows it to nobody from here.`,formerly:`github-forbidden`},"scm-not-found":{exit:1,summary:`The code host has no such resource, or hides it from the token (404).`,formerly:`github-not-found`},"scm-rejected":{exit:1,summary:`The code host rejected the request as invalid or conflicting (409, 422).`,formerly:`github-rejected`},"scm-unavailable":{exit:1,summary:`The code host did not answer, failed (5xx), or takes no more requests for now (429).`,formerly:`github-unavailable`},"download-failed":{exit:1,summary:`A file or an archive could not be fetched.`},cancelled:{exit:1,summary:`The run was canceled. Finished changes are kept.`}};var l=class extends Error{code;problems;hint;constructor(e,t,n={}){super(t,n.cause===void 0?void 0:{cause:n.cause}),this.name=`UserError`,this.code=e,this.hint=n.hint,this.problems=n.problems??[]}get exitCode(){return c[this.code].exit}};function u(t){return t instanceof l?t.message:e(t)}function d(e){return`${e.file}:${e.line}:${e.column}`}function f(e){return e instanceof l?e.exitCode:1}

/***/ }),

/***/ 6876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   r: () => (/* binding */ i),
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
function n(e,t){let{value:n,variable:r}=a(t,e.protocol===`https:`?`https_proxy`:`http_proxy`);return n===``||s(e,a(t,`no_proxy`).value)?null:{url:o(n,r),variable:r}}function r(e){return[`https_proxy`,`http_proxy`].map(t=>a(e,t)).flatMap(({value:e,variable:t})=>e===``?[]:[{url:o(e,t),variable:t}])}function i({url:e}){return e.origin}function a(e,t){let n=e[t]?t:t.toUpperCase();return{value:e[n]?.trim()??``,variable:n}}function o(e,t){let n=/^[a-z][a-z0-9+.-]*:\/\//i.test(e)?e:`http://${e}`;if(URL.canParse(n)&&/^https?:\/\//i.test(n))return new URL(n);throw Error(`${t} is not the address of an HTTP proxy, such as http://proxy.example.com:3128`)}function s({hostname:e,port:t,protocol:n},r){let i=e.replace(/^\[|\]$/g,``).toLowerCase();if(i===`localhost`||l(`127.0.0.0/8`,i)||i===`::1`)return!0;let a=t||(n===`https:`?`443`:`80`);return r.split(/[\s,]+/).filter(e=>e!==``).some(e=>c(e.toLowerCase(),i,a))}function c(e,t,n){if(e===`*`)return!0;if(e.includes(`/`))return l(e,t);let{name:r=e,only:i}=/^(?<name>[^:]+|\[.*\]):(?<only>\d+)$/.exec(e)?.groups??{};if(i!==void 0&&i!==n)return!1;let a=r.replace(/^\[|\]$/g,``).replace(/^\*(?=\.)/,``);return a.startsWith(`.`)?t.endsWith(a):t===a||t.endsWith(`.${a}`)}function l(n,r){let[i=``,a=``]=n.split(`/`),o=(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(r);if(o===0||(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(i)!==o||!/^\d{1,3}$/.test(a)||Number(a)>(o===4?32:128))return!1;let s=new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList,c=o===4?`ipv4`:`ipv6`;return s.addSubnet(i,Number(a),c),s.check(r,c)}

/***/ }),

/***/ 8292:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _use_proxies_DZ16UyWE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1277);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5919);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8500);
const{settings:i,place:a,token:o,every:s}=node_worker_threads__WEBPACK_IMPORTED_MODULE_3__.workerData,c=async()=>{await (0,_use_proxies_DZ16UyWE_js__WEBPACK_IMPORTED_MODULE_2__.t)(process.env,{add:()=>{}});let{openBackend:e}=await Promise.all(/* import() */[__webpack_require__.e(8513), __webpack_require__.e(2288), __webpack_require__.e(1860)]).then(__webpack_require__.bind(__webpack_require__, 6738));return await(await e(i,a)).resume(o)};let l;for(let t=s,n=!0;n;){await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(t);try{l??=c(),await(await l).renew(),t=s}catch(r){l=void 0,t=s/4,n=!(r instanceof _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t&&r.code===`locked`)}}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7715);
/* harmony import */ var _proxy_DK3EzkkW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6876);
async function r(e,t){let n=i(e);if(n.length===0)return;for(let{url:e}of n)for(let n of[e.password,decodeURIComponent(e.password)])n&&t.add(n);let{replaceClients:r}=await Promise.all(/* import() */[__webpack_require__.e(4961), __webpack_require__.e(6414)]).then(__webpack_require__.bind(__webpack_require__, 6414));r(e)}function i(r){try{return (0,_proxy_DK3EzkkW_js__WEBPACK_IMPORTED_MODULE_1__.t)(r)}catch(n){throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.t(`bad-arguments`,(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(n),{hint:`Correct it, or remove it if requests need no proxy.`,cause:n})}}

/***/ })

};
