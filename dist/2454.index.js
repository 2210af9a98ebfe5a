export const id = 2454;
export const ids = [2454];
export const modules = {

/***/ 2454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandHelp: () => (/* binding */ i),
/* harmony export */   overview: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _command_tvJNi0iJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3059);
function r(e,t){let n=[...o(e),...Object.entries(t)];return u([`dtm: a DevOps toolchain in one YAML file`,l(e.map(s)),l(n.map(c)),`More about a command: dtm help COMMAND.`])}async function i(t,r){let i=`dtm ${(0,_command_tvJNi0iJ_js__WEBPACK_IMPORTED_MODULE_1__.r)(t)}: ${t.about}`;if(`commands`in t)return u([i,l(t.commands.map(s)),`More about one: dtm help ${(0,_command_tvJNi0iJ_js__WEBPACK_IMPORTED_MODULE_1__.r)(t)}.`]);let a=Object.entries({...t.flags,...r}),o=await (0,_command_tvJNi0iJ_js__WEBPACK_IMPORTED_MODULE_1__.n)(t);return u([i,...o===void 0?[]:[o],l(a.map(c))])}function a(e,{short:n,value:r,isNegative:i}){let a=`--${i?`no-`:``}${(0,_command_tvJNi0iJ_js__WEBPACK_IMPORTED_MODULE_1__.o)(e)}`;return`${n===void 0?``:`-${n}, `}${a}${r===void 0?``:` ${r}`}`}function o(e){let t=e.flatMap(e=>`commands`in e?e.commands:[e]),n=Object.assign({},...t.map(({flags:e})=>e));return Object.entries(n).map(([e,n])=>{let r=t.filter(({flags:t})=>e in t),i=new Set(r.map(({flags:t})=>t[e]?.about??``));if(r.length>1&&i.size===1)return[e,n];let a=t=>r.filter(({flags:n})=>n[e]?.about===t),o=[...i].map(e=>`${a(e).map(e=>e.name).join(`, `)}: ${e}`);return[e,{...n,about:o.join(`; `)}]})}function s(e){return[`  dtm ${(0,_command_tvJNi0iJ_js__WEBPACK_IMPORTED_MODULE_1__.r)(e)}`,e.about]}function c([e,t]){return[`${t.short===void 0?`      `:`  `}${a(e,t)}`,t.about]}function l(e){let t=Math.max(...e.map(([e=``])=>e.length))+3;return e.map(([e=``,n])=>`${e.padEnd(t)}${n}`).join(`
`)}function u(e){let t=Object.entries(f).map(([e,t])=>`${e} ${t}`);return`${[...e,d,`Exit codes: ${t.join(`, `)}.`].join(`

`)}\n`}const d=`DTM_STATE_KEY holds the age identities of the state, one per line: the first seals, all open.`,f={0:`done`,1:`failed`,2:`changes (with --detailed-exitcode)`,3:`invalid input`,4:`locked`,5:`stale plan`};

/***/ })

};
