export const id = 4862;
export const ids = [4862];
export const modules = {

/***/ 4862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   npmOptions: () => (/* binding */ F)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _commonjs_CyIbHAFM_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4931);
/* harmony import */ var _lib_CTgaZETG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3390);
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8513);
var u=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)((t=>{Object.defineProperty(t,"__esModule",{value:!0}),t.walkUp=void 0;let n=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`path`);t.walkUp=function*(e){for(e=(0,n.resolve)(e);e;){yield e;let t=(0,n.dirname)(e);if(t===e)break;e=t}}})),d=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{t.exports=n;function n(...e){let t=e;e.length===1&&(Array.isArray(e[0])||typeof e[0]==`string`)&&(t=[].concat(e[0]));for(let e=0,n=t.length;e<n;e++)t[e]=typeof t[e]==`string`?t[e]:String(t[e]);t=t.sort(r);let n={},i=``;for(let e=0,r=t.length;e<r;e++){let r=t[e],a=t[e+1]||``,o=!0,s=!0;if(r===a)continue;let c=0,l=r.length;for(;c<l;c++){let e=r.charAt(c);if(o&&=e===a.charAt(c),s&&=e===i.charAt(c),!o&&!s){c++;break}}if(i=r,c===l)n[r]=r;else for(let e=r.slice(0,c);c<=l;c++)n[e]=r,e+=r.charAt(c)}return n}function r(e,t){return e===t?0:e>t?1:-1}})),f=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{
/* istanbul ignore next */
t.exports=process.env.DEBUG_NOPT||process.env.NOPT_DEBUG?(...e)=>console.error(...e):()=>{}})),p=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((t,n)=>{let r=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`url`),i=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`path`),a=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`stream`).Stream,o=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`os`),s=f();function c(e,t,n){e[t]=String(n)}function l(e,t,n){if(n===!0)return!1;if(n===null)return!0;n=String(n);let r=process.platform===`win32`?/^~(\/|\\)/:/^~\//,a=o.homedir();return e[t]=a&&n.match(r)?i.resolve(a,n.slice(2)):i.resolve(n),!0}function u(e,t,n){if(s(`validate Number %j %j %j`,t,n,isNaN(n)),isNaN(n))return!1;e[t]=+n}function d(e,t,n){let r=Date.parse(n);if(s(`validate Date %j %j %j`,t,n,r),isNaN(r))return!1;e[t]=new Date(n)}function p(e,t,n){n=typeof n==`string`?isNaN(n)?n!==`null`&&n!==`false`:!!+n:!!n,e[t]=n}function m(e,t,n){if(n=r.parse(String(n)),!n.host)return!1;e[t]=n.href}function h(e,t,n){if(!(n instanceof a))return!1;e[t]=n}n.exports={String:{type:String,validate:c},Boolean:{type:Boolean,validate:p},url:{type:r,validate:m},Number:{type:Number,validate:u},path:{type:i,validate:l},Stream:{type:a,validate:h},Date:{type:Date,validate:d},Array:{type:Array}}})),m=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{let n=d(),r=f(),i=p(),a=(e,t)=>Object.prototype.hasOwnProperty.call(e,t),o=(e,{types:t,dynamicTypes:n})=>{let r=a(t,e),i=t[e];if(!r&&typeof n==`function`){let t=n(e);t!==void 0&&(i=t,r=!0)}return[r,i]},s=(e,t)=>t&&e===t,c=(e,t)=>t&&e.indexOf(t)!==-1,l=(e,t)=>t&&!c(e,t);function u(e,{types:t,shorthands:n,typeDefs:i,invalidHandler:a,unknownHandler:o,abbrevHandler:s,typeDefault:c,dynamicTypes:l}={}){r(t,n,e,i);let u={},d={remain:[],cooked:e,original:e.slice(0)};return g(e,u,d.remain,{typeDefs:i,types:t,dynamicTypes:l,shorthands:n,unknownHandler:o,abbrevHandler:s}),m(u,{types:t,dynamicTypes:l,typeDefs:i,invalidHandler:a,typeDefault:c}),u.argv=d,Object.defineProperty(u.argv,"toString",{value:function(){return this.original.map(JSON.stringify).join(` `)},enumerable:!1}),u}function m(e,{types:t={},typeDefs:n={},dynamicTypes:i,invalidHandler:a,typeDefault:u}={}){let d=n.String?.type,f=n.Number?.type,p=n.Array?.type,m=n.Boolean?.type,g=n.Date?.type,_=u!==void 0;_||(u=[!1,!0,null],d&&u.push(d),p&&u.push(p));let v={};Object.keys(e).forEach(d=>{if(d===`argv`)return;let y=e[d];r(`val=%j`,y);let b=Array.isArray(y),[x,S]=o(d,{types:t,dynamicTypes:i}),C=S;b||(y=[y]),C||=u,s(C,p)&&(C=u.concat(p)),Array.isArray(C)||(C=[C]),r(`val=%j`,y),r(`types=`,C),y=y.map(t=>{if(typeof t==`string`&&(r(`string %j`,t),t=t.trim(),t===`null`&&~C.indexOf(null)||t===`true`&&(~C.indexOf(!0)||c(C,m))||t===`false`&&(~C.indexOf(!1)||c(C,m))?(t=JSON.parse(t),r(`jsonable %j`,t)):c(C,f)&&!isNaN(t)?(r(`convert to number`,t),t=+t):c(C,g)&&!isNaN(Date.parse(t))&&(r(`convert to date`,t),t=new Date(t))),!x){if(!_)return t;S=u}t===!1&&~C.indexOf(null)&&!(~C.indexOf(!1)||c(C,m))&&(t=null);let i={};return i[d]=t,r(`prevalidated val`,i,t,S),h(i,d,t,S,{typeDefs:n})?(r(`validated v`,i,t,S),i[d]):(a?a(d,t,S,e):a!==!1&&r(`invalid: `+d+`=`+t,S),v)}).filter(e=>e!==v),!y.length&&l(C,p)?(r(`VAL HAS NO LENGTH, DELETE IT`,y,d,C.indexOf(p)),delete e[d]):b?(r(b,e[d],y),e[d]=y):e[d]=y[0],r(`k=%s val=%j`,d,y,e[d])})}function h(e,t,n,i,{typeDefs:a}={}){let o=a?.Array?.type;if(Array.isArray(i)){for(let r=0,c=i.length;r<c;r++)if(!s(i[r],o)&&h(e,t,n,i[r],{typeDefs:a}))return!0;return delete e[t],!1}if(s(i,o))return!0;if(i!==i)return r(`Poison NaN`,t,n,i),delete e[t],!1;if(n===i)return r(`Explicitly allowed %j`,n),e[t]=n,!0;let c=!1,l=Object.keys(a);for(let o=0,s=l.length;o<s;o++){r(`test type %j %j %j`,t,n,l[o]);let s=a[l[o]];if(s&&(i&&i.name&&s.type&&s.type.name?i.name===s.type.name:i===s.type)){let r={};if(c=s.validate(r,t,n)!==!1,n=r[t],c){e[t]=n;break}}}return r(`OK? %j (%j %j %j)`,c,t,n,l[l.length-1]),c||delete e[t],c}function g(e,t,i,{types:l={},typeDefs:u={},shorthands:d={},dynamicTypes:f,unknownHandler:p,abbrevHandler:m}={}){let h=u.String?.type,g=u.Number?.type,_=u.Array?.type,v=u.Boolean?.type;r(`parse`,e,t,i);let b=n(Object.keys(l));r(`abbrevs=%j`,b);let x=n(Object.keys(d));for(let n=0;n<e.length;n++){let u=e[n];if(r(`arg`,u),u.match(/^-{2,}$/)){i.push.apply(i,e.slice(n+1)),e[n]=`--`;break}let S=!1;if(u.charAt(0)===`-`&&u.length>1){let i=u.indexOf(`=`);if(i>-1){S=!0;let t=u.slice(i+1);u=u.slice(0,i),e.splice(n,1,u,t)}let C=y(u,x,b,{shorthands:d,abbrevHandler:m});if(r(`arg=%j shRes=%j`,u,C),C&&(e.splice.apply(e,[n,1].concat(C)),u!==C[0])){n--;continue}u=u.replace(/^-+/,``);let w=null;for(;u.toLowerCase().indexOf(`no-`)===0;)w=!w,u=u.slice(3);b[u]&&b[u]!==u&&(m?m(u,b[u]):m!==!1&&r(`abbrev: ${u} -> ${b[u]}`),u=b[u]);let[T,E]=o(u,{types:l,dynamicTypes:f}),D=Array.isArray(E);D&&E.length===1&&(D=!1,E=E[0]);let O=s(E,_)||D&&c(E,_);!T&&a(t,u)&&(Array.isArray(t[u])||(t[u]=[t[u]]),O=!0);let k,A=e[n+1],j=typeof w==`boolean`||s(E,v)||D&&c(E,v)||E===void 0&&!S||A===`false`&&(E===null||D&&~E.indexOf(null));if(E===void 0){let e=!S&&A&&!A?.startsWith(`-`)&&![`true`,`false`].includes(A);p?e?p(u,A):p(u):p!==!1&&(r(`unknown: ${u}`),e&&r(`unknown: ${A} parsed as normal opt`))}if(j){k=!w,(A===`true`||A===`false`)&&(k=JSON.parse(A),A=null,w&&(k=!k),n++),D&&A&&(~E.indexOf(A)?(k=A,n++):A===`null`&&~E.indexOf(null)?(k=null,n++):!A.match(/^-{2,}[^-]/)&&!isNaN(A)&&c(E,g)?(k=+A,n++):!A.match(/^-[^-]/)&&c(E,h)&&(k=A,n++)),O?(t[u]=t[u]||[]).push(k):t[u]=k;continue}s(E,h)&&(A===void 0?A=``:A.match(/^-{1,2}[^-]+/)&&(A=``,n--)),A&&A.match(/^-{2,}$/)&&(A=void 0,n--),k=A===void 0||A,O?(t[u]=t[u]||[]).push(k):t[u]=k,n++}else i.push(u)}}let _=Symbol(`singles`),v=(e,t)=>{let n=t[_];n||(n=Object.keys(t).filter(e=>e.length===1).reduce((e,t)=>(e[t]=!0,e),{}),t[_]=n,r(`shorthand singles`,n));let i=e.split(``).filter(e=>n[e]);return i.join(``)===e?i:null};function y(e,...t){let{abbrevHandler:i,types:a={},shorthands:o={}}=t.length?t.pop():{},s=t[0]??n(Object.keys(o)),c=t[1]??n(Object.keys(a));if(e=e.replace(/^-+/,``),c[e]===e)return null;if(o[e])return o[e]&&!Array.isArray(o[e])&&(o[e]=o[e].split(/\s+/)),o[e];let l=v(e,o);return l?l.map(e=>o[e]).reduce((e,t)=>e.concat(t),[]):c[e]&&!o[e]?null:(s[e]&&(i?i(e,s[e]):i!==!1&&r(`abbrev: ${e} -> ${s[e]}`),e=s[e]),o[e]&&!Array.isArray(o[e])&&(o[e]=o[e].split(/\s+/)),o[e])}t.exports={nopt:u,clean:m,parse:g,validate:h,resolveShort:y,typeDefs:i}})),h=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{let n=m(),r=p();t.exports=e=i,e.clean=a,e.typeDefs=r,e.lib=n;function i(t,r,i=process.argv,a=2){return n.nopt(i.slice(a),{types:t||{},shorthands:r||{},typeDefs:e.typeDefs,invalidHandler:e.invalidHandler,unknownHandler:e.unknownHandler,abbrevHandler:e.abbrevHandler})}function a(t,r,i=e.typeDefs){return n.clean(t,{types:r||{},typeDefs:i,invalidHandler:e.invalidHandler,unknownHandler:e.unknownHandler,abbrevHandler:e.abbrevHandler})}})),g=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{let n=e=>{
// istanbul ignore else
if(typeof e==`string`){if(/^0o?[0-7]+$/.test(e))return parseInt(e.replace(/^0o?/,``),8);if(/^[1-9][0-9]*$/.test(e))return parseInt(e,10);throw Error(`invalid umask value: ${e}`)}if(typeof e!=`number`||(e=Math.floor(e),e<0||e>511))throw Error(`invalid umask value: ${e}`);return e};t.exports={parse:n,validate:(e,t,r)=>{try{return e[t]=n(r),!0}catch{return!1}}}})),_=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{let n=h(),{validate:r}=g();var i=class{},a=class{};let s=(0,_lib_CTgaZETG_js__WEBPACK_IMPORTED_MODULE_2__.c)(),c=(e,t,n)=>{let r=s(n);if(!r)return!1;e[t]=r},l=n.typeDefs.path.validate,u=(e,t,n)=>typeof n==`string`&&l(e,t,n);t.exports={...n.typeDefs,semver:{type:a,validate:c,description:`full valid SemVer string`},Umask:{type:i,validate:r,description:`octal number in range 0o000..0o777 (0..511)`},url:{...n.typeDefs.url,description:`full url with "http://"`},path:{...n.typeDefs.path,validate:u,description:`valid filesystem path`},Number:{...n.typeDefs.Number,description:`numeric value`},Boolean:{...n.typeDefs.Boolean,description:`boolean value (true or false)`},Date:{...n.typeDefs.Date,description:`valid Date string`}},n.typeDefs=t.exports})),v=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((t,n)=>{let{URL:r}=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`node:url`);n.exports=e=>{let t=new r(e),n=`${t.protocol}//${t.host}${t.pathname}`,i=new r(`.`,n);return`//${i.host}${i.pathname}`}})),y=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{let n=/(?<!\\)(\\*)\$\{([^${}?]+)(\?)?\}/g;t.exports=(e,t)=>e.replace(n,(e,n,r,i)=>{let a=i===`?`?``:`$\{${r}}`,o=t[r]===void 0?a:t[r];return n.length%2?e.slice((n.length+1)/2):n.slice(n.length/2)+o})})),b=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((t,n)=>{let r=_(),i=y(),{resolve:a}=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`node:path`),{parse:o}=g(),s=(e,t,n,c=!1)=>{if(typeof e!=`string`&&!Array.isArray(e))return e;let{platform:l,types:u,home:d,env:f}=n,p=new Set([].concat(u[t])),m=p.has(r.path.type),h=p.has(r.Boolean.type),g=m||p.has(r.String.type),_=p.has(r.Umask.type),v=p.has(r.Number.type),y=!c&&p.has(Array),b=p.has(r.Date.type);if(Array.isArray(e))return y?e.map(e=>s(e,t,n,!0)):e;if(e=e.trim(),y)return s(e.split(`

`),t,n);if(h&&!g&&e===``)return!0;if(!g&&!m&&!v)switch(e){case`true`:return!0;case`false`:return!1;case`null`:return null;case`undefined`:return}if(e=i(e,f),b)return new Date(e);if(m&&(e=(l===`win32`?/^~(\/|\\)/:/^~\//).test(e)&&d?a(d,e.slice(2)):a(e)),_)try{return o(e)}catch{return e}return v&&!isNaN(e)&&(e=+e),e};n.exports=s})),x=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{let n=(e,t)=>!/^[/@_]/.test(e)&&typeof r(t)==`string`&&`npm_config_${e.replace(/-/g,`_`).toLowerCase()}`,r=e=>Array.isArray(e)?e.map(e=>r(e)).join(`

`):e==null||e===!1?``:typeof e==`object`?null:String(e),i=(e,t)=>!Array.isArray(t)||!Array.isArray(e)?e===t:a(e,t),a=(e,t)=>{if(e.length!==t.length)return!1;for(let n=0;n<e.length;n++)
/* istanbul ignore next - there are no array configs where the default
* is not an empty array, so this loop is a no-op, but it's the correct
* thing to do if we ever DO add a config like that. */
if(e[n]!==t[n])return!1;return!0},o=(e,t,i)=>{let a=r(i),o=n(t,a);o&&a!==null&&(e[o]=a)};t.exports=e=>{let{env:t,defaults:n,definitions:r,list:[a,s]}=e;t.INIT_CWD=process.cwd();let c=new Set(Object.keys(a)),l=new Set(Object.keys(s));for(let e in a){let{deprecated:u,envExport:d=!0}=r[e]||{};u||d===!1||(i(n[e],a[e])?i(s[e],a[e])||o(t,e,a[e]):(!l.has(e)||c.has(e))&&o(t,e,a[e]))}t.HOME=e.home,t.npm_config_global_prefix=e.globalPrefix,t.npm_config_local_prefix=e.localPrefix,a.editor&&(t.EDITOR=a.editor),a[`node-options`]&&(t.NODE_OPTIONS=a[`node-options`]),t.npm_config_node_gyp=a[`node-gyp`],t.npm_config_npm_version=a[`npm-version`]||`unknown`,t.npm_execpath=e.npmBin,t.NODE=t.npm_node_execpath=e.execPath}})),S=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{t.exports={ErrInvalidAuth:class extends Error{constructor(e){let t=`Invalid auth configuration found: `;t+=e.map(e=>{
// istanbul ignore else
if(e.action===`delete`)return`\`${e.key}\` is not allowed in ${e.where} config`;if(e.action===`rename`)return`\`${e.from}\` must be renamed to \`${e.to}\` in ${e.where} config`}).join(`, `),t+="\nPlease run `npm config fix` to repair your configuration.`",super(t),this.code=`ERR_INVALID_AUTH`,this.problems=e}}}})),C=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{let n=_(),r=e=>{if(!e||typeof e!=`function`&&typeof e!=`object`)return e;if(Array.isArray(e))return e.map(e=>r(e));for(let{type:t,description:r}of Object.values(n))if(t===e)return r||t;return e};t.exports=e=>[].concat(r(e)).filter(e=>e!==void 0)})),w=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((t,n)=>{let{basename:r,dirname:i}=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`path`),a=(e,t)=>e.charAt(0)===`@`?`${e}/${t}`:t;n.exports=e=>e?a(r(i(e)),r(e)):!1})),T=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((t,n)=>{let i=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`path`),o=w(),{minimatch:s}=(0,_commonjs_CyIbHAFM_js__WEBPACK_IMPORTED_MODULE_1__.t)(),l=(0,_commonjs_CyIbHAFM_js__WEBPACK_IMPORTED_MODULE_1__.n)(),{glob:u}=(0,_lib_CTgaZETG_js__WEBPACK_IMPORTED_MODULE_2__.n)();function d(e){let t=[],n=[];for(let r of e){let e=r.match(/^!+/);if(e&&(r=r.slice(e[0].length)),r=r.replace(/^\.?\/+/,``),e&&e[0].length%2==1)n.push(r);else{for(let e=0;e<n.length;++e){let t=n[e];s(r,t)&&n.splice(e,1)}t.push(r)}}for(let e of n)for(let n of s.match(t,e))t.splice(t.indexOf(n),1);return{patterns:t,negatedPatterns:n}}function f(e){let t=Array.isArray(e.packages)?e.packages:e;if(!Array.isArray(t))throw h({message:`workspaces config expects an Array`,code:`EWORKSPACESCONFIG`});return d(t)}function p(e,t){return e.name||o(t)}function m(e){return e=e.replace(/\\/g,`/`),e.endsWith(`/`)?e:`${e}/`}function h({Type:e=TypeError,message:t,code:n}){return Object.assign(new e(t),{code:n})}function g(e){return new Map(Array.from(e,e=>e.reverse()))}async function _(e={}){if(!e||!e.pkg)throw h({message:`mapWorkspaces missing pkg info`,code:`EMAPWORKSPACESPKG`});e.cwd||=process.cwd();let{workspaces:t=[]}=e.pkg,{patterns:n,negatedPatterns:r}=f(t),a=/* @__PURE__ */ new Map;if(!n.length&&!r.length)return a;let o=/* @__PURE__ */ new Map,c=await u(n.map(e=>m(e)),{...e,ignore:[...e.ignore||[],`**/node_modules/**`,...r]});c=c.sort((e,t)=>e.localeCompare(t,`en`));let d=[];for(let e of n)d.push(...c.filter(t=>s(t,e,{partial:!0,windowsPathsNoEscape:!0})));for(let t of d){let n;try{n=await l.normalize(i.join(e.cwd,t))}catch(e){if(e.code===`ENOENT`||e.code===`ENOTDIR`)continue;throw e}let r=p(n.content,n.path),a=o.get(r);a||(a=/* @__PURE__ */ new Set,o.set(r,a)),a.add(n.path)}let g=[`must not have multiple workspaces with the same name`];for(let[e,t]of o)t.size>1?v(g,e,t):a.set(e,t.values().next().value);if(g.length>1)throw h({Type:Error,message:g.join(`
`),code:`EDUPLICATEWORKSPACE`});return a}function v(e,t,n){e.push(`package '${t}' has conflicts in the following paths:`);for(let t of n)e.push(`    `+t)}_.virtual=function(e={}){if(!e||!e.lockfile)throw h({message:`mapWorkspaces.virtual missing lockfile info`,code:`EMAPWORKSPACESLOCKFILE`});e.cwd||=process.cwd();let{packages:t={}}=e.lockfile,{workspaces:n=[]}=t[``]||{},r=/* @__PURE__ */ new Map,{patterns:a,negatedPatterns:o}=f(n);if(!a.length&&!o.length)return r;o.push(`**/node_modules/**`);let c=Object.keys(t);for(let e of o)for(let t of s.match(c,e))c.splice(c.indexOf(t),1);for(let n of a)for(let a of s.match(c,n)){let n=i.join(e.cwd,a),o=p(t[a],n);r.set(n,o)}return g(r)},n.exports=_})),E=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((t,n)=>{let{walkUp:a}=u(),o=(0,_commonjs_CyIbHAFM_js__WEBPACK_IMPORTED_MODULE_1__.o)(),c=h(),{log:l,time:d}=(0,_lib_CTgaZETG_js__WEBPACK_IMPORTED_MODULE_2__.d)(),{resolve:f,dirname:p,join:m}=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`node:path`),{homedir:g}=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`node:os`),{readFile:w,writeFile:E,chmod:D,unlink:O,stat:k,mkdir:A}=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`node:fs/promises`),j=[`npm-version`,`global-prefix`,`local-prefix`],M=(...e)=>k(f(...e)).then(e=>e.isFile()).catch(()=>!1),N=(...e)=>k(f(...e)).then(e=>e.isDirectory()).catch(()=>!1),P=(e,t)=>Object.prototype.hasOwnProperty.call(e,t),F=_(),I=v(),L=y(),R=b(),z=x(),B=/* @__PURE__ */ new Set([`global`,`user`,`project`]),V=/* @__PURE__ */ new Set([`default`,`builtin`,...B,`env`,`cli`]);var H=class{#e=!1;#t;#n=null;#r=[];static get typeDefs(){return F}constructor({definitions:e,shorthands:t,flatten:n,nerfDarts:r=[],npmPath:i,env:a=process.env,argv:o=process.argv,platform:s=process.platform,execPath:c=process.execPath,cwd:l=process.cwd(),excludeNpmCwd:u=!1,warn:d=!0}){this.nerfDarts=r,this.definitions=e;let{types:f,defaults:p,deprecated:h}=K(e);this.deprecated=h,this.#t=n,this.types=f,this.shorthands=t,this.defaults=p,this.npmPath=i,this.npmBin=m(this.npmPath,`bin/npm-cli.js`),this.argv=o,this.env=a,this.execPath=c,this.platform=s,this.cwd=l,this.excludeNpmCwd=u,this.globalPrefix=null,this.localPrefix=null,this.localPackage=null,this.home=null;let g=[...V];this.data=/* @__PURE__ */ new Map;let _=null;for(let e of g)this.data.set(e,_=new G(_));this.data.set=()=>{throw Error(`cannot change internal config data structure`)},this.data.delete=()=>{throw Error(`cannot change internal config data structure`)},this.sources=/* @__PURE__ */ new Map([]);for(let{data:e}of this.data.values())this.list.unshift(e);this.#e=!1,this.warn=d}get list(){let e=[];for(let{data:t}of this.data.values())e.unshift(t);return e}get loaded(){return this.#e}get prefix(){return this.#i(`global`)?this.globalPrefix:this.localPrefix}find(e){if(!this.loaded)throw Error(`call config.load() before reading values`);let t=[...this.data.entries()];for(let n=t.length-1;n>-1;n--){let[r,{data:i}]=t[n];if(P(i,e))return r}return null}get(e,t){if(!this.loaded)throw Error(`call config.load() before reading values`);return this.#i(e,t)}#i(e,t=null){if(t!==null&&!V.has(t))throw Error(`invalid config location param: `+t);let{data:n}=this.data.get(t||`cli`);return t===null||P(n,e)?n[e]:void 0}set(e,t,n=`cli`){if(!this.loaded)throw Error(`call config.load() before setting values`);if(!V.has(n))throw Error(`invalid config location param: `+n);this.#s(e);let{data:r,raw:i}=this.data.get(n);r[e]=t,[`global`,`user`,`project`].includes(n)&&(i[e]=t),this.data.get(n)[W]=null,this.#n=null}get flat(){if(this.#n)return this.#n;let e=d.start(`config:load:flatten`);this.#n={};for(let{data:e}of this.data.values())this.#t(e,this.#n);return this.#n.nodeBin=this.execPath,this.#n.npmBin=this.npmBin,e(),this.#n}delete(e,t=`cli`){if(!this.loaded)throw Error(`call config.load() before deleting values`);if(!V.has(t))throw Error(`invalid config location param: `+t);let{data:n,raw:r}=this.data.get(t);delete n[e],[`global`,`user`,`project`].includes(t)&&delete r[e],this.data.get(t)[W]=null,this.#n=null}async load(){if(this.loaded)throw Error(`attempting to load npm config multiple times`);this.loadDefaults(),await this.loadBuiltinConfig(),this.loadCLI(),this.loadEnv(),await this.loadProjectConfig(),await this.loadUserConfig(),await this.loadGlobalConfig(),this.#e=!0,this.globalPrefix=this.get(`prefix`),this.setEnvs()}loadDefaults(){this.loadGlobalPrefix(),this.loadHome();let t={...this.defaults,prefix:this.globalPrefix};try{t[`npm-version`]=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(m(this.npmPath,`package.json`)).version}catch{}this.#o(t,`default`,`default values`);let{data:n}=this.data.get(`default`);Object.defineProperty(n,"globalconfig",{get:()=>f(this.#i(`prefix`),`etc/npmrc`),set(e){Object.defineProperty(n,"globalconfig",{value:e,configurable:!0,writable:!0,enumerable:!0})},configurable:!0,enumerable:!0})}loadHome(){this.home=this.env.HOME||g()}loadGlobalPrefix(){if(this.globalPrefix)throw Error(`cannot load default global prefix more than once`);this.env.PREFIX?this.globalPrefix=this.env.PREFIX:this.platform===`win32`?this.globalPrefix=p(this.execPath):(this.globalPrefix=p(p(this.execPath)),this.env.DESTDIR&&(this.globalPrefix=m(this.env.DESTDIR,this.globalPrefix)))}loadEnv(){let e=Object.create(null);for(let[t,n]of Object.entries(this.env)){if(!/^npm_config_/i.test(t)||n===``)continue;let r=t.slice(11);r.startsWith(`//`)||(r=r.replace(/(?!^)_/g,`-`).toLowerCase()),e[r]=n}this.#o(e,`env`,`environment`)}loadCLI(){for(let e of Object.keys(this.shorthands))e.length>1&&this.argv.includes(`-${e}`)&&l.warn(`-${e} is not a valid single-hyphen cli flag and will be removed in the future`);c.invalidHandler=(e,t,n)=>this.invalidHandler(e,t,n,`command line options`,`cli`),c.unknownHandler=(e,t)=>this.unknownHandler(e,t),c.abbrevHandler=this.abbrevHandler;let e=c(this.types,this.shorthands,this.argv);c.invalidHandler=null,c.unknownHandler=null,this.parsedArgv=e.argv,delete e.argv,this.#o(e,`cli`,`command line options`)}get valid(){for(let[e,{valid:t}]of this.data.entries())if(t===!1||t===null&&!this.validate(e))return!1;return!0}validate(e){if(e){let t=this.data.get(e);return t[W]=!0,c.invalidHandler=(n,r,i)=>this.invalidHandler(n,r,i,t.source,e),c.clean(t.data,this.types,F),c.invalidHandler=null,t[W]}{let e=!0,t=[];for(let n of this.data.keys()){if(n==="default"||n===`builtin`||n===`cli`)continue;let r=this.validate(n);if(e&&=r,[`global`,`user`,`project`].includes(n)){for(let e of[`_authtoken`,`-authtoken`])this.get(e,n)&&t.push({action:`delete`,key:e,where:n});let e=I(this.get(`registry`));for(let r of[`_auth`,`_authToken`,`username`,`_password`])this.get(r,n)&&(r===`username`&&!this.get(`_password`,n)||r===`_password`&&!this.get(`username`,n)?t.push({action:`delete`,key:r,where:n}):t.push({action:`rename`,from:r,to:`${e}:${r}`,where:n}))}}if(t.length){let{ErrInvalidAuth:e}=S();throw new e(t)}return e}}repair(e){if(!e)try{this.validate()}catch(t){
// istanbul ignore next
if(t.code!==`ERR_INVALID_AUTH`)throw t;e=t.problems}finally{e||=[]}for(let t of e)
// istanbul ignore else
if(t.action===`delete`)this.delete(t.key,t.where);else if(t.action===`rename`){let e=this.data.get(t.where).raw?.[t.from],n=this.get(t.from,t.where);this.set(t.to,e||n,t.where),this.delete(t.from,t.where)}}isDefault(e){let[t,...n]=[...V],r=this.data.get(t).data;return P(r,e)&&n.every(t=>{let n=this.data.get(t).data;return!P(n,e)})}invalidHandler(e,t,n,r,i){let a=C();l.warn(`invalid config`,e+`=`+JSON.stringify(t),`set in ${r}`),this.data.get(i)[W]=!1,Array.isArray(n)&&(n.includes(F.url.type)?n=F.url.type:n.includes(F.path.type)&&(n=F.path.type));let o=a(n),s=o.filter(e=>e!==void 0&&e!==Array),c=`Must be`+this.#a(s,o),u=s.length===1?s[0]:[...new Set(s.map(e=>typeof e==`string`?e:JSON.stringify(e)))].join(`, `);l.warn(`invalid config`,c,u)}abbrevHandler(e,t){l.warn(`Expanding --${e} to --${t}. This will stop working in the next major version of npm.`)}unknownHandler(e,t){t&&this.queueWarning(`unknown:${t}`,`"${t}" is being parsed as a normal command line argument.`)}#a(e,t){let n;return n=e.length===1&&t.includes(Array)?` one or more`:e.length>1&&t.includes(Array)?` one or more of:`:e.length>1?` one of:`:``,n}#o(e,t,n,r=null){let i=this.data.get(t);if(i.source){let e=`double-loading "${t}" configs from ${n}, previously loaded from ${i.source}`;throw Error(e)}if(this.sources.has(n)){let e=`double-loading config "${n}" as "${t}", previously loaded as "${this.sources.get(n)}"`;throw Error(e)}if(i.source=n,this.sources.set(n,t),r)i.loadError=r,r.code!==`ENOENT`&&l.verbose(`config`,`error loading ${t} config`,r);else{i.raw=e;outer:for(let[n,r]of Object.entries(e)){let e=L(n,this.env),a=this.parseField(r,e);if(t!=="default"&&(this.#s(e),this.definitions[n]?.exclusive)){for(let e of this.definitions[n].exclusive)if(!this.isDefault(e)){if(t===`env`){let t=this.data.get(`cli`).data;if(Object.hasOwn(t,e))continue outer}throw TypeError(`--${n} cannot be provided when using --${e}`)}}(t!=="default"||n===`npm-version`)&&this.checkUnknown(t,n),i.data[e]=a}}}checkUnknown(e,t){if(!this.definitions[t]){if(j.includes(t))return;let n=e===`cli`?``:" See `npm help npmrc` for supported config options.";if(!t.includes(`:`)){this.queueWarning(t,`Unknown ${e} config "${e===`cli`?`--`:``}${t}". This will stop working in the next major version of npm.${n}`);return}let r=t.split(`:`).pop();!this.definitions[r]&&!this.nerfDarts.includes(r)&&this.queueWarning(r,`Unknown ${e} config "${r}" (${t}). This will stop working in the next major version of npm.${n}`)}}#s(e){this.deprecated[e]&&l.warn(`config`,e,this.deprecated[e])}parseField(e,t,n=!1){return R(e,t,this,n)}async#c(e,t){l.silly(`config`,`load:file:${e}`),await w(e,`utf8`).then(n=>{let r=o.parse(n);return t===`project`&&r.prefix&&l.error(`config`,`prefix cannot be changed from project config: ${e}.`),this.#o(r,t,e)},n=>this.#o(null,t,e,n))}loadBuiltinConfig(){return this.#c(f(this.npmPath,`npmrc`),`builtin`)}async loadProjectConfig(){if(await this.loadLocalPrefix(),this.localPackage??=await M(this.localPrefix,`package.json`),this.#i(`global`)===!0||this.#i(`location`)===`global`){this.data.get(`project`).source=`(global mode enabled, ignored)`,this.sources.set(this.data.get(`project`).source,`project`);return}let e=f(this.localPrefix,`.npmrc`);if(e!==this.#i(`userconfig`))return this.#c(e,`project`);this.data.get(`project`).source=`(same as "user" config, ignored)`,this.sources.set(this.data.get(`project`).source,`project`)}async loadLocalPrefix(){let e=this.#i(`prefix`,`cli`);if(e){this.localPrefix=e;return}let t=this.#i(`workspaces`,`cli`),n=this.#i(`global`)||this.#i(`location`)===`global`;for(let e of a(this.cwd)){if(this.excludeNpmCwd&&e===this.npmPath)break;let i=await M(e,`package.json`);if(!this.localPrefix&&(i||await N(e,`node_modules`))){if(this.localPrefix=e,this.localPackage=i,t===!1||n)return}else if(this.localPrefix&&i){let{content:t}=await (0,_commonjs_CyIbHAFM_js__WEBPACK_IMPORTED_MODULE_1__.n)().normalize(e).catch(()=>({content:{}}));if(!t?.workspaces)continue;let n=await T()({cwd:e,pkg:t});for(let t of n.values())if(t===this.localPrefix){await M(this.localPrefix,`.npmrc`)&&l.warn(`config`,`ignoring workspace config at ${this.localPrefix}/.npmrc`);let{data:t}=this.data.get(`default`);t.workspace=[this.localPrefix],this.localPrefix=e,this.localPackage=i,l.info(`config`,`found workspace root at ${this.localPrefix}`);return}}}this.localPrefix||=this.cwd}loadUserConfig(){return this.#c(this.#i(`userconfig`),`user`)}loadGlobalConfig(){return this.#c(this.#i(`globalconfig`),`global`)}async save(e){if(!this.loaded)throw Error(`call config.load() before saving`);if(!B.has(e))throw Error(`invalid config location param: `+e);let t=this.data.get(e);if(t[U]=null,e===`user`){let e=I(this.get(`registry`)),t=this.get(`${e}:email`,`user`);t&&(this.delete(`${e}:email`,`user`),this.set(`email`,t,`user`))}let n=o.stringify(t.raw).trim()+`
`;if(!n.trim()){await O(t.source).catch(()=>{});return}let r=p(t.source);await A(r,{recursive:!0}),await E(t.source,n,`utf8`);let i=e===`user`?384:438;await D(t.source,i)}clearCredentialsByURI(e,t=`user`){let n=I(e);if(I(this.get(`registry`))===n){this.delete(`-authtoken`,t),this.delete(`_authToken`,t),this.delete(`_authtoken`,t),this.delete(`_auth`,t),this.delete(`_password`,t),this.delete(`username`,t);let e=this.get(`${n}:email`,t);e&&this.set(`email`,e,t)}this.delete(`${n}:_authToken`,t),this.delete(`${n}:_auth`,t),this.delete(`${n}:_password`,t),this.delete(`${n}:username`,t),this.delete(`${n}:email`,t),this.delete(`${n}:certfile`,t),this.delete(`${n}:keyfile`,t)}setCredentialsByURI(e,{token:t,username:n,password:r,certfile:i,keyfile:a}){let o=I(e);if(this.delete(`${o}:always-auth`,`user`),this.delete(`${o}:email`,`user`),i&&a&&(this.set(`${o}:certfile`,i,`user`),this.set(`${o}:keyfile`,a,`user`)),t)this.set(`${o}:_authToken`,t,`user`),this.delete(`${o}:_password`,`user`),this.delete(`${o}:username`,`user`);else if(n||r){if(!n)throw Error(`must include username`);if(!r)throw Error(`must include password`);this.delete(`${o}:_authToken`,`user`),this.set(`${o}:username`,n,`user`);let e=Buffer.from(r,`utf8`).toString(`base64`);this.set(`${o}:_password`,e,`user`)}else if(!i||!a)throw Error(`No credentials to set.`)}getCredentialsByURI(e){let t=I(e),n=I(this.get(`registry`)),r={},i=this.get(`${t}:email`)||this.get(`email`);i&&(t===n&&this.set(`email`,i,`user`),r.email=i);let a=this.get(`${t}:certfile`),o=this.get(`${t}:keyfile`);a&&o&&(r.certfile=a,r.keyfile=o);let s=this.get(`${t}:_authToken`);if(s)return r.token=s,r;let c=this.get(`${t}:username`),l=this.get(`${t}:_password`);if(c&&l){r.username=c,r.password=Buffer.from(l,`base64`).toString(`utf8`);let e=`${r.username}:${r.password}`;return r.auth=Buffer.from(e,`utf8`).toString(`base64`),r}let u=this.get(`${t}:_auth`);if(u){let e=Buffer.from(u,`base64`).toString(`utf8`).split(`:`);return r.username=e.shift(),r.password=e.join(`:`),r.auth=u,r}return r}setEnvs(){z(this)}removeWarning(e){this.#r=this.#r.filter(t=>t.type!==e)}getUnknownPositionals(){return this.#r.filter(e=>e.type.startsWith(`unknown:`)).map(e=>e.type.slice(8))}removeUnknownPositional(e){this.removeWarning(`unknown:${e}`)}queueWarning(e,...t){this.warn?l.warn(...t):this.#r.push({type:e,args:t})}logWarnings(){for(let e of this.#r)l.warn(...e.args);this.#r=[]}};let U=Symbol(`loadError`),W=Symbol(`valid`);var G=class{#e;#t=null;#n=null;constructor(e){this.#e=Object.create(e&&e.data),this.#n={},this[W]=!0}get data(){return this.#e}get valid(){return this[W]}set source(e){if(this.#t)throw Error(`cannot set ConfigData source more than once`);this.#t=e}get source(){return this.#t}set loadError(e){if(this[U]||Object.keys(this.#n).length)throw Error(`cannot set ConfigData loadError after load`);this[U]=e}get loadError(){return this[U]}set raw(e){if(Object.keys(this.#n).length||this[U])throw Error(`cannot set ConfigData raw after load`);this.#n=e}get raw(){return this.#n}};let K=e=>{let t={},n={},r={};for(let[i,a]of Object.entries(e))n[i]=a.default,t[i]=a.type,a.deprecated&&(r[i]=a.deprecated.trim().replace(/\n +/,`
`));return{types:t,defaults:n,deprecated:r}};n.exports=H,n.exports.getTypesFromDefinitions=K})),D=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{let n=[`type`,`description`,`default`,`key`],r=[`default`,`defaultDescription`,`deprecated`,`description`,`exclusive`,`flatten`,`hint`,`key`,`short`,`type`,`typeDescription`,`usage`,`envExport`,`alias`,`required`],{semver:{type:i},Umask:{type:a},url:{type:o},path:{type:s}}=_();var c=class{constructor(e,t){this.key=e,this.envExport=!0,Object.assign(this,t),this.validate(),this.defaultDescription||=d(this.default),this.typeDescription||=u(this.type),this.hint||=this.type===Number?`<number>`:`<${this.key}>`,this.usage||=l(this)}validate(){for(let e of n)if(!Object.prototype.hasOwnProperty.call(this,e))throw Error(`config lacks ${e}: ${this.key}`);if(!this.key)throw Error(`config lacks key: ${this.key}`);for(let e of Object.keys(this))if(!r.includes(e))throw Error(`config defines unknown field ${e}: ${this.key}`)}describe(){let e=f(this.description),t=this.envExport?``:`
This value is not exported to the environment for child processes.
`,n=this.deprecated?`* DEPRECATED: ${f(this.deprecated)}\n`:``,r=this.exclusive?`\nThis config cannot be used with: \`${this.exclusive.join("`, `")}\``:``;return m(`#### \`${this.key}\`

* Default: ${f(this.defaultDescription)}
* Type: ${f(this.typeDescription)}
${n}
${e}
${r}
${t}`)}};let l=e=>{let t=``;if(!Array.isArray(e.type))return e.short&&(t=`-${e.short}|`),t=e.type===Boolean&&e.default!==!1?`${t}--no-${e.key}`:`${t}--${e.key}`,e.type!==Boolean&&(t=`${t} ${e.hint}`),t;t=`--${e.key}`,e.short&&(t=`-${e.short}|--${e.key}`);let n=e.type,r=n.includes(Array),i=n.includes(Boolean);if(n=n.filter(e=>e!==null&&e!==Array&&e!==Boolean),!n.length)return t;let a;a=n.some(e=>typeof e!=`string`)?e.hint:`<${n.filter(e=>e).join(`|`)}>`,i&&(t=`--no-${e.key}|${t}`);let o=`${t} ${a}`;return r?`${o} [${o} ...]`:o},u=e=>{if(Array.isArray(e)){let t=e.filter(e=>e!==Array).map(e=>u(e)),n=t.length>1?[t.pop()]:[],r=t.length>1?`, or `:` or `;return`${[t.join(`, `)].concat(n).join(r)}${e.includes(Array)?` (can be set multiple times)`:``}`}switch(e){case String:return`String`;case Number:return`Number`;case a:return`Octal numeric string in range 0000..0777 (0..511)`;case Boolean:return`Boolean`;case Date:return`Date`;case s:return`Path`;case i:return`SemVer string`;case o:return`URL`;default:return d(e)}},d=e=>typeof e==`string`?JSON.stringify(e):String(e),f=e=>{let t=e.match(/\n +/);return t?e.split(t[0]).join(`
`).trim():e.trim()},p=e=>{let t=Math.min(Math.max(20,process.stdout.columns)||80,80)-5;return f(e).split(/[ \n]+/).reduce((e,n)=>{let r=e.split(`
`).pop();return e+(r.length&&r.length+n.length>t?`
`:` `)+n})},m=e=>{let t=!1;return e.split(`

`).map(e=>t||e.startsWith("```")?(t=!e.endsWith("```"),e):e.charAt(0)===`*`?`* `+e.slice(1).trim().split(`
* `).map(e=>p(e).replace(/\n/g,`
  `)).join(`
* `):p(e)).join(`

`)};t.exports=c})),O=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{t.exports=e=>{let t=[],n=Array.isArray(e)?e:typeof e==`string`?[e]:[];for(let e of n)if(typeof e==`string`)for(let n of e.split(`,`)){let e=n.trim();e&&t.push(e)}return t}})),k=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{t.exports=[{name:`Agola CI`,constant:`AGOLA`,env:`AGOLA_GIT_REF`,pr:`AGOLA_PULL_REQUEST_ID`},{name:`Alpic`,constant:`ALPIC`,env:`ALPIC_HOST`},{name:`Appcircle`,constant:`APPCIRCLE`,env:`AC_APPCIRCLE`,pr:{env:`AC_GIT_PR`,ne:`false`}},{name:`AppVeyor`,constant:`APPVEYOR`,env:`APPVEYOR`,pr:`APPVEYOR_PULL_REQUEST_NUMBER`},{name:`AWS CodeBuild`,constant:`CODEBUILD`,env:`CODEBUILD_BUILD_ARN`,pr:{env:`CODEBUILD_WEBHOOK_EVENT`,any:[`PULL_REQUEST_CREATED`,`PULL_REQUEST_UPDATED`,`PULL_REQUEST_REOPENED`]}},{name:`Azure Pipelines`,constant:`AZURE_PIPELINES`,env:`TF_BUILD`,pr:{BUILD_REASON:`PullRequest`}},{name:`Bamboo`,constant:`BAMBOO`,env:`bamboo_planKey`},{name:`Bitbucket Pipelines`,constant:`BITBUCKET`,env:`BITBUCKET_COMMIT`,pr:`BITBUCKET_PR_ID`},{name:`Bitrise`,constant:`BITRISE`,env:`BITRISE_IO`,pr:`BITRISE_PULL_REQUEST`},{name:`Buddy`,constant:`BUDDY`,env:`BUDDY_WORKSPACE_ID`,pr:`BUDDY_EXECUTION_PULL_REQUEST_ID`},{name:`Buildkite`,constant:`BUILDKITE`,env:`BUILDKITE`,pr:{env:`BUILDKITE_PULL_REQUEST`,ne:`false`}},{name:`Capawesome Cloud`,constant:`CAPAWESOME_CLOUD`,env:`CAPAWESOME_CLOUD`},{name:`CircleCI`,constant:`CIRCLE`,env:`CIRCLECI`,pr:`CIRCLE_PULL_REQUEST`},{name:`Cirrus CI`,constant:`CIRRUS`,env:`CIRRUS_CI`,pr:`CIRRUS_PR`},{name:`Cloudflare Pages`,constant:`CLOUDFLARE_PAGES`,env:`CF_PAGES`},{name:`Cloudflare Workers`,constant:`CLOUDFLARE_WORKERS`,env:`WORKERS_CI`},{name:`Codefresh`,constant:`CODEFRESH`,env:`CF_BUILD_ID`,pr:{any:[`CF_PULL_REQUEST_NUMBER`,`CF_PULL_REQUEST_ID`]}},{name:`Codemagic`,constant:`CODEMAGIC`,env:`CM_BUILD_ID`,pr:`CM_PULL_REQUEST`},{name:`Codeship`,constant:`CODESHIP`,env:{CI_NAME:`codeship`}},{name:`Drone`,constant:`DRONE`,env:`DRONE`,pr:{DRONE_BUILD_EVENT:`pull_request`}},{name:`dsari`,constant:`DSARI`,env:`DSARI`},{name:`Earthly`,constant:`EARTHLY`,env:`EARTHLY_CI`},{name:`Expo Application Services`,constant:`EAS`,env:`EAS_BUILD`},{name:`Gerrit`,constant:`GERRIT`,env:`GERRIT_PROJECT`},{name:`Gitea Actions`,constant:`GITEA_ACTIONS`,env:`GITEA_ACTIONS`},{name:`GitHub Actions`,constant:`GITHUB_ACTIONS`,env:`GITHUB_ACTIONS`,pr:{GITHUB_EVENT_NAME:`pull_request`}},{name:`GitLab CI`,constant:`GITLAB`,env:`GITLAB_CI`,pr:`CI_MERGE_REQUEST_ID`},{name:`GoCD`,constant:`GOCD`,env:`GO_PIPELINE_LABEL`},{name:`Google Cloud Build`,constant:`GOOGLE_CLOUD_BUILD`,env:`BUILDER_OUTPUT`},{name:`Harness CI`,constant:`HARNESS`,env:`HARNESS_BUILD_ID`},{name:`Heroku`,constant:`HEROKU`,env:{env:`NODE`,includes:`/app/.heroku/node/bin/node`}},{name:`Hudson`,constant:`HUDSON`,env:`HUDSON_URL`},{name:`Jenkins`,constant:`JENKINS`,env:[`JENKINS_URL`,`BUILD_ID`],pr:{any:[`ghprbPullId`,`CHANGE_ID`]}},{name:`LayerCI`,constant:`LAYERCI`,env:`LAYERCI`,pr:`LAYERCI_PULL_REQUEST`},{name:`Magnum CI`,constant:`MAGNUM`,env:`MAGNUM`},{name:`Netlify CI`,constant:`NETLIFY`,env:`NETLIFY`,pr:{env:`PULL_REQUEST`,ne:`false`}},{name:`Nevercode`,constant:`NEVERCODE`,env:`NEVERCODE`,pr:{env:`NEVERCODE_PULL_REQUEST`,ne:`false`}},{name:`Prow`,constant:`PROW`,env:`PROW_JOB_ID`},{name:`ReleaseHub`,constant:`RELEASEHUB`,env:`RELEASE_BUILD_ID`},{name:`Render`,constant:`RENDER`,env:`RENDER`,pr:{IS_PULL_REQUEST:`true`}},{name:`RWX`,constant:`RWX`,env:`RWX`},{name:`Sail CI`,constant:`SAIL`,env:`SAILCI`,pr:`SAIL_PULL_REQUEST_NUMBER`},{name:`Screwdriver`,constant:`SCREWDRIVER`,env:`SCREWDRIVER`,pr:{env:`SD_PULL_REQUEST`,ne:`false`}},{name:`Semaphore`,constant:`SEMAPHORE`,env:`SEMAPHORE`,pr:`PULL_REQUEST_NUMBER`},{name:`Sourcehut`,constant:`SOURCEHUT`,env:{CI_NAME:`sourcehut`}},{name:`Strider CD`,constant:`STRIDER`,env:`STRIDER`},{name:`TaskCluster`,constant:`TASKCLUSTER`,env:[`TASK_ID`,`RUN_ID`]},{name:`TeamCity`,constant:`TEAMCITY`,env:`TEAMCITY_VERSION`},{name:`Travis CI`,constant:`TRAVIS`,env:`TRAVIS`,pr:{env:`TRAVIS_PULL_REQUEST`,ne:`false`}},{name:`Vela`,constant:`VELA`,env:`VELA`,pr:{VELA_PULL_REQUEST:`1`}},{name:`Vercel`,constant:`VERCEL`,env:{any:[`NOW_BUILDER`,`VERCEL`]},pr:`VERCEL_GIT_PULL_REQUEST_ID`},{name:`Visual Studio App Center`,constant:`APPCENTER`,env:`APPCENTER_BUILD_ID`},{name:`Woodpecker`,constant:`WOODPECKER`,env:{CI:`woodpecker`},pr:{CI_BUILD_EVENT:`pull_request`}},{name:`Xcode Cloud`,constant:`XCODE_CLOUD`,env:`CI_XCODE_PROJECT`,pr:`CI_PULL_REQUEST_NUMBER`},{name:`Xcode Server`,constant:`XCODE_SERVER`,env:`XCS`}]})),A=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)((e=>{let t=k(),n=process.env;Object.defineProperty(e,"_vendors",{value:t.map(function(e){return e.constant})}),e.name=null,e.isPR=null,e.id=null,n.CI!==`false`&&t.forEach(function(t){let n=(Array.isArray(t.env)?t.env:[t.env]).every(function(e){return r(e)});e[t.constant]=n,n&&(e.name=t.name,e.isPR=i(t),e.id=t.constant)}),e.isCI=!!(n.CI!==`false`&&(n.BUILD_ID||n.BUILD_NUMBER||n.CI||n.CI_APP_ID||n.CI_BUILD_ID||n.CI_BUILD_NUMBER||n.CI_NAME||n.CONTINUOUS_INTEGRATION||n.RUN_ID||e.name));function r(e){return typeof e==`string`?!!n[e]:`env`in e?n[e.env]&&n[e.env].includes(e.includes):`any`in e?e.any.some(function(e){return!!n[e]}):Object.keys(e).every(function(t){return n[t]===e[t]})}function i(e){switch(typeof e.pr){case`string`:return!!n[e.pr];case`object`:return`env`in e.pr?`any`in e.pr?e.pr.any.some(function(t){return n[e.pr.env]===t}):e.pr.env in n&&n[e.pr.env]!==e.pr.ne:`any`in e.pr?e.pr.any.some(function(e){return!!n[e]}):r(e.pr);default:return null}}})),j=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((t,n)=>{let r=D(),i=O(),a=A(),o=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`node:querystring`),{join:s}=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`node:path`),c=process.platform===`win32`,{readFileSync:l}=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`node:fs`),u=e=>{try{return l(e,`utf8`)}catch(e){if(e.code!==`ENOENT`)throw e;return null}},d=e=>{let t=e.include||[],n=e.omit||[],r=e.only;return/^prod(uction)?$/.test(r)||e.production?n.push(`dev`):e.production===!1&&t.push(`dev`),/^dev/.test(e.also)&&t.push(`dev`),e.dev&&t.push(`dev`),e.optional===!1?n.push(`optional`):e.optional===!0&&t.push(`optional`),e.omit=[...new Set(n)].filter(e=>!t.includes(e)),e.include=[...new Set(t)],e.omit.includes(`dev`)&&(process.env.NODE_ENV=`production`),e.omit},f=process.env.EDITOR||process.env.VISUAL||(c?`${process.env.SYSTEMROOT}\\notepad.exe`:`vi`),p=c?process.env.ComSpec||`cmd`:process.env.SHELL||`sh`,{networkInterfaces:m}=(0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i)(`node:os`),h=()=>{try{return Object.values(m()).map(e=>e.map(({address:e})=>e)).reduce((e,t)=>e.concat(t),[null])}catch{return[null]}},g=/UTF-?8$/i.test(process.env.LC_ALL||process.env.LC_CTYPE||process.env.LANG),v=`${c&&process.env.LOCALAPPDATA||`~`}/${c?`npm-cache`:`.npm`}`,{semver:{type:y},Umask:{type:b},url:{type:x},path:{type:S}}=_(),C=(e,t,n)=>{let r=e.replace(/-([a-z])/g,(e,t)=>t.toUpperCase());n[r]=t[e]},w={_auth:new r(`_auth`,{default:null,type:[null,String],description:`
    A basic-auth string to use when authenticating against the npm registry.
    This will ONLY be used to authenticate against the npm registry.  For other
    registries you will need to scope it like "//other-registry.tld/:_auth"

    Warning: This should generally not be set via a command-line option.  It
    is safer to use a registry-provided authentication bearer token stored in
    the ~/.npmrc file by running \`npm login\`.
  `,flatten:C}),access:new r(`access`,{default:null,defaultDescription:`
    'public' for new packages, existing packages it will not change the current level
  `,type:[null,`restricted`,`public`,`private`],description:"\n    If you do not want your scoped package to be publicly viewable (and\n    installable) set `--access=restricted`.\n\n    Unscoped packages cannot be set to `restricted`.\n\n    Note: This defaults to not changing the current access level for existing\n    packages.  Specifying a value of `restricted` or `public` during\n    publish will change the access for an existing package the same way that\n    `npm access set status` would.\n\n    The value `private` is an alias for `restricted`.\n  ",flatten(e,t,n){let r=t[e];n.access=r===`private`?`restricted`:r}}),all:new r(`all`,{default:!1,type:Boolean,short:`a`,description:"\n    Show or act on all packages, not just the ones your project directly\n    depends on. For `npm outdated` and `npm ls` this lists every outdated\n    or installed package. For `npm approve-scripts` and `npm deny-scripts`\n    it selects every package with pending install scripts.\n  ",flatten:C}),"allow-same-version":new r(`allow-same-version`,{default:!1,type:Boolean,description:`
    Prevents throwing an error when \`npm version\` is used to set the new
    version to the same value as the current version.
  `,flatten:C}),"allow-directory":new r(`allow-directory`,{default:`all`,type:[`all`,`none`,`root`],description:`
      Limits the ability for npm to install dependencies from directories.
      That is, dependencies that point to a directory instead of a version or semver range.
      Please note that this could leave your tree incomplete and some packages may not function as intended or designed.
      Changing this setting will not remove dependencies that are already installed.

      \`all\` allows any directories to be installed.
      \`none\` prevents any directories from being installed.
      \`root\` only allows directories defined in your project's package.json to be installed.  Also allows directory dependencies to be used for other commands like \`npm view\`
  `,flatten:C}),"allow-file":new r(`allow-file`,{default:`all`,type:[`all`,`none`,`root`],description:`
      Limits the ability for npm to install dependencies from tarball files.
      That is, dependencies that point to a local tarball file instead of a version or semver range.
      Please note that this could leave your tree incomplete and some packages may not function as intended or designed.
      Changing this setting will not remove dependencies that are already installed.

      \`all\` allows any tarball file to be installed.
      \`none\` prevents any tarball file from being installed.
      \`root\` only allows tarball files defined in your project's package.json to be installed.  Also allows tarball file dependencies to be used for other commands like \`npm view\`
  `,flatten:C}),"allow-git":new r(`allow-git`,{default:`all`,type:[`all`,`none`,`root`],description:`
      Limits the ability for npm to fetch dependencies from git references.
      That is, dependencies that point to a git repo instead of a version or semver range.
      Please note that this could leave your tree incomplete and some packages may not function as intended or designed.
      Changing this setting will not remove dependencies that are already installed.

      \`all\` allows any git dependencies to be fetched and installed.
      \`none\` prevents any git dependencies from being fetched and installed.
      \`root\` only allows git dependencies defined in your project's package.json to be fetched and installed.  Also allows git dependencies to be fetched for other commands like \`npm view\`
  `,flatten:C}),"allow-remote":new r(`allow-remote`,{default:`all`,type:[`all`,`none`,`root`],description:`
      Limits the ability for npm to fetch dependencies from urls.
      That is, dependencies that point to a tarball url instead of a version or semver range.
      Please note that this could leave your tree incomplete and some packages may not function as intended or designed.
      Changing this setting will not remove dependencies that are already installed.

      \`all\` allows any url to be installed.
      \`none\` prevents any url from being installed.
      \`root\` only allows urls defined in your project's package.json to be installed.  Also allows url dependencies to be used for other commands like \`npm view\`
  `,flatten:C}),"allow-scripts":new r(`allow-scripts`,{default:``,type:[String,Array],hint:`<package-list>`,envExport:!1,description:"\n      Comma-separated list of packages whose install-time lifecycle scripts\n      (`preinstall`, `install`, `postinstall`, and `prepare` for\n      non-registry dependencies) are allowed to run.\n\n      This setting is intended for one-off and global contexts: `npm exec`,\n      `npx`, and `npm install -g`, where no project `package.json` is\n      involved. For team-wide policy in a project, use the `allowScripts`\n      field in `package.json` (which also supports explicit denials), or\n      configure it in `.npmrc`. Passing `--allow-scripts` on the command\n      line during a project-scoped `npm install`, `ci`, `update`, or\n      `rebuild` is an error.\n\n      Each name is matched against a dependency's resolved identity, not\n      against the package's self-reported name. `--ignore-scripts` and\n      `--dangerously-allow-all-scripts` both override this setting.\n  ",flatten(e,t,n){n.allowScripts=i(t[e])}}),also:new r(`also`,{default:null,type:[null,`dev`,`development`],description:"\n      When set to `dev` or `development`, this is an alias for\n      `--include=dev`.\n    ",deprecated:`Please use --include=dev instead.`,flatten(e,t,n){w.omit.flatten(`omit`,t,n)}}),audit:new r(`audit`,{default:!0,type:Boolean,description:`
      When "true" submit audit reports alongside the current npm command to the
      default registry and all registries configured for scopes.  See the
      documentation for [\`npm audit\`](/commands/npm-audit) for details on what
      is submitted.
    `,flatten:C}),"audit-level":new r(`audit-level`,{default:null,type:[null,`info`,`low`,`moderate`,`high`,`critical`,`none`],description:`
    The minimum level of vulnerability for \`npm audit\` to exit with
    a non-zero exit code.
    `,flatten:C}),"auth-type":new r(`auth-type`,{default:`web`,type:[`legacy`,`web`],description:"\n      What authentication strategy to use with `login`.\n      Note that if an `otp` config is given, this value will always be set to `legacy`.\n    ",flatten:C}),before:new r(`before`,{default:null,hint:`<date>`,type:[null,Date],description:"\n      If passed to `npm install`, will rebuild the npm tree such that only\n      versions that were available **on or before** the given date are\n      installed.  If there are no versions available for the current set of\n      dependencies, the command will error.\n\n      If the requested version is a `dist-tag` and the given tag does not\n      pass the `--before` filter, the most recent version less than or equal\n      to that tag will be used. For example, `foo@latest` might install\n      `foo@1.2` even though `latest` is `2.0`.\n\n      If `before` and `min-release-age` are both set in the same source,\n      `before` wins (an explicit absolute date overrides a relative window).\n      Across sources, the standard precedence applies (cli > env > project >\n      user > global), so a higher-priority source can always relax or\n      override a lower-priority one.\n\n      As with `min-release-age`, when this cutoff blocks a fix that\n      `npm audit fix` would install, npm keeps the vulnerable version, warns,\n      and exits with a non-zero code.\n\n      Packages whose names match `min-release-age-exclude` are exempt from\n      this filter.\n    ",flatten:C}),"bin-links":new r(`bin-links`,{default:!0,type:Boolean,description:`
      Tells npm to create symlinks (or \`.cmd\` shims on Windows) for package
      executables.

      Set to false to have it not do this.  This can be used to work around the
      fact that some file systems don't support symlinks, even on ostensibly
      Unix systems.
    `,flatten:C}),browser:new r(`browser`,{default:null,defaultDescription:'\n    macOS: `"open"`, Windows: `"start"`, Others: `"xdg-open"`\n    ',type:[null,Boolean,String],description:`
    The browser that is called by npm commands to open websites.

    Set to \`false\` to suppress browser behavior and instead print urls to
    terminal.

    Set to \`true\` to use default system URL opener.
    `,flatten:C}),"bypass-2fa":new r(`bypass-2fa`,{default:!1,type:Boolean,description:`
      When creating a Granular Access Token with \`npm token create\`,
      setting this to true will allow the token to bypass two-factor
      authentication. This is useful for automation and CI/CD workflows.
    `,flatten:C}),ca:new r(`ca`,{default:null,type:[null,String,Array],description:`
    The Certificate Authority signing certificate that is trusted for SSL
    connections to the registry. Values should be in PEM format (Windows
      calls it "Base-64 encoded X.509 (.CER)") with newlines replaced by the
    string "\\n". For example:

    \`\`\`ini
    ca="-----BEGIN CERTIFICATE-----\\nXXXX\\nXXXX\\n-----END CERTIFICATE-----"
    \`\`\`

    Set to \`null\` to only allow "known" registrars, or to a specific CA
    cert to trust only that specific signing authority.

    Multiple CAs can be trusted by specifying an array of certificates:

    \`\`\`ini
    ca[]="..."
    ca[]="..."
    \`\`\`

    See also the \`strict-ssl\` config.
  `,flatten:C}),cache:new r(`cache`,{default:v,defaultDescription:"\n      Windows: `%LocalAppData%\\npm-cache`, Posix: `~/.npm`\n    ",type:S,description:`
      The location of npm's cache directory.
    `,flatten(e,t,n){n.cache=s(t.cache,`_cacache`),n.npxCache=s(t.cache,`_npx`),n.tufCache=s(t.cache,`_tuf`)}}),"cache-max":new r(`cache-max`,{default:1/0,type:Number,description:"\n      `--cache-max=0` is an alias for `--prefer-online`\n    ",deprecated:`
      This option has been deprecated in favor of \`--prefer-online\`
    `,flatten(e,t,n){t[e]<=0&&(n.preferOnline=!0)}}),"cache-min":new r(`cache-min`,{default:0,type:Number,description:"\n      `--cache-min=9999 (or bigger)` is an alias for `--prefer-offline`.\n    ",deprecated:`
      This option has been deprecated in favor of \`--prefer-offline\`.
    `,flatten(e,t,n){t[e]>=9999&&(n.preferOffline=!0)}}),cafile:new r(`cafile`,{default:null,type:S,description:`
      A path to a file containing one or multiple Certificate Authority signing
      certificates. Similar to the \`ca\` setting, but allows for multiple
      CA's, as well as for the CA information to be stored in a file on disk.
    `,flatten(e,t,n){if(!t.cafile)return;let r=u(t.cafile);if(!r)return;let i=`-----END CERTIFICATE-----`;n.ca=r.replace(/\r\n/g,`
`).split(i).filter(e=>e.trim()).map(e=>e.trimLeft()+i)}}),call:new r(`call`,{default:``,type:String,short:`c`,description:'\n      Optional companion option for `npm exec`, `npx` that allows for\n      specifying a custom command to be run along with the installed packages.\n\n      ```bash\n      npm exec --package yo --package generator-node --call "yo node"\n      ```\n    ',flatten:C}),cert:new r(`cert`,{default:null,type:[null,String],description:`
      A client certificate to pass when accessing the registry.  Values should
      be in PEM format (Windows calls it "Base-64 encoded X.509 (.CER)") with
      newlines replaced by the string "\\n". For example:

      \`\`\`ini
      cert="-----BEGIN CERTIFICATE-----\\nXXXX\\nXXXX\\n-----END CERTIFICATE-----"
      \`\`\`

      It is _not_ the path to a certificate file, though you can set a registry-scoped
      "certfile" path like "//other-registry.tld/:certfile=/path/to/cert.pem".
    `,deprecated:"\n      `key` and `cert` are no longer used for most registry operations.\n      Use registry scoped `keyfile` and `certfile` instead.\n      Example:\n      //other-registry.tld/:keyfile=/path/to/key.pem\n      //other-registry.tld/:certfile=/path/to/cert.crt\n    ",flatten:C}),cidr:new r(`cidr`,{default:null,type:[null,String,Array],description:`
      This is a list of CIDR address to be used when configuring limited access
      tokens with the \`npm token create\` command.
    `,flatten:C}),color:new r(`color`,{default:!process.env.NO_COLOR||process.env.NO_COLOR===`0`,usage:`--color|--no-color|--color always`,defaultDescription:`
      true unless the NO_COLOR environ is set to something other than '0'
    `,type:[`always`,Boolean],description:`
      If false, never shows colors.  If \`"always"\` then always shows colors.
      If true, then only prints color codes for tty file descriptors.
    `,flatten(e,t,n){n.color=t.color?t.color===`always`||!!process.stdout.isTTY:!1,n.logColor=t.color?t.color===`always`||!!process.stderr.isTTY:!1}}),"commit-hooks":new r(`commit-hooks`,{default:!0,type:Boolean,description:`
      Run git commit hooks when using the \`npm version\` command.
    `,flatten:C}),cpu:new r(`cpu`,{default:null,type:[null,String],description:`
      Override CPU architecture of native modules to install.
      Acceptable values are same as \`cpu\` field of package.json,
      which comes from \`process.arch\`.
    `,flatten:C}),"dangerously-allow-all-scripts":new r(`dangerously-allow-all-scripts`,{default:!1,type:Boolean,description:`
      If \`true\`, bypass the \`allowScripts\` policy entirely and run every
      dependency install script regardless of whether it was approved or
      denied. Intended as a migration escape hatch only; its use is strongly
      discouraged. \`--ignore-scripts\` still takes precedence over this
      setting.
    `,flatten:C}),depth:new r(`depth`,{default:null,defaultDescription:"\n      `Infinity` if `--all` is set; otherwise, `0`\n    ",type:[null,Number],description:`
      The depth to go when recursing packages for \`npm ls\`.

      If not set, \`npm ls\` will show only the immediate dependencies of the
      root project.  If \`--all\` is set, then npm will show all dependencies
      by default.
    `,flatten:C}),description:new r(`description`,{default:!0,type:Boolean,usage:`--no-description`,description:`
      Show the description in \`npm search\`
    `,flatten(e,t,n){n.search=n.search||{limit:20},n.search[e]=t[e]}}),dev:new r(`dev`,{default:!1,type:Boolean,description:`
      Alias for \`--include=dev\`.
    `,deprecated:`Please use --include=dev instead.`,flatten(e,t,n){w.omit.flatten(`omit`,t,n)}}),diff:new r(`diff`,{default:[],hint:`<package-spec>`,type:[String,Array],description:`
      Define arguments to compare in \`npm diff\`.
    `,flatten:C}),"diff-ignore-all-space":new r(`diff-ignore-all-space`,{default:!1,type:Boolean,description:`
      Ignore whitespace when comparing lines in \`npm diff\`.
    `,flatten:C}),"diff-name-only":new r(`diff-name-only`,{default:!1,type:Boolean,description:`
      Prints only filenames when using \`npm diff\`.
    `,flatten:C}),"diff-no-prefix":new r(`diff-no-prefix`,{default:!1,type:Boolean,description:"\n      Do not show any source or destination prefix in `npm diff` output.\n\n      Note: this causes `npm diff` to ignore the `--diff-src-prefix` and\n      `--diff-dst-prefix` configs.\n    ",flatten:C}),"diff-dst-prefix":new r(`diff-dst-prefix`,{default:`b/`,hint:`<path>`,type:String,description:`
      Destination prefix to be used in \`npm diff\` output.
    `,flatten:C}),"diff-src-prefix":new r(`diff-src-prefix`,{default:`a/`,hint:`<path>`,type:String,description:`
      Source prefix to be used in \`npm diff\` output.
    `,flatten:C}),"diff-text":new r(`diff-text`,{default:!1,type:Boolean,description:`
      Treat all files as text in \`npm diff\`.
    `,flatten:C}),"diff-unified":new r(`diff-unified`,{default:3,type:Number,description:`
      The number of lines of context to print in \`npm diff\`.
    `,flatten:C}),"dry-run":new r(`dry-run`,{default:!1,type:Boolean,description:"\n      Indicates that you don't want npm to make any changes and that it should\n      only report what it would have done.  This can be passed into any of the\n      commands that modify your local installation, eg, `install`,\n      `update`, `dedupe`, `uninstall`, as well as `pack` and\n      `publish`.\n\n      Note: This is NOT honored by other network related commands, eg\n      `dist-tags`, `owner`, etc.\n    ",flatten:C}),editor:new r(`editor`,{default:f,defaultDescription:`
      The EDITOR or VISUAL environment variables, or '%SYSTEMROOT%\\notepad.exe' on Windows,
      or 'vi' on Unix systems
    `,type:String,description:"\n      The command to run for `npm edit` and `npm config edit`.\n    ",flatten:C}),"engine-strict":new r(`engine-strict`,{default:!1,type:Boolean,description:`
      If set to true, then npm will stubbornly refuse to install (or even
      consider installing) any package that claims to not be compatible with
      the current Node.js version.

      This can be overridden by setting the \`--force\` flag.
    `,flatten:C}),"expect-result-count":new r(`expect-result-count`,{default:null,type:[null,Number],hint:`<count>`,exclusive:[`expect-results`],description:`
      Tells to expect a specific number of results from the command.
    `}),"expect-results":new r(`expect-results`,{default:null,type:[null,Boolean],exclusive:[`expect-result-count`],description:`
      Tells npm whether or not to expect results from the command.
      Can be either true (expect some results) or false (expect no results).
    `}),expires:new r(`expires`,{default:null,type:[null,Number],description:`
      When creating a Granular Access Token with \`npm token create\`,
      this sets the expiration in days. If not specified, the server
      will determine the default expiration.
    `,flatten:C}),"fetch-retries":new r(`fetch-retries`,{default:2,type:Number,description:`
      The "retries" config for the \`retry\` module to use when fetching
      packages from the registry.

      npm will retry idempotent read requests to the registry in the case
      of network failures or 5xx HTTP errors.
    `,flatten(e,t,n){n.retry=n.retry||{},n.retry.retries=t[e]}}),"fetch-retry-factor":new r(`fetch-retry-factor`,{default:10,type:Number,description:`
      The "factor" config for the \`retry\` module to use when fetching
      packages.
    `,flatten(e,t,n){n.retry=n.retry||{},n.retry.factor=t[e]}}),"fetch-retry-maxtimeout":new r(`fetch-retry-maxtimeout`,{default:6e4,defaultDescription:`60000 (1 minute)`,type:Number,description:`
      The "maxTimeout" config for the \`retry\` module to use when fetching
      packages.
    `,flatten(e,t,n){n.retry=n.retry||{},n.retry.maxTimeout=t[e]}}),"fetch-retry-mintimeout":new r(`fetch-retry-mintimeout`,{default:1e4,defaultDescription:`10000 (10 seconds)`,type:Number,description:`
      The "minTimeout" config for the \`retry\` module to use when fetching
      packages.
    `,flatten(e,t,n){n.retry=n.retry||{},n.retry.minTimeout=t[e]}}),"fetch-timeout":new r(`fetch-timeout`,{default:3e5,defaultDescription:`300000 (5 minutes)`,type:Number,description:`
      The maximum amount of time to wait for HTTP requests to complete.
    `,flatten(e,t,n){n.timeout=t[e]}}),force:new r(`force`,{default:!1,type:Boolean,short:`f`,description:`
      Removes various protections against unfortunate side effects, common
      mistakes, unnecessary performance degradation, and malicious input.

      * Allow clobbering non-npm files in global installs.
      * Allow the \`npm version\` command to work on an unclean git repository.
      * Allow deleting the cache folder with \`npm cache clean\`.
      * Allow installing packages that have an \`engines\` declaration
        requiring a different version of npm.
      * Allow installing packages that have an \`engines\` declaration
        requiring a different version of \`node\`, even if \`--engine-strict\`
        is enabled.
      * Allow \`npm audit fix\` to install modules outside your stated
        dependency range (including SemVer-major changes).
      * Allow unpublishing all versions of a published package.
      * Allow conflicting peerDependencies to be installed in the root project.
      * Implicitly set \`--yes\` during \`npm init\`.
      * Allow clobbering existing values in \`npm pkg\`
      * Allow unpublishing of entire packages (not just a single version).

      If you don't have a clear idea of what you want to do, it is strongly
      recommended that you do not use this option!
    `,flatten:C}),"foreground-scripts":new r(`foreground-scripts`,{default:!1,defaultDescription:"`false` unless when using `npm pack` or `npm publish` where it\n    defaults to `true`",type:Boolean,description:`
      Run all build scripts (ie, \`preinstall\`, \`install\`, and
      \`postinstall\`) scripts for installed packages in the foreground
      process, sharing standard input, output, and error with the main npm
      process.

      Note that this will generally make installs run slower, and be much
      noisier, but can be useful for debugging.
    `,flatten:C}),"format-package-lock":new r(`format-package-lock`,{default:!0,type:Boolean,description:"\n      Format `package-lock.json` or `npm-shrinkwrap.json` as a human\n      readable file.\n    ",flatten:C}),fund:new r(`fund`,{default:!0,type:Boolean,description:`
      When "true" displays the message at the end of each \`npm install\`
      acknowledging the number of dependencies looking for funding.
      See [\`npm fund\`](/commands/npm-fund) for details.
    `,flatten:C}),git:new r(`git`,{default:`git`,type:String,description:`
      The command to use for git commands.  If git is installed on the
      computer, but is not in the \`PATH\`, then set this to the full path to
      the git binary.
    `,flatten:C}),"git-tag-version":new r(`git-tag-version`,{default:!0,type:Boolean,description:`
      Tag the commit when using the \`npm version\` command.  Setting this to
      false results in no commit being made at all.
    `,flatten:C}),global:new r(`global`,{default:!1,type:Boolean,short:`g`,description:`
      Operates in "global" mode, so that packages are installed into the
      \`prefix\` folder instead of the current working directory.  See
      [folders](/configuring-npm/folders) for more on the differences in
      behavior.

      * packages are installed into the \`{prefix}/lib/node_modules\` folder,
        instead of the current working directory.
      * bin files are linked to \`{prefix}/bin\`
      * man pages are linked to \`{prefix}/share/man\`
    `,flatten:(e,t,n)=>{C(e,t,n),n.global&&(n.location=`global`)}}),globalconfig:new r(`globalconfig`,{type:S,default:``,defaultDescription:`
      The global --prefix setting plus 'etc/npmrc'. For example,
      '/usr/local/etc/npmrc'
    `,description:`
      The config file to read for global config options.
    `,flatten:C}),"global-style":new r(`global-style`,{default:!1,type:Boolean,description:`
      Only install direct dependencies in the top level \`node_modules\`,
      but hoist on deeper dependencies.
      Sets \`--install-strategy=shallow\`.
    `,deprecated:`
      This option has been deprecated in favor of \`--install-strategy=shallow\`
    `,flatten(e,t,n){t[e]&&(t[`install-strategy`]=`shallow`,n.installStrategy=`shallow`)}}),heading:new r(`heading`,{default:`npm`,type:String,description:`
      The string that starts all the debugging log output.
    `,flatten:C}),"https-proxy":new r(`https-proxy`,{default:null,type:[null,x],description:"\n      A proxy to use for outgoing https requests. If the `HTTPS_PROXY` or\n      `https_proxy` or `HTTP_PROXY` or `http_proxy` environment variables\n      are set, proxy settings will be honored by the underlying\n      `make-fetch-happen` library.\n    ",flatten:C}),"if-present":new r(`if-present`,{default:!1,type:Boolean,envExport:!1,description:`
      If true, npm will not exit with an error code when \`run\` is
      invoked for a script that isn't defined in the \`scripts\` section of
      \`package.json\`. This option can be used when it's desirable to
      optionally run a script when it's present and fail if the script fails.
      This is useful, for example, when running scripts that may only apply for
      some builds in an otherwise generic CI setup.
    `,flatten:C}),"ignore-scripts":new r(`ignore-scripts`,{default:!1,type:Boolean,description:"\n      If true, npm does not run scripts specified in package.json files.\n\n      Note that commands explicitly intended to run a particular script, such\n      as `npm start`, `npm stop`, `npm restart`, `npm test`, and `npm\n      run` will still run their intended script if `ignore-scripts` is\n      set, but they will *not* run any pre- or post-scripts.\n    ",flatten:C}),include:new r(`include`,{default:[],type:[Array,`prod`,`dev`,`optional`,`peer`],description:`
      Option that allows for defining which types of dependencies to install.

      This is the inverse of \`--omit=<type>\`.

      Dependency types specified in \`--include\` will not be omitted,
      regardless of the order in which omit/include are specified on the
      command-line.
    `,flatten(e,t,n){w.omit.flatten(`omit`,t,n)}}),"include-staged":new r(`include-staged`,{default:!1,type:Boolean,description:`
      Allow installing "staged" published packages, as defined by [npm RFC PR
      #92](https://github.com/npm/rfcs/pull/92).

      This is experimental, and not implemented by the npm public registry.
    `,flatten:C}),"include-workspace-root":new r(`include-workspace-root`,{default:!1,type:Boolean,envExport:!1,description:`
      Include the workspace root when workspaces are enabled for a command.

      When false, specifying individual workspaces via the \`workspace\` config,
      or all workspaces via the \`workspaces\` flag, will cause npm to operate only
      on the specified workspaces, and not on the root project.
    `,flatten:C}),"include-attestations":new r(`include-attestations`,{default:!1,type:Boolean,description:`
      When used with \`npm audit signatures --json\`, includes the full
      sigstore attestation bundles in the JSON output for each verified
      package. The bundles contain DSSE envelopes, verification material,
      and transparency log entries.
    `,flatten:C}),"init-author-email":new r(`init-author-email`,{default:``,hint:`<email>`,type:String,description:`
      The value \`npm init\` should use by default for the package author's
      email.
    `}),"init-author-name":new r(`init-author-name`,{default:``,hint:`<name>`,type:String,description:`
      The value \`npm init\` should use by default for the package author's name.
    `}),"init-author-url":new r(`init-author-url`,{default:``,type:[``,x],hint:`<url>`,description:`
      The value \`npm init\` should use by default for the package author's homepage.
    `}),"init-license":new r(`init-license`,{default:`ISC`,hint:`<license>`,type:String,description:`
      The value \`npm init\` should use by default for the package license.
    `}),"init-module":new r(`init-module`,{default:`~/.npm-init.js`,type:S,hint:`<module>`,description:`
      A module that will be loaded by the \`npm init\` command.  See the
      documentation for the
      [init-package-json](https://github.com/npm/init-package-json) module for
      more information, or [npm init](/commands/npm-init).
    `}),"init-type":new r(`init-type`,{default:`commonjs`,type:String,hint:`<type>`,description:`
      The value that \`npm init\` should use by default for the package.json type field.
    `}),"init-version":new r(`init-version`,{default:`1.0.0`,type:y,hint:`<version>`,description:`
      The value that \`npm init\` should use by default for the package
      version number, if not already set in package.json.
    `}),"init-private":new r(`init-private`,{default:!1,type:Boolean,description:`
      The value \`npm init\` should use by default for the package's private flag.
    `,flatten:C}),"init.author.email":new r(`init.author.email`,{default:``,type:String,deprecated:"\n      Use `--init-author-email` instead.",description:`
      Alias for \`--init-author-email\`
    `}),"init.author.name":new r(`init.author.name`,{default:``,type:String,deprecated:`
      Use \`--init-author-name\` instead.
    `,description:`
      Alias for \`--init-author-name\`
    `}),"init.author.url":new r(`init.author.url`,{default:``,type:[``,x],deprecated:`
      Use \`--init-author-url\` instead.
    `,description:`
      Alias for \`--init-author-url\`
    `}),"init.license":new r(`init.license`,{default:`ISC`,type:String,deprecated:`
      Use \`--init-license\` instead.
    `,description:`
      Alias for \`--init-license\`
    `}),"init.module":new r(`init.module`,{default:`~/.npm-init.js`,type:S,deprecated:`
      Use \`--init-module\` instead.
    `,description:`
      Alias for \`--init-module\`
    `}),"init.version":new r(`init.version`,{default:`1.0.0`,type:y,deprecated:`
      Use \`--init-version\` instead.
    `,description:`
      Alias for \`--init-version\`
    `}),"install-links":new r(`install-links`,{default:!1,type:Boolean,description:`
      When set file: protocol dependencies will be packed and installed as
      regular dependencies instead of creating a symlink. This option has
      no effect on workspaces.
    `,flatten:C}),"install-strategy":new r(`install-strategy`,{default:`hoisted`,type:[`hoisted`,`nested`,`shallow`,`linked`],description:`
      Sets the strategy for installing packages in node_modules.
      hoisted (default): Install non-duplicated in top-level, and duplicated as
        necessary within directory structure.
      nested: (formerly --legacy-bundling) install in place, no hoisting.
      shallow (formerly --global-style) only install direct deps at top-level.
      linked: install in node_modules/.store, link in place, unhoisted.

      We recommend that package authors use \`--install-strategy=linked\`
      during development to catch undeclared ("phantom") dependencies before
      publishing: the isolated layout only exposes a package's declared
      dependencies, so an \`import\` of a package that was never added to
      \`package.json\` can fail instead of resolving by accident and shipping
      broken. See [Catching undeclared ("phantom")
      dependencies](/using-npm/developers#catching-undeclared-phantom-dependencies).
    `,flatten:C}),json:new r(`json`,{default:!1,type:Boolean,description:`
      Whether or not to output JSON data, rather than the normal output.

      * In \`npm pkg set\` it enables parsing set values with JSON.parse()
      before saving them to your \`package.json\`.

      Not supported by all npm commands.
    `,flatten:C}),key:new r(`key`,{default:null,type:[null,String],description:`
      A client key to pass when accessing the registry.  Values should be in
      PEM format with newlines replaced by the string "\\n". For example:

      \`\`\`ini
      key="-----BEGIN PRIVATE KEY-----\\nXXXX\\nXXXX\\n-----END PRIVATE KEY-----"
      \`\`\`

      It is _not_ the path to a key file, though you can set a registry-scoped
      "keyfile" path like "//other-registry.tld/:keyfile=/path/to/key.pem".
    `,deprecated:"\n      `key` and `cert` are no longer used for most registry operations.\n      Use registry scoped `keyfile` and `certfile` instead.\n      Example:\n      //other-registry.tld/:keyfile=/path/to/key.pem\n      //other-registry.tld/:certfile=/path/to/cert.crt\n    ",flatten:C}),"legacy-bundling":new r(`legacy-bundling`,{default:!1,type:Boolean,description:`
      Instead of hoisting package installs in \`node_modules\`, install packages
      in the same manner that they are depended on. This may cause very deep
      directory structures and duplicate package installs as there is no
      de-duplicating.
      Sets \`--install-strategy=nested\`.
    `,deprecated:`
      This option has been deprecated in favor of \`--install-strategy=nested\`
    `,flatten(e,t,n){t[e]&&(t[`install-strategy`]=`nested`,n.installStrategy=`nested`)}}),"legacy-peer-deps":new r(`legacy-peer-deps`,{default:!1,type:Boolean,description:"\n      Causes npm to completely ignore `peerDependencies` when building a\n      package tree, as in npm versions 3 through 6.\n\n      If a package cannot be installed because of overly strict\n      `peerDependencies` that collide, it provides a way to move forward\n      resolving the situation.\n\n      This differs from `--omit=peer`, in that `--omit=peer` will avoid\n      unpacking `peerDependencies` on disk, but will still design a tree such\n      that `peerDependencies` _could_ be unpacked in a correct place.\n\n      Use of `legacy-peer-deps` is not recommended, as it will not enforce\n      the `peerDependencies` contract that meta-dependencies may rely on.\n    ",flatten:C}),libc:new r(`libc`,{default:null,type:[null,String],description:`
      Override libc of native modules to install.
      Acceptable values are same as \`libc\` field of package.json
    `,flatten:C}),link:new r(`link`,{default:!1,type:Boolean,description:`
      Used with \`npm ls\`, limiting output to only those packages that are
      linked.
    `}),"local-address":new r(`local-address`,{default:null,type:h(),typeDescription:`IP Address`,description:`
      The IP address of the local interface to use when making connections to
      the npm registry.  Must be IPv4 in versions of Node prior to 0.12.
    `,flatten:C}),location:new r(`location`,{default:`user`,short:`L`,type:[`global`,`user`,`project`],defaultDescription:`
      "user" unless \`--global\` is passed, which will also set this value to "global"
    `,description:`
      When passed to \`npm config\` this refers to which config file to use.

      When set to "global" mode, packages are installed into the \`prefix\` folder
      instead of the current working directory. See
      [folders](/configuring-npm/folders) for more on the differences in behavior.

      * packages are installed into the \`{prefix}/lib/node_modules\` folder,
        instead of the current working directory.
      * bin files are linked to \`{prefix}/bin\`
      * man pages are linked to \`{prefix}/share/man\`
    `,flatten:(e,t,n)=>{C(e,t,n),n.global&&(n.location=`global`),t.location===`global`&&(n.global=!0)}}),"lockfile-version":new r(`lockfile-version`,{default:null,type:[null,1,2,3,`1`,`2`,`3`],defaultDescription:`
      Version 3 if no lockfile, auto-converting v1 lockfiles to v3; otherwise,
      maintain current lockfile version.`,description:`
      Set the lockfile format version to be used in package-lock.json and
      npm-shrinkwrap-json files.  Possible options are:

      1: The lockfile version used by npm versions 5 and 6.  Lacks some data that
      is used during the install, resulting in slower and possibly less
      deterministic installs.  Prevents lockfile churn when interoperating with
      older npm versions.

      2: The default lockfile version used by npm version 7 and 8.  Includes both
      the version 1 lockfile data and version 3 lockfile data, for maximum
      determinism and interoperability, at the expense of more bytes on disk.

      3: Only the new lockfile information introduced in npm version 7.  Smaller
      on disk than lockfile version 2, but not interoperable with older npm
      versions.  Ideal if all users are on npm version 7 and higher.
    `,flatten:(e,t,n)=>{n.lockfileVersion=t[e]&&parseInt(t[e],10)}}),loglevel:new r(`loglevel`,{default:`notice`,type:[`silent`,`error`,`warn`,`notice`,`http`,`info`,`verbose`,`silly`],description:`
      What level of logs to report.  All logs are written to a debug log,
      with the path to that file printed if the execution of a command fails.

      Any logs of a higher level than the setting are shown. The default is
      "notice".

      See also the \`foreground-scripts\` config.
    `,flatten(e,t,n){n.silent=t[e]===`silent`}}),"logs-dir":new r(`logs-dir`,{default:null,type:[null,S],defaultDescription:`
      A directory named \`_logs\` inside the cache
  `,description:`
      The location of npm's log directory.  See [\`npm
      logging\`](/using-npm/logging) for more information.
    `}),"logs-max":new r(`logs-max`,{default:10,type:Number,description:`
      The maximum number of log files to store.

      If set to 0, no log files will be written for the current run.
    `}),long:new r(`long`,{default:!1,type:Boolean,short:`l`,description:"\n      Show extended information in `ls`, `search`, and `help-search`.\n    "}),name:new r(`name`,{default:null,type:[null,String],hint:`<name>`,description:`
      When creating a Granular Access Token with \`npm token create\`,
      this sets the name/description for the token.
    `,flatten:C}),maxsockets:new r(`maxsockets`,{default:15,type:Number,description:`
      The maximum number of connections to use per origin (protocol/host/port
      combination).
    `,flatten(e,t,n){n.maxSockets=t[e]}}),message:new r(`message`,{default:`%s`,type:String,short:`m`,description:`
      Commit message which is used by \`npm version\` when creating version commit.

      Any "%s" in the message will be replaced with the version number.
    `,flatten:C}),"min-release-age":new r(`min-release-age`,{default:null,hint:`<days>`,type:[null,Number],envExport:!1,description:"\n       If set, npm will build the npm tree such that only versions that were\n       available more than the given number of days ago will be installed.  If\n       there are no versions available for the current set of dependencies, the\n       command will error.\n\n       This flag is a complement to `before`, which accepts an exact date\n       instead of a relative number of days. The two may coexist (e.g.\n       `min-release-age` in your `.npmrc` is preserved when npm internally\n       spawns a sub-process with `--before` while preparing a `git:` or\n       `github:` dependency); when both apply, `before` wins within a\n       single source and across sources the standard precedence rules apply.\n\n       When this window stops `npm audit fix` from installing a patched\n       version (because the fix was published too recently), npm keeps the\n       package at its vulnerable version, warns that the fix was blocked, and\n       exits with a non-zero code. To install the fix, add the package to\n       `min-release-age-exclude`, or relax `min-release-age` or `before`.\n\n       Packages whose names match `min-release-age-exclude` are exempt from\n       this filter.\n    ",flatten:(e,t,n)=>{let r=t[`min-release-age`];r!=null&&!Object.hasOwn(t,`before`)&&(n.before=r?/* @__PURE__ */ new Date(Date.now()-864e5*r):null)}}),"min-release-age-exclude":new r(`min-release-age-exclude`,{default:[],hint:`<pkg|glob>`,type:[Array,String],envExport:!1,description:`
       A list of package names or \`minimatch\` glob patterns that are exempt
       from the \`min-release-age\` (and \`before\`) filter. A matching package
       can always resolve to its newest version, even when a release-age window
       is set.

       For example, to apply a release-age window to third-party dependencies
       while letting internally maintained packages update immediately:

       \`\`\`
       min-release-age=7
       min-release-age-exclude[]=@myorg/*
       min-release-age-exclude[]=my-internal-pkg
       \`\`\`

       Only the named package is exempt; its own dependencies still follow the
       release-age policy unless they also match a pattern. Patterns match
       against the package name, so \`@myorg/*\` matches \`@myorg/shared-utils\`.

       Excluding a package does not change which registry it is fetched from. You
       should own your private scope on the public registry so that nobody else
       can publish a package with the same name.
    `,flatten:(e,t,n)=>{let r=t[e].flatMap(e=>String(e).split(`,`)).map(e=>e.trim()).filter(Boolean);n.minReleaseAgeExclude=[...new Set(r)]}}),"node-gyp":new r(`node-gyp`,{default:(()=>{try{return _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.i.resolve(`node-gyp/bin/node-gyp.js`)}catch{return``}})(),defaultDescription:`
      The path to the node-gyp bin that ships with npm
    `,type:S,description:`
      This is the location of the "node-gyp" bin.  By default it uses one that ships with npm itself.

      You can use this config to specify your own "node-gyp" to run when it is required to build a package.
    `,flatten:C}),"node-options":new r(`node-options`,{default:null,type:[null,String],description:`
      Options to pass through to Node.js via the \`NODE_OPTIONS\` environment
      variable.  This does not impact how npm itself is executed but it does
      impact how lifecycle scripts are called.
    `}),noproxy:new r(`noproxy`,{default:``,defaultDescription:`
      The value of the NO_PROXY environment variable
    `,type:[String,Array],description:`
      Domain extensions that should bypass any proxies.

      Also accepts a comma-delimited string.
    `,flatten(e,t,n){n.noProxy=Array.isArray(t[e])?t[e].join(`,`):t[e]}}),offline:new r(`offline`,{default:!1,type:Boolean,description:`
      Force offline mode: no network requests will be done during install. To allow
      the CLI to fill in missing cache data, see \`--prefer-offline\`.
    `,flatten:C}),omit:new r(`omit`,{default:process.env.NODE_ENV===`production`?[`dev`]:[],defaultDescription:`
      'dev' if the \`NODE_ENV\` environment variable is set to 'production';
      otherwise, empty.
    `,type:[Array,`dev`,`optional`,`peer`],description:"\n      Dependency types to omit from the installation tree on disk.\n\n      Note that these dependencies _are_ still resolved and added to the\n      `package-lock.json` or `npm-shrinkwrap.json` file.  They are just\n      not physically installed on disk.\n\n      If a package type appears in both the `--include` and `--omit`\n      lists, then it will be included.\n\n      If the resulting omit list includes `'dev'`, then the `NODE_ENV`\n      environment variable will be set to `'production'` for all lifecycle\n      scripts.\n    ",flatten(e,t,n){n.omit=d(t)}}),"omit-lockfile-registry-resolved":new r(`omit-lockfile-registry-resolved`,{default:!1,type:Boolean,description:`
      This option causes npm to create lock files without a \`resolved\` key for
      registry dependencies. Subsequent installs will need to resolve tarball
      endpoints with the configured registry, likely resulting in a longer install
      time.
    `,flatten:C}),only:new r(`only`,{default:null,type:[null,`prod`,`production`],deprecated:`
      Use \`--omit=dev\` to omit dev dependencies from the install.
    `,description:"\n      When set to `prod` or `production`, this is an alias for\n      `--omit=dev`.\n    ",flatten(e,t,n){w.omit.flatten(`omit`,t,n)}}),orgs:new r(`orgs`,{default:null,type:[null,String,Array],description:`
      When creating a Granular Access Token with \`npm token create\`,
      this limits the token access to specific organizations.
    `,flatten:C}),optional:new r(`optional`,{default:null,type:[null,Boolean],deprecated:`
      Use \`--omit=optional\` to exclude optional dependencies, or
      \`--include=optional\` to include them.

      Default value does install optional deps unless otherwise omitted.
    `,description:`
      Alias for --include=optional or --omit=optional
    `,flatten(e,t,n){w.omit.flatten(`omit`,t,n)}}),os:new r(`os`,{default:null,type:[null,String],description:`
      Override OS of native modules to install.
      Acceptable values are same as \`os\` field of package.json,
      which comes from \`process.platform\`.
    `,flatten:C}),otp:new r(`otp`,{default:null,type:[null,String],description:`
      This is a one-time password from a two-factor authenticator.  It's needed
      when publishing or changing package permissions with \`npm access\`.

      If not set, and a registry response fails with a challenge for a one-time
      password, npm will prompt on the command line for one.
    `,flatten(e,t,n){C(e,t,n),t.otp&&(t[`auth-type`]=`legacy`,C(`auth-type`,t,n))}}),package:new r(`package`,{default:[],hint:`<package-spec>`,type:[String,Array],description:`
      The package or packages to install for [\`npm exec\`](/commands/npm-exec)
    `,flatten:C}),"package-lock":new r(`package-lock`,{default:!0,type:Boolean,description:"\n      If set to false, then ignore `package-lock.json` files when installing.\n      This will also prevent _writing_ `package-lock.json` if `save` is\n      true.\n    ",flatten:(e,t,n)=>{C(e,t,n),n.packageLockOnly&&(n.packageLock=!0)}}),"package-lock-only":new r(`package-lock-only`,{default:!1,type:Boolean,description:"\n      If set to true, the current operation will only use the `package-lock.json`,\n      ignoring `node_modules`.\n\n      For `update` this means only the `package-lock.json` will be updated,\n      instead of checking `node_modules` and downloading dependencies.\n\n      For `list` this means the output will be based on the tree described by the\n      `package-lock.json`, rather than the contents of `node_modules`.\n    ",flatten:(e,t,n)=>{C(e,t,n),n.packageLockOnly&&(n.packageLock=!0)}}),"pack-destination":new r(`pack-destination`,{default:`.`,type:String,description:`
      Directory in which \`npm pack\` will save tarballs.
    `,flatten:C}),packages:new r(`packages`,{default:[],type:[null,String,Array],description:`
      When creating a Granular Access Token with \`npm token create\`,
      this limits the token access to specific packages.
    `,flatten:C}),parseable:new r(`parseable`,{default:!1,type:Boolean,short:`p`,description:`
      Output parseable results from commands that write to standard output. For
      \`npm search\`, this will be tab-separated table format.
    `,flatten:C}),"allow-scripts-pending":new r(`allow-scripts-pending`,{default:!1,type:Boolean,description:"\n      List packages with install scripts that are not yet covered by the\n      `allowScripts` policy, without modifying `package.json`. Only\n      meaningful for `npm approve-scripts`.\n    ",flatten:C}),"allow-scripts-pin":new r(`allow-scripts-pin`,{default:!0,type:Boolean,description:"\n      Write pinned (`pkg@version`) entries when approving install scripts.\n      Set to `false` to write name-only entries that allow any version.\n      Has no effect on `npm deny-scripts`, which always writes name-only\n      entries regardless of this setting.\n    ",flatten:C}),"prefer-dedupe":new r(`prefer-dedupe`,{default:!1,type:Boolean,description:`
      Prefer to deduplicate packages if possible, rather than
      choosing a newer version of a dependency.
    `,flatten:C}),"prefer-offline":new r(`prefer-offline`,{default:!1,type:Boolean,description:`
      If true, staleness checks for cached data will be bypassed, but missing
      data will be requested from the server. To force full offline mode, use
      \`--offline\`.
    `,flatten:C}),"prefer-online":new r(`prefer-online`,{default:!1,type:Boolean,description:`
      If true, staleness checks for cached data will be forced, making the CLI
      look for updates immediately even for fresh package data.
    `,flatten:C}),prefix:new r(`prefix`,{type:S,short:`C`,default:``,defaultDescription:`
      In global mode, the folder where the node executable is installed.
      Otherwise, the nearest parent folder containing either a package.json
      file or a node_modules folder.
    `,description:`
      The location to install global items.  If set on the command line, then
      it forces non-global commands to run in the specified folder.
    `}),preid:new r(`preid`,{default:``,hint:`prerelease-id`,type:String,description:'\n      The "prerelease identifier" to use as a prefix for the "prerelease" part\n      of a semver. Like the `rc` in `1.2.0-rc.8`.\n    ',flatten:C}),production:new r(`production`,{default:null,type:[null,Boolean],deprecated:"Use `--omit=dev` instead.",description:"Alias for `--omit=dev`",flatten(e,t,n){w.omit.flatten(`omit`,t,n)}}),progress:new r(`progress`,{default:!(a.isCI||!process.stderr.isTTY||!process.stdout.isTTY||process.env.TERM===`dumb`),defaultDescription:`
      \`true\` when not in CI and both stderr and stdout are TTYs and not in a dumb terminal
    `,type:Boolean,description:"\n      When set to `true`, npm will display a progress bar during time\n      intensive operations, if `process.stderr` and `process.stdout` are a TTY.\n\n      Set to `false` to suppress the progress bar.\n    ",flatten(e,t,n){n.progress=!!t.progress&&!!process.stderr.isTTY&&!!process.stdout.isTTY&&process.env.TERM!==`dumb`}}),provenance:new r(`provenance`,{default:!1,type:Boolean,exclusive:[`provenance-file`],description:`
      When publishing from a supported cloud CI/CD system, the package will be
      publicly linked to where it was built and published from.

      When the \`provenance-file\` config is set, it takes precedence and
      automatic provenance generation (including via trusted publishing/OIDC)
      is skipped.
    `,flatten:C}),"provenance-file":new r(`provenance-file`,{default:null,type:S,hint:`<file>`,exclusive:[`provenance`],description:`
      When publishing, the provenance bundle at the given path will be used.

      This takes precedence over automatic provenance generation in trusted
      publishing flows.
    `,flatten:C}),proxy:new r(`proxy`,{default:null,type:[null,!1,x],description:"\n      A proxy to use for outgoing http requests. If the `HTTP_PROXY` or\n      `http_proxy` environment variables are set, proxy settings will be\n      honored by the underlying `request` library.\n    ",flatten:C}),"read-only":new r(`read-only`,{default:!1,type:Boolean,description:`
      This is used to mark a token as unable to publish when configuring
      limited access tokens with the \`npm token create\` command.
    `,flatten:C}),"rebuild-bundle":new r(`rebuild-bundle`,{default:!0,type:Boolean,description:`
      Rebuild bundled dependencies after installation.
    `,flatten:C}),registry:new r(`registry`,{default:`https://registry.npmjs.org/`,type:x,description:`
      The base URL of the npm registry.
    `,flatten:C}),"replace-registry-host":new r(`replace-registry-host`,{default:`npmjs`,hint:`<npmjs|never|always> | hostname | url`,type:[`npmjs`,`never`,`always`,String],description:`
      Defines behavior for replacing the registry host in a lockfile with the
      configured registry.

      The default behavior is to replace package dist URLs from the default
      registry (https://registry.npmjs.org) to the configured registry. If set to
      "never", then use the registry value. If set to "always", then replace the
      registry host with the configured host every time.

      You may also specify a bare hostname (e.g., "registry.npmjs.org") to only
      replace URLs coming from that host.

      You may also specify a full URL including a path (e.g.,
      "https://old-registry.example.com/npm/path"). In that case, resolved URLs
      whose host and path begin with that prefix will have the entire prefix
      replaced with the configured registry URL (host and path), without
      duplicating path segments.
    `,flatten:C}),save:new r(`save`,{default:!0,defaultDescription:"`true` unless when using `npm update` where it\n    defaults to `false`",usage:`-S|--save|--no-save|--save-prod|--save-dev|--save-optional|--save-peer|--save-bundle`,type:Boolean,short:`S`,description:"\n      Save installed packages to a `package.json` file as dependencies.\n\n      When used with the `npm rm` command, removes the dependency from\n      `package.json`.\n\n      Will also prevent writing to `package-lock.json` if set to `false`.\n    ",flatten:C}),"save-bundle":new r(`save-bundle`,{default:!1,type:Boolean,short:`B`,description:"\n      If a package would be saved at install time by the use of `--save`,\n      `--save-dev`, or `--save-optional`, then also put it in the\n      `bundleDependencies` list.\n\n      Ignored if `--save-peer` is set, since peerDependencies cannot be bundled.\n    ",flatten(e,t,n){n.saveBundle=t[`save-bundle`]&&!t[`save-peer`]}}),"save-dev":new r(`save-dev`,{default:!1,type:Boolean,short:`D`,exclusive:[`save-optional`,`save-peer`,`save-prod`],description:`
      Save installed packages to a package.json file as \`devDependencies\`.
    `,flatten(e,t,n){t[e]?n.saveType=`dev`:n.saveType===`dev`&&delete n.saveType}}),"save-exact":new r(`save-exact`,{default:!1,type:Boolean,short:`E`,description:`
      Dependencies saved to package.json will be configured with an exact
      version rather than using npm's default semver range operator.
    `,flatten(e,t,n){w[`save-prefix`].flatten(`save-prefix`,t,n)}}),"save-optional":new r(`save-optional`,{default:!1,type:Boolean,short:`O`,exclusive:[`save-dev`,`save-peer`,`save-prod`],description:`
      Save installed packages to a package.json file as
      \`optionalDependencies\`.
    `,flatten(e,t,n){t[e]?n.saveType!==`peerOptional`&&(n.saveType=n.saveType===`peer`?`peerOptional`:`optional`):n.saveType===`optional`?delete n.saveType:n.saveType===`peerOptional`&&(n.saveType=`peer`)}}),"save-peer":new r(`save-peer`,{default:!1,type:Boolean,exclusive:[`save-dev`,`save-optional`,`save-prod`],description:`
      Save installed packages to a package.json file as \`peerDependencies\`
    `,flatten(e,t,n){t[e]?n.saveType!==`peerOptional`&&(n.saveType=n.saveType===`optional`?`peerOptional`:`peer`):n.saveType===`peer`?delete n.saveType:n.saveType===`peerOptional`&&(n.saveType=`optional`)}}),"save-prefix":new r(`save-prefix`,{default:`^`,type:String,description:"\n      Configure how versions of packages installed to a package.json file via\n      `--save` or `--save-dev` get prefixed.\n\n      For example if a package has version `1.2.3`, by default its version is\n      set to `^1.2.3` which allows minor upgrades for that package, but after\n      `npm config set save-prefix='~'` it would be set to `~1.2.3` which\n      only allows patch upgrades.\n    ",flatten(e,t,n){n.savePrefix=t[`save-exact`]?``:t[`save-prefix`],t[`save-prefix`]=n.savePrefix}}),"save-prod":new r(`save-prod`,{default:!1,type:Boolean,short:`P`,exclusive:[`save-dev`,`save-optional`,`save-peer`],description:"\n      Save installed packages into `dependencies` specifically. This is\n      useful if a package already exists in `devDependencies` or\n      `optionalDependencies`, but you want to move it to be a non-optional\n      production dependency.\n\n      This is the default behavior if `--save` is true, and neither\n      `--save-dev` or `--save-optional` are true.\n    ",flatten(e,t,n){t[e]?n.saveType=`prod`:n.saveType===`prod`&&delete n.saveType}}),"sbom-format":new r(`sbom-format`,{default:null,type:[`cyclonedx`,`spdx`],description:`
      SBOM format to use when generating SBOMs.
    `,flatten:C}),"sbom-type":new r(`sbom-type`,{default:`library`,type:[`library`,`application`,`framework`],description:`
      The type of package described by the generated SBOM. For SPDX, this is the
      value for the \`primaryPackagePurpose\` field. For CycloneDX, this is the
      value for the \`type\` field.
    `,flatten:C}),scope:new r(`scope`,{default:``,defaultDescription:`
      the scope of the current project, if any, or ""
    `,type:String,hint:`<@scope>`,description:`
      Associate an operation with a scope for a scoped registry.

      Useful when logging in to or out of a private registry:

      \`\`\`
      # log in, linking the scope to the custom registry
      npm login --scope=@mycorp --registry=https://registry.mycorp.com

      # log out, removing the link and the auth token
      npm logout --scope=@mycorp
      \`\`\`

      This will cause \`@mycorp\` to be mapped to the registry for future
      installation of packages specified according to the pattern
      \`@mycorp/package\`.

      This will also cause \`npm init\` to create a scoped package.

      \`\`\`
      # accept all defaults, and create a package named "@foo/whatever",
      # instead of just named "whatever"
      npm init --scope=@foo --yes
      \`\`\`
    `,flatten(e,t,n){let r=t[e],i=r&&!/^@/.test(r)?`@${r}`:r;n.scope=i,n.projectScope=i}}),scopes:new r(`scopes`,{default:null,type:[null,String,Array],description:`
      When creating a Granular Access Token with \`npm token create\`,
      this limits the token access to specific scopes. Provide
      a scope name (with or without @ prefix).
    `,flatten:C}),"packages-all":new r(`packages-all`,{default:!1,type:Boolean,description:`
      When creating a Granular Access Token with \`npm token create\`,
      grants the token access to all packages instead of limiting to
      specific packages.
    `,flatten:C}),"packages-and-scopes-permission":new r(`packages-and-scopes-permission`,{default:null,type:[null,`read-only`,`read-write`,`read-write-stage-only`,`no-access`],description:`
      When creating a Granular Access Token with \`npm token create\`,
      sets the permission level for packages and scopes. Options are
      "read-only", "read-write", "read-write-stage-only", or "no-access".
      "read-write-stage-only" grants publish access that stages releases
      instead of publishing them directly.
    `,flatten:C}),"orgs-permission":new r(`orgs-permission`,{default:null,type:[null,`read-only`,`read-write`,`no-access`],description:`
      When creating a Granular Access Token with \`npm token create\`,
      sets the permission level for organizations. Options are
      "read-only", "read-write", or "no-access".
    `,flatten:C}),password:new r(`password`,{default:null,type:[null,String],description:`
      Password for authentication. Can be provided via command line when
      creating tokens, though it's generally safer to be prompted for it.
    `,flatten:C}),"token-description":new r(`token-description`,{default:null,type:[null,String],description:`
      Description text for the token when using \`npm token create\`.
    `,flatten:C}),"script-shell":new r(`script-shell`,{default:null,defaultDescription:`
      '/bin/sh' on POSIX systems, 'cmd.exe' on Windows
    `,type:[null,String],description:"\n      The shell to use for scripts run with the `npm exec`,\n      `npm run` and `npm init <package-spec>` commands.\n    ",flatten(e,t,n){n.scriptShell=t[e]||void 0}}),searchexclude:new r(`searchexclude`,{default:``,type:String,description:`
      Space-separated options that limit the results from search.
    `,flatten(e,t,n){n.search=n.search||{limit:20},n.search.exclude=t[e].toLowerCase()}}),searchlimit:new r(`searchlimit`,{default:20,type:Number,description:`
      Number of items to limit search results to. Will not apply at all to
      legacy searches.
    `,flatten(e,t,n){n.search=n.search||{},n.search.limit=t[e]}}),searchopts:new r(`searchopts`,{default:``,type:String,description:`
      Space-separated options that are always passed to search.
    `,flatten(e,t,n){n.search=n.search||{limit:20},n.search.opts=o.parse(t[e])}}),searchstaleness:new r(`searchstaleness`,{default:900,type:Number,description:`
      The age of the cache, in seconds, before another registry request is made
      if using legacy search endpoint.
    `,flatten(e,t,n){n.search=n.search||{limit:20},n.search.staleness=t[e]}}),shell:new r(`shell`,{default:p,defaultDescription:`
      SHELL environment variable, or "bash" on Posix, or "cmd.exe" on Windows
    `,type:String,description:`
      The shell to run for the \`npm explore\` command.
    `,flatten:C}),shrinkwrap:new r(`shrinkwrap`,{default:!0,type:Boolean,deprecated:`
      Use the --package-lock setting instead.
    `,description:`
      Alias for --package-lock
    `,flatten(e,t,n){t[`package-lock`]=t.shrinkwrap,w[`package-lock`].flatten(`package-lock`,t,n)}}),"sign-git-commit":new r(`sign-git-commit`,{default:!1,type:Boolean,description:`
      If set to true, then the \`npm version\` command will commit the new
      package version using \`-S\` to add a signature.

      Note that git requires you to have set up GPG keys in your git configs
      for this to work properly.
    `,flatten:C}),"sign-git-tag":new r(`sign-git-tag`,{default:!1,type:Boolean,description:`
      If set to true, then the \`npm version\` command will tag the version
      using \`-s\` to add a signature.

      Note that git requires you to have set up GPG keys in your git configs
      for this to work properly.
    `,flatten:C}),"strict-peer-deps":new r(`strict-peer-deps`,{default:!1,type:Boolean,description:`
      If set to \`true\`, and \`--legacy-peer-deps\` is not set, then _any_
      conflicting \`peerDependencies\` will be treated as an install failure,
      even if npm could reasonably guess the appropriate resolution based on
      non-peer dependency relationships.

      By default, conflicting \`peerDependencies\` deep in the dependency graph
      will be resolved using the nearest non-peer dependency specification,
      even if doing so will result in some packages receiving a peer dependency
      outside the range set in their package's \`peerDependencies\` object.

      When such an override is performed, a warning is printed, explaining the
      conflict and the packages involved.  If \`--strict-peer-deps\` is set,
      then this warning is treated as a failure.
    `,flatten:C}),"strict-allow-scripts":new r(`strict-allow-scripts`,{default:!1,type:Boolean,description:"\n      If `true`, turn the install-script policy from a warning into a hard\n      error: any dependency with install scripts not covered by\n      `allowScripts` will fail the install instead of running with a\n      notice.\n\n      Dependencies explicitly denied with `false` in `allowScripts` are\n      always silently skipped; this setting only affects unreviewed entries.\n      `--ignore-scripts` and `--dangerously-allow-all-scripts` both\n      override this setting.\n\n      Optional dependencies that cannot be installed on the current platform\n      or engine (a non-matching `os`, `cpu`, or `libc`) are not flagged,\n      because their install scripts never run.\n    ",flatten:C}),"strict-ssl":new r(`strict-ssl`,{default:!0,type:Boolean,description:`
      Whether or not to do SSL key validation when making requests to the
      registry via https.

      See also the \`ca\` config.
    `,flatten(e,t,n){n.strictSSL=t[e]}}),tag:new r(`tag`,{default:`latest`,type:String,description:`
      If you ask npm to install a package and don't tell it a specific version,
      then it will install the specified tag.

      It is the tag added to the package@version specified in the
      \`npm dist-tag add\` command, if no explicit tag is given.

      When used by the \`npm diff\` command, this is the tag used to fetch the
      tarball that will be compared with the local files by default.

      If used in the \`npm publish\` command, this is the tag that will be
      added to the package submitted to the registry.
    `,flatten(e,t,n){n.defaultTag=t[e]}}),"tag-version-prefix":new r(`tag-version-prefix`,{default:`v`,type:String,description:`
      If set, alters the prefix used when tagging a new version when performing
      a version increment using  \`npm version\`. To remove the prefix
      altogether, set it to the empty string: \`""\`.

      Because other tools may rely on the convention that npm version tags look
      like \`v1.0.0\`, _only use this property if it is absolutely necessary_.
      In particular, use care when overriding this setting for public packages.
    `,flatten:C}),timing:new r(`timing`,{default:!1,type:Boolean,description:`
      If true, writes timing information to a process specific json file in
      the cache or \`logs-dir\`. The file name ends with \`-timing.json\`.

      You can quickly view it with this [json](https://npm.im/json) command
      line: \`cat ~/.npm/_logs/*-timing.json | npm exec -- json -g\`.

      Timing information will also be reported in the terminal. To suppress this
      while still writing the timing file, use \`--silent\`.
    `}),umask:new r(`umask`,{default:0,type:b,description:`
      The "umask" value to use when setting the file creation mode on files and
      folders.

      Folders and executables are given a mode which is \`0o777\` masked
      against this value.  Other files are given a mode which is \`0o666\`
      masked against this value.

      Note that the underlying system will _also_ apply its own umask value to
      files and folders that are created, and npm does not circumvent this, but
      rather adds the \`--umask\` config to it.

      Thus, the effective default umask value on most POSIX systems is 0o22,
      meaning that folders and executables are created with a mode of 0o755 and
      other files are created with a mode of 0o644.
    `,flatten:C}),unicode:new r(`unicode`,{default:g,defaultDescription:"\n      false on windows, true on mac/unix systems with a unicode locale, as\n      defined by the `LC_ALL`, `LC_CTYPE`, or `LANG` environment variables.\n    ",type:Boolean,description:`
      When set to true, npm uses unicode characters in the tree output.  When
      false, it uses ascii characters instead of unicode glyphs.
    `,flatten:C}),"update-notifier":new r(`update-notifier`,{default:!0,type:Boolean,description:`
      Set to false to suppress the update notification when using an older
      version of npm than the latest.
    `}),usage:new r(`usage`,{default:!1,type:Boolean,short:[`?`,`H`,`h`],description:`
      Show short usage output about the command specified.
    `}),"user-agent":new r(`user-agent`,{default:`npm/{npm-version} node/{node-version} {platform} {arch} workspaces/{workspaces} {ci}`,type:String,description:"\n      Sets the User-Agent request header.  The following fields are replaced\n      with their actual counterparts:\n\n      * `{npm-version}` - The npm version in use\n      * `{node-version}` - The Node.js version in use\n      * `{platform}` - The value of `process.platform`\n      * `{arch}` - The value of `process.arch`\n      * `{workspaces}` - Set to `true` if the `workspaces` or `workspace`\n        options are set.\n      * `{ci}` - The value of the `ci-name` config, if set, prefixed with\n        `ci/`, or an empty string if `ci-name` is empty.\n    ",flatten(e,t,n){let r=t[e],i=a.name?.toLowerCase().split(` `).join(`-`)||null,o=null;if(a.GITHUB_ACTIONS){let e=(process.env.GITHUB_SERVER_URL||``).trim(),t=(process.env.RUNNER_ENVIRONMENT||``).trim(),n=``;try{n=new URL(e).hostname.toLowerCase()}catch{n=``}n===`github.com`?o=t===`github-hosted`?`dotcom-hosted`:t===`self-hosted`?`dotcom-selfhosted`:`dotcom`:n===`ghe.com`||n.endsWith(`.ghe.com`)?o=`ghecom`:n&&(o=`ghes`)}let s=i?`ci/${i}${o?`/${o}`:``}`:``,c=!1;(t.workspaces||t.workspace&&t.workspace.length)&&(c=!0),n.userAgent=r.replace(/\{node-version\}/gi,process.version).replace(/\{npm-version\}/gi,t[`npm-version`]).replace(/\{platform\}/gi,process.platform).replace(/\{arch\}/gi,process.arch).replace(/\{workspaces\}/gi,c).replace(/\{ci\}/gi,s).trim(),process.env.npm_config_user_agent=n.userAgent}}),userconfig:new r(`userconfig`,{default:`~/.npmrc`,type:S,description:`
      The location of user-level configuration settings.

      This may be overridden by the \`npm_config_userconfig\` environment
      variable or the \`--userconfig\` command line option, but may _not_
      be overridden by settings in the \`globalconfig\` file.
    `}),version:new r(`version`,{default:!1,type:Boolean,short:`v`,description:`
      If true, output the npm version and exit successfully.

      Only relevant when specified explicitly on the command line.
    `}),versions:new r(`versions`,{default:!1,type:Boolean,description:`
      If true, output the npm version as well as node's \`process.versions\`
      map and the version in the current working directory's \`package.json\`
      file if one exists, and exit successfully.

      Only relevant when specified explicitly on the command line.
    `}),viewer:new r(`viewer`,{default:c?`browser`:`man`,defaultDescription:`
      "man" on Posix, "browser" on Windows
    `,type:String,description:`
      The program to use to view help content.

      Set to \`"browser"\` to view html help content in the default web browser.
    `}),which:new r(`which`,{default:null,hint:`<fundingSourceNumber>`,type:[null,Number],description:`
      If there are multiple funding sources, which 1-indexed source URL to open.
    `}),workspace:new r(`workspace`,{default:[],type:[String,Array],hint:`<workspace-name>`,short:`w`,envExport:!1,description:`
      Enable running a command in the context of the configured workspaces of the
      current project while filtering by running only the workspaces defined by
      this configuration option.

      Valid values for the \`workspace\` config are either:

      * Workspace names
      * Path to a workspace directory
      * Path to a parent workspace directory (will result in selecting all
        workspaces within that folder)

      When set for the \`npm init\` command, this may be set to the folder of
      a workspace which does not yet exist, to create the folder and set it
      up as a brand new workspace within the project.
    `,flatten:(e,t,n)=>{w[`user-agent`].flatten(`user-agent`,t,n)}}),workspaces:new r(`workspaces`,{default:null,type:[null,Boolean],envExport:!1,description:`
      Set to true to run the command in the context of **all** configured
      workspaces.

      Explicitly setting this to false will cause commands like \`install\` to
      ignore workspaces altogether.
      When not set explicitly:

      - Commands that operate on the \`node_modules\` tree (install, update,
        etc.) will link workspaces into the \`node_modules\` folder.
      - Commands that do other things (test, exec, publish, etc.) will operate
        on the root project, _unless_ one or more workspaces are specified in
        the \`workspace\` config.
    `,flatten:(e,t,n)=>{w[`user-agent`].flatten(`user-agent`,t,n),n.workspacesEnabled=t[e]!==!1}}),"workspaces-update":new r(`workspaces-update`,{default:!0,type:Boolean,description:`
      If set to true, the npm cli will run an update after operations that may
      possibly change the workspaces installed to the \`node_modules\` folder.
    `,flatten:C}),yes:new r(`yes`,{default:null,type:[null,Boolean],short:`y`,description:`
      Automatically answer "yes" to any prompts that npm might print on
      the command line.
    `})};n.exports=w})),M=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.t)(((e,t)=>{let n=j(),r=(e,t={})=>{for(let[r,i]of Object.entries(e)){let a=n[r];a&&a.flatten?a.flatten(r,e,t):(/@.*:registry$/i.test(r)||/^\/\//.test(r))&&(t[r]=i)}return t},i=Object.entries(n).reduce((e,[t,{short:n=[],default:r}])=>{for(let r of[].concat(n))e.shorthands[r]=[`--${t}`];return e.defaults[t]=r,e},{shorthands:{},defaults:{}}),a={"enjoy-by":[`--before`],d:[`--loglevel`,`info`],dd:[`--loglevel`,`verbose`],ddd:[`--loglevel`,`silly`],quiet:[`--loglevel`,`warn`],q:[`--loglevel`,`warn`],s:[`--loglevel`,`silent`],silent:[`--loglevel`,`silent`],verbose:[`--loglevel`,`verbose`],desc:[`--description`],help:[`--usage`],local:[`--no-global`],n:[`--no-yes`],no:[`--no-yes`],porcelain:[`--parseable`],readonly:[`--read-only`],reg:[`--registry`],iwr:[`--include-workspace-root`],ws:[`--workspaces`],...i.shorthands};t.exports={defaults:i.defaults,definitions:n,flatten:r,nerfDarts:[`_auth`,`_authToken`,`_password`,`certfile`,`email`,`keyfile`,`username`],proxyEnv:[`http_proxy`,`https_proxy`,`proxy`,`no_proxy`],shorthands:a}})),N=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.o)(E(),1),P=/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.o)(M(),1);async function F(e,t){let n=Object.fromEntries(Object.entries(t).filter(([e])=>!(0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_3__.kt)(e))),r=e,i=new N.default({...P.default,npmPath:r,argv:[],cwd:e,env:n,warn:!1});return await i.load(),{...i.flat,preferOnline:!0,retry:{retries:2,factor:2,minTimeout:300,maxTimeout:3e3}}}

/***/ })

};
