export const id = 621;
export const ids = [621,826];
export const modules = {

/***/ 6621:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9200);
/* harmony import */ var _duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6248);
/* harmony import */ var _nearest_BwAj1C90_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1826);
/* harmony import */ var _fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8890);
/* harmony import */ var _json_ZiA1QnZA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3580);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7975);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6848);
const v={list:{words:``,least:0,most:0},show:{words:` name.instance`,least:1,most:1},rm:{words:` name.instance…`,least:1,most:1/0},mv:{words:` name.instance name.other`,least:2,most:2},pull:{words:` [FILE]`,least:0,most:1},push:{words:` FILE`,least:1,most:1},history:{words:``,least:0,most:0},rollback:{words:` ID`,least:1,most:1},diff:{words:` ID [ID]`,least:1,most:2},migrate:{words:` --to PLACE`,least:0,most:0},import:{words:` name.instance`,least:1,most:1},unlock:{words:``,least:0,most:0}};function y(e,t,{force:n=!1,limit:r,to:i,reason:a}){if(e!==`state`&&e!==`import`&&e!==`unlock`)return;let o=e===`state`?b(t[0]):e,s=e===`state`?t.slice(1):t,{least:c,most:l}=v[o];if(s.length<c||s.length>l||o===`migrate`&&i===void 0)throw x(e,o);return{verb:o,words:s,force:n,limit:S(r??`20`),to:i,reason:a}}function b(e){let n=_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.d.find(t=>t===e);if(n)return n;let i=e===void 0?void 0:(0,_nearest_BwAj1C90_js__WEBPACK_IMPORTED_MODULE_3__.t)(e,_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.d);throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,e===void 0?"`dtm state` needs to be told what to do":`There is no command "state ${e}"`,{hint:i?`Did you mean \`dtm state ${i}\`?`:`Commands: state ${_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.d.join(`, `)}.`})}function x(e,n){let r=e===`state`?`state ${n}`:e;return new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`\`dtm ${r}\` was given too much or too little`,{hint:`Write \`dtm ${r}${v[n].words}\`.`})}function S(e){if(/^[1-9]\d?$|^100$/.test(e))return Number(e);throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`--limit is "${e}"`,{hint:`Expected a number from 1 to 100.`})}const C={"config-file":{type:`string`,short:`f`},yes:{type:`boolean`,short:`y`},json:{type:`boolean`},"detailed-exitcode":{type:`boolean`},"lock-timeout":{type:`string`},target:{type:`string`,multiple:!0},refresh:{type:`boolean`},destroy:{type:`boolean`},force:{type:`boolean`},out:{type:`string`},parallelism:{type:`string`},format:{type:`string`},limit:{type:`string`},to:{type:`string`},reason:{type:`string`},"plugin-dir":{type:`string`,short:`d`},help:{type:`boolean`,short:`h`}};function w(e,t){let{values:n,positionals:r}=T(e),i=n.help||e.length===0?`help`:D(r),a={command:i,cwd:(0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(t.cwd),config:n[`config-file`],json:n.json??!1,detailedExitcode:n[`detailed-exitcode`]??!1,format:k(`format`,n.format??`mermaid`,_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.u),planning:{scope:{goal:O(i,n),targets:n.target??[]},refresh:n.refresh??!0,parallelism:n.parallelism===void 0?void 0:A(`parallelism`,n.parallelism),out:n.out===void 0?void 0:(0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(t.cwd,n.out),file:r[1]===void 0?void 0:(0,node_path__WEBPACK_IMPORTED_MODULE_6__.resolve)(t.cwd,r[1])},manual:y(i,r.slice(1),n),lockTimeout:(0,_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.t)(n[`lock-timeout`]??`0s`),run:j(t),github:{token:t.env.GITHUB_TOKEN,apiUrl:t.env.GITHUB_API_URL??`https://api.github.com`,repository:t.env.GITHUB_REPOSITORY},signal:t.signal,env:t.env};return{request:a,json:a.json,yes:n.yes??!1}}function T(e){try{return (0,node_util__WEBPACK_IMPORTED_MODULE_7__.parseArgs)({args:e.map(E),options:C,allowPositionals:!0,strict:!0,allowNegative:!0})}catch(e){let n=e instanceof Error?e.message.split(`.`)[0]:String(e);throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,n??`unreadable arguments`,{hint:"See `dtm --help`.",cause:e})}}function E(e){let[,t,n]=/^--([a-z-]+)=(true|false)$/.exec(e)??[];return t===void 0?e:n===`true`?`--${t}`:`--no-${t}`}function D(e){let[n=``,...r]=e,i=_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.l.find(e=>e===n),o=+(i===`apply`);if(i===`state`||i===`import`||i===`unlock`||i&&r.length<=o)return i;if(i)throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`"${r.slice(o).join(` `)}" is one argument too many`,{hint:"See `dtm --help`."});let s=(0,_nearest_BwAj1C90_js__WEBPACK_IMPORTED_MODULE_3__.t)(n,_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.l);throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`There is no command "${n}"`,{hint:s?`Did you mean \`dtm ${s}\`?`:`Commands: ${_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.l.join(`, `)}.`})}function O(e,{destroy:t,force:n}){return e===`destroy`||e===`plan`&&t?`destroy`:e===`delete`?n?`delete-force`:`delete`:`apply`}function k(e,n,r){let i=r.find(e=>e===n);if(i!==void 0)return i;throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`--${e} is "${n}"`,{hint:`Allowed: ${r.join(`, `)}.`})}function A(e,n){if(/^[1-9]\d{0,2}$/.test(n))return Number(n);throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`--${e} is "${n}"`,{hint:`Expected a number from 1 to 999.`})}function j({env:e,pid:t}){let n=(/* @__PURE__ */ new Date()).toISOString(),r=(0,node_os__WEBPACK_IMPORTED_MODULE_5__.hostname)();return{id:`local:${r}:${t}:${n}`,operation:`apply`,actor:e.USER,host:r,pid:t,at:n}}function M(e){let t=(0,_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.c)(),{stdin:r,stdout:a,stderr:l,json:u,yes:d}=e,m=e=>void a.write(`${t.redact(e)}\n`),h=e=>void l.write(`${t.redact(e)}\n`),g=a.isTTY??!1;return{secrets:t,report:e=>{let t=(0,_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.r)(e,{colour:l.isTTY??!1});t!==void 0&&h(t)},print:m,planned:async e=>m(u?(0,_json_ZiA1QnZA_js__WEBPACK_IMPORTED_MODULE_4__.t)(e):(0,_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.i)(e,{colour:g})),approve:async e=>{u||m((0,_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.i)(e,{colour:g})),!d&&N(e)&&await P(`Apply these changes?`,r,l)},confirm:async e=>{d||await P((0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_9__.s)(t.redact(e)),r,l)},applied:async(e,t)=>m(u?F(e,t):(0,_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.s)(t,{colour:g})),failed:async e=>h((0,_duration_CepBGHOO_js__WEBPACK_IMPORTED_MODULE_2__.n)(e,{colour:l.isTTY??!1}))}}function N(e){return e.changes.some(e=>e.action!==`none`)}async function P(e,n,r){if(!n.isTTY)throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`There is nobody to ask here, so nothing was changed`,{hint:"Add `--yes` to go on without being asked."});let i=(0,node_readline_promises__WEBPACK_IMPORTED_MODULE_8__.createInterface)({input:n,output:r});try{let n=await i.question(`${e} [y/N] `);if(!/^y(es)?$/i.test(n.trim()))throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__.t(`cancelled`,`Nothing was changed`)}finally{i.close()}}function F(e,t){return JSON.stringify({plan:e,result:t},null,2)}function I(e){let{stdin:t,stdout:n,stderr:r,env:i,pid:a}=e;for(let e of[n,r])e.on(`error`,z);let o=L(()=>w(e.argv.slice(2),{cwd:e.cwd(),env:i,pid:a,signal:B(e)})),{json:s,yes:c}=o.value??{json:!1,yes:!1},l=M({stdin:t,stdout:n,stderr:r,json:s,yes:c}),u=i.DTM_STATE_KEY;return l.secrets.add(u??``),delete i.DTM_STATE_KEY,{host:l,request:()=>({...R(o),stateKey:u})}}function L(e){try{return{value:e()}}catch(e){return{error:e}}}function R(e){if(e.value)return e.value.request;throw e.error}function z(e){if(e.code!==`EPIPE`)throw e}function B(e){let t=new AbortController;for(let n of[`SIGINT`,`SIGTERM`])e.once(n,()=>t.abort());return t.signal}const{host:V,request:H}=I(process);try{let e=H();process.exitCode=await(await Promise.all(/* import() */[__webpack_require__.e(1), __webpack_require__.e(785)]).then(__webpack_require__.bind(__webpack_require__, 4785))).run(e,V)}catch(t){await V.failed(t),process.exitCode=(0,_errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_1__.r)(t)}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ A),
/* harmony export */   c: () => (/* binding */ g),
/* harmony export */   d: () => (/* binding */ m),
/* harmony export */   f: () => (/* binding */ h),
/* harmony export */   i: () => (/* binding */ S),
/* harmony export */   l: () => (/* binding */ f),
/* harmony export */   n: () => (/* binding */ O),
/* harmony export */   o: () => (/* binding */ k),
/* harmony export */   r: () => (/* binding */ T),
/* harmony export */   s: () => (/* binding */ w),
/* harmony export */   t: () => (/* binding */ N),
/* harmony export */   u: () => (/* binding */ p)
/* harmony export */ });
/* harmony import */ var _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9200);
/* harmony import */ var _fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8890);
/* harmony import */ var _json_ZiA1QnZA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3580);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
const f=[`plan`,`apply`,`delete`,`destroy`,`verify`,`drift`,`graph`,`render`,`validate`,`schema`,`state`,`import`,`unlock`,`version`,`help`],p=[`mermaid`,`dot`],m=[`list`,`show`,`rm`,`mv`,`pull`,`push`,`history`,`rollback`,`diff`,`migrate`],h={scope:{goal:`apply`,targets:[]},refresh:!0};function g(e=()=>{}){let t=[];return{add(n){let r=_(n).filter(e=>!t.includes(e));t=[...t,...r].sort((e,t)=>t.length-e.length);for(let t of r)e(t)},redact:e=>t.reduce((e,t)=>e.replaceAll(t,`***`),e)}}function _(e){let t=e.trim();if(t.length<3)return[];let n=t.split(/\r?\n/).map(e=>e.trim()),r=[JSON.stringify(t).slice(1,-1),encodeURIComponent(t),...v(t),...v(e)];return[.../* @__PURE__ */ new Set([e,t,...n,...r])].filter(e=>e.length>=3)}function v(e){let t=Buffer.from(e).toString(`base64`),n=[0,1,2].map(t=>{let n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]).toString(`base64`),r=(t+Buffer.byteLength(e))%3==0?n.length:n.length-4;return n.slice(t===0?0:4,r)}),r=Buffer.from(e).toString(`base64url`);return[t,t.replace(/=+$/,``),r,...n.filter(e=>e.length>=8)]}const y={create:`+`,update:`~`,replace:`±`,delete:`-`,none:`!`},b={create:`green`,update:`yellow`,replace:`yellow`,delete:`red`,none:`red`},x={done:`✓`,unchanged:`=`,failed:`✗`,skipped:`·`};function S(e,t){let n=(0,_json_ZiA1QnZA_js__WEBPACK_IMPORTED_MODULE_1__.n)(e).map(e=>C(e,t)),r=`${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.s)(e.stack)}: ${(0,_json_ZiA1QnZA_js__WEBPACK_IMPORTED_MODULE_1__.o)(e)}${e.summary.unchanged>0?` (${e.summary.unchanged} unchanged)`:``}`;return[...n,M(r,`bold`,t)].join(`

`)}function C(e,t){let n=`${y[e.action]} ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.s)(e.tool)}  ${e.action===`none`?`blocked`:e.action}: ${(0,_json_ZiA1QnZA_js__WEBPACK_IMPORTED_MODULE_1__.s)(e)}`,o=(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.t)(e.fields),s=o===``?[]:[o.replace(/^/gm,`    `)];return[M((0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)(n),b[e.action],t),...s.map(_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)].join(`
`)}function w(e,t){return[...e.tools.filter(e=>e.status===`failed`).map(e=>D(e,t)),M((0,_json_ZiA1QnZA_js__WEBPACK_IMPORTED_MODULE_1__.r)(e),`bold`,t)].join(`
`)}function T(e,t){switch(e.type){case`started`:return M(`… ${e.action} ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.s)(e.tool)}`,`dim`,t);case`progress`:return M(`  ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.s)(e.tool)}: ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)(e.text)}`,`dim`,t);case`log`:return`  ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.s)(e.tool)}: ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)(e.text)}`;case`waiting`:return`Waiting for ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.s)(e.holder.actor??e.holder.id)} to give the lock back`;case`warning`:return E(e,t);case`finished`:return D(e.result,t);case`reading`:case`saved`:return;default:return e}}function E({message:e,problem:t},n){return t?`${M(`Warning:`,`yellow`,n)} ${k(t,n)}`:M(`Warning: ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)(e)}`,`yellow`,n)}function D(e,t){let n=e.status===`failed`?`red`:e.status===`skipped`?`dim`:`green`,a=e.message??(e.status===`unchanged`?`nothing to do after all`:(0,_json_ZiA1QnZA_js__WEBPACK_IMPORTED_MODULE_1__.a)(e.milliseconds));return M(`${x[e.status]} ${e.action} ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.s)(e.tool)}: ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)(a)}`,n,t)}function O(e,i){if(!(e instanceof _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__.t))return e instanceof Error?e.stack??e.message:(0,_errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__.i)(e);let a=M(`Error (${e.code}): ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)(e.message)}`,`red`,i),o=e.hint?[(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)(e.hint)]:[];return[a,...e.problems.map(e=>k(e,i)),...o].join(`
`)}function k(t,n={colour:!1}){return`${t.at?`${M((0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.s)((0,_errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__.a)(t.at)),`bold`,n)}: `:``}${A(t)}`}function A({message:t,at:n,excerpt:a,hint:o}){let s=n?.via?[`  (from ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.s)((0,_errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__.a)(n.via))})`]:[],c=n&&a!==void 0?j(a,n.column):[];return[(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)(t),...s,...c,...o?[`  ${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)(o)}`]:[]].join(`
`)}function j(e,t){let n=e.replaceAll(`	`,` `),i=t>120?t-80:0,a=(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)(n.slice(i,t-1));return[`  ${a}${(0,_fields_Q721PKU1_js__WEBPACK_IMPORTED_MODULE_3__.c)(n.slice(t-1,i+160))}`,`  ${` `.repeat(a.length)}^`]}function M(e,t,{colour:n}){return n?(0,node_util__WEBPACK_IMPORTED_MODULE_2__.styleText)(t,e,{validateStream:!1}):e}function N(e){let[,t,r]=/^(\d+)(ms|s|m|h)$/.exec(e.trim())??[],i={ms:1,s:1e3,m:6e4,h:36e5}[r??``];if(i!==void 0)return Number(t)*i;throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__.t(`bad-arguments`,`"${e}" is no length of time`,{hint:"Expected a number with ms, s, m or h, such as `5m`."})}

/***/ }),

/***/ 9200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ r),
/* harmony export */   i: () => (/* binding */ n),
/* harmony export */   n: () => (/* binding */ e),
/* harmony export */   r: () => (/* binding */ i),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
const e={"config-invalid":{exit:3,summary:`The configuration has an error; the message names file, line and column.`},"config-not-found":{exit:3,summary:`No configuration file was found or it could not be read.`},"bad-arguments":{exit:3,summary:`A command-line argument or an Action input is wrong.`},"event-unsupported":{exit:3,summary:`The Action was started by an event it does not handle.`},"event-invalid":{exit:3,summary:`The event file of the run is missing or is not what GitHub sends.`},"template-invalid":{exit:3,summary:`A Go template could not be parsed or rendered.`},"env-missing":{exit:3,summary:"An environment variable that `[[ env X ]]` needs is not set."},"plugin-unknown":{exit:3,summary:"No plugin of that name is built in or declared under `plugins`."},"plugin-invalid":{exit:3,summary:`A plugin could not be loaded or lacks part of the contract.`},"output-missing":{exit:1,summary:`A tool refers to an output that its producer did not give.`},"state-key-missing":{exit:1,summary:`A secret output is sealed with a state key that this run does not have; the message names it.`},"plugin-failed":{exit:1,summary:`A plugin's verb failed.`},"apply-failed":{exit:1,summary:`At least one tool could not be applied; the others were.`},"read-failed":{exit:1,summary:`The live state of a tool could not be read, so it cannot be planned.`},prevented:{exit:1,summary:"The change is forbidden by `lifecycle.preventDestroy`."},exists:{exit:1,summary:`The resource exists already but is not in the state.`},"state-invalid":{exit:1,summary:`The state is not readable: damaged, or written by a newer version.`},absent:{exit:1,summary:`What was to be imported is not there.`},"state-conflict":{exit:1,summary:`Somebody else wrote the state since it was read.`},"state-unavailable":{exit:1,summary:`The state's store could not be reached or refused the request.`},"state-moved":{exit:1,summary:`The state was moved to another place, which the message names.`},locked:{exit:4,summary:`Another run holds the lock of this state.`},"plan-stale":{exit:5,summary:`What would be applied is not what was reviewed.`},"plan-missing":{exit:5,summary:`No reviewed plan stands behind this push.`},"plan-forged":{exit:5,summary:`The reviewed plan in the comment is not signed with the state key.`},"github-auth":{exit:1,summary:`GitHub refused the token (401) or it is missing.`},"github-forbidden":{exit:1,summary:`The token may not do that (403), or the resource is hidden from it (404).`},"github-not-found":{exit:1,summary:`GitHub has no such resource (404).`},"github-rejected":{exit:1,summary:`GitHub rejected the request as invalid (409, 422).`},"github-unavailable":{exit:1,summary:`GitHub did not answer, or answered with a server error.`},"download-failed":{exit:1,summary:`A file or an archive could not be fetched.`},cancelled:{exit:1,summary:`The run was cancelled; what was finished is kept.`}};var t=class extends Error{code;problems;hint;constructor(e,t,n={}){super(t,n.cause===void 0?void 0:{cause:n.cause}),this.name=`UserError`,this.code=e,this.hint=n.hint,this.problems=n.problems??[]}get exitCode(){return e[this.code].exit}};function n(e){return e instanceof Error?e.message:String(e)}function r(e){return`${e.file}:${e.line}:${e.column}`}function i(e){return e instanceof t?e.exitCode:1}

/***/ }),

/***/ 3271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
var t=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)((e=>{e.__esModule=!0,e.distance=e.closest=void 0;var t=/* @__PURE__ */ new Uint32Array(65536),n=function(e,n){for(var r=e.length,i=n.length,a=1<<r-1,o=-1,s=0,c=r,l=r;l--;)t[e.charCodeAt(l)]|=1<<l;for(l=0;l<i;l++){var u=t[n.charCodeAt(l)],d=u|s;u|=(u&o)+o^o,s|=~(u|o),o&=u,s&a&&c++,o&a&&c--,s=s<<1|1,o=o<<1|~(d|s),s&=d}for(l=r;l--;)t[e.charCodeAt(l)]=0;return c},r=function(e,n){for(var r=n.length,i=e.length,a=[],o=[],s=Math.ceil(r/32),c=Math.ceil(i/32),l=0;l<s;l++)o[l]=-1,a[l]=0;for(var u=0;u<c-1;u++){for(var d=0,f=-1,p=u*32,m=Math.min(32,i)+p,h=p;h<m;h++)t[e.charCodeAt(h)]|=1<<h;for(var l=0;l<r;l++){var g=t[n.charCodeAt(l)],_=o[l/32|0]>>>l&1,v=a[l/32|0]>>>l&1,y=g|d,b=((g|v)&f)+f^f|g|v,x=d|~(b|f),S=f&b;x>>>31^_&&(o[l/32|0]^=1<<l),S>>>31^v&&(a[l/32|0]^=1<<l),x=x<<1|_,S=S<<1|v,f=S|~(y|x),d=x&y}for(var h=p;h<m;h++)t[e.charCodeAt(h)]=0}for(var C=0,w=-1,T=u*32,E=Math.min(32,i-T)+T,h=T;h<E;h++)t[e.charCodeAt(h)]|=1<<h;for(var D=i,l=0;l<r;l++){var g=t[n.charCodeAt(l)],_=o[l/32|0]>>>l&1,v=a[l/32|0]>>>l&1,y=g|C,b=((g|v)&w)+w^w|g|v,x=C|~(b|w),S=w&b;D+=x>>>i-1&1,D-=S>>>i-1&1,x>>>31^_&&(o[l/32|0]^=1<<l),S>>>31^v&&(a[l/32|0]^=1<<l),x=x<<1|_,S=S<<1|v,w=S|~(y|x),C=x&y}for(var h=T;h<E;h++)t[e.charCodeAt(h)]=0;return D},i=function(e,t){if(e.length<t.length){var i=t;t=e,e=i}return t.length===0?e.length:e.length<=32?n(e,t):r(e,t)};e.distance=i,e.closest=function(e,t){for(var n=1/0,r=0,a=0;a<t.length;a++){var o=i(e,t[a]);o<n&&(n=o,r=a)}return t[r]}}));

/***/ }),

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ s),
/* harmony export */   c: () => (/* binding */ n),
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   n: () => (/* binding */ f),
/* harmony export */   o: () => (/* binding */ c),
/* harmony export */   r: () => (/* binding */ o),
/* harmony export */   s: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ d)
/* harmony export */ });
const e=/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g,t=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;function n(n){return n.replace(e,``).replace(/\r\n?/g,`
`).replace(t,e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,`0`)}`)}function r(e){return n(e).replace(/\n/g,` ⏎ `)}function i(e,t){if(e.length<=t)return e;let n=e.slice(0,t).replace(/[\ud800-\udbff]$/,``);return`${n}… (${e.length-n.length} more characters)`}function a(e,t=300){let n=i(l(r(e)),t).replaceAll(`|`,`\\|`),a="`".repeat(u(n,"`")+1),o=n.startsWith("`")||n.endsWith("`")||n.trim()===``?` `:``;return`${a}${o}${n}${o}${a}`}function o(e,t=``,r=4e3){let a=i(l(n(e)),r),o="`".repeat(Math.max(3,u(a,"`")+1));return`${o}${t}\n${a}\n${o}`}function s(e){return`<code>${i(r(e),300).replace(/[&<>"]/g,e=>`&#${e.charCodeAt(0)};`)}</code>`}function c(e,t){return t===void 0||t.length>1e3||!/^https?:\/\/[^\s()<>]+$/.test(t)?e:`[${e}](${t})`}function l(e){return e.replace(/`{21,}/g,e=>`(${e.length} backticks)`)}function u(e,t){return e.split(`
`).flatMap(e=>e.match(RegExp(`${t}+`,`g`))??[]).reduce((e,t)=>Math.max(e,t.length),0)}function d(e){return e.flatMap(({path:e,before:t,after:n})=>[...p(`-`,e,t),...p(`+`,e,n)]).join(`
`)}function f(e,t){if(e.length<=t)return e;let n=e.split(`
`).map(e=>i(e,Math.floor(t/4))),r=t,a=n.findIndex(e=>(r-=e.length+1)<0);return a<0?n.join(`
`):[...n.slice(0,a),`… and ${n.length-a} more lines`].join(`
`)}function p(e,t,n){return n===void 0?[]:typeof n!=`string`||!n.includes(`
`)?[`${e} ${t}: ${m(n)}`]:[`${e} ${t}:`,...n.split(/\r\n?|\n/).map(t=>`${e}   ${t}`)]}function m(e){return typeof e==`string`&&/^(\(.*\)|\[\[ env \w+ \]\])$/.test(e)?e:JSON.stringify(e)}

/***/ }),

/***/ 3580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ a),
/* harmony export */   i: () => (/* binding */ e),
/* harmony export */   n: () => (/* binding */ i),
/* harmony export */   o: () => (/* binding */ t),
/* harmony export */   r: () => (/* binding */ n),
/* harmony export */   s: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ o)
/* harmony export */ });
const e={new:`new`,config:`its configuration changed`,drift:`drift: reality is not what was made`,missing:`missing: it is gone in reality`,removed:`removed from the file`,interrupted:`an interrupted run left it unfinished`,dependency:`an output it uses will change`,exists:`exists already`,asked:`asked for`};function t({summary:e,changes:t}){let{create:n,update:r,replace:i,delete:a}=e,o=t.filter(e=>e.blocked).length,s=[[n,`to create`],[r,`to update`],[i,`to replace`],[a,`to delete`],[o,`blocked`]].flatMap(([e,t])=>e>0?`${e} ${t}`:[]);return s.length===0?`no changes`:s.join(`, `)}function n({tools:e}){let t=[`done`,`unchanged`,`failed`,`skipped`].flatMap(t=>{let n=e.filter(e=>e.status===t).length;return n>0?`${n} ${t}`:[]});return t.length===0?`nothing to do`:t.join(`, `)}function r(t){return[t.reason?e[t.reason]:``,t.blocked?.message,t.note].filter(Boolean).join(`. `)}function i(e){return e.changes.filter(e=>e.action!==`none`||e.blocked)}function a(e){return e<1e3?`${Math.round(e)} ms`:`${(e/1e3).toFixed(1)} s`}function o(e){return JSON.stringify(e,null,2)}

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
