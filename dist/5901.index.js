export const id = 5901;
export const ids = [5901];
export const modules = {

/***/ 5901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findCommand: () => (/* reexport safe */ _find_command_Crp4TlfU_js__WEBPACK_IMPORTED_MODULE_0__.t)
/* harmony export */ });
/* harmony import */ var _find_command_Crp4TlfU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);


/***/ }),

/***/ 1109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
/* harmony import */ var _nearest_Cu_5AkD9_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4357);
function n(e,[t=``,...n]){let i=e.find(({name:e})=>e===t);if(!i)throw r(t,e);let[a,...o]=n;if(!(`commands`in i)||a===void 0)return{entry:i,rest:n};let s=i.commands.find(({name:e})=>e===`${t} ${a}`);if(!s)throw r(`${t} ${a}`,i.commands);return{entry:s,rest:o}}function r(n,r){let i=r.map(e=>e.name),a=(0,_nearest_Cu_5AkD9_js__WEBPACK_IMPORTED_MODULE_2__.n)(n,i);return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`There is no command "${n}"`,{hint:a===void 0?`Commands: ${i.join(`, `)}.`:`Did you mean \`dtm ${a}\`?`})}

/***/ }),

/***/ 4357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
var t=(/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)((e=>{e.__esModule=!0,e.distance=e.closest=void 0;var t=/* @__PURE__ */ new Uint32Array(65536),n=function(e,n){for(var r=e.length,i=n.length,a=1<<r-1,o=-1,s=0,c=r,l=r;l--;)t[e.charCodeAt(l)]|=1<<l;for(l=0;l<i;l++){var u=t[n.charCodeAt(l)],d=u|s;u|=(u&o)+o^o,s|=~(u|o),o&=u,s&a&&c++,o&a&&c--,s=s<<1|1,o=o<<1|~(d|s),s&=d}for(l=r;l--;)t[e.charCodeAt(l)]=0;return c},r=function(e,n){for(var r=n.length,i=e.length,a=[],o=[],s=Math.ceil(r/32),c=Math.ceil(i/32),l=0;l<s;l++)o[l]=-1,a[l]=0;for(var u=0;u<c-1;u++){for(var d=0,f=-1,p=u*32,m=Math.min(32,i)+p,h=p;h<m;h++)t[e.charCodeAt(h)]|=1<<h;for(var l=0;l<r;l++){var g=t[n.charCodeAt(l)],_=o[l/32|0]>>>l&1,v=a[l/32|0]>>>l&1,y=g|d,b=((g|v)&f)+f^f|g|v,x=d|~(b|f),S=f&b;x>>>31^_&&(o[l/32|0]^=1<<l),S>>>31^v&&(a[l/32|0]^=1<<l),x=x<<1|_,S=S<<1|v,f=S|~(y|x),d=x&y}for(var h=p;h<m;h++)t[e.charCodeAt(h)]=0}for(var C=0,w=-1,T=u*32,E=Math.min(32,i-T)+T,h=T;h<E;h++)t[e.charCodeAt(h)]|=1<<h;for(var D=i,l=0;l<r;l++){var g=t[n.charCodeAt(l)],_=o[l/32|0]>>>l&1,v=a[l/32|0]>>>l&1,y=g|C,b=((g|v)&w)+w^w|g|v,x=C|~(b|w),S=w&b;D+=x>>>i-1&1,D-=S>>>i-1&1,x>>>31^_&&(o[l/32|0]^=1<<l),S>>>31^v&&(a[l/32|0]^=1<<l),x=x<<1|_,S=S<<1|v,w=S|~(y|x),C=x&y}for(var h=T;h<E;h++)t[e.charCodeAt(h)]=0;return D},i=function(e,t){if(e.length<t.length){var i=t;t=e,e=i}return t.length===0?e.length:e.length<=32?n(e,t):r(e,t)};e.distance=i,e.closest=function(e,t){for(var n=1/0,r=0,a=0;a<t.length;a++){var o=i(e,t[a]);o<n&&(n=o,r=a)}return t[r]}})))();function n(e,n){let r=e.slice(0,300),i=[...n].map(e=>({candidate:e,away:(0,t.distance)(r.toLowerCase(),e.toLowerCase())})).sort((e,t)=>e.away-t.away)[0];if(!(!i||i.away>Math.max(2,Math.floor(r.length/3))))return i.away<Math.max(r.length,i.candidate.length)?i.candidate:void 0}function r(e,t){let r=n(e,t);return r===void 0?void 0:`Did you mean ${JSON.stringify(r)}?`}

/***/ })

};
