/** The operations of GitHub's API that the local GitHub supports; a request for any other is a violation. */
export const operationIds = new Set(
  `
  actions/create-or-update-repo-secret actions/delete-repo-secret actions/download-artifact
  actions/get-repo-public-key actions/get-repo-secret actions/get-workflow-run actions/get-workflow-run-attempt
  actions/list-jobs-for-workflow-run-attempt actions/list-repo-secrets actions/list-workflow-run-artifacts
  checks/create checks/get checks/list-annotations checks/list-for-ref checks/update
  git/create-blob git/create-commit git/create-ref git/create-tree git/delete-ref git/get-blob git/get-commit
  git/get-ref git/get-tree git/list-matching-refs git/update-ref
  issues/add-labels issues/create issues/create-comment issues/create-label issues/delete-comment issues/get
  issues/get-comment issues/get-label issues/list-comments issues/list-comments-for-repo issues/list-for-repo
  issues/list-labels-for-repo
  issues/list-labels-on-issue issues/remove-label issues/set-labels issues/update issues/update-comment
  pulls/create pulls/get pulls/list pulls/list-commits pulls/list-files pulls/merge pulls/update
  rate-limit/get
  reactions/create-for-issue-comment reactions/delete-for-issue-comment reactions/list-for-issue-comment
  repos/compare-commits repos/create-commit-status repos/create-for-authenticated-user repos/create-in-org
  repos/create-or-update-file-contents repos/create-webhook repos/delete repos/delete-file repos/delete-webhook
  repos/download-zipball-archive repos/get
  repos/get-branch repos/get-collaborator-permission-level repos/get-combined-status-for-ref repos/get-commit
  repos/get-content repos/list-branches repos/list-commit-statuses-for-ref repos/list-commits
  repos/list-pull-requests-associated-with-commit repos/list-webhooks repos/update repos/update-webhook
  users/get-authenticated users/get-by-username
  `
    .trim()
    .split(/\s+/),
);
