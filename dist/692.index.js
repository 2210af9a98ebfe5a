export const id = 692;
export const ids = [692];
export const modules = {

/***/ 9362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ i),
/* harmony export */   n: () => (/* binding */ r),
/* harmony export */   r: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1843);
function t(t,n){if(t instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t)return t;let r=i(t);if(r===void 0)return l(t)?c(t,n):t;let a=t instanceof Error?t.message.split(` - https://docs`)[0]:``,u={cause:t};return r===401?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-auth`,`GitHub refused the token while ${n}: ${a}`,{...u,hint:`The token is wrong or has expired. Check the secret it comes from.`}):r===429||r===403&&o(t)?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-unavailable`,`GitHub takes no more requests for now, while ${n}: ${a}`,{...u,hint:`The token has used up what GitHub allows it in an hour, or asked too fast. Run it again later; nothing that was finished is done twice.`}):r===403?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-forbidden`,`GitHub does not allow ${n}: ${a}`,{...u,hint:`The token lacks ${s(t)}. In a workflow, add it under \`permissions:\`; for another repository, use a token that has access to it.`}):r===404?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-not-found`,`GitHub found nothing while ${n}: ${a}`,{...u,hint:`The name is wrong, or the token has no access: GitHub answers 404 for both.`}):r>=500?c(t,n):new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-rejected`,`GitHub rejected ${n} (${r}): ${a}`,u)}async function n(e,n){try{return await n()}catch(n){throw t(n,e)}}async function r(e,n,r=[404]){try{return await n()}catch(n){if(r.includes(i(n)??0))return null;throw t(n,e)}}function i(e){let t=e?.status;return typeof t==`number`?t:void 0}function a(e,t){let{response:n}=e;return String(n?.headers?.[t]??``)}function o(e){return e instanceof Error&&/rate limit/i.test(e.message)||a(e,`x-ratelimit-remaining`)===`0`||a(e,`retry-after`)!==``}function s(e){let t=a(e,`x-accepted-github-permissions`);if(!/^[\w=,; ]+$/.test(t))return`a permission for this`;let n=e=>`\`${e.trim().replaceAll(`_`,`-`).replace(`=`,`: `)}\``;return t.split(`;`).map(e=>e.split(`,`).map(n).join(` and `)).join(`, or `)}function c(t,n){let r=t instanceof Error?t.message:String(t);return new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-unavailable`,`GitHub did not answer while ${n}: ${r}`,{hint:`This usually passes. Run it again; nothing that was finished is done twice.`,cause:t})}function l(e){return e instanceof TypeError||e instanceof Error&&/timeout|abort/i.test(e.name)}

/***/ }),

/***/ 1725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
function t(t){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(`sha1`).update(`blob ${t.length}\0`).update(t).digest(`hex`)}function n(e){if(e.length>1e6||e.includes(0))return null;try{return new TextDecoder(`utf-8`,{fatal:!0,ignoreBOM:!0}).decode(e)}catch{return null}}function r(e){return e.executable?`100755`:`100644`}

/***/ }),

/***/ 5298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ h),
/* harmony export */   c: () => (/* binding */ _),
/* harmony export */   d: () => (/* binding */ u),
/* harmony export */   f: () => (/* binding */ d),
/* harmony export */   i: () => (/* binding */ m),
/* harmony export */   l: () => (/* binding */ f),
/* harmony export */   n: () => (/* binding */ v),
/* harmony export */   o: () => (/* binding */ g),
/* harmony export */   p: () => (/* binding */ a),
/* harmony export */   r: () => (/* binding */ b),
/* harmony export */   s: () => (/* binding */ y),
/* harmony export */   t: () => (/* binding */ x),
/* harmony export */   u: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1843);
/* harmony import */ var _client_4dTwB38f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4842);
/* harmony import */ var _asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9362);
function a(e){let t=s(e);if(!t)return`"${o(e)}" is not the address of a repository`;let[n,r,...i]=t.path.replace(/\/+$/,``).replace(/\.git$/,``).split(`/`).filter(e=>e!==``);if(!n||!r||i.length>0)return`"${o(e)}" must name a repository as OWNER/NAME, with nothing before, between or after`;let a=/^https?:\/\//.test(e),c=e.startsWith(`http://`)?`http`:`https`;return{text:e,host:t.host,origin:`${c}://${t.host}`,isHttp:a,owner:n,name:r}}function o(e){return e.replace(/(?<=:\/\/)[^/]*@/,`***@`)}function s(e){if(e.includes(`@`)&&!e.includes(`://`))return c(e);let t=URL.parse(e.includes(`://`)?e:`https://${e}`);return t?{host:t.protocol===`ssh:`?t.hostname:t.host,path:t.pathname}:void 0}function c(e){let[,t,n]=/^[^@/]+@([^:/]+):(?:.*:)?([^:]+)$/.exec(e)??[];return t&&n?{host:t,path:n}:void 0}function l({owner:e,name:t}){return`${e}/${t}`}function u(t,n,r){if(!t.token)throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`github-auth`,`${n}.token is not set`,{hint:`Add \`token: [[ env GITHUB_TOKEN ]]\` to ${n}; the token must have access to ${t.owner}/${t.name}.`});return d(t,t.token,r)}function d(e,n,r){let i=(0,_client_4dTwB38f_js__WEBPACK_IMPORTED_MODULE_1__.t)({token:n,apiUrl:f(e,r)});return p(i,r.signal),{client:i,owner:e.owner,name:e.name}}function f(e,t){if(e.apiURL)return e.apiURL;let n=a(e.url);return typeof n==`string`||n.host===`github.com`?t.env(`GITHUB_API_URL`)||`https://api.github.com`:n.host.endsWith(`.ghe.com`)?`https://api.${n.host}`:`${n.origin}/api/v3`}function p(t,n){t.hook.wrap(`request`,async(t,r)=>{let i=Promise.withResolvers(),a=()=>i.reject(new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t(`cancelled`,`The run was cancelled while waiting for GitHub`));n.aborted&&a(),n.addEventListener(`abort`,a,{once:!0});try{return await Promise.race([i.promise,t(r)])}finally{n.removeEventListener(`abort`,a)}})}async function m(e,t){let n=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.n)(`reading the branch ${t} of ${l(e)}`,()=>e.client.rest.repos.getBranch({...x(e),branch:t}));return n&&{commit:n.data.commit.sha,tree:n.data.commit.commit.tree.sha}}async function h(e){let{data:t}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(`listing the branches of ${l(e)}`,()=>e.client.rest.repos.listBranches({...x(e),per_page:1}));return t.length===0}async function g(e,t,n){let{data:r}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(`listing the files of ${l(e)}`,()=>e.client.rest.git.getTree({...x(e),tree_sha:t.tree,recursive:`1`}));if(r.truncated)return _(e,t.commit,n);let a=r.tree.filter(e=>e.type!==`tree`&&n.includes(e.path));return new Map(a.map(({path:e,sha:t,mode:n})=>[e,{sha:t,mode:n}]))}async function _(e,t,n){return new Map((await Promise.all(n.map(async n=>{let i=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.n)(`reading ${n} of ${l(e)}`,()=>e.client.rest.repos.getContent({...x(e),path:n,ref:t,mediaType:{format:`object`}})),a=i&&!Array.isArray(i.data)&&i.data.type===`file`?i.data:null;return a?[[n,{sha:a.sha}]]:[]}))).flat())}async function v(e,t,n){let r=`refs/heads/${t}`;return S(`creating the branch ${t} of ${l(e)}`,()=>e.client.rest.git.createRef({...x(e),ref:r,sha:n}),/already exists/i)}async function y(t,n,r){let a=()=>t.client.rest.git.updateRef({...x(t),ref:`heads/${n}`,sha:r,force:!1});try{await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(`pushing to the branch ${n} of ${l(t)}`,a);return}catch(t){if(t instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t&&t.code===`github-rejected`)return t;throw t}}async function b(e,t){await S(`deleting the branch ${t} of ${l(e)}`,()=>e.client.rest.git.deleteRef({...x(e),ref:`heads/${t}`}),/not exist/i)}function x(e){return{owner:e.owner,repo:e.name}}async function S(t,r,a){try{return await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.t)(t,r),!0}catch(t){if(t instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_0__.t&&(0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_2__.i)(t.cause)===422&&a.test(t.message))return!1;throw t}}

/***/ }),

/***/ 4327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* binding */ ge)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1194);
/* harmony import */ var _github_only_DYD87Klh_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1164);
/* harmony import */ var _branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5298);
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1843);
/* harmony import */ var _template_Zd7fLTpf_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1216);
/* harmony import */ var _blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1725);
/* harmony import */ var _asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9362);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1455);
function ae(e,t,n){let r={};for(let{name:i,text:a}of e){let o=n(i,e.length===1);o!==null&&(r[o]=se(i,a,t))}if(Object.keys(r).length>0)return r;let i=e.map(e=>e.name).join(`, `)||`nothing`;throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_4__.t(`config-invalid`,`pipeline.configLocation holds no file of a pipeline, but ${i}`)}function oe(e){return Object.fromEntries(Object.entries(e).map(([e,t])=>[e,{content:Buffer.from(t)}]))}function S(e,t,n=t=>(0,_blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_6__.n)(Buffer.from(e[t]??``))){let r=Object.entries(e).map(([e,r])=>{let i=n(e),a=i===void 0?[]:[{scmSHA:i,scmBranch:t}];return[e,{localSHA:(0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.createHash)(`md5`).update(r).digest(`hex`),scm:a}]});return Object.fromEntries(r)}function se(e,t,n){try{return (0,_template_Zd7fLTpf_js__WEBPACK_IMPORTED_MODULE_5__.n)(t,n,{file:e,missingKey:`error`})}catch(e){throw e instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_4__.t&&!(`language`in n)&&/language/.test(e.message)?new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_4__.t(`config-invalid`,`pipeline.language.name is not set, and the template needs it: ${e.message}`,{problems:e.problems,hint:"Say what the repository is written in: `language: { name: go }`.",cause:e}):e}}const ce={go:{name:`go`,version:`1.17`,command:[`go test ./...`],containerName:`golang:1.18`,coverageCommand:`go tool cover -func=coverage.out >> coverage.cov`},java:{name:`java`,version:`8`,command:[`mvn -B test`],containerName:`maven:3.8.1-jdk-8`},python:{name:`python`,version:`3.9`,command:[`python -m pip install --upgrade pip`,`pip install -r requirements.txt`,`python3 -m unittest`],containerName:`python:3.10.9`},nodejs:{name:`nodejs`,version:`18`,command:[`npm ci`,`npm run build --if-present`,`npm test`],containerName:`nodejs:18`}},C={gin:`go`,springboot:`java`,"spring-boot":`java`,django:`python`},w={go:`go`,golang:`go`,java:`java`,python:`python`,nodejs:`nodejs`};function T(e){let{name:t=``,version:n=``,framework:r=``}=e.language??{},i=C[E(r)]??w[E(t)]??null,a=i?ce[i]:{},o=E(t)===`golang`,{enable:s,...c}=e.test;return{language:{id:i,name:(o?a.name:t)||(a.name??``),version:n||(a.version??``),framework:r},test:{enable:s,command:c.command??a.command??[],containerName:c.containerName??a.containerName??``,coverageCommand:c.coverageCommand??a.coverageCommand??``,CoverageStatusCommand:c.CoverageStatusCommand??``}}}function E(e){return e.trim().toLowerCase()}const D={imageUser:`IMAGE_REPO_USER`,imagePassword:`IMAGE_REPO_SECRET`,dingTalkValue:`DINGTALK_SECURITY_VALUE`,dingTalkToken:`DINGTALK_SECURITY_TOKEN`,dingTalkKeyword:`DINGTALK_SECURITY_KEYWORD`,sonarqubeToken:`SONAR_SECRET_TOKEN`},O={name:``,webhook:``,securityType:``,securityValue:``,atUsers:``},k={name:``,token:``,url:``};function A(e,t){let{language:n,test:r}=T(e),{imageRepo:i,dingTalk:a,sonarqube:o}=e;return{configLocation:e.configLocation??``,imageRepo:i??null,dingTalk:a?{...O,...a}:null,sonarqube:o?{...k,...o}:null,...n.name===``?{}:{language:{...n,id:n.id??``,frameWork:n.framework}},test:r,AppName:t.name,RepoType:t.scmType,ImageRepoSecret:D.imagePassword,ImageRepoDockerSecret:`image-repo-auth`,DingTalkSecretKey:D.dingTalkValue,DingTalkSecretToken:D.dingTalkToken,SonarqubeSecretKey:D.sonarqubeToken,GitlabConnectionID:`gitlabConnection`,StepGlobalVars:j(t),Branch:t.branch,ImageRepoUserSecret:D.imageUser,DingTalkKeyword:D.dingTalkKeyword}}function j(e){return e.sshPrivateKey?`gitlabCredential`:e.scmType===`github`?`githubCredential`:``}function M({imageRepo:e,dingTalk:t,sonarqube:n}){let r={};if(e&&(r[D.imageUser]=e.user,r[D.imagePassword]=e.password),t?.securityValue){let e=t.securityType===`SECRET`;r[e?D.dingTalkValue:D.dingTalkKeyword]=t.securityValue}return t&&(r[D.dingTalkToken]=t.webhook.split(`=`).at(-1)??``),n?.token&&(r[D.sonarqubeToken]=n.token),r}const N=1e6;async function P(e,t){if(/^https?:\/\//.test(e))return[await F(e,t)];let n=(0,node_path__WEBPACK_IMPORTED_MODULE_9__.resolve)(t.baseDir,e.replace(/^file:\/\//,``));if(!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.stat)(n).catch(t=>{throw R(e,n,t)})).isDirectory())return[{name:(0,node_path__WEBPACK_IMPORTED_MODULE_9__.basename)(n),text:await I(n)}];let r=(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readdir)(n,{recursive:!0,withFileTypes:!0})).filter(e=>e.isFile()).map(e=>(0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(e.parentPath,e.name));return Promise.all(r.sort().map(async e=>({name:e.slice(n.length+1),text:await I(e)})))}async function F(e,t){let n=await t.http(e);if(!n.ok)throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_4__.t(`download-failed`,`The pipeline's template ${e} was answered with status ${n.status}`,{hint:"Check `pipeline.configLocation`: it must be the address of the file itself, not of a page that shows it."});let r=await n.bytes();return{name:(0,node_path__WEBPACK_IMPORTED_MODULE_9__.basename)(new URL(e).pathname),text:L(r,e)}}async function I(e){return L(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readFile)(e),e)}function L(e,t){let n="A template is a text file of the pipeline, with `[[ ]]` around what is to be filled in.";if(e.length>N)throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_4__.t(`template-invalid`,`${t} is larger than ${N} bytes`,{hint:n});try{return new TextDecoder(`utf-8`,{fatal:!0}).decode(e)}catch(e){throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_4__.t(`template-invalid`,`${t} is not UTF-8 text`,{hint:n,cause:e})}}function R(e,t,n){return new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_4__.t(`config-invalid`,`pipeline.configLocation: "${e}" cannot be read (looked for ${t})`,{hint:`It must be an http:// or https:// URL, or a path that starts at the folder of the configuration.`,cause:n})}async function z(e,t){if(Object.keys(t).length===0)return;let{actions:n}=e.client.rest,{data:r}=await V(e,()=>(0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_7__.t)(`reading the key for secrets of ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_3__.u)(e)}`,()=>n.getRepoPublicKey((0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_3__.t)(e))));for(let[i,a]of Object.entries(t)){let t={key_id:r.key_id,encrypted_value:await B(a,r.key)};await V(e,()=>(0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_7__.t)(`setting the secret ${i} of ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_3__.u)(e)}`,()=>n.createOrUpdateRepoSecret({...(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_3__.t)(e),secret_name:i,...t})))}}async function B(e,t){let{default:n,ready:r}=await __webpack_require__.e(/* import() */ 151).then(__webpack_require__.bind(__webpack_require__, 3151));await r;let i=n.crypto_box_seal(Buffer.from(e),Buffer.from(t,`base64`));return Buffer.from(i).toString(`base64`)}async function V(e,t){try{return await t()}catch(t){throw!(t instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_4__.t)||t.code!==`github-forbidden`?t:new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_4__.t(t.code,t.message,{hint:`Use a token that has the permission "Secrets: write" for ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_3__.u)(e)}. The GITHUB_TOKEN of a workflow can never have it.`,cause:t})}}const H=()=>(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)().exactOptional(),U=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.E)({url:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)().min(1).default(`https://index.docker.io/v1/`).describe(`Address of the image registry; Docker Hub if left out.`),user:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)().min(1).describe(`User of the registry, and first part of the image's name.`),password:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)().min(1).meta({description:`Password or access token of that user.`,secret:!0})}),W=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.E)({name:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)().describe(`Name of the robot.`),webhook:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)().regex(/=[^=]+$/,"must end with `=` and the access token, as DingTalk shows it").meta({description:`Address of the robot, with its access token.`,secret:!0}),securityType:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.f)([`KEY`,`KEYWORD`,`SECRET`]).describe("How the robot is protected: by a keyword in the message (`KEY`) or by a signature (`SECRET`)."),securityValue:H().meta({description:`The keyword, or the secret that messages are signed with.`,secret:!0}),atUsers:H().describe(`Telephone numbers of those to be named, with commas between.`)}),G=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.E)({name:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)().min(1).describe(`Name of the server's configuration.`),token:H().meta({description:`Token of the server.`,secret:!0}),url:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.A)().exactOptional().describe(`Address of the server.`)}),le=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.E)({name:H().describe("`go`, `java`, `python`, `nodejs`, or another one, which then needs `test.command`."),version:H().describe('Version of the language, in quotes: `"1.20"`.'),framework:H().describe("`gin`, `springboot` and `django` say the language too.")}),ue=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.E)({enable:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.g)().default(!0).describe(`Whether the pipeline runs the tests.`),command:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.m)((0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.D)()).exactOptional().describe(`Commands that run the tests; those usual for the language if left out.`),containerName:H().describe(`Image in which the tests run, where the pipeline uses one.`),coverageCommand:H().describe(`Command that shows the coverage.`),CoverageStatusCommand:H().describe(`Command that prints the coverage as a number.`)}),de=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.E)({configLocation:H().describe(`Template of the pipeline's files: a URL, or a file or folder beside the configuration. Left out: that of the plugin.`),imageRepo:U.exactOptional().describe(`Where the image is pushed to; left out, none is built.`),dingTalk:W.exactOptional().describe(`DingTalk robot that tells of the result.`),sonarqube:G.exactOptional().describe(`SonarQube server that checks the code.`),language:le.exactOptional().describe(`What the repository is written in.`),test:ue.prefault({}).describe(`How the tests are run.`)}),fe=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.E)({scm:_github_only_DYD87Klh_js__WEBPACK_IMPORTED_MODULE_2__.n.describe(`The repository that gets the workflows. It must be on GitHub.`),pipeline:de.describe(`What the workflows do.`)}).superRefine(({scm:e},t)=>{let n=(0,_github_only_DYD87Klh_js__WEBPACK_IMPORTED_MODULE_2__.t)(e,`github-actions`);n&&t.addIssue({code:`custom`,path:[`scm`,n.key],message:n.message})});function pe(e){let{language:t,test:n}=T(e);if(t.name===``)throw q(`language`,`the workflow has to know what to set up`,"`language: { name: go }`");if(n.enable&&n.command.length===0)throw q(`test.command`,`there are no usual ones for "${t.name}"`,"`test: { command: [make test] }`, or `test: { enable: false }`");if(!n.enable&&!e.imageRepo&&!e.sonarqube)throw q(`imageRepo`,`without tests, image and sonarqube the workflow has nothing to do`,`one of them`);return{name:`main.yml`,text:he}}function me(e,t){let{imageRepo:n,sonarqube:r}=e,{test:i}=T(e),a=n?K(n.url):``,o={test:i.enable,sonarqube:r,image:n};return{Jobs:Object.entries(o).flatMap(([e,t])=>t?e:[]),TestLines:i.command.flatMap(e=>e.trim().split(/\r?\n/)),ImageRegistry:a,ImageName:[a,n?.user??``,t.name].filter(e=>e!==``).join(`/`).toLowerCase()}}function K(e){let t=/^(?:\w+:\/\/)?([^/]+)/.exec(e)?.[1]??``;return t.endsWith(`docker.io`)||t===`hub.docker.com`?``:t}function q(e,t,n){return new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_4__.t(`config-invalid`,`pipeline.${e} is not set: ${t}`,{hint:`Set ${n}, or name a workflow of your own in \`pipeline.configLocation\`.`})}const he=`# Written by dtm: change its configuration instead of this file.
name: main
on:
  push:
    branches:
      - [[ printf "%q" .Branch ]]
  pull_request:
permissions:
  contents: read
concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

[[- define "setup" ]]
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
[[- if .sonarqube ]]
          fetch-depth: 0
[[- end ]]
[[- if eq .language.id "go" ]]
      - uses: actions/setup-go@v6
        with:
          go-version: [[ printf "%q" .language.version ]]
[[- else if eq .language.id "java" ]]
      - uses: actions/setup-java@v5
        with:
          distribution: temurin
          java-version: [[ printf "%q" .language.version ]]
          cache: maven
[[- else if eq .language.id "python" ]]
      - uses: actions/setup-python@v6
        with:
          python-version: [[ printf "%q" .language.version ]]
[[- else if eq .language.id "nodejs" ]]
      - uses: actions/setup-node@v5
        with:
          node-version: [[ printf "%q" .language.version ]]
[[- end ]]
[[- end ]]

jobs:
[[- if .test.enable ]]
  test:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:[[ template "setup" . ]]
      - name: Test
        run: |
[[- range .TestLines ]]
          [[ . ]]
[[- end ]]
[[- end ]]
[[- if .sonarqube ]]

  sonarqube:
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:[[ template "setup" . ]]
[[- if eq .language.id "java" ]]
      - name: Analyse
        run: >-
          mvn -B -DskipTests verify org.sonarsource.scanner.maven:sonar-maven-plugin:5.1.0.4751:sonar
          -Dsonar.projectKey=[[ .AppName ]]
[[- else ]]
      - name: Analyse
        uses: SonarSource/sonarqube-scan-action@v6
        with:
          args: -Dsonar.projectKey=[[ .AppName ]]
[[- end ]]
        env:
          SONAR_TOKEN: \${{ secrets.[[ .SonarqubeSecretKey ]] }}
[[- if .sonarqube.url ]]
          SONAR_HOST_URL: [[ printf "%q" .sonarqube.url ]]
[[- end ]]
[[- end ]]
[[- if .imageRepo ]]

  image:
    if: github.event_name == 'push'
[[- if .test.enable ]]
    needs: test
[[- end ]]
    runs-on: ubuntu-latest
    timeout-minutes: 60
    steps:
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: docker/setup-buildx-action@v3
      - uses: docker/login-action@v3
        with:
[[- if .ImageRegistry ]]
          registry: [[ printf "%q" .ImageRegistry ]]
[[- end ]]
          username: \${{ secrets.[[ .ImageRepoUserSecret ]] }}
          password: \${{ secrets.[[ .ImageRepoSecret ]] }}
      - uses: docker/build-push-action@v6
        with:
          context: .
          push: true
          tags: |
            [[ .ImageName ]]:\${{ github.sha }}
            [[ .ImageName ]]:latest
          cache-from: type=gha
          cache-to: type=gha,mode=max
[[- end ]]
[[- if .dingTalk ]]

  notify:
    if: always() && github.event_name == 'push'
    needs:
[[- range .Jobs ]]
      - [[ . ]]
[[- end ]]
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: {}
    steps:
      - name: Tell DingTalk
        env:
          TOKEN: \${{ secrets.[[ .DingTalkSecretToken ]] }}
          SECRET: \${{ secrets.[[ .DingTalkSecretKey ]] }}
          KEYWORD: \${{ secrets.[[ .DingTalkKeyword ]] }}
          AT: [[ printf "%q" .dingTalk.atUsers ]]
          RESULT: \${{ contains(needs.*.result, 'failure') && 'failed' || 'succeeded' }}
          RUN: \${{ github.server_url }}/\${{ github.repository }}/actions/runs/\${{ github.run_id }}
          COMMIT: \${{ github.sha }}
        run: |
          query="access_token=$TOKEN"
          if [ -n "$SECRET" ]; then
            now=$(date +%s%3N)
            sign=$(printf '%s\\n%s' "$now" "$SECRET" | openssl dgst -sha256 -hmac "$SECRET" -binary | base64 -w 0 | jq -sRr @uri)
            query="$query&timestamp=$now&sign=$sign"
          fi
          jq -n --arg text "$KEYWORD $GITHUB_REPOSITORY $RESULT at $COMMIT: $RUN" --arg at "$AT" \\
            '{msgtype: "text", text: {content: $text}, at: {atMobiles: ($at | split(",") | map(select(. != "")))}}' |
            curl --fail --silent --show-error --max-time 60 --json @- "https://oapi.dingtalk.com/robot/send?$query"
[[- end ]]
`;var ge=(0,_github_only_DYD87Klh_js__WEBPACK_IMPORTED_MODULE_2__.l)({name:`github-actions`,summary:`Gives a repository on GitHub its workflows, and the secrets they need`,options:fe,outputs:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_1__.E)({}),replaceOn:[`scm.owner`,`scm.org`,`scm.name`,`scm.branch`],env:[`GITHUB_API_URL`],read:_e,create:Y,update:Y,delete:ve});const J=`feat-repo-ci-update`;async function _e(e){let{info:t,repo:n}=X(e),r=await Z(e,t),i=await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_3__.c)(n,t.branch,Object.keys(r));return i.size===0?null:$(S(r,t.branch,e=>i.get(e)?.sha))}async function Y(e){let{info:t,repo:n}=X(e),r=await Z(e,t);e.progress(`setting secrets`,.3),await z(n,M(e.options.pipeline)),e.progress(`pushing workflows`,.6);let i=Object.fromEntries(Q(e).map(e=>[e,null])),a=e.options.scm.branch!==void 0,s={branch:t.branch,message:`update ci config`,transit:J,mayCreateBranch:a},c=await (0,_github_only_DYD87Klh_js__WEBPACK_IMPORTED_MODULE_2__.a)(n,{...i,...oe(r)},s);return e.log(c===null?`the workflows are as they should be`:`pushed ${c.slice(0,7)}`),$(S(r,t.branch))}async function ve(e){let{info:t,repo:n}=X(e),r=Q(e),i=r.length>0?r:Object.keys(await Z(e,t)),a={branch:t.branch,message:`delete ci files`,transit:J,mayCreateBranch:!1};await (0,_github_only_DYD87Klh_js__WEBPACK_IMPORTED_MODULE_2__.i)(n,i,a)}function X(e){let t=(0,_github_only_DYD87Klh_js__WEBPACK_IMPORTED_MODULE_2__.r)(e.options.scm,`scm`);return{info:t,repo:(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_3__.d)(t,`scm`,e)}}async function Z(e,t){let{pipeline:n}=e.options,{configLocation:r}=n;return ae(r?await P(r,e):[pe(n)],{...A(n,t),...me(n,t)},ye)}function ye(e,t){return t||/\.ya?ml$/i.test(e)?`.github/workflows/${e.split(/[\\/]/).at(-1)}`:null}function Q(e){return Object.keys(e.prior?.status??{})}function $(e){return{status:e,outputs:{}}}

/***/ }),

/***/ 1164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ N),
/* harmony export */   c: () => (/* binding */ S),
/* harmony export */   i: () => (/* binding */ P),
/* harmony export */   l: () => (/* binding */ x),
/* harmony export */   n: () => (/* binding */ V),
/* harmony export */   o: () => (/* binding */ T),
/* harmony export */   r: () => (/* binding */ H),
/* harmony export */   s: () => (/* binding */ w),
/* harmony export */   t: () => (/* binding */ Y)
/* harmony export */ });
/* harmony import */ var _schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1194);
/* harmony import */ var _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1843);
/* harmony import */ var _branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5298);
/* harmony import */ var _asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9362);
/* harmony import */ var _blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1725);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8500);
function x(e){return e}const S=`.dtm-placeholder`;async function C(e,t){await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.t)(`making the first commit of ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)}`,()=>e.client.rest.repos.createOrUpdateFileContents({...(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),path:S,message:`begin`,content:Buffer.from(`This file goes away with the next commit.
`).toString(`base64`)})),await w(e,t)}async function w(e,t){let{repos:n}=e.client.rest,{data:r}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.t)(`looking for ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)}`,()=>n.get((0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.t)(e))),i=r.default_branch,a=i===t?null:await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.i)(e,i);a&&await T(e,a.commit)&&(await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.n)(e,t,a.commit),await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.t)(`making ${t} the default branch of ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)}`,()=>n.update({...(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),default_branch:t})),await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.r)(e,i))}async function T(e,t){return(await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.c)(e,t,[S])).has(S)}const E=[`merge`,`squash`,`rebase`];async function D(e,t,n,r){let i=`${n.transit}-${t.tree.slice(0,7)}`;await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.n)(e,i,t.commit);let a=await O(e,i,n)??await k(e,i,n);await A(e,a.number);for(let t of E){let o=await j(e,a.number,t,n.message);if(typeof o!=`string`){if(/not allowed on this repository/i.test(o.message))continue;throw M(e,a.url,n.branch,r,o)}return await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.r)(e,i),o}throw M(e,a.url,n.branch,r)}async function O(e,t,{branch:n}){let{data:r}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.t)(`looking for a pull request in ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)}`,()=>e.client.rest.pulls.list({...(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),state:`open`,head:`${e.owner}:${t}`,base:n})),[i]=r;return i&&{number:i.number,url:i.html_url}}async function k(e,t,{branch:n,message:r}){let{data:i}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.t)(`opening a pull request in ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)}`,()=>e.client.rest.pulls.create({...(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),head:t,base:n,title:r,body:r}));return{number:i.number,url:i.html_url}}async function A(e,t){for(let n=0;n<10;n++){let{data:n}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.t)(`reading pull request ${t} of ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)}`,()=>e.client.rest.pulls.get({...(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),pull_number:t}));if(n.mergeable!==null)return;await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_5__.setTimeout)(1e3)}}async function j(e,t,n,r){let a=()=>e.client.rest.pulls.merge({...(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),pull_number:t,merge_method:n,...n===`rebase`?{}:{commit_title:r},request:{retries:0}});try{return(await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.t)(`merging pull request ${t} of ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)}`,a)).data.sha}catch(e){let t=e instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t?(0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.i)(e.cause):void 0;if(e instanceof _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t&&[403,405,409,422].includes(t??0))return e;throw e}}function M(e,t,n,r,a){let o=a?`: ${a.message}`:``;return new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`github-rejected`,`The branch ${n} of ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)} takes no push (${r.message}), and the pull request could not be merged${o}`,{hint:`Merge ${t} and run this again, or let the token pass the protection of ${n}.`,cause:a??r})}async function N(e,t,n){for(let r=0;r<5;r++){let r=await F(e,n),i=await L(e,r.head,{...t,...r.extra});if(i.length===0&&!r.isNew)return null;let a=i.length===0?r.head:await z(e,r.head,i,n.message);if(r.isNew&&await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.n)(e,n.branch,a.commit))return a.commit;if(r.isNew)continue;let o=await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.s)(e,n.branch,a.commit);if(!o)return a.commit;let l=await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.i)(e,n.branch);if(l?.commit===a.commit)return a.commit;if(l?.commit===r.head.commit)return D(e,a,n,o)}throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`github-rejected`,`The branch ${n.branch} of ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)} moved during each of 5 attempts to push to it`,{hint:`Somebody else pushes there all the time. Run it again.`})}async function P(e,t,n){await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.i)(e,n.branch)!==null&&await N(e,Object.fromEntries(t.map(e=>[e,null])),n)}async function F(e,t){let n=await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.i)(e,t.branch);if(n)return{head:n,isNew:!1,extra:{}};if(await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.a)(e))return await C(e,t.branch),{head:await I(e,t.branch),isNew:!1,extra:{[S]:null}};let r=(await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.t)(`looking for ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)}`,()=>e.client.rest.repos.get((0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.t)(e)))).data.default_branch;if(!t.mayCreateBranch)throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`github-not-found`,`${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)} has no branch ${t.branch}`,{hint:`Its default branch is ${r}. Set \`branch\` to the one that is meant; one that you name is created.`});return{head:await I(e,r),isNew:!0,extra:{}}}async function I(e,t){let n=await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.i)(e,t);if(n)return n;throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`github-not-found`,`The branch ${t} of ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)} cannot be read`)}async function L(e,t,n){let r=await (0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.o)(e,t,Object.keys(n));return Object.entries(n).filter(([e,t])=>R(t,r.get(e)))}function R(e,t){return!e||!t?!!e!=!!t:(0,_blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_4__.n)(e.content)!==t.sha||(t.mode??(0,_blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_4__.r)(e))!==(0,_blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_4__.r)(e)}async function z(e,t,n,r){let{git:i}=e.client.rest,a=[];for(let[t,r]of n)a.push(await B(e,t,r));let o=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.t)(`storing files in ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)}`,()=>i.createTree({...(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),base_tree:t.tree,tree:a})),s={message:r,tree:o.data.sha,parents:[t.commit]},{data:c}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.t)(`making a commit in ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)}`,()=>i.createCommit({...(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),...s}));return{commit:c.sha,tree:o.data.sha}}async function B(e,t,n){let r={path:t,mode:n?(0,_blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_4__.r)(n):`100644`,type:`blob`};if(!n)return{...r,sha:null};let i=(0,_blob_D6j7M0P9_js__WEBPACK_IMPORTED_MODULE_4__.t)(n.content);if(i!==null)return{...r,content:i};let a=Buffer.from(n.content).toString(`base64`),{data:o}=await (0,_asking_DU1OZpRi_js__WEBPACK_IMPORTED_MODULE_3__.t)(`storing ${t} in ${(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.u)(e)}`,()=>e.client.rest.git.createBlob({...(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.t)(e),content:a,encoding:`base64`}));return{...r,sha:o.sha}}const V=(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.E)({url:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().exactOptional().meta({description:`Address of the repository; owner and name are taken from it.`,examples:[`github.com/acme/shop`,`git@github.com:acme/shop.git`]}),scmType:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.f)([`github`,`gitlab`]).exactOptional().describe("Kind of code host. Left out: `github` where the host of `url` has that in its name, else `gitlab`."),owner:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().exactOptional().describe(`User, or organization, that has the repository.`),org:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().exactOptional().describe("Organization that has the repository; instead of `owner`."),name:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().exactOptional().describe(`Name of the repository.`),branch:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().exactOptional().describe("Branch to work on: `main` on GitHub and `master` on GitLab, if left out."),visibility:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.f)([`public`,`internal`,`private`]).exactOptional().describe("Who may see the repository once it is created: everybody, if left out. `internal` is for GitLab."),token:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().exactOptional().meta({description:`Token of the code host's API.`,secret:!0}),apiURL:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.A)().exactOptional().describe("Base of the code host's API, for GitHub Enterprise (`https://HOST/api/v3`) and own GitLabs."),baseURL:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.A)().exactOptional().describe("Address of the GitLab server; `https://gitlab.com` if left out."),nameSpace:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().exactOptional().describe(`GitLab group in which a new repository is created.`),sshPrivateKey:(0,_schemas_CH_lsCPG_js__WEBPACK_IMPORTED_MODULE_0__.D)().exactOptional().meta({description:`Private key with which Jenkins clones a GitLab repository.`,secret:!0})}).superRefine((e,t)=>{let n=U(e);`message`in n&&t.addIssue({code:`custom`,path:[n.key],message:n.message})});function H(e,t){let n=U(e);if(`message`in n)throw new _errors_WccsWknK_js__WEBPACK_IMPORTED_MODULE_1__.t(`config-invalid`,`${t}.${n.key}: ${n.message}`);return n}function U(e){let t=J(e);if(t.owner&&t.org&&t.owner!==t.org)return{key:`org`,message:`owner (${t.owner}) and org (${t.org}) cannot both be set`};let n=t.url===void 0?void 0:(0,_branch_wXw1tmXc_js__WEBPACK_IMPORTED_MODULE_2__.p)(t.url);if(typeof n==`string`)return{key:`url`,message:n};let r=t.scmType??(n&&(n.host.includes(`github`)?`github`:`gitlab`));if(!r)return{key:`scmType`,message:`is required where there is no url: github or gitlab`};let i=(t.scmType?t.name:void 0)??n?.name??t.name;if(!i)return{key:`name`,message:`is required where there is no url`};let a=t.org??t.owner??n?.owner??``,{baseURL:o,...s}=t,c={...s,scmType:r,owner:a,name:i};return r===`github`?W(c,n):G({...c,...q(t,n)},n)}function W(e,t){let n=e.owner&&`${t?.origin??`https://github.com`}/${e.owner}/${e.name}`;return{...e,branch:e.branch??`main`,url:K(e,t)??n}}function G(e,t){if(e.baseURL===void 0)return{key:`url`,message:`must begin with http:// or https://, or else apiURL must name the server`};let n=e.owner&&`${e.baseURL}/${e.owner}/${e.name}.git`;return{...e,branch:e.branch??`master`,url:K(e,t)??n}}function K(e,t){return t?.owner===e.owner&&t.name===e.name?t.text:void 0}function q(e,t){return e.baseURL?{baseURL:e.baseURL.replace(/\/+$/,``)}:t&&e.apiURL?{baseURL:new URL(e.apiURL).origin}:t?t.isHttp?{baseURL:t.origin}:{}:{baseURL:`https://gitlab.com`}}function J(e){return Object.fromEntries(Object.entries(e).filter(([,e])=>e!==``))}function Y(e,t){let n=U(e);return`message`in n?null:n.scmType===`github`?n.owner===``?{key:`owner`,message:`is required where there is neither org nor url`}:n.visibility===`internal`?{key:`visibility`,message:"`internal` is for GitLab; expected `public` or `private`"}:n.token?null:{key:`token`,message:"is required: a token of GitHub's API, such as `[[ env GITHUB_TOKEN ]]`"}:{key:e.scmType?`scmType`:`url`,message:`${t} works with repositories on GitHub only, and this one is on GitLab`}}

/***/ }),

/***/ 3278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
const e=[];function t(t,n){e.push(`${t} ${new URL(n).pathname}`)}function n(){return e}

/***/ })

};
