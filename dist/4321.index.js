export const id = 4321;
export const ids = [4321];
export const modules = {

/***/ 1065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ a),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3425);
/* harmony import */ var _escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3222);
/* harmony import */ var _words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9813);
function i(e,n){let[r,i]=o(n);return`### ${r} ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_0__.n)(e)}: ${i}`}function a(e){return o(e).join(` `)}function o(t){switch(t.kind){case`planned`:return[l(t.counts),(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.m)(t.counts)];case`failed`:return[`❌`,t.problems>0?(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_2__.t)(t.problems,`problem`):`failed`];case`stale`:return[`⚠️`,`not applied, because the plan is not the reviewed one`];case`refused`:return[`❌`,`not applied`];case`waiting`:return[`🔒`,`waiting for the lock on the state`];case`locked`:return[`🔒`,`not applied, because the state is locked`];case`applying`:return[`⏳`,`applying (${t.done} of ${t.total} done)`];case`applied`:return c(t);case`included`:return[`✅`,`already applied`];case`interrupted`:return[`⚠️`,`the apply was interrupted`];case`withdrawn`:return[`⚪`,`closed without merging`];case`left`:return[`⚪`,`no longer affected`];default:return t}}const s={success:[`✅`,`applied`],"no-changes":[`✅`,`nothing to do`],failed:[`❌`,`failed`],cancelled:[`⚠️`,`canceled`]};function c({outcome:e,counts:t}){let[r,i]=s[e];return[r,e===`no-changes`?i:`${i} (${(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.a)(t)})`]}function l({create:e,update:t,replace:n,delete:r,blocked:i,missing:a=0}){return a>0?`⛔`:e+t+n+r+i===0?`✅`:`📋`}

/***/ }),

/***/ 7033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3222);
function t(e,t={}){let r=new Map(e.map(({key:e},t)=>[e,`n${t}`])),i=e.map(e=>`  ${r.get(e.key)}["${n(e.key)}"]${e.class===void 0?``:`:::${e.class}`}`),a=e.flatMap(({key:e,dependsOn:t})=>t.flatMap(t=>r.has(t)?`  ${r.get(t)} --> ${r.get(e)}`:[])),o=Object.entries(t).map(([e,t])=>`  classDef ${e} ${t}`);return[`graph LR`,...i,...a,...o].join(`
`)}function n(t){return (0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_0__.l)(t).replace(/[^\w.\- ]/g,e=>`#${e.codePointAt(0)};`)}

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

/***/ 4895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ w),
/* harmony export */   a: () => (/* binding */ Pe),
/* harmony export */   c: () => (/* binding */ ke),
/* harmony export */   d: () => (/* binding */ W),
/* harmony export */   f: () => (/* binding */ H),
/* harmony export */   g: () => (/* binding */ k),
/* harmony export */   h: () => (/* binding */ ge),
/* harmony export */   i: () => (/* binding */ Me),
/* harmony export */   l: () => (/* binding */ q),
/* harmony export */   m: () => (/* binding */ U),
/* harmony export */   n: () => (/* binding */ $),
/* harmony export */   o: () => (/* binding */ Q),
/* harmony export */   p: () => (/* binding */ B),
/* harmony export */   r: () => (/* binding */ X),
/* harmony export */   s: () => (/* binding */ Z),
/* harmony export */   t: () => (/* binding */ Ne),
/* harmony export */   u: () => (/* binding */ Ae),
/* harmony export */   v: () => (/* binding */ T)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _plan_BqPRLw_n_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1114);
/* harmony import */ var _words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9813);
/* harmony import */ var _escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3222);
/* harmony import */ var _fit_u8eahoff_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9631);
/* harmony import */ var _shown_fields_Dc3sTW_h_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8896);
/* harmony import */ var _heading_DriJpZqG_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1065);
/* harmony import */ var _held_CVgwqwMB_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3329);
/* harmony import */ var _mermaid_MFr19_eW_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7033);
/* harmony import */ var _counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3425);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7715);
/* harmony import */ var _table_D6hVZPaj_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7373);
/* harmony import */ var _fields_DKHjiorv_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8784);
/* harmony import */ var _file_diff_BWtl67V3_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(349);
function w({run:e,workflow:t,commit:n},...r){return D([...n?[`commit ${n}`]:[],...r,...e?[(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.a)(`run and full summary`,e)]:[],...t?[(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.a)(`start by hand`,t)]:[]].join(` · `))}function T({run:e}){return D(e?(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.a)(`run`,e):``)}function E({files:e},t){if(e!==void 0)return`${e}/${t.file.split(`/`).map(encodeURIComponent).join(`/`)}#L${t.line}`}function D(e){return e===``?``:`<sub>${e}</sub>`}const fe={create:`fill:#dafbe1,stroke:#1a7f37,color:#1f2328`,update:`fill:#fff8c5,stroke:#9a6700,color:#1f2328`,replace:`fill:#fff1e5,stroke:#bc4c00,color:#1f2328`,delete:`fill:#ffebe9,stroke:#cf222e,color:#1f2328`,none:`fill:#f6f8fa,stroke:#8c959f,color:#1f2328`,blocked:`fill:#f6f8fa,stroke:#59636e,color:#59636e`};function pe(e){let t=he(me((0,_held_CVgwqwMB_js__WEBPACK_IMPORTED_MODULE_10__.t)(e.changes)));if(t.length<2||t.length>60)return;let n=t.map(e=>({key:e.tool,class:O(e),dependsOn:e.dependsOn}));return (0,_mermaid_MFr19_eW_js__WEBPACK_IMPORTED_MODULE_5__.t)(n,fe)}function O(e){return e.action===`none`&&!e.blocked?`none`:(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.f)(e)}function me(e){let t=new Set(e.filter(e=>e.action!==`none`).map(e=>e.tool)),n=new Set(e.filter(e=>t.has(e.tool)).flatMap(e=>e.dependsOn));return e.filter(({tool:e,dependsOn:r})=>t.has(e)||n.has(e)||r.some(e=>t.has(e)))}function he(e){let t=new Set(e.map(({tool:e})=>e)),n=new Set(e.flatMap(({dependsOn:e})=>e));return e.filter(({tool:e,dependsOn:r})=>n.has(e)||r.some(e=>t.has(e)))}function ge(e,t,n,r,i=(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.v)(t)){let a=t.problems.length,o=[(0,_heading_DriJpZqG_js__WEBPACK_IMPORTED_MODULE_4__.t)(e,i),...a>0?[]:[j(t.message)],...t.hint?[(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.s)(t.hint)]:[]],s=t.problems.map(e=>A(e,n)),l=[w(n)];return (0,_fit_u8eahoff_js__WEBPACK_IMPORTED_MODULE_11__.t)(o,[{head:[],rows:s,more:`problems`}],l,r)}function k(e,t){return{head:[`⚠️ **${(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_12__.t)(e.length,`warning`)}**\n`],rows:e.map(e=>A(e,t)),more:`warnings`}}function A(e,t){let{at:n,message:r,hint:i}=e,a=n?.via?` (from ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.n)((0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_6__.a)(n.via))})`:``,o=n?`${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.a)((0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.n)((0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_6__.a)(n)),E(t,n))}${a}`:``,s=r.trim().includes(`
`)?`

`:`: `,c=[o,j(r)].filter(Boolean).join(s),l=(0,_shown_fields_Dc3sTW_h_js__WEBPACK_IMPORTED_MODULE_3__.i)(e).join(`
`);return[c,...l?[(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.t)(l)]:[],...i?[(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.s)(i)]:[],``].join(`

`)}function j(e){let t=(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.s)(e);return/[\w"')]$/.test(t)?`${t}.`:t}const M={lines:12,columns:28};function N(e,t){let{files:n=[],moreFiles:r=0}=e,i=F(e,{...t,room:n.length>0?t.room/2:t.room}),a=t.room-(0,_fit_u8eahoff_js__WEBPACK_IMPORTED_MODULE_11__.r)(i.text),o=L(n,r,{...t,room:a});return{text:[i.text,o.text].filter(e=>e!==``).join(`

`),isCut:i.isCut||o.isCut}}function P(e){let{fields:t,files:n=[],moreFiles:r=0}={...e,fields:(0,_shown_fields_Dc3sTW_h_js__WEBPACK_IMPORTED_MODULE_3__.t)(e)},i=n.length+r;return[...t.length>0?[(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_12__.t)(t.length,`field`)]:[],...i>0?[(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_12__.t)(i,`file`)]:[]].join(`, `)}function F(e,t){let n=(0,_shown_fields_Dc3sTW_h_js__WEBPACK_IMPORTED_MODULE_3__.t)(e);if(n.length===0)return I;let{text:r,isShort:i,isCut:a}=R((0,_fields_DKHjiorv_js__WEBPACK_IMPORTED_MODULE_8__.t)(n),t.room-300);return r===``?{text:``,isCut:!0}:{text:z((0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_12__.t)(n.length,`field`),r,i&&t.opensShort),isCut:a}}const I={text:``,isCut:!1};function L(e,t,n){if(e.length+t===0)return I;let r=[],{room:i}=n,a=t>0;for(let t of e){let e=ve(t,{...n,room:i-300});if(i-=(0,_fit_u8eahoff_js__WEBPACK_IMPORTED_MODULE_11__.r)(e.text)+2,i<0)break;a||=e.isCut,r.push(e.text)}let o=e.length-r.length+t;if(r.length===0)return{text:``,isCut:!0};let s=o>0?[`… and ${(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_12__.t)(o,`more file`)}.`]:[],c=[...r,...s].join(`

`),l=e.length+t;return l<=_e?{text:c,isCut:a||o>0}:{text:z((0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_12__.t)(l,`file`),c,!1),isCut:a||o>0}}const _e=3;function ve(e,t){let n=(0,_file_diff_BWtl67V3_js__WEBPACK_IMPORTED_MODULE_9__.n)(e),r=ye(e),{text:i,isShort:a,isCut:o}=R((0,_file_diff_BWtl67V3_js__WEBPACK_IMPORTED_MODULE_9__.t)(e).join(`
`),t.room-300);return{text:[i===``?`${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.n)(e.path)} (${n})`:z(`${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.r)(e.path)} (${n})`,i,a&&t.opensShort),r].filter(e=>e!==``).join(`

`),isCut:o}}function ye({changedBy:e}){if(!e)return``;let t=/^\d{4}-\d\d-\d\d/.exec(e.at??``)?.[0];return`Last changed by ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.a)((0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.n)(e.author,100),e.url)}${t===void 0?``:` on ${t}`}`}function R(e,t){let n=(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.l)(e),r=t<300?``:(0,_fields_DKHjiorv_js__WEBPACK_IMPORTED_MODULE_8__.n)(n,t);if(r===``)return{text:``,isShort:!0,isCut:n!==``};let i=r.split(`
`),a=i.length<=M.lines&&i.every(e=>e.length<=M.columns);return{text:(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.t)(r,`diff`,1/0),isShort:a,isCut:r!==n}}function z(e,t,n){return`<details${n?` open`:``}><summary>${e}</summary>\n\n${t}\n\n</details>`}function B(e,t,n=()=>!1){let r=e.length>10,i=e=>r&&!t[e.kind]?.isOpen||n(e),a=e.filter(e=>!i(e)),o=Object.entries(t).flatMap(([t,{title:n}])=>{let r=e.filter(e=>e.kind===t&&i(e));return r.length>0?[be(r,n(r.length))]:[]});return[...a.length>0?[V(a)]:[],...o]}function V(e){return{head:[`<table>`],rows:e.map(H),tail:[`</table>`],more:`tools`}}function be(e,t){let{head:n,tail:r=[],...i}=V(e);return{head:[`<details><summary>${e[0]?.icon} <b>${t}</b></summary>\n`,...n],tail:[...r,`
</details>`],...i}}function H({icon:e,verb:t,text:n,details:r}){return`<tr><td nowrap valign="top">${e} ${t}</td><td>\n\n${[n,r].filter(e=>e!==``).join(`

`)}\n\n</td></tr>`}function U(e){return t=>`${(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_12__.t)(t,`tool`)} ${e}`}const xe={create:`🟢`,update:`🟡`,replace:`🟠`,delete:`🔴`,blocked:`⛔`},Se={blocked:{title:U(`blocked`),isOpen:!0},delete:{title:U(`to delete`)},replace:{title:U(`to replace`)},update:{title:U(`to update`)},create:{title:U(`to create`)}};function Ce(e,t,n){let r=e.map(e=>we(e,t)),i=W(e,n-r.reduce((e,t)=>e+(0,_fit_u8eahoff_js__WEBPACK_IMPORTED_MODULE_11__.r)(H(t))+60,0),e.length<=10);return{parts:B(r.map((t,n)=>{let{text:r=``,isCut:a=!1}=i[n]??{},o=r===``&&a&&e[n]?P(e[n]):``;return{...t,text:o===``?t.text:`${t.text}<br>${o}`,details:r}}),Se),isCut:i.some(({isCut:e})=>e)}}function W(e,t,n){let r=e.map(e=>N(e,{room:t,opensShort:n})),i=(0,_fit_u8eahoff_js__WEBPACK_IMPORTED_MODULE_11__.n)(r.map(({text:e,isCut:n})=>n?t:(0,_fit_u8eahoff_js__WEBPACK_IMPORTED_MODULE_11__.r)(e)),t);return e.map((e,t)=>{let[a,o=0]=[r[t],i[t]];return a&&!a.isCut&&(0,_fit_u8eahoff_js__WEBPACK_IMPORTED_MODULE_11__.r)(a.text)<=o?a:N(e,{room:o,opensShort:n})})}function we(e,t){let{tool:n,source:i}=e,a=(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.f)(e),o=(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.a)((0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.n)(n),i&&E(t,i)),[s,...c]=Te(e).filter(e=>e!==``),l=[s===void 0?o:`${o}: ${s}`,...c].join(`<br>`);return{kind:a,icon:xe[a],verb:a,text:l,details:``}}function Te(e){let{about:t,loses:r,blocked:i,note:a,pins:o={},secrets:s=[],previewAfter:c=[]}=e;return[i&&e.reason===`exists`?``:(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.c)(e),t?(0,_shown_fields_Dc3sTW_h_js__WEBPACK_IMPORTED_MODULE_3__.c)(t):``,r?(0,_shown_fields_Dc3sTW_h_js__WEBPACK_IMPORTED_MODULE_3__.f)(r):``,(0,_shown_fields_Dc3sTW_h_js__WEBPACK_IMPORTED_MODULE_3__.l)(e),i?De(i):``,a===void 0?``:(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.n)(a),...Object.entries(o).map(([e,t])=>`made from ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.n)(e,60)} at ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.n)(Ee(t),100)}`),s.length>0?`sets the secrets ${(0,_table_D6hVZPaj_js__WEBPACK_IMPORTED_MODULE_7__.t)(s)}`:``,c.length>0?`what it writes is known once ${(0,_table_D6hVZPaj_js__WEBPACK_IMPORTED_MODULE_7__.t)(c)} is applied`:``]}function Ee(e){return e.replace(/\b([0-9a-f]{12})[0-9a-f]{28,}\b/g,`$1…`)}function De({code:e,message:t}){return e===`read-failed`||t.includes(`
`)?(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.n)(t):(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.s)(t)}const G={merge:`**Merge** to apply exactly this plan. If anything changes before then, the apply stops and lists the differences.`,"other-branch":`Merging this applies nothing yet, because its base is not the default branch. The pull request that merges it there plans again.`,queue:`Planned for the merge queue; nothing is applied before the merge.`,comment:"To apply exactly this plan, comment `/dtm apply`, with the same `--target` if there was one.",hand:"To apply it, start this workflow by hand with `command: apply` and `confirm: true`."},K={merge:"Or comment `/dtm apply` to apply it now, `/dtm plan` to plan again, `/dtm help` for all commands.","other-branch":"Comment `/dtm plan` to plan again, or `/dtm help` for all commands.",comment:"`/dtm plan` plans again, and `/dtm help` lists all commands."};function Oe(e,{way:t}){if(e.isolated)return J("Merging it does not count as a review. To apply it after the merge, start the workflow by hand with `command: apply` and `confirm: true`.");let n=t&&K[t]?" `/dtm plan` plans again, and `/dtm help` lists all commands.":``,r=t===`merge`?`**Do not merge yet.** `:``;return e.changes.some(e=>e.blocked)?Y(`${r}Fix what is blocked; the next push plans again.${n}`):e.needs?Y(`${r}Set what is missing, then run this workflow again.${n}`):(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.r)(e).length===0?J(t===`merge`?`Merging applies nothing.`:``):J(...t?[G[t],K[t]??``]:[])}function ke({outcome:e},t){if(e!==`failed`&&e!==`cancelled`)return J();let n=e===`failed`?`Fix the cause and `:``;return Y(`What is done is kept. ${n}${q(t,n===``)}`)}function q({run:e,onPull:t},n){return`${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.a)(`${n?`Run`:`run`} this workflow again`,e)}: it resumes where this run stopped.${t?" Or comment `/dtm plan` to see what is left, then `/dtm apply`; `/dtm help` lists all commands.":``}`}function Ae(e){let t=[...Object.values(G),...Object.values(K)];return e.split(`

`).filter(e=>!t.includes(e.trim())).join(`

`)}function J(...e){return{isUrgent:!1,text:e.filter(e=>e!==``)}}function Y(e){return{isUrgent:!0,text:[e]}}function X(e,n,r,a=[],s=[]){let c=Oe(e,n),{unchanged:u}=(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.y)(e),d=[(0,_heading_DriJpZqG_js__WEBPACK_IMPORTED_MODULE_4__.t)(e.stack,(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.b)(e)),...c.isUrgent?c.text:[],...e.isolated?[`> [!IMPORTANT]\n> ${_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.i}`]:[],...s.length>0?[Fe(s)]:[],...(0,_shown_fields_Dc3sTW_h_js__WEBPACK_IMPORTED_MODULE_3__.s)(e),...Q(e)],f=[...u>0?[`${u} unchanged.`]:[],...c.isUrgent?[]:c.text,w(n,`plan ${e.digest.slice(7,19)}`)],p=[k(a,n),Ie(e),Le(e)];return Z((0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.r)(e),n,r,{head:d,before:[$(e)],rest:p,foot:f})}function Z(e,t,n,{head:r,before:i,rest:a,foot:o}){let{parts:s,isCut:c}=Ce(e,t,n-Buffer.byteLength((0,_fit_u8eahoff_js__WEBPACK_IMPORTED_MODULE_11__.t)(r,[...i,...a],o,n))-1e3),l=c?[je(t)]:[];return (0,_fit_u8eahoff_js__WEBPACK_IMPORTED_MODULE_11__.t)(r,[...i,...s,...a],[...l,...o],n)}function je({run:e}){return`Some contents are left out here. ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.a)(`The summary of the run`,e)}, \`plan.json\` and the plan's page have more.`}function Me(e,t,n,r){let i=`> [!CAUTION]\n> Reported by a run of the fork ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.n)(t)}. The fork controls what its runs report.`;return`${i}\n\n${X(e,n,r-i.length)}`}const Ne="\n\n> [!WARNING]\n> **This plan cannot be resumed.** It has more than 2,000 changes, of which only the digest is kept. If its apply fails, review the rest: comment `/dtm plan`, then `/dtm apply`. Smaller pull requests avoid this.",Pe=`

> [!WARNING]
> **This plan cannot keep its inputs.** They are too many for this comment. If a template or a download changes before the merge, the apply stops, and the plan has to be reviewed again. Smaller pull requests avoid this.`;function Fe(e){return`> [!CAUTION]\n> **This pull request brings code of its own:** ${(0,_table_D6hVZPaj_js__WEBPACK_IMPORTED_MODULE_7__.t)(e)}. It ran to make this plan, with what this job reaches, and the apply runs it again. Review it as you would review the workflow.`}function Q(t){let n=(0,_shown_fields_Dc3sTW_h_js__WEBPACK_IMPORTED_MODULE_3__.d)(t),r=t.changes.filter(({fields:t})=>t.some(({after:t})=>t===_plan_BqPRLw_n_js__WEBPACK_IMPORTED_MODULE_13__.r)),i=(0,_table_D6hVZPaj_js__WEBPACK_IMPORTED_MODULE_7__.t)(r.map(({tool:e})=>e));return[...n.length>0?[[`> [!CAUTION]`,...n].join(`
> `)]:[],...r.length>0?[`🔑 **Secrets changed:** ${i}`]:[]]}function $({needs:e=[]}){return{head:[`**This plan is not ready.** An apply would be refused:
`],rows:e.map(e=>`- ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.s)((0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.n)(e))} ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.s)(e.hint)}`),more:`missing`}}function Ie(e){return{head:[],rows:(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.u)(e).map(({note:e,tools:t})=>`- ${(0,_table_D6hVZPaj_js__WEBPACK_IMPORTED_MODULE_7__.t)(t)}: ${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.n)(e)}`),more:`remarks`}}function Le(e){let t=pe(e);return{head:[],rows:t?[`<details><summary>Dependencies</summary>\n\n${(0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_2__.t)(t,`mermaid`)}\n\n</details>`]:[],more:``}}

/***/ }),

/***/ 4321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planMarkdown: () => (/* reexport safe */ _plan_Dz9uIemK_js__WEBPACK_IMPORTED_MODULE_0__.r)
/* harmony export */ });
/* harmony import */ var _plan_Dz9uIemK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4895);


/***/ })

};
