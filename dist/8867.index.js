export const id = 8867;
export const ids = [8867];
export const modules = {

/***/ 3954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   r: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
function e(e){return e.normalize(`NFC`).replace(/\s/g,` `).replace(/\p{Default_Ignorable_Code_Point}/gu,``).trimEnd()}function t(e){return e.replace(/ +$|[^\u0020-\u007e]/g,e=>[...Array(e.length).keys()].map(t=>`\\u${e.charCodeAt(t).toString(16).padStart(4,`0`)}`).join(``))}function n(n,r){return n!==r&&e(n)===e(r)?[t(n),t(r)]:[n,r]}

/***/ }),

/***/ 7654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
function t(t){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(`sha256`).update(t).digest(`hex`)}function n(e,{keepsMark:t=!1}={}){try{return new TextDecoder(`utf-8`,{fatal:!0,ignoreBOM:t}).decode(e)}catch{return}}

/***/ }),

/***/ 5110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ e),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
const e=`dtm.lock.yaml`;function t(e){return`${e.name}.${e.instanceID}`}

/***/ }),

/***/ 3425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
function e(e,t){return`${e} ${t}${e===1?``:`s`}`}

/***/ }),

/***/ 7867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ a),
/* harmony export */   i: () => (/* binding */ c),
/* harmony export */   n: () => (/* binding */ i),
/* harmony export */   r: () => (/* binding */ u),
/* harmony export */   t: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7654);
/* harmony import */ var _json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8518);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
function i(n){return`sha256:${(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__.n)((0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_2__.t)(n))}`}function a(e,t,{isGuessable:n,local:i}={isGuessable:()=>!1}){if(t===void 0)return()=>[];let a=e=>({start:`hmac:${e.id}:`,key:(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createSecretKey)(e.derive(`secret digest`,t))}),[c,l]=[e.map(a),i?[a(i)]:[]],u={start:`hmac:`,key:(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createSecretKey)(t,`utf8`)};return o(e=>{let t=n(e);return t&&c.length+l.length===0?[]:(t?[...c,...l,u]:[...c,u,...l]).map(({start:t,key:n})=>`${t}${s(n,e).slice(0,32)}`)})}function o(e){let t=/* @__PURE__ */ new Map;return n=>{let r=t.get(n)??e(n);return t.set(n,r),r}}function s(e,t){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHmac)(`sha256`,e).update(t).digest(`hex`)}function c([e],t,{isGuessable:n,local:i}){let a=e=>(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createSecretKey)(e.derive(`plan digest`,t)),[c,l,u]=[e&&a(e),i&&a(i),(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createSecretKey)(t,`utf8`)],d=o(e=>s(c??u,e)),f=o(e=>c||!n(e)?d(e):l&&s(l,e));return(e,t=!1)=>t?d(e):f(e)}function l(e,t){return t.includes(e)?`same`:t.some(t=>u(t)===u(e))?`changed`:`unknown`}function u(e){return/^hmac:((?:age1|local-)\w+):/.exec(e)?.[1]}

/***/ }),

/***/ 9605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7715);
const t={ENOENT:`it does not exist`,EACCES:`permission denied`,EPERM:`permission denied`,EISDIR:`it is a folder`,ENOTDIR:`a part of its path is a file, not a folder`,EEXIST:`it already exists`,ENOSPC:`the disk is full`,EDQUOT:`the disk quota is used up`,EROFS:`the file system is read-only`,ELOOP:`its links lead in a circle`,ENAMETOOLONG:`the name is too long`,EMFILE:`too many files are open`,ENFILE:`too many files are open`,EBUSY:`it is in use`,EIO:`the disk reported an error`,ETXTBSY:`it is in use`,EFBIG:`it is too large`,ENXIO:`it is not a regular file`};function n(t){return a(i(t))??(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_0__.i)(t)}function r(e){return i(e)===`ENOENT`?`its folder does not exist`:n(e)}function i(e){return e instanceof Error&&`code`in e?String(e.code):``}function a(e){return Object.hasOwn(t,e)?t[e]:/^E[A-Z0-9]+$/.test(e)?`the system reports ${e}`:void 0}

/***/ }),

/***/ 1448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ r),
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   r: () => (/* binding */ e),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
function e(e){let t=i(e),n=new Map(e.map(e=>[e.key,0]));for(let e of t.values())for(let t of e)n.set(t,(n.get(t)??0)+1);let r=new Map(e.map((e,t)=>[e.key,t])),a=new Map(e.map(e=>[e.key,e])),o=[],s=e.filter(e=>n.get(e.key)===0);for(;s.length>0;){o.push(...s);let e=/* @__PURE__ */ new Set;for(let r of s)for(let i of t.get(r.key)??[]){let t=(n.get(i)??0)-1;n.set(i,t),t===0&&e.add(i)}s=[...e].sort((e,t)=>(r.get(e)??0)-(r.get(t)??0)).flatMap(e=>a.get(e)??[])}return o}function t(t){if(n(t))return;let r=new Set(e(t).map(e=>e.key)),i=new Map(t.filter(e=>!r.has(e.key)).map(e=>[e.key,e])),a=[],o=[...i.keys()][0];for(;o!==void 0;){let e=a.indexOf(o);if(e>=0)return[...a.slice(e),o];a.push(o),o=i.get(o)?.dependsOn.find(e=>i.has(e))}}function n(e){let t=/* @__PURE__ */ new Set;return e.every(({key:e,dependsOn:n})=>{let r=n.every(e=>t.has(e));return t.add(e),r})}function r(e){let n=e;for(;;){let[e,r]=t(n)?.slice(-2)??[];if(e===void 0)return n;let i=e=>({...e,dependsOn:e.dependsOn.filter(e=>e!==r)});n=n.map(t=>t.key===e?i(t):t)}}function i(e){let t=new Map(e.map(e=>[e.key,[]]));for(let{key:n,dependsOn:r}of e){let e=r.length>1?new Set(r):r;for(let r of e)t.get(r)?.push(n)}return t}

/***/ }),

/***/ 3329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _graph_Ctl8A_sd_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1448);
function t(t){let i=t.filter(({blocked:e})=>e);if(i.length===0)return t;let a=t.filter(({action:e,blocked:t})=>e!==`none`||t),o=(0,_graph_Ctl8A_sd_js__WEBPACK_IMPORTED_MODULE_0__.t)(a.map(e=>({key:e.tool,dependsOn:n(e)}))),s=/* @__PURE__ */ new Map,c=i.map(e=>({tool:e.tool,cause:e}));for(let e=c.pop();e;e=c.pop()){let{tool:t,cause:n}=e;s.has(t)||(s.set(t,n),c.push(...(o.get(t)??[]).map(e=>({tool:e,cause:n}))))}return t.map(e=>{let t=s.get(e.tool);return e.blocked||!t?.blocked?e:{...e,blocked:r(t.tool,t.blocked)}})}function n({action:e,after:t=[],dependsOn:n}){return e===`delete`?t:n}function r(e,{code:t}){return{code:t,message:`It waits for ${e}, which is blocked.`}}

/***/ }),

/***/ 6308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ i),
/* harmony export */   i: () => (/* binding */ r),
/* harmony export */   n: () => (/* binding */ o),
/* harmony export */   o: () => (/* binding */ c),
/* harmony export */   r: () => (/* binding */ l),
/* harmony export */   t: () => (/* binding */ s)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3954);
let n;async function r(e){e.some(a)&&({diffArrays:n}=await Promise.all(/* import() */[__webpack_require__.e(8513), __webpack_require__.e(2288), __webpack_require__.e(9482)]).then(__webpack_require__.bind(__webpack_require__, 4685)))}async function i({changes:e}){await r(e.flatMap(({fields:e,files:t=[]})=>[...e,...t]))}function a({before:e,after:t}){return typeof e==`string`&&typeof t==`string`&&e.includes(`
`)&&t.includes(`
`)}function o(e,t){return s(e,t)?.map(e=>typeof e==`number`?f(e):`${e.sign}   ${e.text}`)}function s(e,t){let[r,i]=[l(e),l(t)],a=n?.(r,i,{maxEditLength:2e3});if(!a)return;let o=a.flatMap(({added:e,removed:t,value:n})=>n.map(n=>({sign:e?`+`:t?`-`:` `,text:n}))),s=u(r,i);return d(o).map(e=>typeof e==`number`?e:{...e,text:s(e)})}function c(e,t){let[n,r]=[l(e),l(t)],i=u(n,r);return{old:n.map(e=>i({sign:`-`,text:e})),fresh:r.map(e=>i({sign:`+`,text:e}))}}function l(e){return e.split(/(?<=\r)(?!\n)|\n/)}function u(n,r){let i={"-":new Set(r),"+":new Set(n)," ":void 0},a={"-":new Set(r.map(_apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_1__.t)),"+":new Set(n.map(_apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_1__.t))};return({sign:n,text:r})=>n!==` `&&!i[n].has(r)&&a[n].has((0,_apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_1__.t)(r))?(0,_apart_B3hg8frZ_js__WEBPACK_IMPORTED_MODULE_1__.n)(r):r.replace(/\r$/,``)}function d(e){let t=e.flatMap(({sign:e},t)=>e===` `?[]:[t]),n=new Set(t.flatMap(e=>Array.from({length:7},(t,n)=>e-3+n))),r=[],i=0;for(let[t,a]of e.entries())n.has(t)?(i>0&&r.push(i),i=0,r.push(a)):i+=1;return i>0?[...r,i]:r}function f(e){return`    … ${e} unchanged ${e===1?`line`:`lines`}`}

/***/ }),

/***/ 7115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
function e({changes:e}){return e.filter(({loses:e=[],blocked:t})=>e.length>0&&!t)}function t(e){return e.map(({tool:e,about:t,loses:n=[]})=>`${t?.name??e} (${n.join(`, `)})`).join(`, `)}

/***/ }),

/***/ 1114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ t),
/* harmony export */   n: () => (/* binding */ e),
/* harmony export */   r: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
const e=`(known after apply)`,t=`(secret)`,n=`(secret changed)`;function r({changes:e,needs:t=[]}){return t.length===0&&!e.some(({blocked:e})=>e)}

/***/ }),

/***/ 977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ o),
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   n: () => (/* binding */ u),
/* harmony export */   o: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ i),
/* harmony export */   s: () => (/* binding */ c),
/* harmony export */   t: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var _json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8518);
const r=/\[\[(?= env \w+ \]\]| "(?:\[\[|\$\{\{|\*\*\*|\(secret\))" \]\]|[^\]]*$)|\$\{\{(?=\s*[^.\s{}]+\.[^\s{}]+?\.outputs\.[^.\s{}]+\s*\}\}|[^{}]*$)|\*\*\*|^\(secret\)$/g,i=/\[\[ "(\[\[|\$\{\{|\*\*\*|\(secret\))" \]\]/g;function a(e){return e.replace(r,`[[ "$&" ]]`)}function o(e){return e.replace(/\[\[(?= "(?:\[\[|\$\{\{|\*\*\*|\(secret\))" \]\])|\*\*\*|^\(secret\)$/g,`[[ "$&" ]]`)}function s(e){return e.split(`***`).map(a).join(`***`)}function c(t){return (0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__.l)(t,e=>e.replace(i,(e,t)=>t))}function l(e){return e.includes(`***`)&&e.replace(i,` `).includes(`***`)}function u(e,r=``){if(!(0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__.u)(e,`***`))return[];let i=[];return (0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__.r)(e,(e,t)=>l(e)&&i.push(t),r),i}

/***/ }),

/***/ 2516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describePlugin: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.A),
/* harmony export */   makeLoaded: () => (/* reexport safe */ _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.j)
/* harmony export */ });
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);


/***/ }),

/***/ 1311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8518);
function t(e,n=4){if(n===0)return[];let r=[...a(e),...s(e),...c(e),...l(e),...u(e),...f(e),...p(e)],i=[...new Set(r)].filter(t=>t.length>=4&&t!==e);return[...new Set(i.flatMap(e=>[e,...t(e,n-1)]))]}function n(e){return(e.match(/[\w+/=-]{20,}/g)??[]).some(e=>r(e)>=8)}function r(e){return(e.match(/(?<=[a-z])[A-Z]|(?<=[A-Za-z])\d|(?<=\d)[A-Za-z]/g)??[]).length}const i=/pass|pwd|secret|token|key|credential|auth|signature|cookie|^sig$/i;function a(e){if(!/^\s*[[{"]/.test(e))return[];try{return o(JSON.parse(e),!1)}catch{return[]}}function o(t,r){return typeof t==`string`?r||n(t)?[t]:[...u(t),...f(t)]:typeof t==`number`?r?[String(t)]:[]:Array.isArray(t)?t.flatMap(e=>o(e,r)):(0,_json_J1O_tDZG_js__WEBPACK_IMPORTED_MODULE_0__.a)(t)?Object.entries(t).flatMap(([e,t])=>o(t,r||i.test(e))):[]}function s(e){return[...e.matchAll(/(?<![\w.-])["']?([\w.-]+)["']?[ \t]*[:=][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|\{([^}\n]*)\}|([^\s"';&,}]+))/g)].flatMap(([,e=``,...t])=>{let n=t.find(Boolean)??``;return i.test(e)?[n,d(n)]:[]})}function c(e){let t=/^\s*(?:machine|default)\s/m.test(e)?[...e.matchAll(/\bpassword\s+(\S+)/g)]:[],n=e.matchAll(/\b(?:Bearer|Basic|Token)\s+([\w.~+/=-]+)/gi),r=e.matchAll(/^jdbc:oracle:\w+:[^\s/:@]+\/([^\s@]+)@/g);return[...t,...n,...r].map(([,e=``])=>e)}function l(e){return[...e.matchAll(/<([\w.:-]+)[^<>]*>([^<>]+)<\/\1>/g)].flatMap(([,e=``,t=``])=>i.test(e)?[t.trim()]:[])}function u(e){return[...e.matchAll(/[a-z][\w+.-]*:\/\/(?:([^\s/?#@]*)@)?[^\s/?#"']*([^\s"']*)/gi)].flatMap(([,e=``,t=``])=>{let[r=``,...i]=e.split(`:`),a=i.join(`:`),o=a===``?[r]:[a,e],s=t.split(/[/?&#=]/).filter(n);return[...o,...s].flatMap(e=>[e,d(e)])})}function d(e){try{return decodeURIComponent(e)}catch{return e}}function f(e){return[...e.replaceAll(`\\n`,`
`).matchAll(/-----BEGIN [^-\n]+-----\s*([\s\S]*?)\s*-----END [^-\n]+-----/g)].flatMap(([e,t=``])=>[e,t.replace(/\s+/g,``)])}function p(e){let t=e.trim();if(t.length<8||t.length%4!=0||!/^[A-Za-z0-9+/]+={0,2}$/.test(t))return[];let n=Buffer.from(t,`base64`),r=n.toString();if(!n.equals(Buffer.from(r))||/[^\t\n\r\u0020-\u{10ffff}]/u.test(r))return[];let[,i]=/^[^\s:]+:(\S+)$/.exec(r)??[];return[r,...i?[i]:[]]}

/***/ })

};
