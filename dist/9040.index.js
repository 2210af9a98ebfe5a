export const id = 9040;
export const ids = [9040];
export const modules = {

/***/ 9040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   signerFor: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
function n(n){let[r,...i]=n.map(e=>e.derive(`reviewed plan`));if(!r)return;let a=(t,n)=>(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHmac)(`sha256`,t).update(n).digest();return{sign:e=>a(r,e).toString(`base64url`),verify:(e,n)=>{let o=Buffer.from(n,`base64url`);return[r,...i].some(n=>o.length===32&&(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.timingSafeEqual)(a(n,e),o))}}}

/***/ })

};
