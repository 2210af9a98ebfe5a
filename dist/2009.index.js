export const id = 2009;
export const ids = [2009];
export const modules = {

/***/ 9127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ t),
/* harmony export */   t: () => (/* binding */ r)
/* harmony export */ });
/* harmony import */ var _failure_6yRn_pUl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3067);
const t={isRepeatable:!0},n=/* @__PURE__ */ new Set;function r(t){t.hook.after(`request`,(e,{baseUrl:t})=>void n.delete(t)),t.hook.error(`request`,(t,r)=>{let{baseUrl:i}=r,a=`response`in t&&t.response!==void 0,o=!(`status`in t)||t.status>=500,s=r.method===`POST`&&r.request.isRepeatable!==!0&&o,c=(0,_failure_6yRn_pUl_js__WEBPACK_IMPORTED_MODULE_0__.t)(t,i)?.isLasting===!0,l=!a&&(n.has(i)||c);throw(s||l)&&(r.request={...r.request,retries:0}),a?n.delete(i):(l||Number(r.request.retryCount??0)>=3)&&n.add(i),t})}

/***/ }),

/***/ 1001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
const e=[];function t(t,n){e.push(`${t} ${new URL(n).pathname}`)}function n(){return e}

/***/ }),

/***/ 6791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ n)
/* harmony export */ });
/* unused harmony export n */
const e=`the response is not one of GitHub's API`,t={"GET /user":[`login`],"POST /user/repos":[`name`,`owner.login`,`clone_url`,`default_branch`],"POST /orgs/{org}/repos":[`name`,`owner.login`,`clone_url`,`default_branch`],"GET /repos/{owner}/{repo}":[`name`,`owner.login`,`default_branch`],"GET /repos/{owner}/{repo}/actions/secrets/public-key":[`key_id`,`key`],"GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts":[`artifacts[].id`],"GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}":[`status`],"GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs":[`jobs[].status`],"GET /repos/{owner}/{repo}/branches":[`[].commit.sha`],"GET /repos/{owner}/{repo}/branches/{branch}":[`commit.sha`,`commit.commit.tree.sha`],"GET /repos/{owner}/{repo}/collaborators/{username}/permission":[`permission`],"GET /repos/{owner}/{repo}/commits":[`[].sha`,`[].commit.message`],"GET /repos/{owner}/{repo}/commits/{ref}":[`sha`,`parents[].sha`],"GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls":[`[].number`],"GET /repos/{owner}/{repo}/commits/{ref}/check-runs":[`check_runs[].id`],"POST /repos/{owner}/{repo}/check-runs":[`id`],"GET /repos/{owner}/{repo}/compare/{basehead}":[`behind_by`,`commits[].sha`],"GET /repos/{owner}/{repo}/contents/{path}":[`type or [].type`],"POST /repos/{owner}/{repo}/git/blobs":[`sha`],"POST /repos/{owner}/{repo}/git/commits":[`sha`],"GET /repos/{owner}/{repo}/git/commits/{commit_sha}":[`tree.sha`,`message`],"GET /repos/{owner}/{repo}/git/ref/{ref}":[`object.sha`],"POST /repos/{owner}/{repo}/git/refs":[`object.sha`],"PATCH /repos/{owner}/{repo}/git/refs/{ref}":[`object.sha`],"POST /repos/{owner}/{repo}/git/trees":[`sha`],"GET /repos/{owner}/{repo}/git/trees/{tree_sha}":[`tree[].path`],"GET /repos/{owner}/{repo}/hooks":[`[].id`,`[].config`],"POST /repos/{owner}/{repo}/hooks":[`id`],"GET /repos/{owner}/{repo}/issues":[`[].number`],"POST /repos/{owner}/{repo}/issues":[`number`],"GET /repos/{owner}/{repo}/issues/{issue_number}":[`node_id`,`state`,`created_at`],"PATCH /repos/{owner}/{repo}/issues/{issue_number}":[`number`],"GET /repos/{owner}/{repo}/issues/comments":[`[].id`],"PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}":[`id`,`html_url`,`updated_at`],"GET /repos/{owner}/{repo}/issues/{issue_number}/comments":[`[].id`,`[].updated_at`],"POST /repos/{owner}/{repo}/issues/{issue_number}/comments":[`id`,`html_url`,`updated_at`],"GET /repos/{owner}/{repo}/issues/{issue_number}/labels":[`[].name`],"GET /repos/{owner}/{repo}/pulls":[`[].number`,`[].head.sha`],"POST /repos/{owner}/{repo}/pulls":[`number`,`html_url`],"GET /repos/{owner}/{repo}/pulls/{pull_number}":[`number`,`state`,`merged`,`head.sha`,`base.ref`],"GET /repos/{owner}/{repo}/pulls/{pull_number}/files":[`[].filename`],"PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge":[`sha`]};function n(t){t.hook.after(`request`,(t,n)=>{let{method:a,url:o,baseUrl:s,mediaType:c,request:l}=n,u=l.parseSuccessResponseBody===!1||c.format===`raw`,d=`${a} ${o.replace(s,``)}`;if(!(u?!r(t.headers):i(d,c.format,t)))throw Object.assign(/* @__PURE__ */ Error(e),{status:502,request:n,response:t})})}function r(e){return/^text\/html\b/.test(String(e[`content-type`]??``))}function i(e,t,{status:n,data:r}){if(t===`sha`)return/^[0-9a-f]{40,64}$/.test(String(r));if(/^POST .*\/graphql$/.test(e))return c(r,[`data`])||c(r,[`errors`,`[]`]);let i=s(e);return i?i.every(e=>e.split(` or `).some(e=>c(r,a(e)))):!e.startsWith(`GET `)||n===204||typeof r==`object`&&!!r}function a(e){return e.replaceAll(`[]`,`.[]`).split(`.`).filter(e=>e!==``)}const o=Object.entries(t).map(([e,t])=>({pattern:RegExp(`^${e.replaceAll(/\{\w+\}/g,`[^/]+`)}$`),shape:t}));function s(e){let n=e.split(`?`)[0]?.replace(/\/repositories\/\d+/,`/repos/{owner}/{repo}`)??``;return t[n]??o.find(({pattern:e})=>e.test(n))?.shape}function c(e,[t,...n]){return t===void 0?e!==void 0:t===`[]`?Array.isArray(e)&&e.every(e=>c(e,n)):typeof e==`object`&&!!e&&c(e[t],n)}

/***/ })

};
