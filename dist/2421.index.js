export const id = 2421;
export const ids = [2421];
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

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* binding */ oe)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6008);
/* harmony import */ var _schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6011);
/* harmony import */ var _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5014);
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5613);
/* harmony import */ var _blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3904);
/* harmony import */ var _bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7654);
/* harmony import */ var _open_DC1FOD5f_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(890);
/* harmony import */ var _options_BW2eKpY7_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3807);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1455);
function x(e,t,n){let r={};for(let{name:i,text:a}of e){let o=n(i,e.length===1);o!==null&&(r[o]=C(i,a,t))}if(Object.keys(r).length>0)return r;let i=e.map(e=>e.name).join(`, `)||`nothing`;throw new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_3__.t(`config-invalid`,`pipeline.configLocation has no pipeline files, only ${i}`)}function ie(e){return Object.fromEntries(Object.entries(e).map(([e,t])=>[e,{content:Buffer.from(t)}]))}function S(e,t,n=t=>(0,_blob_CFANt8Pi_js__WEBPACK_IMPORTED_MODULE_5__.n)(Buffer.from(e[t]??``))){let r=Object.entries(e).map(([e,r])=>{let i=n(e),a=i===void 0?[]:[{scmSHA:i,scmBranch:t}];return[e,{localSHA:(0,node_crypto__WEBPACK_IMPORTED_MODULE_9__.createHash)(`md5`).update(r).digest(`hex`),scm:a}]});return Object.fromEntries(r)}function C(e,t,n){try{return (0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.At)(t,n,{file:e,missingKey:`error`})}catch(e){throw e instanceof _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_3__.t&&!(`language`in n)&&/language/.test(e.message)?new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_3__.t(`config-invalid`,`pipeline.language.name is not set, and the template needs it: ${e.message}`,{problems:e.problems,hint:"Set the language of the repository: `language: { name: go }`.",cause:e}):e}}const w={go:{name:`go`,version:`1.17`,command:[`go test ./...`],containerName:`golang:1.18`,coverageCommand:`go tool cover -func=coverage.out >> coverage.cov`},java:{name:`java`,version:`8`,command:[`mvn -B test`],containerName:`maven:3.8.1-jdk-8`},python:{name:`python`,version:`3.9`,command:[`python -m pip install --upgrade pip`,`pip install -r requirements.txt`,`python3 -m unittest`],containerName:`python:3.10.9`},nodejs:{name:`nodejs`,version:`18`,command:[`npm ci`,`npm run build --if-present`,`npm test`],containerName:`nodejs:18`}},T={gin:`go`,springboot:`java`,"spring-boot":`java`,django:`python`},E={go:`go`,golang:`go`,java:`java`,python:`python`,nodejs:`nodejs`};function D(e){let{name:t=``,version:n=``,framework:r=``}=e.language??{},i=T[O(r)]??E[O(t)]??null,a=i?w[i]:{},o=O(t)===`golang`,{enable:s,...c}=e.test;return{language:{id:i,name:(o?a.name:t)||(a.name??``),version:n||(a.version??``),framework:r},test:{enable:s,command:c.command??a.command??[],containerName:c.containerName??a.containerName??``,coverageCommand:c.coverageCommand??a.coverageCommand??``,CoverageStatusCommand:c.CoverageStatusCommand??``}}}function O(e){return e.trim().toLowerCase()}const k={imageUser:`IMAGE_REPO_USER`,imagePassword:`IMAGE_REPO_SECRET`,dingTalkValue:`DINGTALK_SECURITY_VALUE`,dingTalkToken:`DINGTALK_SECURITY_TOKEN`,dingTalkKeyword:`DINGTALK_SECURITY_KEYWORD`,sonarqubeToken:`SONAR_SECRET_TOKEN`},A={name:``,webhook:``,securityType:``,securityValue:``,atUsers:``},j={name:``,token:``,url:``};function M(e,t){let{language:n,test:r}=D(e),{imageRepo:i,dingTalk:a,sonarqube:o}=e;return{configLocation:e.configLocation??``,imageRepo:i??null,dingTalk:a?{...A,...a}:null,sonarqube:o?{...j,...o}:null,...n.name===``?{}:{language:{...n,id:n.id??``,frameWork:n.framework}},test:r,AppName:t.name,RepoType:t.scmType,ImageRepoSecret:k.imagePassword,ImageRepoDockerSecret:`image-repo-auth`,DingTalkSecretKey:k.dingTalkValue,DingTalkSecretToken:k.dingTalkToken,SonarqubeSecretKey:k.sonarqubeToken,GitlabConnectionID:`gitlabConnection`,StepGlobalVars:N(t),Branch:t.branch,ImageRepoUserSecret:k.imageUser,DingTalkKeyword:k.dingTalkKeyword}}function N(e){return e.sshPrivateKey?`gitlabCredential`:e.scmType===`github`?`githubCredential`:``}function P({imageRepo:e,dingTalk:t,sonarqube:n}){let r={};if(e&&(r[k.imageUser]=e.user,r[k.imagePassword]=e.password),t?.securityValue){let e=t.securityType===`SECRET`;r[e?k.dingTalkValue:k.dingTalkKeyword]=t.securityValue}return t&&(r[k.dingTalkToken]=t.webhook.split(`=`).at(-1)??``),n?.token&&(r[k.sonarqubeToken]=n.token),r}const F={bytes:1e6,entries:1e3};async function I(e,t){if(/^https?:\/\//.test(e))return[await R(e,t)];let n=(0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(t.baseDir,e.replace(/^file:\/\//,``)),r=await L(e,n,t);if(!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.stat)(r)).isDirectory())return[{name:(0,node_path__WEBPACK_IMPORTED_MODULE_10__.basename)(n),text:await B(r)}];let i=(await ae(r,e)).map(e=>({name:(0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(r,e).split(node_path__WEBPACK_IMPORTED_MODULE_10__.sep).join(`/`),file:e}));return i.sort((e,t)=>e.name<t.name?-1:1),Promise.all(i.map(async({name:e,file:t})=>({name:e,text:await B(t)})))}async function L(e,t,{baseDir:n}){let r=await (0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.Et)(n),i=await (0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.kt)(r,t).catch(n=>{throw H(e,`cannot be read (looked for ${t})`,n)});if(i===void 0)throw H(e,`is outside the checkout ${r}`);return i}async function ae(e,t){let n=[],r=[e],i=0;for(let e=r.pop();e!==void 0;e=r.pop())for await(let a of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.opendir)(e)){if(i+=1,i>F.entries)throw H(t,`has more than ${F.entries} files and folders`);let o=(0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(e,a.name);a.isDirectory()&&a.name!==`.git`&&r.push(o),a.isFile()&&n.push(o)}return n}async function R(e,t){let n=await t.http(e);if(!n.ok)throw z(e,`status ${n.status}`);try{let t=await (0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.Ot)(F.bytes,n.body??new Blob([]).stream());return{name:(0,node_path__WEBPACK_IMPORTED_MODULE_10__.basename)(new URL(e).pathname),text:V(t??`too large`,e)}}catch(t){throw t instanceof _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_3__.t?t:z(e,(0,_errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_3__.i)(t),t)}}function z(e,t,n){return new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_3__.t(`download-failed`,`The pipeline's template ${e} could not be read: ${t}`,{hint:"Check `pipeline.configLocation`: it must be the URL of the file itself, not of a page that shows it.",cause:n})}async function B(e){return V(await (0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.Dt)(e,F.bytes),e)}function V(e,t){let n=e=>new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_3__.t(`template-invalid`,`${t} ${e}`,{hint:"A template is a text file of the pipeline, with `[[ ]]` around whatever is filled in."});if(e===`too large`)throw n(`is larger than ${F.bytes} bytes`);if(e===`not a file`)throw n(`is not a regular file`);let r=(0,_bytes_B_OSg1c7_js__WEBPACK_IMPORTED_MODULE_6__.t)(e);if(r===void 0)throw n(`is not UTF-8 text`);return r}function H(e,t,n){return new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_3__.t(`config-invalid`,`pipeline.configLocation: "${e}" ${t}`,{hint:"It must be an http:// or https:// URL, or a path that starts at the folder of the configuration. A path must stay inside the checkout, through links, too, and outside `.git`.",cause:n})}const U=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.A)({scm:(0,_reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__.t)({plugin:`github-actions`,on:[`github`]}).describe(`The repository that gets the workflows. It must be on GitHub.`),pipeline:_options_BW2eKpY7_js__WEBPACK_IMPORTED_MODULE_8__.t.describe(`What the workflows do.`)});function W(e){let{language:t,test:n}=D(e);if(t.name===``)throw q(`language`,`the workflow needs to know what to set up`,"`language: { name: go }`");if(n.enable&&n.command.length===0)throw q(`test.command`,`there are no default commands for "${t.name}"`,"`test: { command: [make test] }`, or `test: { enable: false }`");if(!n.enable&&!e.imageRepo&&!e.sonarqube)throw q(`imageRepo`,`without tests, image or sonarqube, the workflow has nothing to do`,`one of them`);return{name:`main.yml`,text:J}}function G(e,t){let{imageRepo:n,sonarqube:r}=e,{test:i}=D(e),a=n?K(n.url):``,o={test:i.enable,sonarqube:r,image:n};return{Jobs:Object.entries(o).flatMap(([e,t])=>t?e:[]),TestLines:i.command.flatMap(e=>e.trim().split(/\r?\n/)),ImageRegistry:a,ImageName:[a,n?.user??``,t.name].filter(e=>e!==``).join(`/`).toLowerCase()}}function K(e){let t=/^(?:\w+:\/\/)?([^/]+)/.exec(e)?.[1]??``;return t.endsWith(`docker.io`)||t===`hub.docker.com`?``:t}function q(e,t,n){return new _errors_YyV1LxRf_js__WEBPACK_IMPORTED_MODULE_3__.t(`config-invalid`,`pipeline.${e} is not set: ${t}`,{hint:`Set ${n}, or use your own workflow with \`pipeline.configLocation\`.`})}const J=`# Written by dtm. Change its configuration instead of this file.
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
`;var oe=(0,_reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__.i)({name:`github-actions`,summary:`Workflows in a repository on GitHub, and the secrets they need`,options:U,outputs:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_2__.A)({}),identity:se,env:_open_DC1FOD5f_js__WEBPACK_IMPORTED_MODULE_7__.t,read:ce,create:Y,update:Y,delete:le});function se({scm:e,pipeline:{configLocation:n}},r){let i=(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.St)(e,`scm`),a=n?.split(`?`)[0]?.split(/[\\/]/).findLast(e=>e!==``);return`${(0,_reachable_B_HxfqtS_js__WEBPACK_IMPORTED_MODULE_1__.r)(i,r)} ${i.branch} ${a??`main.yml`}`}async function ce(e){let{repository:t,host:n}=await X(e),r=await Z(e,t),i=await n.files(t,t.branch,Object.keys(r));return i.size===0?null:$(S(r,t.branch,e=>i.get(e)?.sha))}async function Y(e){let{repository:t,host:n}=await X(e),{branch:r}=t,i=await Z(e,t);e.progress(`setting secrets`,.3),await n.setSecrets(t,P(e.options.pipeline)),e.progress(`pushing workflows`,.6);let a=Object.fromEntries(Q(e).map(e=>[e,null])),o={branch:r,purpose:`pipeline`,mayCreateBranch:e.options.scm.branch!==void 0},s=await n.push(t,{...a,...ie(i)},o);return e.log(s===null?`the workflows are up to date`:`pushed ${s.slice(0,7)}`),$(S(i,r))}async function le(e){let{repository:t,host:n}=await X(e),r=Q(e),i=r.length>0?r:Object.keys(await Z(e,t)),a=Object.fromEntries(i.map(e=>[e,null])),o={branch:t.branch,purpose:`pipeline-removal`,mayCreateBranch:!1};await n.push(t,a,o)}async function X(e){let t=(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_4__.St)(e.options.scm,`scm`);return{repository:t,host:await (0,_open_DC1FOD5f_js__WEBPACK_IMPORTED_MODULE_7__.i)(t,e)}}async function Z(e,t){let{pipeline:n}=e.options,{configLocation:r}=n;return x(r?await I(r,e):[W(n)],{...M(n,t),...G(n,t)},ue)}function ue(e,t){return t||/\.ya?ml$/i.test(e)?`.github/workflows/${e.split(/[\\/]/).at(-1)}`:null}function Q(e){return Object.keys(e.prior?.status??{})}function $(e){return{status:e,outputs:{}}}

/***/ }),

/***/ 890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ n),
/* harmony export */   n: () => (/* binding */ i),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5597);
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5613);
const t=Object.fromEntries(Object.values(_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_1__.Tt).flatMap(({access:e})=>Object.entries(e?.env??{})));async function n(e,t,n=e.token){let r=a(e.scmType);return await r.open({apiUrl:r.apiUrl(e,t),token:n,signal:t.signal})}async function r({host:e,apiUrl:t,token:n}){return await a(e).open({apiUrl:t,token:n})}function i(e,t,n){return e.scmType===t.scmType&&a(e.scmType).apiUrl(e,n)===a(t.scmType).apiUrl(t,n)}function a(t){let{access:n}=_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_1__.Tt[t];if(!n)throw Error(`the code host ${t} cannot be used, and nobody refused it`);return n}

/***/ }),

/***/ 3807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ f)
/* harmony export */ });
/* harmony import */ var _schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6011);
const o=()=>(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().exactOptional(),s=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.A)({url:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().min(1).default(`https://index.docker.io/v1/`).describe(`URL of the image registry. Default: Docker Hub.`),user:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().min(1).describe(`User of the registry, and the first part of the image's name.`),password:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().min(1).meta({description:`Password or access token of that user.`,secret:!0})}),c=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.A)({name:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().describe(`Name of the robot.`),webhook:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().regex(/=[^=]+$/,"must end with `=` and the access token, as DingTalk shows it").meta({description:`URL of the robot, with its access token.`,secret:!0}),securityType:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.m)([`KEY`,`KEYWORD`,`SECRET`]).describe("How the robot is protected: with a keyword in the message (`KEY`) or with a signature (`SECRET`)."),securityValue:o().meta({description:`The keyword, or the secret that messages are signed with.`,secret:!0}),atUsers:o().describe(`Phone numbers of people to mention, separated by commas.`)}),l=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.A)({name:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)().min(1).describe(`Name of the server's configuration.`),token:o().meta({description:`Token of the server.`,secret:!0}),url:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.P)().exactOptional().describe(`URL of the server.`)}),u=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.A)({name:o().describe("`go`, `java`, `python` or `nodejs`. Other languages need `test.command`."),version:o().describe('Version of the language, in quotes: `"1.20"`.'),framework:o().describe("Framework. `gin`, `springboot` and `django` also set the language.")}),d=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.A)({enable:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.v)().default(!0).describe(`Whether the pipeline runs the tests.`),command:(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.g)((0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.j)()).exactOptional().describe(`Commands that run the tests. Default: the usual ones for the language.`),containerName:o().describe(`Image in which the tests run, if the pipeline uses one.`),coverageCommand:o().describe(`Command that shows the coverage.`),CoverageStatusCommand:o().describe(`Command that prints the coverage as a number.`)}),f=(0,_schemas_C_4Q_ddS_js__WEBPACK_IMPORTED_MODULE_0__.A)({configLocation:o().describe(`Template for the pipeline's files: a URL, or a path to a file or folder, from the folder of the configuration. A path must stay inside the checkout, through links, too. Default: the plugin's own template.`),imageRepo:s.exactOptional().describe(`Where to push the image. Without it, no image is built.`),dingTalk:c.exactOptional().describe(`DingTalk robot that reports the result.`),sonarqube:l.exactOptional().describe(`SonarQube server that checks the code.`),language:u.exactOptional().describe(`Language of the repository.`),test:d.prefault({}).describe(`How to run the tests.`)});

/***/ }),

/***/ 6008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   n: () => (/* binding */ s),
/* harmony export */   r: () => (/* binding */ o),
/* harmony export */   t: () => (/* binding */ l)
/* harmony export */ });
/* harmony import */ var _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5613);
function a(e){return e}function o(e,t){let{owner:n,name:r}=e;return`${c(e,t)}/${n}/${r.replace(/\.git$/i,``)}`.toLowerCase()}function s({owner:e,name:n,cloneUrl:r},{scmType:i}){let a=r.replace(/\.git$/,``);return{kind:`${_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Tt[i].title} repository`,name:`${e}/${n}`,url:a}}function c(e,n){let{scmType:r,baseURL:i,url:a}=e,{access:o}=_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Tt[r];if(!o)return URL.parse(i??a)?.host??``;let{apiURL:s,...c}={...e,url:``},[l,u]=[o.apiUrl(e,n),o.apiUrl(c,n)].map(e=>o.serverOf(e));return l===u?`${r}.com`:l??``}function l(e){return _program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.bt.superRefine((t,n)=>{let r=u(t,e);r&&n.addIssue({code:`custom`,path:[r.key],message:r.message})})}function u(n,{plugin:a,on:o=_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.wt,isSource:s}){let c=(0,_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(n);if(`message`in c)return null;let l=o.filter(e=>_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Tt[e].access),{access:u,title:f}=_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Tt[c.scmType];return!u||!l.includes(c.scmType)?{key:n.scmType?`scmType`:`url`,message:`${a} only works with repositories on ${d(l)}, and this one is on ${f}`}:c.owner===``?_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.xt:!s&&!c.token?{key:`token`,message:`is required: a token of ${f}'s API, such as \`[[ env ${u.tokenVariable} ]]\``}:u.problem(c)}function d(e){return e.map(e=>_program_BUH8SInm_js__WEBPACK_IMPORTED_MODULE_0__.Tt[e].title).join(` and `)}

/***/ })

};
