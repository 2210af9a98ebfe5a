export const id = 3828;
export const ids = [3828];
export const modules = {

/***/ 3904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7654);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
function n(e){return r(`blob`,e)}function r(e,n){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(`sha1`).update(`${e} ${n.length}\0`).update(n).digest(`hex`)}function i(t){return t.length>1e6||t.includes(0)?null:(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__.t)(t,{keepsMark:!0})??null}function a(e){return e.executable?`100755`:`100644`}

/***/ }),

/***/ 890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ n),
/* harmony export */   n: () => (/* binding */ i),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5613);
const t=Object.fromEntries(Object.values(_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_1__.Tt).flatMap(({access:e})=>Object.entries(e?.env??{})));async function n(e,t,n=e.token){let r=a(e.scmType);return await r.open({apiUrl:r.apiUrl(e,t),token:n,signal:t.signal})}async function r({host:e,apiUrl:t,token:n}){return await a(e).open({apiUrl:t,token:n})}function i(e,t,n){return e.scmType===t.scmType&&a(e.scmType).apiUrl(e,n)===a(t.scmType).apiUrl(t,n)}function a(t){let{access:n}=_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_1__.Tt[t];if(!n)throw Error(`the code host ${t} cannot be used, and nobody refused it`);return n}

/***/ }),

/***/ 6008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ o),
/* harmony export */   t: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5613);
function a(e){return e}function o(e,t){let{owner:n,name:r}=e;return`${c(e,t)}/${n}/${r.replace(/\.git$/i,``)}`.toLowerCase()}function s({owner:e,name:n,cloneUrl:r},{scmType:i}){let a=r.replace(/\.git$/,``);return{kind:`${_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Tt[i].title} repository`,name:`${e}/${n}`,url:a}}function c(e,n){let{scmType:r,baseURL:i,url:a}=e,{access:o}=_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Tt[r];if(!o)return URL.parse(i??a)?.host??``;let{apiURL:s,...c}={...e,url:``},[l,u]=[o.apiUrl(e,n),o.apiUrl(c,n)].map(e=>o.serverOf(e));return l===u?`${r}.com`:l??``}function l(e){return _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.bt.superRefine((t,n)=>{let r=u(t,e);r&&n.addIssue({code:`custom`,path:[r.key],message:r.message})})}function u(n,{plugin:a,on:o=_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.wt,isSource:s}){let c=(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(n);if(`message`in c)return null;let l=o.filter(e=>_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Tt[e].access),{access:u,title:f}=_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Tt[c.scmType];return!u||!l.includes(c.scmType)?{key:n.scmType?`scmType`:`url`,message:`${a} only works with repositories on ${d(l)}, and this one is on ${f}`}:c.owner===``?_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.xt:!s&&!c.token?{key:`token`,message:`is required: a token of ${f}'s API, such as \`[[ env ${u.tokenVariable} ]]\``}:u.problem(c)}function d(e){return e.map(e=>_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Tt[e].title).join(` and `)}

/***/ }),

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* binding */ M)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6008);
/* harmony import */ var _schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6011);
/* harmony import */ var _open_DC1FOD5f_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(890);
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5613);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5014);
/* harmony import */ var _json_DjOfPn4k_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1938);
/* harmony import */ var _blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3904);
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7654);
const _=`repo-scaffolding`,v=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.A)({sourceRepo:(0,_reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__.t)({plugin:_,isSource:!0}).describe(`The template repository. It needs a token only if it is private.`),destinationRepo:(0,_reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__.t)({plugin:_}).describe(`The repository to create.`),vars:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.O)((0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.j)(),(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.x)()).default({}).describe("Variables for the template, in addition to `AppName`, `Repo.Name` and `Repo.Owner`.")});function y(e,t,n){let r={AppName:t.name,Repo:{Name:t.name,Owner:t.owner},...n},i=[...e].filter(([e])=>!e.split(`/`).includes(`.git`)&&!e.endsWith(`README.md`)).map(([e,n])=>[e.replaceAll(`_app_name_`,t.name).replace(/\.tpl$/,``),/\.tpl\b/.test(e)?b(e,n,r):n]);return Object.fromEntries(i)}function b(e,t,n){let r=(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.At)(x(e,t),n,{file:e,missingKey:`error`});return{...t,content:Buffer.from(r)}}function x(e,{content:t}){let n=(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_7__.t)(t,{keepsMark:!0});if(n!==void 0)return n;throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_5__.t(`template-invalid`,`${e} should be rendered, but it is not UTF-8 text`,{hint:"Remove `.tpl` from its name in the template repository."})}async function S(e){let{ctx:t,target:n,host:r}=e,i=await E(e,t.options);t.progress(`creating ${n.owner}/${n.name}`,.4);let a=await r.create(n,{visibility:n.visibility??`public`});t.progress(`pushing files`,.6);try{await T(e,i,`scaffold`)}catch(e){throw j(e,n)}return a}async function C(e,t){let{ctx:n,target:r,host:i}=e,a=await E(e,n.options),o=await i.head(r,r.branch)??await i.head(r,t.defaultBranch),s=o===null?null:await i.files(r,o,Object.keys(a));await T(e,Object.fromEntries(Object.entries(a).filter(([e])=>!s?.has(e))),`scaffold`)}async function w(e,t){let{ctx:n,target:r,host:i}=e,a=O(n);if(!a||await i.head(r,r.branch)===null)return C(e,t);if(A(a,r,n),(0,_json_DjOfPn4k_js__WEBPACK_IMPORTED_MODULE_8__.d)(k(a),k(n.options)))return;let o=await E(e,n.options),s=await E(e,a),c=Object.entries(o).filter(([e,t])=>{let n=s[e];return!n||(0,_blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_6__.n)(n.content)!==(0,_blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_6__.n)(t.content)||n.executable!==t.executable});await T(e,Object.fromEntries(c),`rescaffold`)}async function T({target:e,host:t},n,r){await t.push(e,n,{branch:e.branch,purpose:r,mayCreateBranch:!0})}async function E({ctx:e,target:t},{sourceRepo:n,vars:r}){let i=(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.St)(n,`sourceRepo`);e.progress(`downloading ${i.owner}/${i.name}`,.1);let{files:a}=await(await (0,_open_DC1FOD5f_js__WEBPACK_IMPORTED_MODULE_3__.i)(i,e,D(e,i,t))).archive(i,i.branch);return y(a,t,r)}function D(e,t,n){return e.options.sourceRepo.token??((0,_open_DC1FOD5f_js__WEBPACK_IMPORTED_MODULE_3__.n)(t,n,e)?n.token:void 0)}function O(e){let t=v.safeParse(e.prior?.options);return t.success?t.data:void 0}function k({sourceRepo:e,vars:t}){let{owner:n,name:r,branch:i}=(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.St)(e,`sourceRepo`);return{owner:n,name:r,branch:i,vars:t}}function A(e,t,r){let i=(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.St)(e.destinationRepo,`destinationRepo`);if((0,_reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__.r)(i,r)!==(0,_reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__.r)(t,r))throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_5__.t(`config-invalid`,`destinationRepo names ${t.owner}/${t.name}, but this tool created ${i.owner}/${i.name}`,{hint:`Add another tool for the new repository, with another instanceID. Removing this tool deletes its repository.`})}function j(e,{owner:t,name:n}){if(!(e instanceof _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_5__.t))return e;let r=`The repository ${t}/${n} was created but has no files yet`;return new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_5__.t(e.code,`${r}: ${e.message}`,{hint:[e.hint,`The next apply resumes from there.`].filter(e=>e!==void 0).join(` `),problems:e.problems,cause:e})}var M=(0,_reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__.i)({name:`repo-scaffolding`,summary:`A repository, filled from a template repository`,options:v,outputs:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.A)({repo:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.j)().describe(`Name of the repository.`),owner:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.j)().describe(`User that owns the repository; empty if an organization does.`),org:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.j)().describe(`Organization that owns the repository; empty if a user does.`),repoURL:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.j)().describe(`URL to clone from.`)}),identity:({destinationRepo:e},t)=>(0,_reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__.r)((0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.St)(e,`destinationRepo`),t),env:_open_DC1FOD5f_js__WEBPACK_IMPORTED_MODULE_3__.t,async preview(e){let{host:t,target:n}=await N(e);return{loses:await t.losses(n)}},async read(e){let{host:t,target:n}=await N(e),r=await t.describe(n);return r&&P(r,n,e.options)},async create(e){let t=await N(e),n=await t.host.describe(t.target);return n&&await C(t,n),P(n??await S(t),t.target,e.options)},async update(e){let t=await N(e),n=await t.host.describe(t.target);return n&&await w(t,n),P(n??await S(t),t.target,e.options)},async delete(e){let{host:t,target:n}=await N(e);await t.delete(n)}});async function N(e){let t=(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.St)(e.options.destinationRepo,`destinationRepo`);return{ctx:e,target:t,host:await (0,_open_DC1FOD5f_js__WEBPACK_IMPORTED_MODULE_3__.i)(t,e)}}function P(e,n,{sourceRepo:r}){let i={repo:e.name,owner:n.org?``:e.owner,org:n.org?e.owner:``,repoURL:e.cloneUrl},a=(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.St)(r,`sourceRepo`).url;return{status:{...i,repoType:n.scmType,source:a},outputs:i,about:(0,_reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__.n)(e,n)}}

/***/ })

};
