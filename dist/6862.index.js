export const id = 6862;
export const ids = [6862,4481];
export const modules = {

/***/ 4481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   livenessBy: () => (/* reexport safe */ _liveness_BZhhH8Tw_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   runStatusBy: () => (/* reexport safe */ _liveness_BZhhH8Tw_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _liveness_BZhhH8Tw_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1458);


/***/ }),

/***/ 1458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _process_xnALjbry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9789);
function n(e){let n=r(e),o;return async({holder:e,owner:r=a(e),seconds:s})=>{let c=r?await (0,_process_xnALjbry_js__WEBPACK_IMPORTED_MODULE_2__.n)(r):`elsewhere`;return c===`perhaps`?s===void 0?`running`:`unknown`:c===`elsewhere`?e?(o?.id===e.id&&performance.now()-o.at<1e4||(o={id:e.id,at:performance.now(),status:i(await n(e))}),o.status):`unknown`:c}}function r(t){let n;return async({id:r})=>{if(t&&r.startsWith(`${t.host}:`)){n??=Promise.all(/* import() */[__webpack_require__.e(8513), __webpack_require__.e(3511)]).then(__webpack_require__.bind(__webpack_require__, 430)).then(({openHome:e})=>e(t));try{return await(await n).runStatus(r.slice(t.host.length+1))}catch(t){if(t instanceof _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t)return;throw t}}}}function i(e){return e===`completed`?`ended`:e===`in_progress`?`running`:`unknown`}function a(e){let{id:t=``,host:n,pid:r}=e??{};return t.startsWith(`local:`)&&n!==void 0&&r!==void 0?{host:n,pid:r}:void 0}

/***/ }),

/***/ 9789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ c),
/* harmony export */   r: () => (/* binding */ s),
/* harmony export */   t: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var _schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2288);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
const o=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.j)({host:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)(),pid:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.x)().positive(),start:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().exactOptional(),machine:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().exactOptional().describe(`Where the number counts: two containers may have one host name, and one process may see several.`)});async function s(){let[e,t]=await Promise.all([f(process.pid),u()]);return{host:(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(),pid:process.pid,...e===void 0?{}:{start:e},...t===void 0?{}:{machine:t}}}async function c(e){if(!await l(e))return`elsewhere`;if(!d(e.pid))return`gone`;let t=await f(e.pid);return e.start===void 0||t===void 0?`perhaps`:t===e.start?`running`:`gone`}async function l({host:e,machine:t}){let n=await u();return t===void 0||n===void 0?e===(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)():t===n}async function u(){try{return`${(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/sys/kernel/random/boot_id`,`utf8`)).trim()} ${await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(`/proc/self/ns/pid`)}`}catch{return}}function d(e){try{return process.kill(e,0)}catch(e){return e.code!==`ESRCH`}}async function f(e){let t=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/${e}/stat`,`utf8`).catch(()=>``),n=t.slice(t.lastIndexOf(`)`)+2).split(` `),[r]=n;return r===`Z`||r===`X`?`ended`:n[19]}

/***/ })

};
