export const id = 9191;
export const ids = [9191];
export const modules = {

/***/ 9191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EventStreamSerde: () => (/* reexport safe */ _event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.r),
/* harmony export */   eventStreamSerdeProvider: () => (/* reexport safe */ _event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.d)
/* harmony export */ });
/* harmony import */ var _event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7217);
(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.P)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.M)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.A)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.O)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.E)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.w)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.S)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.b)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.v)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.h)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.f)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.s)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.a)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.i)(),(0,_event_streams_op5k_EqQ_js__WEBPACK_IMPORTED_MODULE_0__.n)();

/***/ })

};
