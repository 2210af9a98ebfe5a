export const id = 419;
export const ids = [419];
export const modules = {

/***/ 9419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changedFiles: () => (/* binding */ o),
/* harmony export */   changedStacks: () => (/* binding */ s)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9362);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
async function o({occasion:e,client:t,repo:n}){return`number`in e?l(await t(),n,e.number):e.kind===`push`?u(await t(),n,e.before,e.sha):`all`}function s(e,t,n){return t===`all`||t.some(e=>e.startsWith(`.github/workflows/`))?e:e.filter(e=>{let r=c(e,n);return t.some(e=>r===`.`||e.startsWith(`${r}/`))})}function c(e,{folder:t,below:o}){let s=(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(t,e),c=(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(s)&&(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.statSync)(s).isDirectory();return node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(o,c?e:node_path__WEBPACK_IMPORTED_MODULE_3__.posix.dirname(e))}async function l(e,n,r){let i={...n,pull_number:r,per_page:100},a=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_1__.t)(`reading which files the pull request changes`,()=>e.paginate(e.rest.pulls.listFiles,i));return a.length>=3e3?`all`:d(a)}async function u(t,n,r,i){if(/^0*$/.test(r))return`all`;let{status:a,files:o=[]}=(await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_1__.n)(`reading which files the push changes`,()=>t.rest.repos.compareCommitsWithBasehead({...n,basehead:`${r}...${i}`})))?.data??{};return(a===`ahead`||a===`identical`)&&o.length<300?d(o):`all`}function d(e){return e.flatMap(({filename:e,previous_filename:t})=>t===void 0?[e]:[e,t])}

/***/ })

};
