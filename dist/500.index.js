export const id = 500;
export const ids = [500];
export const modules = {

/***/ 7802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1843);
function t(t,n){return new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`state-conflict`,`The state in ${t} was written by somebody else since it was read`,{hint:`Nothing was overwritten. Run the command again: it starts from the newer state.`,cause:n})}function n(t,n){return new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`locked`,`The state in ${t} is locked by ${r(n)}`,{hint:"Wait for that run to end, raise `lock-timeout`, or release it with `dtm unlock` when that run is gone."})}function r(e){if(!e)return`another run`;let{actor:t,host:n,operation:r,at:i,url:a}=e;return`${t??n??`somebody`} (${r}, since ${i}${a?`, ${a}`:``})`}

/***/ }),

/***/ 7500:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1843);
/* harmony import */ var _duration_BIvxPJhx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9666);
/* harmony import */ var _nearest_DLrYXlTX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2778);
/* harmony import */ var _request_B4ldYQbC_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5389);
/* harmony import */ var _help_C3Y1IT6W_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(268);
/* harmony import */ var _secrets_Q19xDm0b_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4492);
/* harmony import */ var _shown_Bghn_2UC_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8428);
/* harmony import */ var _escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7810);
/* harmony import */ var _json_DV5RajtN_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2053);
/* harmony import */ var _terminal_BUlcOC9t_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2148);
/* harmony import */ var _words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2252);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7975);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8474);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6848);
const T={list:{words:``,least:0,most:0},show:{words:` name.instance`,least:1,most:1},rm:{words:` name.instance…`,least:1,most:1/0},mv:{words:` name.instance name.other`,least:2,most:2},pull:{words:` [FILE]`,least:0,most:1},push:{words:` FILE`,least:1,most:1},history:{words:``,least:0,most:0},rollback:{words:` ID`,least:1,most:1},diff:{words:` ID [ID]`,least:1,most:2},migrate:{words:` --to PLACE`,least:0,most:0},import:{words:` name.instance`,least:1,most:1},unlock:{words:``,least:0,most:0}};function E(e,t,{force:n=!1,limit:r,to:i,reason:a}){if(e!==`state`&&e!==`import`&&e!==`unlock`)return;let o=e===`state`?D(t[0]):e,s=e===`state`?t.slice(1):t,{least:c,most:l}=T[o];if(s.length<c||s.length>l||o===`migrate`&&i===void 0)throw O(e,o);return{verb:o,words:s,force:n,limit:k(r??`20`),to:i,reason:a}}function D(e){let t=_request_B4ldYQbC_js__WEBPACK_IMPORTED_MODULE_4__.r.find(t=>t===e);if(t)return t;let r=e===void 0?void 0:(0,_nearest_DLrYXlTX_js__WEBPACK_IMPORTED_MODULE_3__.t)(e,_request_B4ldYQbC_js__WEBPACK_IMPORTED_MODULE_4__.r);throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,e===void 0?"`dtm state` needs to be told what to do":`There is no command "state ${e}"`,{hint:r?`Did you mean \`dtm state ${r}\`?`:`Commands: state ${_request_B4ldYQbC_js__WEBPACK_IMPORTED_MODULE_4__.r.join(`, `)}.`})}function O(e,t){let r=e===`state`?`state ${t}`:e;return new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`\`dtm ${r}\` was given too much or too little`,{hint:`Write \`dtm ${r}${T[t].words}\`.`})}function k(e){if(/^[1-9]\d{0,2}$|^1000$/.test(e))return Number(e);throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`--limit is "${e}"`,{hint:`Expected a number from 1 to 1000.`})}const A={"config-file":{type:`string`,short:`f`},yes:{type:`boolean`,short:`y`},json:{type:`boolean`},debug:{type:`boolean`},"detailed-exitcode":{type:`boolean`},"lock-timeout":{type:`string`},target:{type:`string`,multiple:!0},refresh:{type:`boolean`},destroy:{type:`boolean`},force:{type:`boolean`},out:{type:`string`},parallelism:{type:`string`},format:{type:`string`},limit:{type:`string`},to:{type:`string`},reason:{type:`string`},write:{type:`boolean`},check:{type:`boolean`},template:{type:`string`,short:`t`},"plugin-dir":{type:`string`,short:`d`},help:{type:`boolean`,short:`h`}};function j(e,t){let{values:n,positionals:i}=P(e);M(n);let o=n.help===!0||e.length===0||i[0]===`help`,s=o?`help`:L(i),c={command:s,topic:o?I(i):void 0,cwd:(0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(t.cwd),config:n[`config-file`],json:n.json??!1,detailedExitcode:n[`detailed-exitcode`]??!1,format:z(`format`,n.format??`mermaid`,_request_B4ldYQbC_js__WEBPACK_IMPORTED_MODULE_4__.n),planning:{scope:{goal:R(s,n),targets:n.target??[]},refresh:n.refresh??!0,parallelism:n.parallelism===void 0?void 0:B(`parallelism`,n.parallelism),out:n.out===void 0?void 0:(0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(t.cwd,n.out),file:i[1]===void 0?void 0:(0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(t.cwd,i[1])},manual:E(s,i.slice(1),n),authoring:{write:n.write??!1,check:n.check??!1,template:n.template,folder:i[1]===void 0?void 0:(0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(t.cwd,i[1])},lockTimeout:(0,_duration_BIvxPJhx_js__WEBPACK_IMPORTED_MODULE_2__.t)(n[`lock-timeout`]??`0s`),run:V(t),github:{token:t.env.GITHUB_TOKEN,apiUrl:t.env.GITHUB_API_URL??`https://api.github.com`,repository:t.env.GITHUB_REPOSITORY},signal:t.signal,env:t.env};return o||N(s,Object.keys(n)),{request:c,json:c.json,yes:n.yes??!1,debug:n.debug??!1}}function M(e){let t=[`config-file`,`out`].find(t=>e[t]===``);if(t!==void 0)throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`--${t} is empty`,{hint:`Leave it out, or give it a value.`})}function N(e,t){let r=(0,_help_C3Y1IT6W_js__WEBPACK_IMPORTED_MODULE_5__.n)(e),i=t.find(e=>!r.includes(e));if(i!==void 0)throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`\`dtm ${e}\` does not take --${i}`,{hint:`See \`dtm help ${e}\`.`})}function P(e){try{return (0,node_util__WEBPACK_IMPORTED_MODULE_13__.parseArgs)({args:e.map(F),options:A,allowPositionals:!0,strict:!0,allowNegative:!0})}catch(e){let t=e instanceof Error?e.message.split(`.`)[0]:String(e);throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,t??`unreadable arguments`,{hint:"See `dtm --help`.",cause:e})}}function F(e){let[,t,n]=/^--([a-z-]+)=(true|false)$/.exec(e)??[];return t===void 0?e:n===`true`?`--${t}`:`--no-${t}`}function I([e,t]){let n=e===`help`?t:e;return n===void 0?void 0:L([n])}function L(e){let[t=``,...r]=e,a=_request_B4ldYQbC_js__WEBPACK_IMPORTED_MODULE_4__.t.find(e=>e===t),o=+(a===`apply`||a===`init`);if(a===`state`||a===`import`||a===`unlock`||a&&r.length<=o)return a;if(a)throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`"${r.slice(o).join(` `)}" is one argument too many`,{hint:"See `dtm --help`."});let c=(0,_nearest_DLrYXlTX_js__WEBPACK_IMPORTED_MODULE_3__.t)(t,_request_B4ldYQbC_js__WEBPACK_IMPORTED_MODULE_4__.t);throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`There is no command "${t}"`,{hint:c?`Did you mean \`dtm ${c}\`?`:`Commands: ${_request_B4ldYQbC_js__WEBPACK_IMPORTED_MODULE_4__.t.join(`, `)}.`})}function R(e,{destroy:t,force:n}){return e===`destroy`||e===`plan`&&t?`destroy`:e===`delete`?n?`delete-force`:`delete`:`apply`}function z(e,t,r){let i=r.find(e=>e===t);if(i!==void 0)return i;throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`--${e} is "${t}"`,{hint:`Allowed: ${r.join(`, `)}.`})}function B(e,t){if(/^[1-9]\d{0,2}$/.test(t))return Number(t);throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`--${e} is "${t}"`,{hint:`Expected a number from 1 to 999.`})}function V({env:e,pid:t}){let n=(/* @__PURE__ */ new Date()).toISOString(),r=(0,node_os__WEBPACK_IMPORTED_MODULE_11__.hostname)();return{id:`local:${r}:${t}:${n}`,operation:`apply`,actor:e.USER,host:r,pid:t,at:n}}async function H(e,t){if(!t.input.isTTY||!t.output.isTTY)throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`bad-arguments`,`There is nobody to ask here, so nothing was changed`,{hint:"Add `--yes` to go on without being asked."});let r=await U(`${e} [y/N] `,t);if(!/^y(es)?$/i.test(r?.trim()??``))throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`cancelled`,`Nothing was changed`)}async function re(e,t,r){let i=await U(`${e} (${t.join(`, `)}) [${t[0]}] `,r);if(i===void 0)throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`cancelled`,`Nothing was chosen`);return i.trim()||t[0]}async function U(e,{input:t,output:n,signal:r}){let i=(0,node_readline_promises__WEBPACK_IMPORTED_MODULE_15__.createInterface)({input:t,output:n});try{let t=i.question(e,r?{signal:r}:{});return await Promise.race([t,(0,node_events__WEBPACK_IMPORTED_MODULE_14__.once)(i,`close`).then(()=>void 0)])}catch(e){if(e instanceof Error&&e.name===`AbortError`)return;throw e}finally{i.close()}}function W(e){let t=()=>{};return{isLive:!1,line:t=>void e.write(`${t}\n`),follow:t,clear:t}}function G(t,n=()=>__webpack_require__.e(/* import() */ 116).then(__webpack_require__.bind(__webpack_require__, 6116))){let r=/* @__PURE__ */ new Map,i,a,o,s=e=>{o&&i?.clear(),t.write(`${e}\n`),o&&i?.draw(r.values())},c=()=>{o&&i?.clear(),clearInterval(o),o=void 0},l=()=>{a??=n().then(({openList:e})=>void(i=e(t)),t=>s(`The list of running tools is not shown: ${(0,_errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.i)(t)}`)),o??=setInterval(()=>i?.draw(r.values()),100).unref()};return{isLive:!0,line:s,clear:c,follow(e){e.type===`started`&&(r.set(e.tool,{tool:e.tool,action:e.action,since:performance.now()}),l());let t=e.type===`progress`?r.get(e.tool):void 0;t&&e.type===`progress`&&Object.assign(t,{text:e.text,fraction:e.fraction}),e.type===`finished`&&r.delete(e.tool)&&r.size===0&&c()}}}function K(e){let t=(0,_secrets_Q19xDm0b_js__WEBPACK_IMPORTED_MODULE_6__.t)(),{stdin:n,stdout:r,stderr:i,json:a,yes:o,debug:s=!1,signal:c}=e;t.add(e.env?.GITHUB_TOKEN??``);let b=J(e),x=e=>t.redact(e),S=e=>{b.clear(),r.write(`${x(e)}\n`)},C=e=>b.line(x(e)),w={colour:Y(r,e)},T={colour:Y(i,e)},E={...t,redact:e=>x((0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_16__.c)(x(e)))};return c?.addEventListener(`abort`,()=>C(q),{once:!0}),{secrets:t,clear:b.clear,report(e){let t=(0,_shown_Bghn_2UC_js__WEBPACK_IMPORTED_MODULE_7__.n)(e,E);b.follow(t);let n=(0,_terminal_BUlcOC9t_js__WEBPACK_IMPORTED_MODULE_9__.n)(t,T);n!==void 0&&!(b.isLive&&X(t))&&C(n)},print:S,async planned(e){let n=(0,_shown_Bghn_2UC_js__WEBPACK_IMPORTED_MODULE_7__.r)(e,t);S(a?(0,_json_DV5RajtN_js__WEBPACK_IMPORTED_MODULE_8__.n)(n):(0,_terminal_BUlcOC9t_js__WEBPACK_IMPORTED_MODULE_9__.i)(n,w))},async approve(e){let r=(0,_shown_Bghn_2UC_js__WEBPACK_IMPORTED_MODULE_7__.r)(e,t),s=!o&&ie(r);return a?s&&C((0,_terminal_BUlcOC9t_js__WEBPACK_IMPORTED_MODULE_9__.i)(r,T)):S((0,_terminal_BUlcOC9t_js__WEBPACK_IMPORTED_MODULE_9__.i)(r,w)),s&&await H((0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_10__.o)(r),{input:n,output:i,signal:c}),!0},async confirm(e){o||await H((0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_16__.a)(x(e)),{input:n,output:i,signal:c})},async applied(e,n){let r=(0,_shown_Bghn_2UC_js__WEBPACK_IMPORTED_MODULE_7__.a)(n,t);S(a?ae((0,_shown_Bghn_2UC_js__WEBPACK_IMPORTED_MODULE_7__.r)(e,t),r):(0,_terminal_BUlcOC9t_js__WEBPACK_IMPORTED_MODULE_9__.o)(r,w))},async failed(e){b.clear();let n=(0,_shown_Bghn_2UC_js__WEBPACK_IMPORTED_MODULE_7__.t)(e,t);a&&S((0,_json_DV5RajtN_js__WEBPACK_IMPORTED_MODULE_8__.t)(n)),C((0,_terminal_BUlcOC9t_js__WEBPACK_IMPORTED_MODULE_9__.t)(n,T)),s&&C((0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_16__.c)(x(Z(e))))},choose:async(e,t)=>n.isTTY&&i.isTTY?re(e,t,{input:n,output:i,signal:c}):t[0]}}const q=`Stopping: what runs is finished and saved, nothing new begins. Again to stop at once.`;function J({stderr:e,json:t,env:n={}}){let{isTTY:r=!1,columns:i=0,rows:a=0}=e;return r&&i>0&&a>0&&n.TERM!==`dumb`&&(n.CI??``)===``&&!t?G(e):W(e)}function Y(e,{env:t={}}){return e.isTTY===!0&&(t.NO_COLOR??``)===``&&t.TERM!==`dumb`}function X({type:e}){return e===`started`||e===`progress`}function ie(e){return e.changes.some(e=>e.action!==`none`)}function Z(t){if(!(t instanceof Error))return (0,_errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.i)(t);let n=t.stack??t.message;return t.cause===void 0?n:`${n}\nCaused by: ${Z(t.cause)}`}function ae(e,t){return JSON.stringify({plan:e,result:t},null,2)}const oe={SIGINT:130,SIGTERM:143};function se(e,t,n=6e5){let r=new AbortController,i=n=>{t(),e.exit(oe[n])};for(let t of[`SIGINT`,`SIGTERM`])e.on(t,()=>{if(r.signal.aborted)return i(t);setTimeout(i,n,t).unref(),r.abort()});return r.signal}function ce(e){let{stdin:t,stdout:n,stderr:r,env:i,pid:a}=e;for(let e of[n,r])e.on(`error`,Q);let o=se(e,()=>f.clear()),s=le(()=>j(e.argv.slice(2),{cwd:e.cwd(),env:i,pid:a,signal:o})),c={json:e.argv.includes(`--json`),yes:!1,debug:!1},{json:l,yes:u,debug:d}=s.value??c,f=K({stdin:t,stdout:n,stderr:r,json:l,yes:u,debug:d,env:i,signal:o}),p=i.DTM_STATE_KEY??``;for(let e of p.split(`
`))f.secrets.add(e);return delete i.DTM_STATE_KEY,{host:f,request:()=>({...ue(s),stateKey:p})}}function le(e){try{return{value:e()}}catch(e){return{error:e}}}function ue(e){if(e.value)return e.value.request;throw e.error}function Q(e){if(e.code!==`EPIPE`)throw e}const{host:$,request:de}=ce(process);try{let e=de();process.exitCode=await(await Promise.all(/* import() */[__webpack_require__.e(478), __webpack_require__.e(629), __webpack_require__.e(920)]).then(__webpack_require__.bind(__webpack_require__, 7920))).run(e,$)}catch(e){await $.failed(e),process.exitCode=(0,_errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.r)(e)}
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1843);
function t(t){let[,n,r]=/^(\d+)(ms|s|m|h)$/.exec(t.trim())??[],i={ms:1,s:1e3,m:6e4,h:36e5}[r??``];if(i!==void 0)return Number(n)*i;throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`bad-arguments`,`"${t}" is no length of time`,{hint:"Expected a number with ms, s, m or h, such as `5m`."})}

/***/ }),

/***/ 1843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ r),
/* harmony export */   i: () => (/* binding */ n),
/* harmony export */   n: () => (/* binding */ e),
/* harmony export */   r: () => (/* binding */ i),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
const e={"config-invalid":{exit:3,summary:`The configuration has an error; the message names file, line and column.`},"config-not-found":{exit:3,summary:`No configuration file was found or it could not be read.`},"bad-arguments":{exit:3,summary:`A command-line argument or an Action input is wrong.`},"file-exists":{exit:3,summary:`A file that would be written is there already; it was left as it is.`},"event-unsupported":{exit:3,summary:`The Action was started by an event it does not handle.`},"event-invalid":{exit:3,summary:`The event file of the run is missing or is not what GitHub sends.`},"checkout-wrong":{exit:3,summary:`What is checked out is not what a command on the pull request is about.`},"template-invalid":{exit:3,summary:`A Go template could not be parsed or rendered.`},"env-missing":{exit:3,summary:"An environment variable that `[[ env X ]]` needs is not set."},"plugin-unknown":{exit:3,summary:"No plugin of that name is built in or declared under `plugins`."},"plugin-invalid":{exit:3,summary:`A plugin could not be loaded or lacks part of the contract.`},"output-missing":{exit:1,summary:`A tool refers to an output that its producer did not give.`},"state-key-missing":{exit:1,summary:`A secret output is sealed with a state key that this run does not have; the message names it.`},"target-unknown":{exit:3,summary:"Neither the configuration nor the state has a tool of the name that `--target` gives."},"plugin-failed":{exit:1,summary:`A plugin's verb failed.`},"apply-failed":{exit:1,summary:`At least one tool could not be applied; the others were.`},"read-failed":{exit:1,summary:`The live state of a tool could not be read, so it cannot be planned.`},prevented:{exit:1,summary:"The change is forbidden by `lifecycle.preventDestroy`."},exists:{exit:1,summary:`The resource exists already but is not in the state.`},"state-invalid":{exit:1,summary:`The state is not readable: damaged, or written by a newer version.`},absent:{exit:1,summary:`What was to be imported is not there.`},"state-conflict":{exit:1,summary:`Somebody else wrote the state since it was read.`},"state-unavailable":{exit:1,summary:`The state's store could not be reached or refused the request.`},"state-moved":{exit:1,summary:`The state was moved to another place, which the message names.`},drifted:{exit:1,summary:"Reality is not what was made, and with `drift-issue: false` the run says so by failing."},locked:{exit:4,summary:`Another run holds the lock of this state.`},"plan-stale":{exit:5,summary:`What would be applied is not what was reviewed.`},"plan-missing":{exit:5,summary:`No reviewed plan stands behind this push.`},"plan-forged":{exit:5,summary:`The reviewed plan is not signed with the state key.`},"github-auth":{exit:1,summary:`GitHub refused the token (401) or it is missing.`},"github-forbidden":{exit:1,summary:`The token may not do that (403), or the resource is hidden from it (404).`},"github-not-found":{exit:1,summary:`GitHub has no such resource (404).`},"github-rejected":{exit:1,summary:`GitHub rejected the request as invalid (409, 422).`},"github-unavailable":{exit:1,summary:`GitHub did not answer, or answered with a server error.`},"download-failed":{exit:1,summary:`A file or an archive could not be fetched.`},cancelled:{exit:1,summary:`The run was cancelled; what was finished is kept.`}};var t=class extends Error{code;problems;hint;constructor(e,t,n={}){super(t,n.cause===void 0?void 0:{cause:n.cause}),this.name=`UserError`,this.code=e,this.hint=n.hint,this.problems=n.problems??[]}get exitCode(){return e[this.code].exit}};function n(e){return e instanceof Error?e.message:String(e)}function r(e){return`${e.file}:${e.line}:${e.column}`}function i(e){return e instanceof t?e.exitCode:1}

/***/ }),

/***/ 7810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ r),
/* harmony export */   c: () => (/* binding */ n),
/* harmony export */   i: () => (/* binding */ d),
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   o: () => (/* binding */ c),
/* harmony export */   r: () => (/* binding */ u),
/* harmony export */   s: () => (/* binding */ i),
/* harmony export */   t: () => (/* binding */ l)
/* harmony export */ });
const e=/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g,t=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;function n(n){return n.replace(e,``).replace(/\r\n?/g,`
`).replace(t,e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,`0`)}`)}function r(e){return n(e).replace(/\n/g,` ⏎ `)}function i(e,t){if(e.length<=t)return e;let n=e.slice(0,t).replace(/[\ud800-\udbff]$/,``);return`${n}… (${e.length-n.length} more characters)`}function a(e,t=300){let n=i(f(r(e)),t).replaceAll(`|`,`\\|`),a="`".repeat(p(n,"`")+1),o=n.startsWith("`")||n.endsWith("`")||n.trim()===``?` `:``;return`${a}${o}${n}${o}${a}`}const o=/^(?:[A-Za-z0-9 .,;:'"()[\]?!%+=/→…-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))*$/,s=/www\.|:\/\/|[A-Z]-\d|[0-9a-f]{7}|:[\w+-]+:|\][(:]|^\s*(\d+[.)]|[-+=])/i;function c(e){if(e.trim().includes(`
`))return l(e,``,8e3);let t=e.trim().split("`");return t.length%2==0||e.length>2e3||!t.every((e,t)=>t%2==1?e.trim()!==``:o.test(e)&&!s.test(e))?a(e,2e3):t.map((e,t)=>t%2==1?a(e):e).join(``)}function l(e,t=``,r=4e3){let a=i(f(n(e)),r),o="`".repeat(Math.max(3,p(a,"`")+1));return`${o}${t}\n${a}\n${o}`}function u(e){return`<code>${i(r(e),300).replace(/[&<>"]/g,e=>`&#${e.charCodeAt(0)};`)}</code>`}function d(e,t){return t===void 0||t.length>1e3||!/^https?:\/\/[^\s()<>]+$/.test(t)?e:`[${e}](${t})`}function f(e){return e.replace(/`{21,}/g,e=>`(${e.length} backticks)`)}function p(e,t){return e.split(`
`).flatMap(e=>e.match(RegExp(`${t}+`,`g`))??[]).reduce((e,t)=>Math.max(e,t.length),0)}

/***/ }),

/***/ 3271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
var t=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)((e=>{e.__esModule=!0,e.distance=e.closest=void 0;var t=/* @__PURE__ */ new Uint32Array(65536),n=function(e,n){for(var r=e.length,i=n.length,a=1<<r-1,o=-1,s=0,c=r,l=r;l--;)t[e.charCodeAt(l)]|=1<<l;for(l=0;l<i;l++){var u=t[n.charCodeAt(l)],d=u|s;u|=(u&o)+o^o,s|=~(u|o),o&=u,s&a&&c++,o&a&&c--,s=s<<1|1,o=o<<1|~(d|s),s&=d}for(l=r;l--;)t[e.charCodeAt(l)]=0;return c},r=function(e,n){for(var r=n.length,i=e.length,a=[],o=[],s=Math.ceil(r/32),c=Math.ceil(i/32),l=0;l<s;l++)o[l]=-1,a[l]=0;for(var u=0;u<c-1;u++){for(var d=0,f=-1,p=u*32,m=Math.min(32,i)+p,h=p;h<m;h++)t[e.charCodeAt(h)]|=1<<h;for(var l=0;l<r;l++){var g=t[n.charCodeAt(l)],_=o[l/32|0]>>>l&1,v=a[l/32|0]>>>l&1,y=g|d,b=((g|v)&f)+f^f|g|v,x=d|~(b|f),S=f&b;x>>>31^_&&(o[l/32|0]^=1<<l),S>>>31^v&&(a[l/32|0]^=1<<l),x=x<<1|_,S=S<<1|v,f=S|~(y|x),d=x&y}for(var h=p;h<m;h++)t[e.charCodeAt(h)]=0}for(var C=0,w=-1,T=u*32,E=Math.min(32,i-T)+T,h=T;h<E;h++)t[e.charCodeAt(h)]|=1<<h;for(var D=i,l=0;l<r;l++){var g=t[n.charCodeAt(l)],_=o[l/32|0]>>>l&1,v=a[l/32|0]>>>l&1,y=g|C,b=((g|v)&w)+w^w|g|v,x=C|~(b|w),S=w&b;D+=x>>>i-1&1,D-=S>>>i-1&1,x>>>31^_&&(o[l/32|0]^=1<<l),S>>>31^v&&(a[l/32|0]^=1<<l),x=x<<1|_,S=S<<1|v,w=S|~(y|x),C=x&y}for(var h=T;h<E;h++)t[e.charCodeAt(h)]=0;return D},i=function(e,t){if(e.length<t.length){var i=t;t=e,e=i}return t.length===0?e.length:e.length<=32?n(e,t):r(e,t)};e.distance=i,e.closest=function(e,t){for(var n=1/0,r=0,a=0;a<t.length;a++){var o=i(e,t[a]);o<n&&(n=o,r=a)}return t[r]}}));

/***/ }),

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7810);
function t(e){return e.flatMap(({path:e,before:t,after:n})=>[...r(`-`,e,t),...r(`+`,e,n)]).join(`
`)}function n(t,n){if(t.length<=n)return t;let r=t.split(`
`).map(t=>(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_0__.s)(t,Math.floor(n/4))),i=n,a=r.findIndex(e=>(i-=e.length+1)<0);return a<0?r.join(`
`):[...r.slice(0,a),`… and ${r.length-a} more lines`].join(`
`)}function r(e,t,n){return n===void 0?[]:typeof n!=`string`||!n.includes(`
`)?[`${e} ${t}: ${i(n)}`]:[`${e} ${t}:`,...n.split(/\r\n?|\n/).map(t=>`${e}   ${t}`)]}function i(e){return typeof e==`string`&&/^(\(.*\)|\[\[ env \w+ \]\])$/.test(e)?e:JSON.stringify(e)}

/***/ }),

/***/ 268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ c)
/* harmony export */ });
/* unused harmony exports i, t */
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
const e={"config-file":{short:`f`,value:`PATH`,about:`a file or a folder of .yaml files (default: dtm.yaml, then config.yaml)`},target:{value:`TOOL`,about:`this tool (name.instanceID) and what it needs, or where it goes what needs it; can be repeated`},refresh:{isNegative:!0,about:`plan from the state alone, without asking what is there`},destroy:{about:"plan: show what `dtm destroy` would do"},force:{about:`delete: also what the state does not know; state push: also an older or a foreign document`},limit:{value:`N`,about:`state history: how many versions (default: 20)`},to:{value:`PLACE`,about:`state migrate: where the state shall go`},reason:{value:`TEXT`,about:`unlock: why, for whoever reads the log`},out:{value:`FILE`,about:"plan: save the plan, for `dtm apply FILE`; migrate: where the result goes"},write:{about:`migrate: put the result in the place of the file, which is kept as FILE.bak`},check:{about:`migrate: exit with 2 when the file would change`},template:{short:`t`,value:`NAME`,about:`init: quickstart, gitops or apps`},yes:{short:`y`,about:`go ahead without asking; needed where there is no terminal`},"detailed-exitcode":{about:`exit with 2 when there are changes`},parallelism:{value:`N`,about:`how many tools are worked on at once (default: 10, or what the file says)`},"lock-timeout":{value:`TIME`,about:`how long to wait for the state's lock, such as 30s or 5m (default: 0s)`},format:{value:`LANGUAGE`,about:`graph: mermaid (default) or dot`},json:{about:`print as JSON on stdout, failures too`},debug:{about:`show the stack and the causes of a failure`},"plugin-dir":{short:`d`,value:`PATH`,about:`DevStream's; taken and not used: plugins need no folder`},help:{short:`h`,about:`what a command does and takes`}},t=[`json`,`debug`,`plugin-dir`,`help`],n=[`config-file`],r=[`yes`,`target`,`parallelism`,`lock-timeout`],i=[`target`,`detailed-exitcode`,`parallelism`],a=`Without --yes the plan is shown and asked about; any answer but y or yes changes nothing. The first Ctrl-C ends in good
order: what runs is finished and saved, nothing new begins. The second ends at once; the next run goes on from there.`,o={plan:{about:`show what would change`,more:`Reads what is there and compares; changes nothing and takes no lock.`,flags:[...n,`target`,`refresh`,`destroy`,`out`,`detailed-exitcode`,`parallelism`]},apply:{words:`[plan.json]`,about:`make it so; with a saved plan: exactly that, or nothing`,more:`${a}\nA saved plan is applied without a question, and refused (5) once anything has moved since it was made. It keeps its --target, --destroy and --refresh.`,flags:[...n,...r,`refresh`]},delete:{about:`delete the tools that the file names`,more:`Those among them that the state knows, with --force also the others. ${a}`,flags:[...n,...r,`force`]},destroy:{about:`delete everything that the state knows`,more:`Whatever the file says of it. ${a}`,flags:[...n,...r,`force`]},verify:{about:`plan, for its exit code`,more:`Exits with 0 also when there are changes, as in DevStream, unless there is --detailed-exitcode.`,flags:[...n,...i,`refresh`]},drift:{about:`show only where reality is not what was made`,flags:[...n,...i]},validate:{about:`check the configuration; needs no network and no secrets`,flags:n},render:{about:`print the tools with variables and templates resolved`,flags:n},graph:{about:`print the dependencies as Mermaid, or as DOT with --format dot`,flags:[...n,`format`]},schema:{about:`print the JSON Schema of the configuration, for editors`,flags:[]},state:{words:`VERB`,about:`look at the state and change it by hand: dtm help state lists the verbs`,more:`  dtm state list, show TOOL         what the state knows
  dtm state rm TOOL…                forget tools; what they are in the world stays
  dtm state mv TOOL NEW             give a tool another instance name
  dtm state pull [FILE], push FILE  the document as it is stored; push takes a newer one, --force any
  dtm state history, diff ID [ID]   earlier versions, and what is different between them (or to the current one)
  dtm state rollback ID             save anew what an earlier version says
  dtm state migrate --to PLACE      s3://bucket/key?region=…, k8s://namespace/name, branch:name[:path], file:path`,flags:[...n,`yes`,`force`,`limit`,`to`,`lock-timeout`]},import:{words:`TOOL`,about:`take over what is there already, as the file has it (name.instance)`,flags:[...n,`lock-timeout`]},unlock:{about:`take the state's lock away from a run that is gone`,flags:[...n,`yes`,`reason`]},migrate:{about:`rewrite a file of DevStream's in today's words`,more:`Prints the result; comments, order and quotes stay. What it cannot decide is told with file and line.`,flags:[...n,`write`,`out`,`check`]},init:{words:`[FOLDER]`,about:`write a dtm.yaml to start from`,more:`Never writes over a file that is there.`,flags:[...n,`template`]},version:{about:`print the version`,flags:[]},help:{words:`[COMMAND]`,about:`say what a command does and takes`,flags:[]}};function s(e){return[...o[e].flags,...t]}function c(e){return e===void 0?l():u(e)}function l(){let t=Object.entries(o).map(([e,{words:t=``,about:n}])=>[`  dtm ${e} ${t}`.trimEnd(),n]),n=Object.keys(e);return`dtm: a DevOps toolchain in one YAML file

${f(t)}

${f(n.map(d))}

More about a command: dtm help COMMAND.

${p}`}function u(e){let{words:t=``,about:n,more:r}=o[e];return[`${`dtm ${e} ${t}`.trimEnd()}: ${n}`,...r===void 0?[]:[r],f(s(e).map(d)),p].join(`

`)}function d(t){let{short:n,value:r,isNegative:i,about:a}=e[t];return[`${n===void 0?`      `:`  -${n}, `}--${i?`no-`:``}${t}${r===void 0?``:` ${r}`}`,a]}function f(e){let t=Math.max(...e.map(([e=``])=>e.length))+3;return e.map(([e=``,n])=>`${e.padEnd(t)}${n}`).join(`
`)}const p=`DTM_STATE_KEY holds the age identities of the state, one a line: the first seals, all open.

Exit codes: 0 done, 1 failed, 2 changes (with --detailed-exitcode), 3 bad input, 4 locked, 5 stale plan.
`;

/***/ }),

/***/ 5519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ a),
/* harmony export */   i: () => (/* binding */ s),
/* harmony export */   n: () => (/* binding */ o),
/* harmony export */   o: () => (/* binding */ r),
/* harmony export */   r: () => (/* binding */ n),
/* harmony export */   s: () => (/* binding */ c),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
function e(e){for(let t=0;t<e.length;t++){let n=e.charCodeAt(t);if(n>=55296&&n<=56319){if(t===e.length-1)return!0;let n=e.charCodeAt(t+1);if(!(n>=56320&&n<=57343))return!0;t++}else if(n>=56320&&n<=57343)return!0}return!1}function t(n,r=/* @__PURE__ */ new Set){if(typeof n==`number`&&isNaN(n))throw Error(`NaN is not allowed`);if(typeof n==`number`&&!isFinite(n))throw Error(`Infinity is not allowed`);if(typeof n==`string`&&e(n))throw Error(`Lone surrogate is not allowed`);if(typeof n!=`object`||!n)return JSON.stringify(n);if(typeof n.toJSON==`function`){if(r.has(n))throw Error(`Circular reference detected`);r.add(n);let e=t(n.toJSON(),r);return r.delete(n),e}if(r.has(n))throw Error(`Circular reference detected`);r.add(n);let i;if(Array.isArray(n))i=`[${n.map(e=>t(e===void 0||typeof e==`symbol`?null:e,r)).join(`,`)}]`;else{let e=[];for(let i of Object.keys(n).sort())n[i]!==void 0&&typeof n[i]!=`symbol`&&e.push(`${t(i)}:${t(n[i],r)}`);i=`{${e.join(`,`)}}`}return r.delete(n),i}function n(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function r(e,t){return i(e??null)===i(t??null)}function i(e){return t(e)??`null`}function a(e,t,r=``){if(typeof e==`string`)return t(e,r);if(Array.isArray(e))return e.map((e,n)=>a(e,t,`${r}[${n}]`));if(!n(e))return e;let i=Object.entries(e).map(([e,n])=>[e,a(n,t,s(r,e))]);return Object.fromEntries(i)}function o(e,t,n=``){a(e,(e,n)=>(t(e,n),e),n)}function s(e,t){return/^[\w-]+$/.test(t)?e===``?t:`${e}.${t}`:`${e}[${JSON.stringify(t)}]`}function c(e,t){return t.reduce((e,t)=>e?.[t],e)}

/***/ }),

/***/ 2053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1843);
function r(e){return JSON.stringify(e,null,2)}function i(r){let i=r instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t?r:void 0,{code:a=`internal`,problems:o=[],hint:s}=i??{},c=(0,_errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.r)(r),l=i?i.message:(0,_errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.i)(r).split(`
`)[0];return JSON.stringify({error:{code:a,exitCode:c,message:l,hint:s,problems:o}},null,2)}

/***/ }),

/***/ 2778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _fastest_levenshtein_qpNHe202_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3271);
var t=(0,_fastest_levenshtein_qpNHe202_js__WEBPACK_IMPORTED_MODULE_0__.t)();function n(e,n){let r=[...n].map(n=>({candidate:n,away:(0,t.distance)(e.toLowerCase(),n.toLowerCase())})).sort((e,t)=>e.away-t.away)[0];if(!(!r||r.away>Math.max(2,Math.floor(e.length/3))))return r.away<Math.max(e.length,r.candidate.length)?r.candidate:void 0}

/***/ }),

/***/ 5389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ r),
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   r: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
const e=[`plan`,`apply`,`delete`,`destroy`,`verify`,`drift`,`graph`,`render`,`validate`,`migrate`,`init`,`schema`,`state`,`import`,`unlock`,`version`,`help`],t=[`mermaid`,`dot`],n=[`list`,`show`,`rm`,`mv`,`pull`,`push`,`history`,`rollback`,`diff`,`migrate`],r={scope:{goal:`apply`,targets:[]},refresh:!0};

/***/ }),

/***/ 4492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ e)
/* harmony export */ });
function e(e=()=>{}){let r=/* @__PURE__ */ new Set,i=[];return{add(t){if(r.has(t))return;r.add(t);let a=n(t).filter(e=>!i.includes(e));i=[...i,...a].sort((e,t)=>t.length-e.length);for(let t of a)e(t)},redact:e=>i.reduce((e,n)=>t(n,e),e)}}function t(e,t){return e.length<=t.length&&t.includes(e)?t.replaceAll(e,`***`):t}function n(e){let t=e.trim();if(t.length<3)return[];let n=t.split(/\r?\n/).map(e=>e.trim()),o=[e,t].flatMap(e=>[...i(e),...i(e).map(e=>JSON.stringify(e).slice(1,-1)),encodeURIComponent(e),new URLSearchParams({"":e}).toString().slice(1),e.replace(/[&<>"']/g,e=>r[e]??e),...a(e)]);return[.../* @__PURE__ */ new Set([e,t,...n,...o])].filter(e=>e.length>=3)}const r={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"'":`&#39;`};function i(e){let t=(e,t)=>e.replace(t,e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,`0`)}`),n=JSON.stringify(e).slice(1,-1);return[n,t(n,/[<>&\u2028\u2029]/g),t(n,/[\u0080-\uffff]/g)]}function a(e){let t=Buffer.from(e).toString(`base64`),n=[0,1,2].map(t=>{let n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]).toString(`base64`),r=(t+Buffer.byteLength(e))%3==0?n.length:n.length-4;return n.slice(t===0?0:4,r)}),r=[t,t.replace(/=+$/,``),...n.filter(e=>e.length>=8)];return[...r,...r.map(e=>e.replaceAll(`+`,`-`).replaceAll(`/`,`_`))]}

/***/ }),

/***/ 8428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ i),
/* harmony export */   i: () => (/* binding */ s),
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ o)
/* harmony export */ });
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1843);
/* harmony import */ var _json_Bu2fRw7Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5519);
function r(e,t){let n=e.changes.map(({note:e,blocked:n,...r})=>({...r,fields:r.fields.map(e=>c(e,t)),...e===void 0?{}:{note:t.redact(e)},...n?{blocked:{...n,message:t.redact(n.message)}}:{}}));return{...e,changes:n}}function i(e,t){let n=e.tools.map(({message:e,...n})=>e===void 0?n:{...n,message:t.redact(e)});return{...e,tools:n,outputs:l(e.outputs,t)}}function a(e,t){switch(e.type){case`log`:case`progress`:case`note`:return{...e,text:t.redact(e.text)};case`warning`:return{...e,message:t.redact(e.message),...e.problem?{problem:s(e.problem,t)}:{}};case`finished`:return e.result.message===void 0?e:{...e,result:{...e.result,message:t.redact(e.result.message)}};case`reading`:case`started`:case`waiting`:case`saved`:return e;default:return e}}function o(n,r){return n instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(n.code,r.redact(n.message),{...n.hint===void 0?{}:{hint:r.redact(n.hint)},problems:n.problems.map(e=>s(e,r))}):r.redact(n instanceof Error?n.stack??n.message:(0,_errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.i)(n))}function s({message:e,excerpt:t,hint:n,...r},i){return{...r,message:i.redact(e),...t===void 0?{}:{excerpt:i.redact(t)},...n===void 0?{}:{hint:i.redact(n)}}}function c({path:e,before:t,after:n},r){return{path:r.redact(e),...t===void 0?{}:{before:l(t,r)},...n===void 0?{}:{after:l(n,r)}}}function l(e,t){return (0,_json_Bu2fRw7Y_js__WEBPACK_IMPORTED_MODULE_1__.a)(e,e=>t.redact(e))}

/***/ }),

/***/ 2148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ k),
/* harmony export */   i: () => (/* binding */ x),
/* harmony export */   n: () => (/* binding */ w),
/* harmony export */   o: () => (/* binding */ C),
/* harmony export */   r: () => (/* binding */ j),
/* harmony export */   t: () => (/* binding */ O)
/* harmony export */ });
/* harmony import */ var _backend_BM6GkyZU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7802);
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1843);
/* harmony import */ var _escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7810);
/* harmony import */ var _fields_B_zVIkZM_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1550);
/* harmony import */ var _words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2252);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
const v={create:`+`,update:`~`,replace:`±`,delete:`-`,none:`!`},y={create:`green`,update:`yellow`,replace:`yellow`,delete:`red`,none:`red`},b={done:`✓`,unchanged:`=`,failed:`✗`,skipped:`·`};function x(e,t){let n=(0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.n)(e).map(e=>S(e,t)),{unchanged:r}=(0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),o=`${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.a)(e.stack)}: ${(0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.d)(e)}${r>0?` (${r} unchanged)`:``}`,s=(0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.c)(e).map(({note:e,tools:t})=>`${t.map(_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.a).join(`, `)}: ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(e)}`);return[...e.isolated?[N(_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.r,`yellow`,t)]:[],...n,...s,N(o,`bold`,t)].join(`

`)}function S(e,t){let n=`${v[e.action]} ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.a)(e.tool)}  ${(0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.u)(e.action)}: ${(0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.f)(e)}`,r=(0,_fields_B_zVIkZM_js__WEBPACK_IMPORTED_MODULE_5__.t)(e.fields),s=r===``?[]:[r.replace(/^/gm,`    `)];return[N((0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(n),y[e.action],t),...s.map(_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)].join(`
`)}function C(e,t){let n=e.tools.filter(e=>e.status===`failed`).map(e=>D(e,t)),r=e.outcome===`cancelled`?`cancelled: ${(0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.i)(e)}`:(0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.i)(e);return[...n,N(r,`bold`,t)].join(`
`)}function w(t,n){switch(t.type){case`started`:return N(`… ${t.action} ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.a)(t.tool)}`,`dim`,n);case`progress`:return N(`  ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.a)(t.tool)}: ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(t.text)}${T(t.fraction)}`,`dim`,n);case`log`:return`  ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.a)(t.tool)}: ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(t.text)}`;case`waiting`:return`Waiting for the lock of the state, held by ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.a)((0,_backend_BM6GkyZU_js__WEBPACK_IMPORTED_MODULE_0__.r)(t.holder))}. If that run is gone, \`dtm unlock\` takes it away`;case`note`:return (0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(t.text);case`warning`:return E(t,n);case`finished`:return D(t.result,n);case`reading`:case`saved`:return;default:return t}}function T(e){return e===void 0?``:` (${(0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.a)(e)})`}function E({message:e,problem:t},n){return t?`${N(`Warning:`,`yellow`,n)} ${k(t,n)}`:N(`Warning: ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(e)}`,`yellow`,n)}function D(e,t){let n=e.status===`failed`?`red`:e.status===`skipped`?`dim`:`green`,r=e.message??(e.status===`unchanged`?`nothing to do after all`:(0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.l)(e.milliseconds));return N(`${b[e.status]} ${(0,_words_BZO3rTqe_js__WEBPACK_IMPORTED_MODULE_2__.u)(e.action)} ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.a)(e.tool)}: ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(r)}`,n,t)}function O(e,t){if(!(e instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t))return e instanceof Error?e.stack??e.message:(0,_errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.i)(e);let i=N(`Error (${e.code}): ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(e.message)}`,`red`,t),o=e.hint?[(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(e.hint)]:[];return[i,...e.problems.map(e=>k(e,t)),...o].join(`
`)}function k(e,n={colour:!1}){return`${e.at?`${N((0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.a)((0,_errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.a)(e.at)),`bold`,n)}: `:``}${A(e)}`}function A(e){let{message:n,at:r,hint:o}=e,s=r?.via?[`  (from ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.a)((0,_errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.a)(r.via))})`]:[],c=j(e);return[(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(n),...s,...c,...o?[`  ${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(o)}`]:[]].join(`
`)}function j({at:e,excerpt:t}){return e&&t!==void 0?M(t,e.column):[]}function M(e,t){let n=e.replaceAll(`	`,` `),r=t>120?t-80:0,i=(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(n.slice(r,t-1));return[`  ${i}${(0,_escape_CqaarprV_js__WEBPACK_IMPORTED_MODULE_4__.c)(n.slice(t-1,r+160))}`,`  ${` `.repeat(i.length)}^`]}function N(e,t,{colour:n}){return n?(0,node_util__WEBPACK_IMPORTED_MODULE_3__.styleText)(t,e,{validateStream:!1}):e}

/***/ }),

/***/ 2252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ d),
/* harmony export */   c: () => (/* binding */ l),
/* harmony export */   d: () => (/* binding */ n),
/* harmony export */   f: () => (/* binding */ o),
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   l: () => (/* binding */ u),
/* harmony export */   n: () => (/* binding */ c),
/* harmony export */   o: () => (/* binding */ r),
/* harmony export */   r: () => (/* binding */ t),
/* harmony export */   s: () => (/* binding */ e),
/* harmony export */   t: () => (/* binding */ i),
/* harmony export */   u: () => (/* binding */ s)
/* harmony export */ });
const e={new:`new`,config:`its configuration changed`,drift:`drift: reality is not what was made`,missing:`missing: it is gone in reality`,removed:`removed from the file`,interrupted:`an interrupted run left it unfinished`,dependency:`an output it uses will change`,exists:`exists already`,asked:`asked for`},t=`Plan of a fork: against nothing, not what the merge will do. Neither the state nor what is there now was looked at, and plugins from outside were not asked.`;function n(e){let{create:t,update:n,replace:r,delete:a,blocked:o}=i(e),s=[[t,`to create`],[n,`to update`],[r,`to replace`],[a,`to delete`],[o,`blocked`]].flatMap(([e,t])=>e>0?`${e} ${t}`:[]);return s.length===0?`no changes`:s.join(`, `)}function r(e){let{create:t,update:n,replace:r,delete:a}=i(e),o=e=>`${e} ${e===1?`tool`:`tools`}`;if(a>0&&t+n+r===0)return`Delete ${o(a)}?`;let s=[...a>0?[`delete ${o(a)}`]:[],...r>0?[`delete and create again ${o(r)}`]:[]];return s.length===0?`Apply these changes?`:`Apply these changes, which ${s.join(` and `)}?`}function i({summary:e,changes:t}){let n=t.filter(e=>e.blocked),r=(e,t)=>e-n.filter(e=>e.action===t).length;return{create:r(e.create,`create`),update:r(e.update,`update`),replace:r(e.replace,`replace`),delete:r(e.delete,`delete`),unchanged:r(e.unchanged,`none`),blocked:n.length}}function a({tools:e}){let t=[`done`,`unchanged`,`failed`,`skipped`].flatMap(t=>{let n=e.filter(e=>e.status===t).length;return n>0?`${n} ${t}`:[]});return t.length===0?`nothing to do`:t.join(`, `)}function o(t){let n=[t.reason?e[t.reason]:``,t.blocked?.message,t.note].filter(e=>e!==void 0&&e!==``);return n.map((e,t)=>t<n.length-1?e?.replace(/\.$/,``):e).join(`. `)}function s(e){return e===`none`?`blocked`:e}function c(e){return e.changes.filter(e=>e.action!==`none`||e.blocked)}function l(e){let t=e.changes.filter(e=>e.action===`none`&&!e.blocked);return[...Map.groupBy(t,e=>e.note??``)].flatMap(([e,t])=>e===``?[]:[{note:e,tools:t.map(({tool:e})=>e)}])}function u(e){return e<1e3?`${Math.round(e)} ms`:`${(e/1e3).toFixed(1)} s`}function d(e){return`${Math.round(Math.min(1,Math.max(0,e||0))*100)} %`}

/***/ })

};
