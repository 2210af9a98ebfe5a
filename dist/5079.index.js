export const id = 5079;
export const ids = [5079];
export const modules = {

/***/ 5079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ he)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9813);
/* harmony import */ var _line_diff_DM6dWRIA_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6308);
/* harmony import */ var _counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3425);
/* harmony import */ var _escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3222);
/* harmony import */ var _fields_DKHjiorv_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8784);
/* harmony import */ var _file_diff_BWtl67V3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(349);
/* harmony import */ var _graph_Ctl8A_sd_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1448);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);
const te={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"'":`&#39;`};function v(e,...t){return{html:e.map((e,n)=>e+ne(t[n])).join(``)}}function y(e){return{html:e}}function ne(e){return e===void 0?``:typeof e==`string`?re(e):typeof e==`number`?String(e):`html`in e?e.html:e.map(e=>e.html).join(``)}function re(e){return (0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_3__.l)(e).replace(/[&<>"']/g,e=>te[e]??``)}const b={"+":`add`,"-":`del`," ":`same`};function x(e,t){let{path:n,before:r,after:i}=e,[a,o]=[C(r,n,t),C(i,n,t)];return v`<table class="diff">
    <caption>
      ${n}
    </caption>
    <tbody>
      ${(0,_file_diff_BWtl67V3_js__WEBPACK_IMPORTED_MODULE_5__.r)(e).map(e=>typeof e==`number`?(a.skip(e),o.skip(e),v`<tr class="gap">
      <td colspan="4">${(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_7__.t)(e,`unchanged line`)}</td>
    </tr>`):S(e,a,o))}
    </tbody>
  </table>`}function S({sign:e,text:t},n,r){let i=e===`+`?void 0:n.next(),a=e===`-`?void 0:r.next(),o=a??i,s=o?.text===t?o.markup:v`${t}`;return v`<tr class="${b[e]}">
    <td data-n="${i?.number}"></td>
    <td data-n="${a?.number}"></td>
    <td>${e}</td>
    <td>${s}</td>
  </tr>`}function C(e,t,n){let r=(0,_line_diff_DM6dWRIA_js__WEBPACK_IMPORTED_MODULE_2__.r)(e??``),i=e===void 0?[]:n(e,t),a=0;return{next(){let[e,t]=[r[a],i[a]];return a+=1,e===void 0||!t?void 0:{number:a,text:e.replace(/\r$/,``),markup:t}},skip(e){a+=e}}}function ie(t,n){let r=T(t.changes),i=w(t.changes);return (0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.r)(t).map(t=>{let a=A(`Uses`,t.dependsOn,i),o=A(`Used by`,r.get(t.tool)??[],i);return v`<details
      class="change ${(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.f)(t)}"
      id="${i.get(t.tool)}"
      data-action="${(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.f)(t)}"
      data-find="${E(t)}"
    >
      <summary>
        <h3><span class="verb">${(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.f)(t)}</span> <code>${t.tool}</code></h3>
        ${D(t)}
      </summary>
      <dl>${O(t)}${a}${o}</dl>
      ${N(t)}${P(t)}${(t.files??[]).map(e=>I(e,n))}${B(t)}
    </details>`})}function ae(e){let t=e.changes.filter(({action:e,blocked:t,note:n})=>e===`none`&&!t&&!n),n=(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.u)(e).map(({note:e,tools:t})=>v`<li>${e}: ${j(t)}</li>`);return t.length+n.length===0?v``:v`<details class="unchanged">
    <summary><h2>${(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_7__.t)((0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.y)(e).unchanged,`unchanged tool`)}</h2></summary>
    <ul>
      ${n}${t.map(({tool:e})=>v`<li><code>${e}</code></li>`)}
    </ul>
  </details>`}function w(e){let t=e.filter(({action:e,blocked:t})=>e!==`none`||t);return new Map(t.map(({tool:e},t)=>[e,`change-${t+1}`]))}function T(e){let t=e.flatMap(({tool:e,dependsOn:t})=>t.map(t=>({on:t,tool:e}))),n=Map.groupBy(t,({on:e})=>e);return new Map([...n].map(([e,t])=>[e,t.map(({tool:e})=>e)]))}function E({tool:e,about:t,files:n=[],fields:r,reason:i}){return[e,t?.name,t?.kind,i,...n.map(({path:e})=>e),...r.map(({path:e})=>e)].join(` `).toLowerCase()}function D({fields:e,files:t=[],moreFiles:n=0,loses:r=[]}){return v`<span class="size">${[...r.length>0?[`destroys what others made`]:[],...e.length>0?[(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_7__.t)(e.length,`field`)]:[],...t.length+n>0?[(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_7__.t)(t.length+n,`file`)]:[]].join(`, `)}</span>`}function O(e){let{about:n,source:r,pins:i={},secrets:a=[],previewAfter:o=[],after:s=[]}=e;return[k(`Why`,v`${(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.h)(e)}`),...n?[k(n.kind,M(n.name,n.url))]:[],...r?[k(`Configured in`,v`<code>${r.file}:${r.line}</code>`)]:[],...Object.entries(i).map(([e,t])=>k(`Made from ${e}`,v`<code>${t}</code>`)),...a.length>0?[k(`Sets the secrets`,j(a))]:[],...o.length>0?[k(`Known after these are applied`,j(o))]:[],...s.length>0?[k(`Happens after`,j(s))]:[]]}function k(e,t){return v`<div>
    <dt>${e}</dt>
    <dd>${t}</dd>
  </div>`}function A(e,t,n){return t.length===0?v``:k(e,v`${t.map(e=>{let t=n.get(e);return t===void 0?v`<code>${e}</code> `:v`<a href="#${t}"><code>${e}</code></a> `})}`)}function j(e){return v`${e.map(e=>v`<code>${e}</code> `)}`}function M(e,t){return (0,_escape_a7YHW_cI_js__WEBPACK_IMPORTED_MODULE_3__.i)(t)?v`<a href="${t}" rel="noreferrer noopener" target="_blank">${e}</a>`:v`<code>${e}</code>`}function N({loses:e=[]}){return e.length===0?v``:v`<div class="caution">
    <strong>Destroys what others made:</strong>
    <ul>
      ${e.map(e=>v`<li>${e}</li>`)}
    </ul>
  </div>`}function P(e){if(e.fields.length===0)return v``;let t=(0,_fields_DKHjiorv_js__WEBPACK_IMPORTED_MODULE_4__.t)(e.fields).split(`
`).map(e=>v`<span class="${F(e)}">${e}</span>`);return v`<pre class="fields" tabindex="0" aria-label="Fields of ${e.tool}">${t}</pre>`}function F(e){return e.startsWith(`+`)?`add`:e.startsWith(`-`)?`del`:`same`}function I(e,t){let n=e.size.after===void 0?`delete`:e.size.before===void 0?`create`:`update`,r=e.omitted?v`<p class="omitted">${L[e.omitted]}</p>`:v`<div class="scroll" tabindex="0" role="region" aria-label="${e.path}">
        ${x(e,t)}
      </div>`;return v`<details class="file ${n}" ${e.omitted?v``:v` open`}>
    <summary>
      <h4><span class="verb">${n}</span> <code>${e.path}</code></h4>
      <span class="size">${R(e)}</span>
    </summary>
    ${z(e)}${r}
  </details>`}const L={binary:`Not text, so its content is not shown.`,large:`Too large to be shown.`,room:`Not shown, because the plan already shows as much as it can.`,secret:`Differs only in secrets.`};function R({size:{before:e,after:t},executable:n}){return[[e,t].flatMap(e=>e===void 0?[]:(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.t)(e)).join(` → `),...n?[`executable`]:[]].join(`, `)}function z({changedBy:e}){if(!e)return v``;let t=e.at===void 0?``:` on ${e.at.slice(0,10)}`;return v`<p class="author">Last changed by ${M(e.author,e.url)}${t}</p>`}function B({moreFiles:e=0}){return e===0?v``:v`<p class="omitted">And ${(0,_counted_JKx5Fx3b_js__WEBPACK_IMPORTED_MODULE_7__.t)(e,`more file`)}.</p>`}const V=String.raw`
"use strict";
{
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const changes = all(".change");
  const find = one("find"), split = one("split"), fold = one("fold");
  const shown = () => changes.filter((change) => !change.hidden);

  function filter() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const actions = new Set(all(".filter input:checked").map((input) => input.value));
    for (const change of changes)
      change.hidden = !actions.has(change.dataset.action) || !words.every((word) => change.dataset.find.includes(word));
    const count = shown().length;
    one("none").hidden = count > 0 || changes.length === 0;
    one("shown").textContent = count === changes.length ? "" : count + " of " + changes.length + " shown";
  }

  // Both sides of each difference: removed lines are next to the added ones that follow them.
  function sideBySide(table) {
    const twin = document.createElement("table");
    twin.className = "sides";
    twin.append(table.caption.cloneNode(true));
    const columns = document.createElement("colgroup");
    for (let i = 0; i < 4; i += 1) columns.append(document.createElement("col"));
    twin.append(columns);
    const body = twin.createTBody();
    let removed = [], added = [];
    const half = (row, at) => {
      if (!row) return [document.createElement("td"), document.createElement("td")];
      const cells = [row.cells[at].cloneNode(true), row.cells[3].cloneNode(true)];
      for (const cell of cells) cell.className = row.className;
      return cells;
    };
    const flush = () => {
      for (let i = 0; i < Math.max(removed.length, added.length); i += 1)
        body.insertRow().append(...half(removed[i], 0), ...half(added[i], 1));
      removed = []; added = [];
    };
    for (const row of table.rows) {
      if (row.className === "del") removed.push(row);
      else if (row.className === "add") added.push(row);
      else {
        flush();
        if (row.className === "gap") body.append(row.cloneNode(true));
        else body.insertRow().append(...half(row, 0), ...half(row, 1));
      }
    }
    flush();
    table.after(twin);
  }

  function showSides() {
    document.body.classList.toggle("split", split.checked);
    if (!split.checked) return;
    for (const table of all(".change[open] table.diff"))
      if (!table.nextElementSibling) sideBySide(table);
  }

  function foldAll() {
    const open = shown().some((change) => !change.open);
    for (const change of shown()) change.open = open;
    fold.textContent = open ? "Close all" : "Open all";
  }

  function openTarget() {
    const target = location.hash.length > 1 ? one(location.hash.slice(1)) : null;
    if (!target || !target.matches(".change")) return;
    target.hidden = false;
    target.open = true;
    target.querySelector("summary").focus();
    target.scrollIntoView();
  }

  function step(by) {
    const list = shown().map((change) => change.firstElementChild);
    const at = list.indexOf(document.activeElement);
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
    if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
  }

  const nodes = all("svg a");
  const idOf = (node) => node.getAttribute("href").slice(1);
  const usesOf = (node) => node.dataset.uses.split(" ").filter(Boolean);
  function walk(node, key) {
    const near = {
      ArrowLeft: () => nodes.find((other) => usesOf(node).includes(idOf(other))),
      ArrowRight: () => nodes.find((other) => usesOf(other).includes(idOf(node))),
      ArrowUp: () => nodes[nodes.indexOf(node) - 1],
      ArrowDown: () => nodes[nodes.indexOf(node) + 1],
    }[key];
    const next = near && near();
    if (next) next.focus();
    return Boolean(near);
  }

  const keys = {
    "/": () => find.focus(),
    j: () => step(1),
    k: () => step(-1),
    e: foldAll,
    s: () => { split.checked = !split.checked; showSides(); },
    g: () => nodes[0] && nodes[0].focus(),
  };

  if (find) {
    one("toolbar").addEventListener("submit", (event) => event.preventDefault());
    one("toolbar").addEventListener("input", filter);
    split.addEventListener("change", showSides);
    fold.addEventListener("click", foldAll);
    document.addEventListener("toggle", () => showSides(), true);
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("svg a")) { if (walk(event.target.closest("svg a"), event.key)) event.preventDefault(); }
      if (event.target.matches("input[type=search]")) { if (event.key === "Escape") event.target.blur(); return; }
      const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (act) { event.preventDefault(); act(); }
    });
    addEventListener("hashchange", openTarget);
    document.body.classList.add("live");
    openTarget();
  }
}
`,H={width:220,height:30,across:70,down:14};function U(e){let t=w(e.changes),n=oe((0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.r)(e));if(n.length<2)return v``;if(n.length>500)return v`<section>
      <h2>Dependencies</h2>
      <p>${n.length} tools are too many to draw. Each one links to what it uses.</p>
    </section>`;let r=W(n.map(({tool:e,dependsOn:t})=>({key:e,dependsOn:t}))),i=[...r.values()],o=(Math.max(...i.map(({column:e})=>e))+1)*(H.width+H.across),s=(Math.max(...i.map(({row:e})=>e))+1)*(H.height+H.down);return v`<section id="graph">
    <h2>Dependencies</h2>
    <p class="hint">Arrow keys walk along the lines; Enter opens a tool.</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Dependencies">
      <svg
        role="group"
        aria-label="Dependencies of the changed tools"
        width="${o}"
        height="${s}"
        viewBox="-4 -4 ${o+8} ${s+8}"
      >
        ${n.flatMap(e=>G(e,r))}${n.map(e=>K(e,r,t))}
      </svg>
    </div>
  </section>`}function oe(e){let t=new Set(e.map(({tool:e})=>e)),n=new Set(e.flatMap(({dependsOn:e})=>e));return e.filter(({tool:e,dependsOn:r})=>n.has(e)||r.some(e=>t.has(e)))}function W(e){let t=/* @__PURE__ */ new Map,n=[];for(let{key:r,dependsOn:i}of (0,_graph_Ctl8A_sd_js__WEBPACK_IMPORTED_MODULE_8__.r)((0,_graph_Ctl8A_sd_js__WEBPACK_IMPORTED_MODULE_8__.i)(e))){let e=Math.max(-1,...i.map(e=>t.get(e)?.column??-1))+1,a=n[e]??0;n[e]=a+1,t.set(r,{column:e,row:a})}return t}function G({tool:e,dependsOn:t},n){return t.flatMap(t=>{let[r,i]=[n.get(t),n.get(e)];if(!r||!i)return[];let[a,o]=[q(r)+H.width,J(r)+H.height/2],[s,c]=[q(i),J(i)+H.height/2],l=(a+s)/2;return[v`<path d="M${a} ${o} C${l} ${o} ${l} ${c} ${s} ${c}" />`]})}function K(t,n,r){let{tool:i,dependsOn:a}=t,o=(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.f)(t),s=n.get(i);if(!s)return v``;let c=a.flatMap(e=>r.get(e)??[]).join(` `);return v`<a class="${o}" href="#${r.get(i)}" data-uses="${c}"
    ><title>${o} ${i}</title
    ><rect x="${q(s)}" y="${J(s)}" width="${H.width}" height="${H.height}" rx="6" /><text
      x="${q(s)+10}"
      y="${J(s)+20}"
      >${se(i)}</text
    ></a
  >`}function q({column:e}){return e*(H.width+H.across)}function J({row:e}){return e*(H.height+H.down)}function se(e){return e.length<=28?e:`${e.slice(0,27)}…`}const Y={bash:async()=>__webpack_require__.e(/* import() */ 1333).then(__webpack_require__.bind(__webpack_require__, 1333)),dockerfile:async()=>__webpack_require__.e(/* import() */ 6061).then(__webpack_require__.bind(__webpack_require__, 6061)),go:async()=>__webpack_require__.e(/* import() */ 8479).then(__webpack_require__.bind(__webpack_require__, 8479)),groovy:async()=>__webpack_require__.e(/* import() */ 1394).then(__webpack_require__.bind(__webpack_require__, 1394)),ini:async()=>__webpack_require__.e(/* import() */ 4169).then(__webpack_require__.bind(__webpack_require__, 4169)),java:async()=>__webpack_require__.e(/* import() */ 5532).then(__webpack_require__.bind(__webpack_require__, 5532)),json:async()=>__webpack_require__.e(/* import() */ 8824).then(__webpack_require__.bind(__webpack_require__, 8824)),makefile:async()=>__webpack_require__.e(/* import() */ 991).then(__webpack_require__.bind(__webpack_require__, 991)),python:async()=>__webpack_require__.e(/* import() */ 6997).then(__webpack_require__.bind(__webpack_require__, 6997)),typescript:async()=>__webpack_require__.e(/* import() */ 3032).then(__webpack_require__.bind(__webpack_require__, 3032)),xml:async()=>__webpack_require__.e(/* import() */ 5985).then(__webpack_require__.bind(__webpack_require__, 5985)),yaml:async()=>__webpack_require__.e(/* import() */ 7352).then(__webpack_require__.bind(__webpack_require__, 7352))},ce={yml:`yaml`,sh:`bash`,gradle:`groovy`,toml:`ini`,cfg:`ini`,py:`python`,js:`typescript`,mjs:`typescript`,ts:`typescript`,tsx:`typescript`,html:`xml`},le={dockerfile:`dockerfile`,makefile:`makefile`,jenkinsfile:`groovy`};async function ue(e){let t=new Set(e.flatMap(e=>X(e)??[]));if(t.size===0)return Z;let{default:n}=await __webpack_require__.e(/* import() */ 8767).then(__webpack_require__.bind(__webpack_require__, 8767));for(let e of t)await de(n,e);return(e,t)=>{let r=X(t);return r===void 0||e.length>1e5?Z(e):fe(n,e,r)}}async function de(e,t){let n=await Y[t]?.();n&&!e.getLanguage(t)&&e.registerLanguage(t,n.default)}function X(e){let t=(e.split(`/`).at(-1)??``).toLowerCase(),n=t.split(`.`).at(-1)??``,r=le[t]??ce[n]??n;return Object.hasOwn(Y,r)?r:void 0}function Z(e){return (0,_line_diff_DM6dWRIA_js__WEBPACK_IMPORTED_MODULE_2__.r)(e).map(e=>v`${e.replace(/\r$/,``)}`)}function fe(e,t,n){let r=(0,_line_diff_DM6dWRIA_js__WEBPACK_IMPORTED_MODULE_2__.r)(t).map(e=>v`${e}`),{value:i}=e.highlight((0,_line_diff_DM6dWRIA_js__WEBPACK_IMPORTED_MODULE_2__.r)(t).join(`
`),{language:n,ignoreIllegals:!0}),a=pe(i);return r.map((e,t)=>{let n=a[t];return n===void 0||Q(n)!==Q(e.html)?e:y(n)})}function Q(e){return e.replace(/<[^>]*>/g,``).replace(/&#x27;|&#39;/g,`'`)}function pe(e){let t=[];return e.split(`
`).map(e=>{let n=t.join(``);for(let n of e.match(/<span[^>]*>|<\/span>/g)??[])t=n===`</span>`?t.slice(0,-1):[...t,n];return n+e+`</span>`.repeat(t.length)})}const $=String.raw`
:root {
  color-scheme: light dark;
  --text: light-dark(#1f2328, #e6edf3); --soft: light-dark(#59636e, #9aa4af); --back: light-dark(#fff, #0d1117);
  --panel: light-dark(#f6f8fa, #161b22); --line: light-dark(#d1d9e0, #3d444d); --link: light-dark(#0550ae, #79b8ff);
  --create: light-dark(#116329, #56d364); --update: light-dark(#7d4e00, #e3b341); --replace: light-dark(#953800, #ffa657);
  --delete: light-dark(#a40e26, #ff8d86); --blocked: light-dark(#59636e, #9aa4af);
  --add: light-dark(#dafbe1, #12361f); --del: light-dark(#ffebe9, #4a1a1d); --warn: light-dark(#fff8c5, #3b2e0a);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1280px; padding: 16px; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
code, pre, .diff, .sides { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
a { color: var(--link); }
h1 { font-size: 24px; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 20px; margin: 24px 0 8px; }
h3, h4, summary h2 { font-size: 16px; margin: 0; display: inline; font-weight: 600; }
h3 code, h4 code { font-size: 14px; }
.digest, .size, .hint, .author, .omitted, #shown, dt { color: var(--soft); }
.digest, .hint, .author, .omitted { margin: 4px 0; font-size: 14px; }
.size { margin-left: 8px; font-size: 14px; }
#toolbar { display: none; position: sticky; top: 0; z-index: 1; gap: 8px 16px; flex-wrap: wrap; align-items: center; padding: 8px 0; margin-top: 12px; background: var(--back); border-bottom: 1px solid var(--line); font-size: 14px; }
.live #toolbar { display: flex; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 12px; }
legend { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
#find { font: inherit; padding: 4px 10px; min-width: 240px; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); color: inherit; }
button { font: inherit; padding: 4px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); color: inherit; cursor: pointer; }
.keys p { margin: 4px 0; }
kbd { font: 12px ui-monospace, monospace; border: 1px solid var(--line); border-radius: 4px; padding: 0 4px; }
.change, .unchanged { border: 1px solid var(--line); border-left: 4px solid var(--soft); border-radius: 6px; margin: 8px 0; background: var(--panel); scroll-margin-top: 80px; }
.change > :not(summary), .unchanged > ul { margin-left: 16px; margin-right: 16px; }
.change[hidden] { display: none; }
summary { padding: 8px 12px; cursor: pointer; }
.file { border: 1px solid var(--line); border-radius: 6px; margin: 12px 16px; background: var(--back); overflow: hidden; }
.file > summary { background: var(--panel); padding: 4px 12px; }
.file > p { margin: 8px 12px; }
.change.create { border-left-color: var(--create); } .create .verb, label.create { color: var(--create); }
.change.update { border-left-color: var(--update); } .update .verb, label.update { color: var(--update); }
.change.replace { border-left-color: var(--replace); } .replace .verb, label.replace { color: var(--replace); }
.change.delete { border-left-color: var(--delete); } .delete .verb, label.delete { color: var(--delete); }
.change.blocked { border-left-style: dashed; } .blocked .verb, label.blocked { color: var(--blocked); }
.file.create > summary .verb { color: var(--create); } .file.update > summary .verb { color: var(--update); } .file.delete > summary .verb { color: var(--delete); }
dl { margin-top: 4px; margin-bottom: 12px; font-size: 14px; }
dl > div { display: grid; grid-template-columns: minmax(110px, 180px) 1fr; gap: 8px; }
dd { margin: 0; overflow-wrap: anywhere; }
.caution { background: var(--warn); border: 1px solid var(--line); border-radius: 6px; padding: 8px 12px; margin: 12px 0; }
.caution ul { margin: 4px 0; }
.fields { margin-top: 0; margin-bottom: 12px; padding: 8px 0; border: 1px solid var(--line); border-radius: 6px; background: var(--back); white-space: pre-wrap; }
.fields span { display: block; padding: 0 12px; }
.scroll { overflow-x: auto; }
.diff, .sides { border-collapse: collapse; width: 100%; }
caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.diff td, .sides td { padding: 0 8px; vertical-align: top; white-space: pre-wrap; }
[data-n] { width: 1%; min-width: 40px; text-align: right; color: var(--soft); user-select: none; }
[data-n]::before { content: attr(data-n); }
.diff td:nth-child(3) { width: 1%; user-select: none; }
.sides { table-layout: fixed; } .sides col:nth-child(odd) { width: 48px; }
.add { background: var(--add); } .del { background: var(--del); }
.gap td { color: var(--soft); background: var(--panel); text-align: center; }
.sides { display: none; } .split .sides { display: table; } .split .diff { display: none; }
svg { display: block; } svg path { fill: none; stroke: var(--soft); stroke-width: 1.5; }
svg rect { fill: var(--panel); stroke: var(--soft); stroke-width: 1.5; } svg text { fill: var(--text); font: 12px ui-monospace, monospace; }
svg .create rect { stroke: var(--create); } svg .update rect { stroke: var(--update); } svg .replace rect { stroke: var(--replace); } svg .delete rect { stroke: var(--delete); } svg .blocked rect { stroke-dasharray: 4 3; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; } svg a:focus-visible { outline: none; } svg a:focus-visible rect { stroke-width: 4; }
.hljs-comment, .hljs-meta { color: var(--soft); } .hljs-keyword, .hljs-literal { color: light-dark(#a40e26, #ff8d86); }
.hljs-string, .hljs-regexp { color: light-dark(#0a3069, #a5d6ff); } .hljs-number, .hljs-attr, .hljs-attribute, .hljs-variable { color: light-dark(#0550ae, #79c0ff); }
.hljs-title, .hljs-section, .hljs-name { color: light-dark(#6639ba, #d2a8ff); } .hljs-built_in, .hljs-type { color: light-dark(#953800, #ffa657); }
@media (max-width: 700px) {
  body { padding: 10px; } h1 { font-size: 20px; } #find { min-width: 0; width: 100%; } #toolbar { position: static; }
  label:has(#split) { display: none; } .split .sides { display: none; } .split .diff { display: table; }
  dl > div { grid-template-columns: 1fr; gap: 0; margin-bottom: 6px; } .change > :not(summary) { margin-left: 8px; margin-right: 8px; } .diff td { padding: 0 4px; }
  .diff td:nth-child(1) { display: none; }
}
`,me=[`create`,`update`,`replace`,`delete`,`blocked`];async function he(e){let t=(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.r)(e),i=t.flatMap(e=>e.files??[]);await (0,_line_diff_DM6dWRIA_js__WEBPACK_IMPORTED_MODULE_2__.a)(e);let o=await ue(i.map(({path:e})=>e)),s=`${e.stack}: ${(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.m)((0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.y)(e))}`;return v`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta http-equiv="Content-Security-Policy" content="${ge()}" />
        <title>${s}</title>
        ${y(`<style>${$}</style>`)}
      </head>
      <body>
        <header>
          <h1>${s}</h1>
          <p class="digest">
            Plan <code>${e.digest.slice(7,19)}</code>, state at serial ${e.state.serial}
          </p>
        </header>
        <main>
          ${e.isolated?v`<p class="caution">${_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.i}</p>`:v``}${_e(e)}${ve(e)}
          <section id="changes">
            <h2>Changes</h2>
            ${t.length===0?v`<p>Nothing would change.</p>`:v``}${ie(e,o)}
            <p id="none" hidden>No tool matches.</p>
          </section>
          ${U(e)} ${ae(e)}
        </main>
        ${y(`<script>${V}<\/script>`)}
      </body>
    </html> `.html}function ge(){let e=e=>`'sha256-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)(`sha256`).update(e).digest(`base64`)}'`;return`default-src 'none'; script-src ${e(V)}; style-src ${e($)}; base-uri 'none'; form-action 'none'`}function _e({needs:e=[]}){return e.length===0?v``:v`<div class="caution">
    <strong>This plan is not ready.</strong> An apply would be refused:
    <ul>
      ${e.map(e=>v`<li>${(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.n)(e)} ${e.hint}</li>`)}
    </ul>
  </div>`}function ve(t){let n=(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.r)(t);return n.length===0?v``:v`<form id="toolbar" role="search">
    <input
      id="find"
      type="search"
      aria-label="Search tools, files and fields"
      placeholder="Search ( / )"
      autocomplete="off"
    />
    <fieldset>
      <legend>Show</legend>
      ${me.flatMap(t=>{let r=n.filter(n=>(0,_words_BbtBXdT0_js__WEBPACK_IMPORTED_MODULE_1__.f)(n)===t).length;return r===0?[]:[v`<label class="filter ${t}"
            ><input type="checkbox" checked value="${t}" /> ${t} <b>${r}</b></label
          >`]})}
    </fieldset>
    <label><input id="split" type="checkbox" /> Side by side</label>
    <button id="fold" type="button">Open all</button>
    <output id="shown" aria-live="polite"></output>
    <details class="keys">
      <summary>Keys</summary>
      <p>
        <kbd>/</kbd> search, <kbd>j</kbd> <kbd>k</kbd> next and previous tool, <kbd>Enter</kbd> open or close,
        <kbd>e</kbd> open all, <kbd>s</kbd> side by side, <kbd>g</kbd> dependencies
      </p>
    </details>
  </form>`}

/***/ })

};
