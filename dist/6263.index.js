export const id = 6263;
export const ids = [6263];
export const modules = {

/***/ 3904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ i)
/* harmony export */ });
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7654);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
function n(e){return r(`blob`,e)}function r(e,n){return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(`sha1`).update(`${e} ${n.length}\0`).update(n).digest(`hex`)}function i(t){return t.length>1e6||t.includes(0)?null:(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_0__.t)(t,{keepsMark:!0})??null}function a(e){return e.executable?`100755`:`100644`}

/***/ }),

/***/ 2346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3904);
async function t(e,t){let n=await e.head(t,t.branch);if(n!==null)return{host:e,at:t,commit:n};let r=await e.describe(t);return{host:e,at:t,commit:r&&await e.head(t,r.defaultBranch)}}async function n(e,t,n){let{host:s,at:c,commit:l}=e,u=Object.keys(t),d=l===null?/* @__PURE__ */ new Map:await s.files(c,l,u),f=Object.entries(t).filter(([e,t])=>r(t,d.get(e))),p=await a(e,f.flatMap(([e])=>d.has(e)?[e]:[])),m=await o(e,f.flatMap(([e])=>d.get(e)?.sha===n(e)?[]:[e]).slice(0,10));return f.map(([e,t])=>i(e,t,p.get(e),m.get(e)))}function r(t,n){if(!t||!n)return!!t!=!!n;let r=t.executable??!1;return (0,_blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_0__.n)(t.content)!==n.sha||(n.executable??r)!==r}function i(e,t,n,r){return{path:e,...n?{before:n}:{},...t?{after:t.content}:{},...t?.executable?{executable:!0}:{},...r?{changedBy:r}:{}}}async function a({host:e,at:t,commit:n},r){if(n===null||r.length===0)return/* @__PURE__ */ new Map;if(r.length>10){let{files:i}=await e.archive(t,n);return new Map(r.flatMap(e=>s(e,i.get(e)?.content)))}return new Map((await Promise.all(r.map(async r=>s(r,await e.read(t,n,r))))).flat())}async function o({host:e,at:t,commit:n},r){if(n===null)return/* @__PURE__ */ new Map;let i=e.git(t),a=r.map(async e=>{let[t]=await i.log(n,e,1);return s(e,t&&{author:t.author,url:t.url,at:t.at})});return new Map((await Promise.all(a)).flat())}function s(e,t){return t==null?[]:[[e,t]]}

/***/ }),

/***/ 6263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* binding */ ve)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8513);
/* harmony import */ var _schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2288);
/* harmony import */ var _changed_files_DCeCYRBD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2346);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7715);
/* harmony import */ var _blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3904);
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7654);
/* harmony import */ var _reachable_B8cgpEaV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4177);
/* harmony import */ var _options_BE25UODE_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3389);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1455);
function b(e,t,n){let r={};for(let{name:i,text:a}of e){let o=n(i,e.length===1);o!==null&&(r[o]=le(i,a,t))}if(Object.keys(r).length>0)return r;let i=e.map(e=>e.name).join(`, `)||`nothing`;throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__.t(`config-invalid`,`pipeline.configLocation has no pipeline files, only ${i}`)}function x(e){return Object.fromEntries(Object.entries(e).map(([e,t])=>[e,{content:Buffer.from(t)}]))}function S(e,t,n=t=>(0,_blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_5__.n)(Buffer.from(e[t]??``))){let r=Object.entries(e).map(([e,r])=>{let i=n(e),a=i===void 0?[]:[{scmSHA:i,scmBranch:t}];return[e,{localSHA:(0,node_crypto__WEBPACK_IMPORTED_MODULE_9__.createHash)(`md5`).update(r).digest(`hex`),scm:a}]});return Object.fromEntries(r)}function C(e,t,n,r){let i=e.map(e=>{let i=r(e),a=i===void 0?[]:[{scmSHA:i,scmBranch:n}];return[e,{localSHA:t[e]?.localSHA??``,scm:a}]});return Object.fromEntries(i)}function le(e,t,n){try{return (0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__.Kt)(t,n,{file:e,missingKey:`error`})}catch(e){throw e instanceof _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__.t&&!(`language`in n)&&/language/.test(e.message)?new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__.t(`config-invalid`,`pipeline.language.name is not set, and the template needs it: ${e.message}`,{problems:e.problems,hint:"Set the language of the repository: `language: { name: go }`.",cause:e}):e}}const ue={go:{name:`go`,version:`1.17`,command:[`go test ./...`],containerName:`golang:1.18`,coverageCommand:`go tool cover -func=coverage.out >> coverage.cov`},java:{name:`java`,version:`8`,command:[`mvn -B test`],containerName:`maven:3.8.1-jdk-8`},python:{name:`python`,version:`3.9`,command:[`python -m pip install --upgrade pip`,`pip install -r requirements.txt`,`python3 -m unittest`],containerName:`python:3.10.9`},nodejs:{name:`nodejs`,version:`18`,command:[`npm ci`,`npm run build --if-present`,`npm test`],containerName:`nodejs:18`}},de={gin:`go`,springboot:`java`,"spring-boot":`java`,django:`python`},fe={go:`go`,golang:`go`,java:`java`,python:`python`,nodejs:`nodejs`};function w(e){let{name:t=``,version:n=``,framework:r=``}=e.language??{},i=de[T(r)]??fe[T(t)]??null,a=i?ue[i]:{},o=T(t)===`golang`,{enable:s,...c}=e.test;return{language:{id:i,name:(o?a.name:t)||(a.name??``),version:n||(a.version??``),framework:r},test:{enable:s,command:c.command??a.command??[],containerName:c.containerName??a.containerName??``,coverageCommand:c.coverageCommand??a.coverageCommand??``,CoverageStatusCommand:c.CoverageStatusCommand??``}}}function T(e){return e.trim().toLowerCase()}const E={imageUser:`IMAGE_REPO_USER`,imagePassword:`IMAGE_REPO_SECRET`,dingTalkValue:`DINGTALK_SECURITY_VALUE`,dingTalkToken:`DINGTALK_SECURITY_TOKEN`,dingTalkKeyword:`DINGTALK_SECURITY_KEYWORD`,sonarqubeToken:`SONAR_SECRET_TOKEN`},D={name:``,webhook:``,securityType:``,securityValue:``,atUsers:``},O={name:``,token:``,url:``};function k(e,t){let{language:n,test:r}=w(e),{imageRepo:i,dingTalk:a,sonarqube:o}=e;return{configLocation:e.configLocation??``,imageRepo:i??null,dingTalk:a?{...D,...a}:null,sonarqube:o?{...O,...o}:null,...n.name===``?{}:{language:{...n,id:n.id??``,frameWork:n.framework}},test:r,AppName:t.name,RepoType:t.scmType,ImageRepoSecret:E.imagePassword,ImageRepoDockerSecret:`image-repo-auth`,DingTalkSecretKey:E.dingTalkValue,DingTalkSecretToken:E.dingTalkToken,SonarqubeSecretKey:E.sonarqubeToken,GitlabConnectionID:`gitlabConnection`,StepGlobalVars:A(t),Branch:t.branch,ImageRepoUserSecret:E.imageUser,DingTalkKeyword:E.dingTalkKeyword}}function A(e){return e.sshPrivateKey?`gitlabCredential`:e.scmType===`github`?`githubCredential`:``}function j({imageRepo:e,dingTalk:t,sonarqube:n}){let r={};if(e&&(r[E.imageUser]=e.user,r[E.imagePassword]=e.password),t?.securityValue){let e=t.securityType===`SECRET`;r[e?E.dingTalkValue:E.dingTalkKeyword]=t.securityValue}return t&&(r[E.dingTalkToken]=t.webhook.split(`=`).at(-1)??``),n?.token&&(r[E.sonarqubeToken]=n.token),r}const M={bytes:1e6,entries:1e3};async function N(e,t){return P(e)?await z(e,t):{templates:await I(e,t),pins:{}}}function P(e){return/^https?:\/\//.test(e)}function F(e){return (0,node_path__WEBPACK_IMPORTED_MODULE_10__.basename)(new URL(e).pathname)}async function I(e,t){let n=(0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(t.baseDir,e.replace(/^file:\/\//,``)),r=await L(e,n,t);if(!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.stat)(r)).isDirectory())return[{name:(0,node_path__WEBPACK_IMPORTED_MODULE_10__.basename)(n),text:await V(r)}];let i=(await R(r,e)).map(e=>({name:(0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(r,e).split(node_path__WEBPACK_IMPORTED_MODULE_10__.sep).join(`/`),file:e}));return i.sort((e,t)=>e.name<t.name?-1:1),Promise.all(i.map(async({name:e,file:t})=>({name:e,text:await V(t)})))}async function L(n,r,{baseDir:i}){let a=await (0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__.Ht)(i),o=await (0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(a,r).catch(e=>{throw U(n,`cannot be read (looked for ${r})`,e)});if(o===void 0)throw U(n,`is outside the checkout ${a}`);return o}async function R(e,t){let n=[],r=[e],i=0;for(let e=r.pop();e!==void 0;e=r.pop())for await(let a of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.opendir)(e)){if(i+=1,i>M.entries)throw U(t,`has more than ${M.entries} files and folders`);let o=(0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(e,a.name);a.isDirectory()&&a.name!==`.git`&&r.push(o),a.isFile()&&n.push(o)}return n}async function z(e,t){let n=await t.http(e);if(!n.ok)throw B(e,`status ${n.status}`);try{let t=await (0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__.Wt)(M.bytes,n.body??new Blob([]).stream()),r=H(t??`too large`,e),i={configLocation:`sha256:${(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_6__.n)(t)}`};return{templates:[{name:F(e),text:r}],pins:i}}catch(t){throw t instanceof _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__.t?t:B(e,(0,_errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__.i)(t),t)}}function B(e,t,n){return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__.t(`download-failed`,`The pipeline's template ${e} could not be read: ${t}`,{hint:"Check `pipeline.configLocation`: it must be the URL of the file itself, not of a page that shows it.",cause:n})}async function V(e){return H(await (0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__.Ut)(e,M.bytes),e)}function H(e,t){let n=e=>new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__.t(`template-invalid`,`${t} ${e}`,{hint:"A template is a text file of the pipeline, with `[[ ]]` around whatever is filled in."});if(e===`too large`)throw n(`is larger than ${M.bytes} bytes`);if(e===`not a file`)throw n(`is not a regular file`);let r=(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_6__.t)(e);if(r===void 0)throw n(`is not UTF-8 text`);return r}function U(e,t,n){return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__.t(`config-invalid`,`pipeline.configLocation: "${e}" ${t}`,{hint:"It must be an http:// or https:// URL, or a path that starts at the folder of the configuration. A path must stay inside the checkout, through links, too, and outside `.git`.",cause:n})}const pe=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.j)({scm:(0,_reachable_B8cgpEaV_js__WEBPACK_IMPORTED_MODULE_7__.t)({plugin:`github-actions`,on:[`github`]}).describe(`The repository that gets the workflows. It must be on GitHub.`),pipeline:_options_BE25UODE_js__WEBPACK_IMPORTED_MODULE_8__.t.describe(`What the workflows do.`)});function me(e){let{language:t,test:n}=w(e);if(t.name===``)throw W(`language`,`the workflow needs to know what to set up`,"`language: { name: go }`");if(n.enable&&n.command.length===0)throw W(`test.command`,`there are no default commands for "${t.name}"`,"`test: { command: [make test] }`, or `test: { enable: false }`");if(!n.enable&&!e.imageRepo&&!e.sonarqube)throw W(`imageRepo`,`without tests, image or sonarqube, the workflow has nothing to do`,`one of them`);return{name:`main.yml`,text:_e}}function he(e,t){let{imageRepo:n,sonarqube:r}=e,{test:i}=w(e),a=n?ge(n.url):``,o={test:i.enable,sonarqube:r,image:n};return{Jobs:Object.entries(o).flatMap(([e,t])=>t?e:[]),TestLines:i.command.flatMap(e=>e.trim().split(/\r?\n/)),ImageRegistry:a,ImageName:[a,n?.user??``,t.name].filter(e=>e!==``).join(`/`).toLowerCase()}}function ge(e){let t=/^(?:\w+:\/\/)?([^/]+)/.exec(e)?.[1]??``;return t.endsWith(`docker.io`)||t===`hub.docker.com`?``:t}function W(e,t,n){return new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_4__.t(`config-invalid`,`pipeline.${e} is not set: ${t}`,{hint:`Set ${n}, or use your own workflow with \`pipeline.configLocation\`.`})}const _e=`# Written by dtm. Change its configuration instead of this file.
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
`;var ve=(0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__.qt)({name:`github-actions`,summary:`Workflows in a repository on GitHub, and the secrets they need`,options:pe,outputs:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_2__.j)({}),identity:ye,env:_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__.It,preview:G,read:be,create:K,update:K,delete:xe});function ye({scm:e,pipeline:{configLocation:t}},n){let r=(0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__.Nt)(e,`scm`),a=t?.split(`?`)[0]?.split(/[\\/]/).findLast(e=>e!==``);return`${(0,_reachable_B8cgpEaV_js__WEBPACK_IMPORTED_MODULE_7__.r)(r,n)} ${r.branch} ${a??`main.yml`}`}async function be(e){let{repository:t,host:n}=await q(e),r=Se(e)?(await J(e,t)).files:void 0,i=r?Object.keys(r):await X(e,t),a=await n.files(t,t.branch,i);if(a.size===0)return null;let o=e=>a.get(e)?.sha;return $(r?S(r,t.branch,o):C(i,Z(e),t.branch,o))}async function G(e){let{repository:t,host:n}=await q(e),r=Z(e),i=e=>r[e]?.scm[0]?.scmSHA,a=await (0,_changed_files_DCeCYRBD_js__WEBPACK_IMPORTED_MODULE_3__.t)(n,t);if(e.action===`delete`)return{files:await (0,_changed_files_DCeCYRBD_js__WEBPACK_IMPORTED_MODULE_3__.n)(a,Q(await X(e,t)),i)};let{files:o,pins:s}=await J(e,t),c={...Q(Object.keys(r)),...x(o)},l=Object.keys(j(e.options.pipeline));return{pins:s,files:await (0,_changed_files_DCeCYRBD_js__WEBPACK_IMPORTED_MODULE_3__.n)(a,c,i),secrets:l}}async function K(e){let{repository:t,host:n}=await q(e),{branch:r}=t,{files:i,pins:a}=await J(e,t);(0,_reachable_B8cgpEaV_js__WEBPACK_IMPORTED_MODULE_7__.o)(a,e),e.progress(`setting secrets`,.3),await n.setSecrets(t,j(e.options.pipeline)),e.progress(`pushing workflows`,.6);let o={branch:r,purpose:`pipeline`,mayCreateBranch:e.options.scm.branch!==void 0},s=await n.push(t,{...Q(Object.keys(Z(e))),...x(i)},o);return e.log(s===null?`the workflows are up to date`:`pushed ${s.slice(0,7)}`),$(S(i,r))}async function xe(e){let{repository:t,host:n}=await q(e),r={branch:t.branch,purpose:`pipeline-removal`,mayCreateBranch:!1};await n.push(t,Q(await X(e,t)),r)}async function q(e){let t=(0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__.Nt)(e.options.scm,`scm`);return{repository:t,host:await (0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_1__.zt)(t,e)}}async function J(e,t){let{pipeline:n}=e.options,{configLocation:r}=n,{templates:i,pins:a}=r?await N(r,e):{templates:[me(n)],pins:{}};return{files:b(i,{...k(n,t),...he(n,t)},Y),pins:a}}function Se({options:e}){return!P(e.pipeline.configLocation??``)}function Y(e,t){return t||/\.ya?ml$/i.test(e)?`.github/workflows/${e.split(/[\\/]/).at(-1)}`:null}async function X(e,t){let n=Object.keys(Z(e));if(n.length>0)return n;let{configLocation:r=``}=e.options.pipeline;return P(r)?[Y(F(r),!0)??[]].flat():Object.keys((await J(e,t)).files)}function Z(e){return e.prior?.status??{}}function Q(e){return Object.fromEntries(e.map(e=>[e,null]))}function $(e){return{status:e,outputs:{}}}

/***/ }),

/***/ 3389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ f)
/* harmony export */ });
/* harmony import */ var _schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2288);
const o=()=>(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().exactOptional(),s=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.j)({url:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().min(1).default(`https://index.docker.io/v1/`).describe(`URL of the image registry. Default: Docker Hub.`),user:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().min(1).describe(`User of the registry, and the first part of the image's name.`),password:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().min(1).meta({description:`Password or access token of that user.`,secret:!0})}),c=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.j)({name:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().describe(`Name of the robot.`),webhook:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().regex(/=[^=]+$/,"must end with `=` and the access token, as DingTalk shows it").meta({description:`URL of the robot, with its access token.`,secret:!0}),securityType:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.h)([`KEY`,`KEYWORD`,`SECRET`]).describe("How the robot is protected: with a keyword in the message (`KEY`) or with a signature (`SECRET`)."),securityValue:o().meta({description:`The keyword, or the secret that messages are signed with.`,secret:!0}),atUsers:o().describe(`Phone numbers of people to mention, separated by commas.`)}),l=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.j)({name:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)().min(1).describe(`Name of the server's configuration.`),token:o().meta({description:`Token of the server.`,secret:!0}),url:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.F)().exactOptional().describe(`URL of the server.`)}),u=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.j)({name:o().describe("`go`, `java`, `python` or `nodejs`. Other languages need `test.command`."),version:o().describe('Version of the language, in quotes: `"1.20"`.'),framework:o().describe("Framework. `gin`, `springboot` and `django` also set the language.")}),d=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.j)({enable:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.y)().default(!0).describe(`Whether the pipeline runs the tests.`),command:(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__._)((0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.M)()).exactOptional().describe(`Commands that run the tests. Default: the usual ones for the language.`),containerName:o().describe(`Image in which the tests run, if the pipeline uses one.`),coverageCommand:o().describe(`Command that shows the coverage.`),CoverageStatusCommand:o().describe(`Command that prints the coverage as a number.`)}),f=(0,_schemas_D5cm51Mt_js__WEBPACK_IMPORTED_MODULE_0__.j)({configLocation:o().describe(`Template for the pipeline's files: a URL, or a path to a file or folder, from the folder of the configuration. A path must stay inside the checkout, through links, too. Default: the plugin's own template.`),imageRepo:s.exactOptional().describe(`Where to push the image. Without it, no image is built.`),dingTalk:c.exactOptional().describe(`DingTalk robot that reports the result.`),sonarqube:l.exactOptional().describe(`SonarQube server that checks the code.`),language:u.exactOptional().describe(`Language of the repository.`),test:d.prefault({}).describe(`How to run the tests.`)});

/***/ }),

/***/ 4177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ c),
/* harmony export */   i: () => (/* binding */ s),
/* harmony export */   n: () => (/* binding */ u),
/* harmony export */   o: () => (/* binding */ o),
/* harmony export */   r: () => (/* binding */ l),
/* harmony export */   t: () => (/* binding */ f)
/* harmony export */ });
/* harmony import */ var _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);
/* harmony import */ var _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7715);
function o(e,{pins:t}){if(t)for(let[n,r]of Object.entries(e)){if(t[n]===r)continue;let e=t[n]??`not part of it`;throw new _errors_C9IrJdRS_js__WEBPACK_IMPORTED_MODULE_1__.t(`plan-stale`,`${n} is ${r} now; in the plan, it was ${e}`,{hint:`It has changed since the plan was made, and cannot be had as it was. Plan again, and review that.`})}}function s(e){return`commit ${e}`}function c(e){return/^commit ([0-9a-f]{40}|[0-9a-f]{64})$/.exec(e??``)?.[1]}function l(e,t){let{owner:n,name:r}=e;return`${d(e,t)}/${n}/${r.replace(/\.git$/i,``)}`.toLowerCase()}function u({owner:e,name:t,cloneUrl:n},{scmType:i}){let a=n.replace(/\.git$/,``);return{kind:`${_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Vt[i].title} repository`,name:`${e}/${t}`,url:a}}function d(e,t){let{scmType:n,baseURL:i,url:a}=e,{access:o}=_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Vt[n];if(!o)return URL.parse(i??a)?.host??``;let{apiURL:s,...c}={...e,url:``},[l,u]=[o.apiUrl(e,t),o.apiUrl(c,t)].map(e=>o.serverOf(e));return l===u?`${n}.com`:l??``}function f(e){return _program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.jt.superRefine((t,n)=>{let r=p(t,e);r&&n.addIssue({code:`custom`,path:[r.key],message:r.message})})}function p(i,{plugin:a,on:o=_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Bt,isSource:s}){let c=(0,_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Pt)(i);if(`message`in c)return null;let l=o.filter(e=>_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Vt[e].access),{access:u,title:d}=_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Vt[c.scmType];return!u||!l.includes(c.scmType)?{key:i.scmType?`scmType`:`url`,message:`${a} only works with repositories on ${m(l)}, and this one is on ${d}`}:c.owner===``?_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Mt:!s&&!c.token?{key:`token`,message:`is required: a token of ${d}'s API, such as \`[[ env ${u.tokenVariable} ]]\``}:u.problem(c)}function m(e){return e.map(e=>_program_DvDNoe5Z_js__WEBPACK_IMPORTED_MODULE_0__.Vt[e].title).join(` and `)}

/***/ })

};
