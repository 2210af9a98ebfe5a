export const id = 1394;
export const ids = [1394];
export const modules = {

/***/ 1394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* binding */ a)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
var e=`[0-9](_*[0-9])*`,t=`\\.(${e})`,n=`[0-9a-fA-F](_*[0-9a-fA-F])*`,r={className:`number`,variants:[{begin:`(\\b(${e})((${t})|\\.)?|(${t}))[eE][+-]?(${e})[fFdD]?\\b`},{begin:`\\b(${e})((${t})[fFdD]?\\b|\\.([fFdD]\\b)?)`},{begin:`(${t})[fFdD]?\\b`},{begin:`\\b(${e})[fFdD]\\b`},{begin:`\\b0[xX]((${n})\\.?|(${n})?\\.(${n}))[pP][+-]?(${e})[fFdD]?\\b`},{begin:`\\b(0|[1-9](_*[0-9])*)[lL]?\\b`},{begin:`\\b0[xX](${n})[lL]?\\b`},{begin:`\\b0(_*[0-7])*[lL]?\\b`},{begin:`\\b0[bB][01](_*[01])*[lL]?\\b`}],relevance:0};function i(e,t={}){return t.variants=e,t}function a(e){let t=e.regex,n=`[A-Za-z0-9_$]+`,a=i([e.C_LINE_COMMENT_MODE,e.C_BLOCK_COMMENT_MODE,e.COMMENT(`/\\*\\*`,`\\*/`,{relevance:0,contains:[{begin:/\w+@/,relevance:0},{className:`doctag`,begin:`@[A-Za-z]+`}]})]),o={className:`regexp`,begin:/~?\/[^\/\n]+\//,contains:[e.BACKSLASH_ESCAPE]},s=r,c=i([{begin:/"""/,end:/"""/},{begin:/'''/,end:/'''/},{begin:`\\$/`,end:`/\\$`,relevance:10},e.APOS_STRING_MODE,e.QUOTE_STRING_MODE],{className:`string`}),l={match:[/(class|interface|trait|enum|record|extends|implements)/,/\s+/,e.UNDERSCORE_IDENT_RE],scope:{1:`keyword`,3:`title.class`}};return{name:`Groovy`,keywords:{"variable.language":`this super`,literal:`true false null`,type:[`byte`,`short`,`char`,`int`,`long`,`boolean`,`float`,`double`,`void`],keyword:/* @__PURE__ */ `def.as.in.assert.trait.abstract.static.volatile.transient.public.private.protected.synchronized.final.class.interface.enum.if.else.for.while.switch.case.break.default.continue.throw.throws.try.catch.finally.implements.extends.new.import.package.return.instanceof.var`.split(`.`)},contains:[e.SHEBANG({binary:`groovy`,relevance:10}),a,c,o,s,l,{className:`meta`,begin:`@[A-Za-z]+`,relevance:0},{className:`attr`,begin:n+`[ 	]*:`,relevance:0},{begin:/\?/,end:/:/,relevance:0,contains:[a,c,o,s,`self`]},{className:`symbol`,begin:`^[ 	]*`+t.lookahead(n+`:`),excludeBegin:!0,end:n+`:`,relevance:0}],illegal:/#|<\//}}

/***/ })

};
