export const id = 861;
export const ids = [861,826];
export const modules = {

/***/ 2861:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7125);
/* harmony import */ var _duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6059);
/* harmony import */ var _nearest_BwAj1C90_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1826);
/* harmony import */ var _json_u8uKoUcO_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3618);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7975);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6848);
const g={"config-file":{type:`string`,short:`f`},yes:{type:`boolean`,short:`y`},json:{type:`boolean`},"detailed-exitcode":{type:`boolean`},"lock-timeout":{type:`string`},target:{type:`string`,multiple:!0},refresh:{type:`boolean`},destroy:{type:`boolean`},force:{type:`boolean`},out:{type:`string`},parallelism:{type:`string`},format:{type:`string`},"plugin-dir":{type:`string`,short:`d`},help:{type:`boolean`,short:`h`}};function _(e,t){let{values:r,positionals:i}=v(e),a=r.help||e.length===0?`help`:b(i),o={command:a,cwd:(0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(t.cwd),config:r[`config-file`],json:r.json??!1,detailedExitcode:r[`detailed-exitcode`]??!1,format:S(`format`,r.format??`mermaid`,_duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__.S),planning:{scope:{goal:x(a,r),targets:r.target??[]},refresh:r.refresh??!0,parallelism:r.parallelism===void 0?void 0:C(`parallelism`,r.parallelism),out:r.out===void 0?void 0:(0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(t.cwd,r.out),file:i[1]===void 0?void 0:(0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(t.cwd,i[1])},lockTimeout:(0,_duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__.t)(r[`lock-timeout`]??`0s`),run:w(t),github:{token:t.env.GITHUB_TOKEN,apiUrl:t.env.GITHUB_API_URL??`https://api.github.com`,repository:t.env.GITHUB_REPOSITORY},signal:t.signal,env:t.env};return{request:o,json:o.json,yes:r.yes??!1}}function v(e){try{return (0,node_util__WEBPACK_IMPORTED_MODULE_6__.parseArgs)({args:e.map(y),options:g,allowPositionals:!0,strict:!0,allowNegative:!0})}catch(e){let n=e instanceof Error?e.message.split(`.`)[0]:String(e);throw new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,n??`unreadable arguments`,{hint:"See `dtm --help`.",cause:e})}}function y(e){let[,t,n]=/^--([a-z-]+)=(true|false)$/.exec(e)??[];return t===void 0?e:n===`true`?`--${t}`:`--no-${t}`}function b(e){let[n=``,...r]=e,i=_duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__.x.find(e=>e===n),a=+(i===`apply`);if(i&&r.length<=a)return i;if(i)throw new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`"${r.slice(a).join(` `)}" is one argument too many`,{hint:"See `dtm --help`."});let o=(0,_nearest_BwAj1C90_js__WEBPACK_IMPORTED_MODULE_3__.t)(n,_duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__.x);throw new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`There is no command "${n}"`,{hint:o?`Did you mean \`dtm ${o}\`?`:`Commands: ${_duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__.x.join(`, `)}.`})}function x(e,{destroy:t,force:n}){return e===`destroy`||e===`plan`&&t?`destroy`:e===`delete`?n?`delete-force`:`delete`:`apply`}function S(e,n,r){let i=r.find(e=>e===n);if(i!==void 0)return i;throw new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`--${e} is "${n}"`,{hint:`Allowed: ${r.join(`, `)}.`})}function C(e,n){if(/^[1-9]\d{0,2}$/.test(n))return Number(n);throw new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`--${e} is "${n}"`,{hint:`Expected a number from 1 to 999.`})}function w({env:e,pid:t}){let n=(/* @__PURE__ */ new Date()).toISOString(),r=(0,node_os__WEBPACK_IMPORTED_MODULE_4__.hostname)();return{id:`local:${r}:${t}:${n}`,operation:`apply`,actor:e.USER,host:r,pid:t,at:n}}function T(e){let t=(0,_duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__.b)(),{stdin:n,stdout:c,stderr:l,json:u,yes:f}=e,p=e=>void c.write(`${t.redact(e)}\n`),m=e=>void l.write(`${t.redact(e)}\n`),h=c.isTTY??!1;return{secrets:t,report:e=>{let t=(0,_duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__.r)(e,{colour:l.isTTY??!1});t!==void 0&&m(t)},print:p,planned:async e=>p(u?(0,_json_u8uKoUcO_js__WEBPACK_IMPORTED_MODULE_8__.t)(e):(0,_duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__.i)(e,{colour:h})),approve:async e=>{u||p((0,_duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__.i)(e,{colour:h})),!f&&E(e)&&await D(n,l)},applied:async(e,t)=>p(u?O(e,t):(0,_duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__.s)(t,{colour:h})),failed:async e=>m((0,_duration_BQy2kQUu_js__WEBPACK_IMPORTED_MODULE_2__.n)(e,{colour:l.isTTY??!1}))}}function E(e){return e.changes.some(e=>e.action!==`none`)}async function D(e,n){if(!e.isTTY)throw new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`There is nobody to ask here, so nothing was applied`,{hint:"Add `--yes` to apply without asking."});let r=(0,node_readline_promises__WEBPACK_IMPORTED_MODULE_7__.createInterface)({input:e,output:n});try{let e=await r.question(`Apply these changes? [y/N] `);if(!/^y(es)?$/i.test(e.trim()))throw new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__.t(`cancelled`,`Nothing was applied`)}finally{r.close()}}function O(e,t){return JSON.stringify({plan:e,result:t},null,2)}function k(e){let{stdin:t,stdout:n,stderr:r,env:i,pid:a}=e;for(let e of[n,r])e.on(`error`,M);let o=A(()=>_(e.argv.slice(2),{cwd:e.cwd(),env:i,pid:a,signal:N(e)})),{json:s,yes:c}=o.value??{json:!1,yes:!1};return{host:T({stdin:t,stdout:n,stderr:r,json:s,yes:c}),request:()=>j(o)}}function A(e){try{return{value:e()}}catch(e){return{error:e}}}function j(e){if(e.value)return e.value.request;throw e.error}function M(e){if(e.code!==`EPIPE`)throw e}function N(e){let t=new AbortController;for(let n of[`SIGINT`,`SIGTERM`])e.once(n,()=>t.abort());return t.signal}const{host:P,request:F}=k(process);try{let e=F();process.exitCode=await(await Promise.all(/* import() */[__webpack_require__.e(285), __webpack_require__.e(917)]).then(__webpack_require__.bind(__webpack_require__, 1917))).run(e,P)}catch(t){await P.failed(t),process.exitCode=(0,_errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_1__.n)(t)}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ o),
/* harmony export */   S: () => (/* binding */ a),
/* harmony export */   _: () => (/* binding */ _),
/* harmony export */   a: () => (/* binding */ H),
/* harmony export */   b: () => (/* binding */ s),
/* harmony export */   c: () => (/* binding */ k),
/* harmony export */   d: () => (/* binding */ E),
/* harmony export */   f: () => (/* binding */ O),
/* harmony export */   g: () => (/* binding */ h),
/* harmony export */   h: () => (/* binding */ g),
/* harmony export */   i: () => (/* binding */ P),
/* harmony export */   l: () => (/* binding */ D),
/* harmony export */   m: () => (/* binding */ S),
/* harmony export */   n: () => (/* binding */ B),
/* harmony export */   o: () => (/* binding */ V),
/* harmony export */   p: () => (/* binding */ x),
/* harmony export */   r: () => (/* binding */ L),
/* harmony export */   s: () => (/* binding */ I),
/* harmony export */   t: () => (/* binding */ G),
/* harmony export */   u: () => (/* binding */ A),
/* harmony export */   v: () => (/* binding */ v),
/* harmony export */   x: () => (/* binding */ i),
/* harmony export */   y: () => (/* binding */ f)
/* harmony export */ });
/* harmony import */ var _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7125);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
const i=[`plan`,`apply`,`delete`,`destroy`,`verify`,`drift`,`graph`,`render`,`validate`,`schema`,`version`,`help`],a=[`mermaid`,`dot`],o={scope:{goal:`apply`,targets:[]},refresh:!0};function s(e=()=>{}){let t=[];return{add(n){let r=c(n).filter(e=>!t.includes(e));t=[...t,...r].sort((e,t)=>t.length-e.length);for(let t of r)e(t)},redact:e=>t.reduce((e,t)=>e.replaceAll(t,`***`),e)}}function c(e){let t=e.trim();if(t.length<3)return[];let n=t.split(/\r?\n/).map(e=>e.trim()),r=[JSON.stringify(t).slice(1,-1),encodeURIComponent(t),...l(t),...l(e)];return[.../* @__PURE__ */ new Set([e,t,...n,...r])].filter(e=>e.length>=3)}function l(e){let t=Buffer.from(e).toString(`base64`),n=[0,1,2].map(t=>{let n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]).toString(`base64`),r=(t+Buffer.byteLength(e))%3==0?n.length:n.length-4;return n.slice(t===0?0:4,r)}),r=Buffer.from(e).toString(`base64url`);return[t,t.replace(/=+$/,``),r,...n.filter(e=>e.length>=8)]}const u=/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g,d=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;function f(e){return e.replace(u,``).replace(/\r\n?/g,`
`).replace(d,e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,`0`)}`)}function p(e){return f(e).replace(/\n/g,` ⏎ `)}function m(e,t){if(e.length<=t)return e;let n=e.slice(0,t).replace(/[\ud800-\udbff]$/,``);return`${n}… (${e.length-n.length} more characters)`}function h(e,t=300){let n=m(y(p(e)),t).replaceAll(`|`,`\\|`),r="`".repeat(b(n,"`")+1),i=n.startsWith("`")||n.endsWith("`")||n.trim()===``?` `:``;return`${r}${i}${n}${i}${r}`}function g(e,t=``,n=4e3){let r=m(y(f(e)),n),i="`".repeat(Math.max(3,b(r,"`")+1));return`${i}${t}\n${r}\n${i}`}function _(e){return`<code>${m(p(e),300).replace(/[&<>"]/g,e=>`&#${e.charCodeAt(0)};`)}</code>`}function v(e,t){return t===void 0||t.length>1e3||!/^https?:\/\/[^\s()<>]+$/.test(t)?e:`[${e}](${t})`}function y(e){return e.replace(/`{21,}/g,e=>`(${e.length} backticks)`)}function b(e,t){return e.split(`
`).flatMap(e=>e.match(RegExp(`${t}+`,`g`))??[]).reduce((e,t)=>Math.max(e,t.length),0)}function x(e){return e.flatMap(({path:e,before:t,after:n})=>[...C(`-`,e,t),...C(`+`,e,n)]).join(`
`)}function S(e,t){if(e.length<=t)return e;let n=e.split(`
`).map(e=>m(e,Math.floor(t/4))),r=t,i=n.findIndex(e=>(r-=e.length+1)<0);return i<0?n.join(`
`):[...n.slice(0,i),`… and ${n.length-i} more lines`].join(`
`)}function C(e,t,n){return n===void 0?[]:typeof n!=`string`||!n.includes(`
`)?[`${e} ${t}: ${w(n)}`]:[`${e} ${t}:`,...n.split(/\r\n?|\n/).map(t=>`${e}   ${t}`)]}function w(e){return typeof e==`string`&&/^(\(.*\)|\[\[ env \w+ \]\])$/.test(e)?e:JSON.stringify(e)}const T={new:`new`,config:`its configuration changed`,drift:`drift: reality is not what was made`,missing:`missing: it is gone in reality`,removed:`removed from the file`,interrupted:`an interrupted run left it unfinished`,dependency:`an output it uses will change`,exists:`exists already`,asked:`asked for`};function E({summary:e,changes:t}){let{create:n,update:r,replace:i,delete:a}=e,o=t.filter(e=>e.blocked).length,s=[[n,`to create`],[r,`to update`],[i,`to replace`],[a,`to delete`],[o,`blocked`]].flatMap(([e,t])=>e>0?`${e} ${t}`:[]);return s.length===0?`no changes`:s.join(`, `)}function D({tools:e}){let t=[`done`,`unchanged`,`failed`,`skipped`].flatMap(t=>{let n=e.filter(e=>e.status===t).length;return n>0?`${n} ${t}`:[]});return t.length===0?`nothing to do`:t.join(`, `)}function O(e){return[e.reason?T[e.reason]:``,e.blocked?.message,e.note].filter(Boolean).join(`. `)}function k(e){return e.changes.filter(e=>e.action!==`none`||e.blocked)}function A(e){return e<1e3?`${Math.round(e)} ms`:`${(e/1e3).toFixed(1)} s`}const j={create:`+`,update:`~`,replace:`±`,delete:`-`,none:`!`},M={create:`green`,update:`yellow`,replace:`yellow`,delete:`red`,none:`red`},N={done:`✓`,unchanged:`=`,failed:`✗`,skipped:`·`};function P(e,t){let n=k(e).map(e=>F(e,t)),r=`${p(e.stack)}: ${E(e)}${e.summary.unchanged>0?` (${e.summary.unchanged} unchanged)`:``}`;return[...n,W(r,`bold`,t)].join(`

`)}function F(e,t){let n=`${j[e.action]} ${p(e.tool)}  ${e.action===`none`?`blocked`:e.action}: ${O(e)}`,r=x(e.fields),i=r===``?[]:[r.replace(/^/gm,`    `)];return[W(f(n),M[e.action],t),...i.map(f)].join(`
`)}function I(e,t){return[...e.tools.filter(e=>e.status===`failed`).map(e=>z(e,t)),W(D(e),`bold`,t)].join(`
`)}function L(e,t){switch(e.type){case`started`:return W(`… ${e.action} ${p(e.tool)}`,`dim`,t);case`progress`:return W(`  ${p(e.tool)}: ${f(e.text)}`,`dim`,t);case`log`:return`  ${p(e.tool)}: ${f(e.text)}`;case`waiting`:return`Waiting for ${p(e.holder.actor??e.holder.id)} to give the lock back`;case`warning`:return R(e,t);case`finished`:return z(e.result,t);case`reading`:case`saved`:return;default:return e}}function R({message:e,problem:t},n){return t?`${W(`Warning:`,`yellow`,n)} ${V(t,n)}`:W(`Warning: ${f(e)}`,`yellow`,n)}function z(e,t){let n=e.status===`failed`?`red`:e.status===`skipped`?`dim`:`green`,r=e.message??(e.status===`unchanged`?`nothing to do after all`:A(e.milliseconds));return W(`${N[e.status]} ${e.action} ${p(e.tool)}: ${f(r)}`,n,t)}function B(e,r){if(!(e instanceof _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_0__.t))return e instanceof Error?e.stack??e.message:(0,_errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_0__.r)(e);let i=W(`Error (${e.code}): ${f(e.message)}`,`red`,r),a=e.hint?[f(e.hint)]:[];return[i,...e.problems.map(e=>V(e,r)),...a].join(`
`)}function V(t,n={colour:!1}){return`${t.at?`${W(p((0,_errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_0__.i)(t.at)),`bold`,n)}: `:``}${H(t)}`}function H({message:t,at:n,excerpt:r,hint:i}){let a=n?.via?[`  (from ${p((0,_errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_0__.i)(n.via))})`]:[],o=n&&r!==void 0?U(r,n.column):[];return[f(t),...a,...o,...i?[`  ${f(i)}`]:[]].join(`
`)}function U(e,t){let n=e.replaceAll(`	`,` `),r=t>120?t-80:0,i=f(n.slice(r,t-1));return[`  ${i}${f(n.slice(t-1,r+160))}`,`  ${` `.repeat(i.length)}^`]}function W(e,t,{colour:n}){return n?(0,node_util__WEBPACK_IMPORTED_MODULE_1__.styleText)(t,e,{validateStream:!1}):e}function G(e){let[,t,r]=/^(\d+)(ms|s|m|h)$/.exec(e.trim())??[],i={ms:1,s:1e3,m:6e4,h:36e5}[r??``];if(i!==void 0)return Number(t)*i;throw new _errors_oGq_Llbq_js__WEBPACK_IMPORTED_MODULE_0__.t(`bad-arguments`,`"${e}" is no length of time`,{hint:"Expected a number with ms, s, m or h, such as `5m`."})}

/***/ }),

/***/ 7125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ r),
/* harmony export */   n: () => (/* binding */ i),
/* harmony export */   r: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
const e={"config-invalid":{exit:3,summary:`The configuration has an error; the message names file, line and column.`},"config-not-found":{exit:3,summary:`No configuration file was found or it could not be read.`},"bad-arguments":{exit:3,summary:`A command-line argument or an Action input is wrong.`},"event-unsupported":{exit:3,summary:`The Action was started by an event it does not handle.`},"event-invalid":{exit:3,summary:`The event file of the run is missing or is not what GitHub sends.`},"template-invalid":{exit:3,summary:`A Go template could not be parsed or rendered.`},"env-missing":{exit:3,summary:"An environment variable that `[[ env X ]]` needs is not set."},"plugin-unknown":{exit:3,summary:"No plugin of that name is built in or declared under `plugins`."},"plugin-invalid":{exit:3,summary:`A plugin could not be loaded or lacks part of the contract.`},"output-missing":{exit:1,summary:`A tool refers to an output that its producer did not give.`},"plugin-failed":{exit:1,summary:`A plugin's verb failed.`},"apply-failed":{exit:1,summary:`At least one tool could not be applied; the others were.`},"read-failed":{exit:1,summary:`The live state of a tool could not be read, so it cannot be planned.`},prevented:{exit:1,summary:"The change is forbidden by `lifecycle.preventDestroy`."},exists:{exit:1,summary:`The resource exists already but is not in the state.`},"state-invalid":{exit:1,summary:`The state is not readable: damaged, or written by a newer version.`},"state-conflict":{exit:1,summary:`Somebody else wrote the state since it was read.`},"state-unavailable":{exit:1,summary:`The state's store could not be reached or refused the request.`},locked:{exit:4,summary:`Another run holds the lock of this state.`},"plan-stale":{exit:5,summary:`What would be applied is not what was reviewed.`},"plan-missing":{exit:5,summary:`No reviewed plan stands behind this push.`},"github-auth":{exit:1,summary:`GitHub refused the token (401) or it is missing.`},"github-forbidden":{exit:1,summary:`The token may not do that (403), or the resource is hidden from it (404).`},"github-not-found":{exit:1,summary:`GitHub has no such resource (404).`},"github-rejected":{exit:1,summary:`GitHub rejected the request as invalid (409, 422).`},"github-unavailable":{exit:1,summary:`GitHub did not answer, or answered with a server error.`},"download-failed":{exit:1,summary:`A file or an archive could not be fetched.`},cancelled:{exit:1,summary:`The run was cancelled; what was finished is kept.`}};var t=class extends Error{code;problems;hint;constructor(e,t,n={}){super(t,n.cause===void 0?void 0:{cause:n.cause}),this.name=`UserError`,this.code=e,this.hint=n.hint,this.problems=n.problems??[]}get exitCode(){return e[this.code].exit}};function n(e){return e instanceof Error?e.message:String(e)}function r(e){return`${e.file}:${e.line}:${e.column}`}function i(e){return e instanceof t?e.exitCode:1}

/***/ }),

/***/ 3271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
var t=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)((e=>{e.__esModule=!0,e.distance=e.closest=void 0;var t=/* @__PURE__ */ new Uint32Array(65536),n=function(e,n){for(var r=e.length,i=n.length,a=1<<r-1,o=-1,s=0,c=r,l=r;l--;)t[e.charCodeAt(l)]|=1<<l;for(l=0;l<i;l++){var u=t[n.charCodeAt(l)],d=u|s;u|=(u&o)+o^o,s|=~(u|o),o&=u,s&a&&c++,o&a&&c--,s=s<<1|1,o=o<<1|~(d|s),s&=d}for(l=r;l--;)t[e.charCodeAt(l)]=0;return c},r=function(e,n){for(var r=n.length,i=e.length,a=[],o=[],s=Math.ceil(r/32),c=Math.ceil(i/32),l=0;l<s;l++)o[l]=-1,a[l]=0;for(var u=0;u<c-1;u++){for(var d=0,f=-1,p=u*32,m=Math.min(32,i)+p,h=p;h<m;h++)t[e.charCodeAt(h)]|=1<<h;for(var l=0;l<r;l++){var g=t[n.charCodeAt(l)],_=o[l/32|0]>>>l&1,v=a[l/32|0]>>>l&1,y=g|d,b=((g|v)&f)+f^f|g|v,x=d|~(b|f),S=f&b;x>>>31^_&&(o[l/32|0]^=1<<l),S>>>31^v&&(a[l/32|0]^=1<<l),x=x<<1|_,S=S<<1|v,f=S|~(y|x),d=x&y}for(var h=p;h<m;h++)t[e.charCodeAt(h)]=0}for(var C=0,w=-1,T=u*32,E=Math.min(32,i-T)+T,h=T;h<E;h++)t[e.charCodeAt(h)]|=1<<h;for(var D=i,l=0;l<r;l++){var g=t[n.charCodeAt(l)],_=o[l/32|0]>>>l&1,v=a[l/32|0]>>>l&1,y=g|C,b=((g|v)&w)+w^w|g|v,x=C|~(b|w),S=w&b;D+=x>>>i-1&1,D-=S>>>i-1&1,x>>>31^_&&(o[l/32|0]^=1<<l),S>>>31^v&&(a[l/32|0]^=1<<l),x=x<<1|_,S=S<<1|v,w=S|~(y|x),C=x&y}for(var h=T;h<E;h++)t[e.charCodeAt(h)]=0;return D},i=function(e,t){if(e.length<t.length){var i=t;t=e,e=i}return t.length===0?e.length:e.length<=32?n(e,t):r(e,t)};e.distance=i,e.closest=function(e,t){for(var n=1/0,r=0,a=0;a<t.length;a++){var o=i(e,t[a]);o<n&&(n=o,r=a)}return t[r]}}));

/***/ }),

/***/ 3618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
function e(e){return JSON.stringify(e,null,2)}

/***/ }),

/***/ 1826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _fastest_levenshtein_qpNHe202_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3271);
var t=(0,_fastest_levenshtein_qpNHe202_js__WEBPACK_IMPORTED_MODULE_0__.t)();function n(e,n){let r=[...n].map(n=>({candidate:n,away:(0,t.distance)(e.toLowerCase(),n.toLowerCase())})).sort((e,t)=>e.away-t.away)[0];return r&&r.away<=Math.max(2,Math.floor(e.length/3))?r.candidate:void 0}

/***/ })

};
