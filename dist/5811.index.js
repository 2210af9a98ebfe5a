export const id = 5811;
export const ids = [5811];
export const modules = {

/***/ 4357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
var t=(/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)((e=>{e.__esModule=!0,e.distance=e.closest=void 0;var t=/* @__PURE__ */ new Uint32Array(65536),n=function(e,n){for(var r=e.length,i=n.length,a=1<<r-1,o=-1,s=0,c=r,l=r;l--;)t[e.charCodeAt(l)]|=1<<l;for(l=0;l<i;l++){var u=t[n.charCodeAt(l)],d=u|s;u|=(u&o)+o^o,s|=~(u|o),o&=u,s&a&&c++,o&a&&c--,s=s<<1|1,o=o<<1|~(d|s),s&=d}for(l=r;l--;)t[e.charCodeAt(l)]=0;return c},r=function(e,n){for(var r=n.length,i=e.length,a=[],o=[],s=Math.ceil(r/32),c=Math.ceil(i/32),l=0;l<s;l++)o[l]=-1,a[l]=0;for(var u=0;u<c-1;u++){for(var d=0,f=-1,p=u*32,m=Math.min(32,i)+p,h=p;h<m;h++)t[e.charCodeAt(h)]|=1<<h;for(var l=0;l<r;l++){var g=t[n.charCodeAt(l)],_=o[l/32|0]>>>l&1,v=a[l/32|0]>>>l&1,y=g|d,b=((g|v)&f)+f^f|g|v,x=d|~(b|f),S=f&b;x>>>31^_&&(o[l/32|0]^=1<<l),S>>>31^v&&(a[l/32|0]^=1<<l),x=x<<1|_,S=S<<1|v,f=S|~(y|x),d=x&y}for(var h=p;h<m;h++)t[e.charCodeAt(h)]=0}for(var C=0,w=-1,T=u*32,E=Math.min(32,i-T)+T,h=T;h<E;h++)t[e.charCodeAt(h)]|=1<<h;for(var D=i,l=0;l<r;l++){var g=t[n.charCodeAt(l)],_=o[l/32|0]>>>l&1,v=a[l/32|0]>>>l&1,y=g|C,b=((g|v)&w)+w^w|g|v,x=C|~(b|w),S=w&b;D+=x>>>i-1&1,D-=S>>>i-1&1,x>>>31^_&&(o[l/32|0]^=1<<l),S>>>31^v&&(a[l/32|0]^=1<<l),x=x<<1|_,S=S<<1|v,w=S|~(y|x),C=x&y}for(var h=T;h<E;h++)t[e.charCodeAt(h)]=0;return D},i=function(e,t){if(e.length<t.length){var i=t;t=e,e=i}return t.length===0?e.length:e.length<=32?n(e,t):r(e,t)};e.distance=i,e.closest=function(e,t){for(var n=1/0,r=0,a=0;a<t.length;a++){var o=i(e,t[a]);o<n&&(n=o,r=a)}return t[r]}})))();function n(e,n){let r=e.slice(0,300),i=[...n].map(e=>({candidate:e,away:(0,t.distance)(r.toLowerCase(),e.toLowerCase())})).sort((e,t)=>e.away-t.away)[0];if(!(!i||i.away>Math.max(2,Math.floor(r.length/3))))return i.away<Math.max(r.length,i.candidate.length)?i.candidate:void 0}function r(e,t){let r=n(e,t);return r===void 0?void 0:`Did you mean ${JSON.stringify(r)}?`}

/***/ }),

/***/ 5811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outputsText: () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _nearest_Cu_5AkD9_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4357);
/* harmony import */ var _escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3222);
/* harmony import */ var _result_text_lOLAF1C_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7928);
function a(e,t,{json:n}){if(t===void 0)return n?l(e):s(e);let r=o(e,t);return n?l(r.value):r.isTool?s({[t]:r.value}):c(r.value)}function o(n,r){let i=Object.hasOwn(n,r)?n[r]:void 0;if(i)return{value:i,isTool:!0};let a=Object.entries(n).flatMap(([e,t])=>Object.entries(t).map(([t,n])=>({path:`${e}.${t}`,value:n}))),o=r.replace(`.outputs.`,`.`),s=a.find(e=>e.path===o);if(s)return{value:s.value,isTool:!1};let c=[...Object.keys(n),...a.map(e=>e.path)];throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`The state has no outputs of "${r}"`,{hint:(0,_nearest_Cu_5AkD9_js__WEBPACK_IMPORTED_MODULE_2__.t)(r,c)??"`dtm output` prints all of them."})}function s(e){let t=Object.entries(e);return t.length===0?`The state has no outputs`:t.flatMap(([e,t])=>[(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_3__.o)(e),...(0,_result_text_lOLAF1C_js__WEBPACK_IMPORTED_MODULE_4__.t)(t)]).join(`
`)}function c(e){return typeof e==`string`?(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_3__.l)(e):JSON.stringify(e)}function l(e){return JSON.stringify(e,null,2)}

/***/ }),

/***/ 7928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   t: () => (/* binding */ c)
/* harmony export */ });
/* harmony import */ var _words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9813);
/* harmony import */ var _escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3222);
/* harmony import */ var _paint_BKkIxVO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1185);
function a(n,a,{changes:c}){let l=new Map(c.map(({tool:e,about:t})=>[e,t])),u=n.tools.filter(({status:e,action:t})=>t!==`delete`&&(e===`done`||e===`unchanged`)),d=u.flatMap(e=>s({...e,...o(e,l)},n.outputs[e.tool],a)),f=u.length<=20?d:[],p=u.length>20?["`dtm output` prints the outputs of all tools."]:[],m=n.tools.flatMap(({tool:e,status:t})=>t===`failed`?(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_1__.o)(e):[]),h=m.length>0?[(0,_paint_BKkIxVO_js__WEBPACK_IMPORTED_MODULE_2__.t)(`✗ Failed: ${m.join(`, `)}`,`red`,a)]:[],g=(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_0__.a)((0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_0__._)(n).counts),_=n.outcome===`cancelled`?`canceled: ${g}`:g;return[...f,...p,...h,(0,_paint_BKkIxVO_js__WEBPACK_IMPORTED_MODULE_2__.t)(_,`bold`,a)].join(`
`)}function o({tool:e,about:t},n){let r=t??n.get(e);return r?{about:r}:{}}function s({tool:e,about:t},n={},a){if(!t&&Object.keys(n).length===0)return[];let o=t?`  ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_1__.o)(t.kind)} ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_1__.o)(t.name)}`:``,s=t?.url===void 0?``:`  ${(0,_paint_BKkIxVO_js__WEBPACK_IMPORTED_MODULE_2__.t)((0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_1__.o)(t.url),`cyan`,a)}`;return[`${(0,_paint_BKkIxVO_js__WEBPACK_IMPORTED_MODULE_2__.t)((0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_1__.o)(e),`bold`,a)}${o}${s}`,...c(n)]}function c(e){return Object.entries(e).map(([e,t])=>`    ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_1__.o)(e)} = ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_1__.l)(l(t))}`)}function l(e){return e===`(secret)`?e:JSON.stringify(e)}

/***/ })

};
