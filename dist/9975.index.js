export const id = 9975;
export const ids = [9975];
export const modules = {

/***/ 9975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   branchBackend: () => (/* binding */ p)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _backend_Bz17frOF_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3705);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5014);
/* harmony import */ var _register_CleId_0y_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(314);
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7654);
/* harmony import */ var _wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(987);
function l({branch:e,path:t}){return`dtm/locks/${t.replace(/\.state\.json$/,``).replace(/[^A-Za-z0-9]+/g,`-`).slice(0,60)}-${(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_4__.n)(`${e}:${t}`).slice(0,10)}`}function u(e,t){let i=async(t,n)=>{let r=n?.tree??await e.tree(null,{"README.md":{content:Buffer.from(d)}}),i=n?[n.version]:[];return{version:await e.commit({message:t,tree:r,parents:i}),tree:r}};return{async read(){let n=await e.refAt(t);if(n===null)return null;let{message:r,tree:i}=await e.commitAt(n);return{version:n,tree:i,...(0,_register_CleId_0y_js__WEBPACK_IMPORTED_MODULE_3__.r)(r)}},async put(n,a){let o=await i((0,_register_CleId_0y_js__WEBPACK_IMPORTED_MODULE_3__.n)(n,2),a);return await(a===null?e.createRef:e.moveRef)(t,o.version)?{...o,isReleased:!1,...n}:null},async remove(r){let{version:a}=await i((0,_register_CleId_0y_js__WEBPACK_IMPORTED_MODULE_3__.i)(r,2),r);return e.moveRef(t,a)},renew:async n=>await e.refAt(t)===n.version?n:null}}const d=`A lock of dtm: the message of the last commit says who holds it, or that it was released.
`,f=[50,100,150,200,250,300,350,400,450];function p(e,t,n,r=3e3){let a=`${t.path} on branch ${t.branch} of ${t.repository}`,o=(0,_register_CleId_0y_js__WEBPACK_IMPORTED_MODULE_3__.o)({register:u(e,l(t)),description:a,isAbandoned:({holder:e})=>n(e),pollMs:r}),s=/* @__PURE__ */ new Map;return{description:a,read:()=>h(e,t),write:(n,r,i)=>g({git:e,place:t,description:a,trees:s},n,r,i),history:n=>m(e,t,n),at:n=>e.fileAt(n,t.path),...o}}async function m(e,{branch:t,path:n},r){let i=await e.refAt(`heads/${t}`);return(i===null?[]:await e.log(i,n,r)).map(({oid:e,...t})=>({id:e,...t}))}async function h(e,{branch:t,path:n}){let r=await e.refAt(`heads/${t}`);r===null&&await e.needRepository();let i=r===null?null:await e.fileAt(r,n);return r===null||i===null?null:{bytes:i,version:r}}async function g(n,r,i,a){let{git:o,description:l}=n,{path:u}=n.place,d=`heads/${n.place.branch}`,p=i??await o.refAt(d);if(p!==null&&i===null&&await o.shaAt(p,u)!==null)throw (0,_backend_Bz17frOF_js__WEBPACK_IMPORTED_MODULE_1__.t)(l);let m=await (0,_wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_5__.i)(async()=>{let e=await _(n,p,r,a);if(p===null?await o.createRef(d,e):await o.moveRef(d,e))return e;let t=await o.refAt(d);return t===e?e:(t!==p&&await v(n,i,t),p=t,null)},e=>e!==null,f.map(_wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_5__.n));if(m!==null)return m;throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_2__.t(`state-unavailable`,`The branch of ${l} moved during each of ${f.length+1} attempts to save`,{hint:"Other stacks save there often. Run it again, or set another branch for this stack in `config.state.options.branch`."})}async function _(e,t,n,r){let{git:i,place:a,trees:o}=e,s=t===null?null:o.get(t)??(await i.commitAt(t)).tree,c=await i.tree(s,{[a.path]:{content:n}}),l=await i.commit({message:r,tree:c,parents:t===null?[]:[t]});return o.clear(),o.set(l,c),l}async function v(t,n,r){let i=e=>e===null?null:t.git.shaAt(e,t.place.path);if(await i(r)!==await i(n))throw (0,_backend_Bz17frOF_js__WEBPACK_IMPORTED_MODULE_1__.t)(t.description)}

/***/ }),

/***/ 314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ m),
/* harmony export */   c: () => (/* binding */ p),
/* harmony export */   i: () => (/* binding */ E),
/* harmony export */   n: () => (/* binding */ T),
/* harmony export */   o: () => (/* binding */ d),
/* harmony export */   r: () => (/* binding */ D),
/* harmony export */   s: () => (/* binding */ f),
/* harmony export */   t: () => (/* binding */ C)
/* harmony export */ });
/* harmony import */ var _schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6011);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5014);
/* harmony import */ var _json_DjOfPn4k_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1938);
/* harmony import */ var _backend_Bz17frOF_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3705);
/* harmony import */ var _wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(987);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
function d(e){return{lock:(t,n,r)=>h(e,t,n,r),async lockedBy(){let t=await e.register.read();return S(t)?{holder:t.holder}:null},unlock:t=>y(e.register,t)}}function f(e){return{holder:e,token:(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomBytes)(16).toString(`hex`)}}async function p({register:e,isAbandoned:t},n){let r=await e.read();return S(r)&&!await t(r)?r:await e.put(n,r)??await e.read()}function m(e,t){return S(t)&&t.token===e.token}async function h(e,t,n,{held:r,signal:i}={}){let a=f(t),o=await (0,_wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_3__.i)(()=>p(e,a),e=>m(a,e),(0,_wait_C1HiQklY_js__WEBPACK_IMPORTED_MODULE_3__.t)(e.pollMs,n),{before:e=>S(e)&&r?.(e.holder),signal:i}).catch(g);if(!m(a,o))throw (0,_backend_Bz17frOF_js__WEBPACK_IMPORTED_MODULE_2__.n)(e.description,x(o));return _(e,a,o)}function g(e){throw!(e instanceof Error)||e.name!==`AbortError`?e:new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_1__.t(`cancelled`,`The run was stopped while it waited for the lock; nothing was changed`,{cause:e})}function _(e,t,n){let{register:r,renewMs:i}=e,a=n,o=Promise.resolve(),s=async()=>{a=await v(e,t,a)},c=()=>o=o.then(s,s),l=i===void 0?void 0:setInterval(()=>void c().catch(()=>{}),i);return l?.unref(),{renew:c,async release(){if(clearInterval(l),await o.catch(()=>{}),await r.remove(a))return;let e=await r.read();m(t,e)&&await r.remove(e)}}}async function v({register:e,description:t},n,r){let i=await e.renew(r);if(i)return i;let a=await e.read();if(m(n,a))return a;throw (0,_backend_Bz17frOF_js__WEBPACK_IMPORTED_MODULE_2__.n)(t,x(a))}async function y(e,t){let n=await e.read();return!S(n)||!b(n,t)?null:await e.remove(n)?n.holder:S(await e.read())?null:n.holder}function b({holder:e},t){return t===void 0||(e?.id??null)===t}function x(e){return S(e)?e.holder:null}function S(e){return e!==null&&!e.isReleased}const C=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.E)({id:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)(),operation:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)(),url:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().optional(),actor:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().optional(),host:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().optional(),pid:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.b)().positive().optional(),at:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)()}),w=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.C)({token:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().nullable().catch(null),released:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.v)().catch(!1)});function T({holder:e,token:t},n){return JSON.stringify({...e,token:t},null,n)}function E({holder:e,token:t},n){return JSON.stringify({...e,token:t,released:!0},null,n)}function D(e){let t=(0,_json_DjOfPn4k_js__WEBPACK_IMPORTED_MODULE_5__.l)(e),{token:n,released:r}=w.safeParse(t).data??{token:null,released:!1};return{isReleased:r,holder:C.safeParse(t).data??null,token:n}}

/***/ })

};
