export const id = 4813;
export const ids = [4813];
export const modules = {

/***/ 4813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
function t(e,t,r){return n(e,t,r,!1)}async function n(e,t,{concurrency:n=1/0,stopOnError:i=!0,signal:u}={},d){return new Promise((f,p)=>{r(e,t,n);let m=[],h=[],g=0,_=!1,v=!1,y=/* @__PURE__ */ new Set,b=1/0,x=0,S=a(e),C=()=>{E(u.reason)},w=()=>{u?.removeEventListener(`abort`,C)},T=e=>{f(e),w()},E=e=>{_||(_=!0,p(e),w(),v||o(S))};if(u){if(u.aborted){E(u.reason);return}u.addEventListener(`abort`,C,{once:!0})}let D=s(S),O=()=>{if(_||b===1/0)return;for(let e of y)if(e<b)return;if(!i){let e=[];for(let t=0;t<Math.min(b,h.length);t++)t in h&&e.push(h[t]);if(e.length>0){E(AggregateError(e));return}}_=!0,v||o(S);let e=Math.min(b,m.length);e===m.length&&g===0?T(m):T(m.slice(0,e).filter(e=>e!==c))},k=async()=>{if(_||x>=b)return;let e=x++;y.add(e);let n;try{n=await D()}catch(t){if(y.delete(e),e<b)throw t;O();return}n.done?(y.delete(e),b=Math.min(b,e),v=!0,O()):(async()=>{try{let r=await n.value;if(_||e>=b)return;let i=await t(r,e);if(e>=b)return;if(i===l){b=e;return}i===c&&g++,m[e]=d&&i!==c?{status:`fulfilled`,value:i}:i}catch(t){if(e>=b)return;if(d)m[e]={status:`rejected`,reason:t};else if(i){E(t);return}else h[e]=t}finally{y.delete(e),O()}try{await k()}catch(e){E(e)}})().then(()=>new Promise(()=>{})).then(f)};(async()=>{for(let e=0;e<n;e++){try{await k()}catch(e){E(e);break}if(_||x>=b)break}})()})}function r(e,t,n){if(e?.[Symbol.iterator]===void 0&&e?.[Symbol.asyncIterator]===void 0)throw TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof e})`);if(typeof t!=`function`)throw TypeError(`Mapper function is required`);if(!i(n,1))throw TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${n}\` (${typeof n})`)}function i(e,t){return Number.isSafeInteger(e)&&e>=t||e===1/0}function a(e){return e[Symbol.asyncIterator]===void 0?e[Symbol.iterator]():e[Symbol.asyncIterator]()}async function o(e){try{await e.return?.()}catch{}}function s(e){let t=!1,n=e=>{e?.done&&(t=!0)};return()=>{if(t)return{done:!0};let r=e.next();if(n(r),typeof r?.then!=`function`)return r;let i=Promise.resolve(r);return i.then(n,()=>{}),i}}var c,l;(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.n)((()=>{c=Symbol(`skip`),l=Symbol(`stop`)}))();

/***/ })

};
