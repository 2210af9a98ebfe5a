export const id = 9897;
export const ids = [9897];
export const modules = {

/***/ 9897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changedFiles: () => (/* binding */ u),
/* harmony export */   changedStacks: () => (/* binding */ d),
/* harmony export */   refuseTooMany: () => (/* binding */ f)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _facts_D6l4w2TF_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2676);
/* harmony import */ var _asking_BTzqFmgP_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5480);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
async function u({trigger:e,client:n,repo:r}){let{changes:i}=(0,_facts_D6l4w2TF_js__WEBPACK_IMPORTED_MODULE_2__.r)(e),{number:a=0,before:o=``,sha:s=``}=e;return i===`pull`?h(await n(),r,a):i===`push`?g(await n(),r,o,s):`all`}function d(e,t,n){return t===`all`||t.some(e=>e.startsWith(`.github/workflows/`))?e:e.filter(e=>{let r=(0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(n.folder,e),a=(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.existsSync)(r)&&(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)(r).isDirectory(),u=node_path__WEBPACK_IMPORTED_MODULE_5__.posix.join(n.below,a?e:node_path__WEBPACK_IMPORTED_MODULE_5__.posix.dirname(e)),d=p(a?(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readdirSync)(r).map(e=>(0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(r,e)):[r]);return t.some(e=>u===`.`||e.startsWith(`${u}/`)||m(e,u,d))})}function f(t){if(!(t.length<=256))throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`too-many-stacks`,`The change affects ${t.length} stacks, and a matrix has at most 256 jobs`,{hint:"Run them in one job, with `config: stacks/*/dtm.yaml` and without `discover`, or discover each part of them in a job of its own."})}function p(e){return e.filter(e=>(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.existsSync)(e)&&(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)(e).isFile()).map(e=>(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readFileSync)(e,`utf8`)).join(`
`)}function m(e,t,n){let r=node_path__WEBPACK_IMPORTED_MODULE_5__.posix.relative(t,e).split(`/`),i=r.filter(e=>e===`..`).length,a=r.map((e,t)=>r.slice(0,t+1).join(`/`)).slice(i),o=e=>n.split(e).slice(1);return a.some(e=>o(e).some(e=>!/^\/?[\w./-]/.test(e)))}async function h(e,t,n){let i={...t,pull_number:n,per_page:100},a=await (0,_asking_BTzqFmgP_js__WEBPACK_IMPORTED_MODULE_3__.t)(`reading which files the pull request changes`,()=>e.paginate(e.rest.pulls.listFiles,i));return a.length>=3e3?`all`:_(a)}async function g(e,t,r,i){if(/^0*$/.test(r))return`all`;let{status:a,files:o=[]}=(await (0,_asking_BTzqFmgP_js__WEBPACK_IMPORTED_MODULE_3__.r)(`reading which files the push changes`,()=>e.rest.repos.compareCommitsWithBasehead({...t,basehead:`${r}...${i}`})))?.data??{};return(a===`ahead`||a===`identical`)&&o.length<300?_(o):`all`}function _(e){return e.flatMap(({filename:e,previous_filename:t})=>t===void 0?[e]:[e,t])}

/***/ })

};
