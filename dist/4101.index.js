export const id = 4101;
export const ids = [4101];
export const modules = {

/***/ 9757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ e),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
const e={isRepeatable:!0};function t(e){e.hook.error(`request`,(e,t)=>{let n=!(`status`in e)||e.status>=500;throw t.method===`POST`&&t.request.isRepeatable!==!0&&n&&(t.request={...t.request,retries:0}),e})}

/***/ }),

/***/ 1001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
const e=[];function t(t,n){e.push(`${t} ${new URL(n).pathname}`)}function n(){return e}

/***/ })

};
