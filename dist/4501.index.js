export const id = 4501;
export const ids = [4501];
export const modules = {

/***/ 7654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
function t(t){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(`sha256`).update(t).digest(`hex`)}function n(e,{keepsMark:t=!1}={}){try{return new TextDecoder(`utf-8`,{fatal:!0,ignoreBOM:t}).decode(e)}catch{return}}

/***/ }),

/***/ 851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ o),
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   r: () => (/* binding */ s),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5014);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);
const n=new node_async_hooks__WEBPACK_IMPORTED_MODULE_1__.AsyncLocalStorage,r=/* @__PURE__ */ new Set;async function i(t,i){let a=Promise.withResolvers();a.promise.catch(()=>{});let o=c(e=>s(()=>t.say(e))),l={...t,write:o.write,fail(e){return a.reject(e),r.has(l)}};r.add(l);try{return await Promise.race([n.run(l,async()=>await i()),a.promise])}catch(t){throw (0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_0__.o)(t)}finally{r.delete(l),o.end()}}function a(){return n.getStore()}function o(){return[...r]}function s(e){return n.exit(e)}function c(e){let t=``;return{write(n){let r=`${t}${n}`.split(`
`);t=r.pop()??``;for(let t of r)e(t)},end(){t!==``&&e(t),t=``}}}

/***/ }),

/***/ 2222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ i),
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   r: () => (/* binding */ o),
/* harmony export */   t: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7654);
/* harmony import */ var _json_DjOfPn4k_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1938);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
function r(n){return`sha256:${(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__.n)((0,_json_DjOfPn4k_js__WEBPACK_IMPORTED_MODULE_2__.t)(n))}`}function i(e,t,{isGuessable:r,local:i}={isGuessable:()=>!1}){if(t===void 0)return()=>[];let a=e=>({start:`hmac:${e.id}:`,key:e.derive(`secret digest`,t)}),[o,s]=[e.map(a),i?[a(i)]:[]],c={start:`hmac:`,key:t};return e=>{let t=r(e);return t&&o.length+s.length===0?[]:(t?[...o,...s,c]:[...o,c,...s]).map(({start:t,key:r})=>`${t}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHmac)(`sha256`,r).update(e).digest(`hex`).slice(0,32)}`)}}function a(e,t){return t.includes(e)?`same`:t.some(t=>o(t)===o(e))?`changed`:`unknown`}function o(e){return/^hmac:((?:age1|local-)\w+):/.exec(e)?.[1]}

/***/ }),

/***/ 7115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
function e({changes:e}){return e.filter(({loses:e=[],blocked:t})=>e.length>0&&!t)}function t(e){return e.map(({tool:e,about:t,loses:n=[]})=>`${t?.name??e} (${n.join(`, `)})`).join(`, `)}

/***/ }),

/***/ 1114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ t),
/* harmony export */   n: () => (/* binding */ e),
/* harmony export */   r: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
const e=`(known after apply)`,t=`(secret)`,n=`(secret changed)`;function r({changes:e,needs:t=[]}){return t.length===0&&!e.some(({blocked:e})=>e)}

/***/ }),

/***/ 9099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   graphAsJson: () => (/* binding */ a),
/* harmony export */   toolsAsJson: () => (/* binding */ n),
/* harmony export */   toolsAsText: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5613);
/* harmony import */ var _config_BxhCParE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4643);
function n(e){return JSON.stringify({tools:e.map(i)},null,2)}function r(t){return (0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_1__.$t)({tools:t.map(i)},{lineWidth:-1,noRefs:!0}).trimEnd()}function i({name:e,instanceID:t,dependsOn:n,options:r,lifecycle:i}){return{name:e,instanceID:t,dependsOn:n,...Object.keys(i).length>0&&{lifecycle:i},options:r}}function a(e){return JSON.stringify({tools:e.map(e=>({tool:(0,_config_BxhCParE_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),dependsOn:e.dependsOn}))},null,2)}

/***/ }),

/***/ 987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ t),
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   r: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
async function t(t,n,r,{before:i,signal:a}={}){let o=r[Symbol.iterator]();for(;;){let r=await t();if(n(r))return r;let s=o.next();if(s.done)return r;i?.(r),await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(s.value,void 0,{signal:a})}}async function n(e,n,r,i){let a=await t(()=>e().then(e=>({value:e}),e=>({error:e})),e=>`value`in e||!n(e.error),r,{signal:i});if(`error`in a)throw a.error;return a.value}function r(e,t){return i(performance.now()+t,e)}function*i(e,t){for(;;){let n=e-performance.now();if(n<=0)return;yield Math.min(n,a(t))}}function a(e){return e*(.5+Math.random())}

/***/ })

};
