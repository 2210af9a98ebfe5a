export const id = 964;
export const ids = [964];
export const modules = {

/***/ 8182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ n),
/* harmony export */   r: () => (/* binding */ r),
/* harmony export */   t: () => (/* binding */ t)
/* harmony export */ });
/* harmony import */ var _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9200);
function t(t,n){return new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__.t(`state-conflict`,`The state in ${t} was written by somebody else since it was read`,{hint:`Nothing was overwritten. Run the command again: it starts from the newer state.`,cause:n})}function n(t,n){return new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_0__.t(`locked`,`The state in ${t} is locked by ${r(n)}`,{hint:"Wait for that run to end, raise `lock-timeout`, or release it with `dtm unlock` when that run is gone."})}function r(e){if(!e)return`another run`;let{actor:t,host:n,operation:r,at:i,url:a}=e;return`${t??n??`somebody`} (${r}, since ${i}${a?`, ${a}`:``})`}

/***/ }),

/***/ 795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ D),
/* harmony export */   t: () => (/* binding */ E)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2258);
/* harmony import */ var _schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1566);
/* harmony import */ var _backend_DMAMT8g3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8182);
/* harmony import */ var _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9200);
/* harmony import */ var _wait_XP_dDB3f_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(130);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7598);
const p=3e4,m="Without conditional writes two runs at once can lose each other's state. Use a server that honours If-Match and If-None-Match, or set `unsafeNoCas: true` if only one run at a time ever writes.";async function h(e){let t=await v(e);return e.unsafeNoCas?_(t):g(t)}function g({get:e,versions:t,put:n,remove:r}){return{get:e,versions:t,put:(e,t,r)=>n(e,t,r===null?{IfNoneMatch:`*`}:{IfMatch:r}),remove:(e,t)=>r(e,{IfMatch:t})}}function _({get:e,versions:t,put:n,remove:r}){let i=async(t,n)=>((await e(t))?.etag??null)===n;return{get:e,versions:t,put:async(e,t,r)=>await i(e,r)?await n(e,t,{}):void 0,remove:async(e,t)=>await i(e,t)&&await r(e,{})}}async function v(t){let n=await __webpack_require__.e(/* import() */ 917).then(__webpack_require__.bind(__webpack_require__, 9917)).then(t=>/* @__PURE__ */ (0,_rolldown_runtime_Dlfrvzb7_js__WEBPACK_IMPORTED_MODULE_0__.o)(t.default,1)),{bucket:r,region:i,endpoint:a,forcePathStyle:o}=t,s=new n.S3Client({region:i,...a===void 0?{}:{endpoint:a},forcePathStyle:o,maxAttempts:4,requestChecksumCalculation:`WHEN_REQUIRED`,responseChecksumValidation:`WHEN_REQUIRED`}),c=(e,n)=>{let r={abortSignal:AbortSignal.timeout(p)};return x(()=>n(r)).catch(n=>{throw C(n,e,t)})};return{get:(e,t)=>c(`reading ${e}`,async i=>{let a=t===void 0?{}:{VersionId:t},o=new n.GetObjectCommand({Bucket:r,Key:e,...a}),c=[`NoSuchKey`,...t===void 0?[]:[`NoSuchVersion`,`InvalidArgument`]],l=await s.send(o,i).catch(b(c));return l?.Body?{bytes:await l.Body.transformToByteArray(),etag:l.ETag??``}:null}),versions:(e,t)=>c(`listing the versions of ${e}`,async i=>{let a=new n.ListObjectVersionsCommand({Bucket:r,Prefix:e,MaxKeys:1e3}),{Versions:o=[]}=await s.send(a,i);return o.filter(t=>t.Key===e).slice(0,t).map(({VersionId:e=`null`,LastModified:t})=>({id:e,at:t?.toISOString()??``}))}),put:(e,i,a)=>c(`writing ${e}`,async o=>{let c={Bucket:r,Key:e,Body:i,ContentType:`application/json`,...S(t)},l=new n.PutObjectCommand({...c,...a});return(await s.send(l,o).catch(b(y)))?.ETag}),remove:(e,t)=>c(`deleting ${e}`,async i=>{let a=new n.DeleteObjectCommand({Bucket:r,Key:e,...t});return await s.send(a,i).catch(b(y))!==void 0})}}const y=[`PreconditionFailed`,`NoSuchKey`];function b(e){return t=>{if(!(t.$metadata?.httpStatusCode===412&&e.includes(`PreconditionFailed`))&&!e.includes(t.name??``))throw t}}async function x(e){let t,n=await (0,_wait_XP_dDB3f_js__WEBPACK_IMPORTED_MODULE_4__.n)(async()=>{try{return{value:await e()}}catch(e){if(e.$metadata?.httpStatusCode!==409)throw e;return t=e,null}},p,100);if(!n)throw t;return n.value}function S({serverSideEncryption:e,kmsKeyId:t}){return{...e===void 0?{}:{ServerSideEncryption:e},...t===void 0?{}:{SSEKMSKeyId:t}}}function C(e,t,n){let{name:r,message:i,code:a,$metadata:o}=e,s=o?.httpStatusCode,l=[`${r??`Error`}${s===void 0?``:` (${s})`}`,i||a].join(`: `),{bucket:u,endpoint:d}=n,f=`bucket ${u}${d===void 0?``:` at ${d}`}`;return new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_3__.t(`state-unavailable`,`${f} did not allow ${t}: ${l}`,{hint:T(r??``,s,n),cause:e})}const w=/* @__PURE__ */ new Set([`SignatureDoesNotMatch`,`InvalidAccessKeyId`,`InvalidToken`,`ExpiredToken`,`XAdminUserNotFound`]);function T(e,t,{key:n,region:r}){return e===`NoSuchBucket`?`The bucket does not exist. Create it, with versioning on, before the first run.`:e===`CredentialsProviderError`?`No AWS credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use OIDC with aws-actions/configure-aws-credentials.`:w.has(e)?`The AWS credentials are wrong or too old. Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.`:t===301||e===`AuthorizationHeaderMalformed`?`The bucket is not in ${r}. Correct \`state.options.region\`.`:t===403?`The credentials need s3:GetObject, s3:PutObject and s3:DeleteObject on ${n}* (for the history s3:GetObjectVersion and s3:ListBucketVersions, too), and s3:ListBucket on the bucket: without that, S3 answers 403 for a state that is not there yet.`:t===404?"Check `state.options.endpoint`: is it S3 that answers there?":t===501?m:`This usually passes. Run it again; nothing that was finished is done twice.`}const E=(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.C)({bucket:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.w)().min(3).describe(`The bucket. It must exist; turn its versioning on for a history.`),region:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.w)().min(1).describe(`The region of the bucket.`),key:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.w)().min(1).describe("The object that holds the state. The lock is beside it, with `.lock` added."),endpoint:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.E)().exactOptional().describe(`The address of another S3 server than AWS's.`),forcePathStyle:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.h)().default(!1).describe(`Put the bucket into the path, as most other servers want it.`),serverSideEncryption:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.f)([`AES256`,`aws:kms`]).exactOptional().describe(`Encryption at rest.`),kmsKeyId:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.w)().exactOptional().describe("The KMS key for `aws:kms`."),unsafeNoCas:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_1__.h)().default(!1).describe(`Use a server that knows no conditional writes: look before each write instead. Two runs at once can then lose each other's state.`)});async function D(e,t,n=1e3){let r=await h(e),i=`${e.key} in bucket ${e.bucket}${e.unsafeNoCas?` (unsafeNoCas)`:``}`,a={objects:r,key:`${e.key}.lock`,description:i,isOver:t,pollMs:n},o=N(()=>M(r,e));return{description:i,async read(){let t=await r.get(e.key);return t&&{bytes:t.bytes,version:t.etag}},async write(t,n){await o();let a=await r.put(e.key,t,n);if(a===void 0)throw (0,_backend_DMAMT8g3_js__WEBPACK_IMPORTED_MODULE_2__.t)(i);return a},async lock(e,t){return await o(),O(a,e,t)},async lockedBy(){let e=await r.get(a.key);return e&&{holder:A(e.bytes)}},async unlock(e){let t=await r.get(a.key),n=t&&A(t.bytes);return!t||!(0,_wait_XP_dDB3f_js__WEBPACK_IMPORTED_MODULE_4__.i)(n,e)?null:await r.remove(a.key,t.etag)?n:null},async history(t){let n=await r.versions(e.key,t);if(n.length===1&&n[0]?.id===`null`)throw j(e);return n},at:async t=>(await r.get(e.key,t))?.bytes??null}}async function O(e,t,n){let{objects:r,key:i,description:a}=e,s=Buffer.from(JSON.stringify({...t,token:(0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.randomUUID)()})),c=null,l=await (0,_wait_XP_dDB3f_js__WEBPACK_IMPORTED_MODULE_4__.n)(async()=>{let t=await k(e,s,null);if(t.etag!==null)return t.etag;let{held:n}=t;return c=n&&A(n.bytes),!n||!c||!await e.isOver(c)?null:(await k(e,s,n.etag)).etag},n,e.pollMs);if(l===null)throw (0,_backend_DMAMT8g3_js__WEBPACK_IMPORTED_MODULE_2__.n)(a,c);return{async renew(){let e=await r.get(i);if(e?.etag!==l)throw (0,_backend_DMAMT8g3_js__WEBPACK_IMPORTED_MODULE_2__.n)(a,e&&A(e.bytes))},async release(){(await r.get(i))?.etag===l&&await r.remove(i,l)}}}async function k({objects:e,key:t},n,r){let i=await e.put(t,n,r);if(i!==void 0)return{etag:i,held:null};let a=await e.get(t);return{etag:a!==null&&Buffer.compare(n,a.bytes)===0?a.etag:null,held:a}}function A(e){try{return _wait_XP_dDB3f_js__WEBPACK_IMPORTED_MODULE_4__.r.safeParse(JSON.parse(Buffer.from(e).toString())).data??null}catch{return null}}function j({bucket:e}){return new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_3__.t(`state-unavailable`,`The bucket ${e} keeps no earlier versions`,{hint:`Turn its versioning on; what is saved from then on can be gone back to: \`aws s3api put-bucket-versioning --bucket ${e} --versioning-configuration Status=Enabled\`.`})}async function M(e,{key:t,bucket:n,endpoint:r,unsafeNoCas:i}){if(i)return;let a=`${t}.probe-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.randomUUID)()}`;await e.put(a,Buffer.from(`1`),null);let o=await e.put(a,Buffer.from(`2`),null),s=await e.put(a,Buffer.from(`3`),`"00000000000000000000000000000000"`),l=await e.get(a);if(l&&await e.remove(a,l.etag),o===void 0&&s===void 0)return;let u=r===void 0?`of AWS`:`at ${r}`;throw new _errors_D_eKanxb_js__WEBPACK_IMPORTED_MODULE_3__.t(`state-unavailable`,`The S3 server ${u} ignores conditional writes to bucket ${n}`,{hint:m})}function N(e){let t;return()=>t??=e()}

/***/ }),

/***/ 9964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3Options: () => (/* reexport safe */ _s3_10eiatSA_js__WEBPACK_IMPORTED_MODULE_0__.t),
/* harmony export */   s3Backend: () => (/* reexport safe */ _s3_10eiatSA_js__WEBPACK_IMPORTED_MODULE_0__.n)
/* harmony export */ });
/* harmony import */ var _s3_10eiatSA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(795);


/***/ }),

/***/ 130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ a),
/* harmony export */   n: () => (/* binding */ o),
/* harmony export */   r: () => (/* binding */ i),
/* harmony export */   t: () => (/* binding */ s)
/* harmony export */ });
/* harmony import */ var _schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1566);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
const i=(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.b)({id:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)(),operation:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)(),url:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)().optional(),actor:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)().optional(),host:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)().optional(),pid:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.g)().positive().optional(),at:(0,_schemas_SbjdspW0_js__WEBPACK_IMPORTED_MODULE_0__.w)()});function a(e,t){return t===void 0||(e?.id??null)===t}async function o(e,t,n){let i=Date.now()+t;for(;;){let t=await e(),a=i-Date.now();if(t!==null||a<=0)return t;await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(Math.min(a,s(n)))}}function s(e){return e*(.5+Math.random())}

/***/ })

};
