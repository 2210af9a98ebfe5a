export const id = 1173;
export const ids = [1173];
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

/***/ 6629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkPush: () => (/* reexport safe */ _edit_BZ4kFg6y_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   checkRename: () => (/* reexport safe */ _edit_BZ4kFg6y_js__WEBPACK_IMPORTED_MODULE_0__.n),
/* harmony export */   needTool: () => (/* reexport safe */ _edit_BZ4kFg6y_js__WEBPACK_IMPORTED_MODULE_0__.r),
/* harmony export */   rename: () => (/* reexport safe */ _edit_BZ4kFg6y_js__WEBPACK_IMPORTED_MODULE_0__.i),
/* harmony export */   takeOver: () => (/* reexport safe */ _edit_BZ4kFg6y_js__WEBPACK_IMPORTED_MODULE_0__.a)
/* harmony export */ });
/* harmony import */ var _edit_BZ4kFg6y_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9067);


/***/ }),

/***/ 9067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ u),
/* harmony export */   i: () => (/* binding */ s),
/* harmony export */   n: () => (/* binding */ o),
/* harmony export */   r: () => (/* binding */ a),
/* harmony export */   t: () => (/* binding */ f)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _config_BxhCParE_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4643);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5014);
/* harmony import */ var _nearest_Cu_5AkD9_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4357);
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5613);
function a(e,r){let i=e?.tools[r];if(i)return i;throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`There is no tool "${r}" in the state`,{hint:(0,_nearest_Cu_5AkD9_js__WEBPACK_IMPORTED_MODULE_2__.t)(r,Object.keys(e?.tools??{}))??"`dtm state list` shows its tools."})}function o(e,n,r){let{name:i}=a(e,n);if(!r.startsWith(`${i}.`)||r===`${i}.`)throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`"${r}" is not a tool of the plugin ${i}, as "${n}" is`,{hint:`Only the instance can be renamed: write \`${i}.\` and its new instance ID.`});if(e.tools[r])throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`There is already a tool "${r}" in the state`,{hint:`Choose another name, or remove that tool from the state: \`dtm state rm ${r}\`.`})}function s(t,n,r,i){o(t,n,r);let{[n]:a,...s}=t.tools;if(!a)return;let l=r.slice(a.name.length+1),u={...a,instanceID:l,...i?{sealed:i}:{}},d=Object.entries({...s,[(0,_config_BxhCParE_js__WEBPACK_IMPORTED_MODULE_4__.t)(u)]:u});t.tools=Object.fromEntries(d.map(([e,t])=>[e,c(t,n,r)]))}function c(e,t,n){return{...e,dependsOn:e.dependsOn.map(e=>e===t?n:e).toSorted(),options:(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_3__.Y)(e.options,t,n),secrets:l(e.secrets,(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_3__.q)(t,``),(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_3__.q)(n,``))}}function l(e,t,n){let r=Object.entries(e).map(([e,r])=>[e.startsWith(t)?`${n}${e.slice(t.length)}`:e,r]);return Object.fromEntries(r)}function u(e,{lineage:t,tools:n,lastApplied:r}){Object.assign(e,{lineage:t,tools:n}),delete e.movedTo,delete e.lastApplied,r&&(e.lastApplied=r)}const d=2**50;function f(e,n,r){if(n.movedTo)throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`The document says that the state was moved`,{hint:"Remove `movedTo` from it to use it here."});if(n.serial>d)throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`The serial of the document, ${n.serial}, is not valid`,{hint:"Nothing was changed. Use one that is a little higher than that of `dtm state pull`; all later saves need room, too."});if(r||e.serial===0)return;let i=e.lineage===n.lineage?`it has the serial ${n.serial}, the state here has ${e.serial}: it is not newer`:`it has the lineage ${JSON.stringify(n.lineage)}, the state here has ${JSON.stringify(e.lineage)}: it belongs to another stack`;if(!(e.lineage===n.lineage&&n.serial>e.serial))throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`state-conflict`,`The document was refused: ${i}`,{hint:"Nothing was changed. Start from the document of `dtm state pull` and raise its serial, or replace the state with --force."})}

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
