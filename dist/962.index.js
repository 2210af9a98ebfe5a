export const id = 962;
export const ids = [962];
export const modules = {

/***/ 2962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changedFiles: () => (/* binding */ c),
/* harmony export */   changedStacks: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9362);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
async function c({occasion:e,client:t,repo:n}){return`number`in e?f(await t(),n,e.number):e.kind===`push`?p(await t(),n,e.before,e.sha):`all`}function l(e,t,r){return t===`all`||t.some(e=>e.startsWith(`.github/workflows/`))?e:e.filter(e=>{let c=(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(r.folder,e),l=(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(c)&&(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.statSync)(c).isDirectory(),f=node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(r.below,l?e:node_path__WEBPACK_IMPORTED_MODULE_3__.posix.dirname(e)),p=u(l?(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readdirSync)(c).map(e=>(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(c,e)):[c]);return t.some(e=>f===`.`||e.startsWith(`${f}/`)||d(e,f,p))})}function u(e){return e.filter(e=>(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(e)&&(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.statSync)(e).isFile()).map(e=>(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(e,`utf8`)).join(`
`)}function d(e,t,n){let r=node_path__WEBPACK_IMPORTED_MODULE_3__.posix.relative(t,e).split(`/`),i=r.filter(e=>e===`..`).length,a=r.map((e,t)=>r.slice(0,t+1).join(`/`)).slice(i),o=e=>n.split(e).slice(1);return a.some(e=>o(e).some(e=>!/^\/?[\w./-]/.test(e)))}async function f(e,n,r){let i={...n,pull_number:r,per_page:100},a=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_1__.t)(`reading which files the pull request changes`,()=>e.paginate(e.rest.pulls.listFiles,i));return a.length>=3e3?`all`:m(a)}async function p(t,n,r,i){if(/^0*$/.test(r))return`all`;let{status:a,files:o=[]}=(await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_1__.n)(`reading which files the push changes`,()=>t.rest.repos.compareCommitsWithBasehead({...n,basehead:`${r}...${i}`})))?.data??{};return(a===`ahead`||a===`identical`)&&o.length<300?m(o):`all`}function m(e){return e.flatMap(({filename:e,previous_filename:t})=>t===void 0?[e]:[e,t])}

/***/ })

};
