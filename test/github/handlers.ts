import { download } from "./archive.ts";
import { downloadArtifact, listArtifacts } from "./artifacts.ts";
import { createCheck, listAnnotations, listChecks, showCheck, updateCheck } from "./checks.ts";
import {
  listAllComments,
  listReactions,
  react,
  showComment,
  showIssue,
  unreact,
  updateIssue,
  writeComment,
} from "./comments.ts";
import { showCommit } from "./commits.ts";
import { currentUser, forward } from "./forward.ts";
import { createObject, createRef, createTree, deleteRef, getRef, updateRef, writeFile } from "./git-data.ts";
import { addLabels, createLabel, removeLabel } from "./labels.ts";
import { mergePull } from "./merge-pull.ts";
import {
  createPull,
  getPull,
  listCommits,
  listFiles,
  listPulls,
  pullsOfCommit,
  updatePull,
} from "./pulls.ts";
import { getBranch, listBranches } from "./branches.ts";
import { createForUser, createInOrg, deleteRepo, getPermission, getRepo } from "./repos.ts";
import { createHook, deleteHook, listHooks, updateHook } from "./hooks.ts";
import { getRun, listJobs } from "./runs.ts";
import { deleteSecret, getPublicKey, getSecret, listSecrets, putSecret } from "./secrets.ts";
import { combinedStatus, createStatus, listStatuses } from "./statuses.ts";
import type { Handler } from "./world.ts";

// By operation. The emulator answers all others, and correctly.
const handlers: Record<string, Handler> = {
  "actions/create-or-update-repo-secret": putSecret,
  "actions/delete-repo-secret": deleteSecret,
  "actions/download-artifact": downloadArtifact,
  "actions/get-repo-public-key": getPublicKey,
  "actions/get-repo-secret": getSecret,
  "actions/get-workflow-run": getRun,
  "actions/get-workflow-run-attempt": getRun,
  "actions/list-jobs-for-workflow-run-attempt": listJobs,
  "actions/list-repo-secrets": listSecrets,
  "actions/list-workflow-run-artifacts": listArtifacts,
  "checks/create": createCheck,
  "checks/get": showCheck,
  "checks/list-annotations": listAnnotations,
  "checks/list-for-ref": listChecks,
  "checks/update": updateCheck,
  "git/create-blob": createObject,
  "git/create-commit": createObject,
  "git/create-ref": createRef,
  "git/create-tree": createTree,
  "git/delete-ref": deleteRef,
  "git/get-ref": getRef,
  "git/update-ref": updateRef,
  "issues/add-labels": addLabels,
  "issues/create-label": createLabel,
  "issues/remove-label": removeLabel,
  "issues/create-comment": writeComment,
  "issues/get": showIssue,
  "issues/get-comment": showComment,
  "issues/list-comments": showComment,
  "issues/list-comments-for-repo": listAllComments,
  "issues/list-for-repo": showIssue,
  "issues/update": updateIssue,
  "issues/update-comment": writeComment,
  "pulls/create": createPull,
  "pulls/get": getPull,
  "pulls/list": listPulls,
  "pulls/list-commits": listCommits,
  "pulls/list-files": listFiles,
  "pulls/merge": mergePull,
  "pulls/update": updatePull,
  "reactions/create-for-issue-comment": react,
  "reactions/delete-for-issue-comment": unreact,
  "reactions/list-for-issue-comment": listReactions,
  "repos/create-commit-status": createStatus,
  "repos/create-webhook": createHook,
  "repos/create-for-authenticated-user": createForUser,
  "repos/create-in-org": createInOrg,
  "repos/create-or-update-file-contents": writeFile,
  "repos/delete": deleteRepo,
  "repos/delete-file": writeFile,
  "repos/delete-webhook": deleteHook,
  "repos/download-zipball-archive": download,
  "repos/get": getRepo,
  "repos/get-branch": getBranch,
  "repos/get-collaborator-permission-level": getPermission,
  "repos/get-commit": showCommit,
  "repos/get-combined-status-for-ref": combinedStatus,
  "repos/list-branches": listBranches,
  "repos/list-commit-statuses-for-ref": listStatuses,
  "repos/list-pull-requests-associated-with-commit": pullsOfCommit,
  "repos/list-webhooks": listHooks,
  "repos/update-webhook": updateHook,
  "users/get-authenticated": currentUser,
};

/** The handler of an operation. */
export function handlerOf(operation: string): Handler {
  return handlers[operation] ?? forward;
}
