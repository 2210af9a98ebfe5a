// What the pictures show: plans and results as people have them.
import type { Result } from "../../src/core/events.ts";
import type { Change, PlannedFile } from "../../src/core/plan.ts";
import { change, plan } from "../report/plans.ts";

const home = "https://github.com/acme";
const workflow = `name: CI
on: [push, pull_request]
permissions: { contents: read }
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      - run: go test ./...
`;
const main = `package main

import "github.com/gin-gonic/gin"

func main() {
	router := gin.Default()
	router.GET("/healthz", func(c *gin.Context) { c.String(200, "ok") })
	router.Run(":8080")
}
`;

function fresh(path: string, after: string): PlannedFile {
  return { path, size: { after: Buffer.byteLength(after) }, after };
}

const shop: Change = change("create", "repo-scaffolding.shop", {
  fields: [
    { path: "options.destinationRepo.branch", after: "main" },
    { path: "options.destinationRepo.name", after: "shop" },
    { path: "options.destinationRepo.owner", after: "acme" },
    { path: "options.destinationRepo.token", after: "[[ env TOOLCHAIN_TOKEN ]]" },
    { path: "options.sourceRepo.name", after: "dtm-repo-scaffolding-golang-gin" },
  ],
  about: { kind: "GitHub repository", name: "acme/shop", url: `${home}/shop` },
  pins: { sourceRepo: "commit 34a394a2f5b7c1d90e6fa6a5b70d8e4c1f2a3b4c" },
  source: { file: "dtm.yaml", line: 5 },
  files: [
    fresh("Dockerfile", "FROM golang:1.24\nWORKDIR /app\nCOPY . .\nRUN go build -o /shop\n"),
    fresh("README.md", "# shop\n\nMade from the Go template.\n"),
    fresh("go.mod", "module github.com/acme/shop\n\ngo 1.24\n"),
    { path: "logo.png", size: { after: 18_432 }, omitted: "binary" },
    fresh("main.go", main),
  ],
});

const ci: Change = change("create", "github-actions.shop", {
  dependsOn: ["repo-scaffolding.shop"],
  fields: [
    { path: "options.pipeline.language.name", after: "go" },
    { path: "options.pipeline.imageRepo.password", after: "[[ env IMAGE_REPO_PASSWORD ]]" },
  ],
  source: { file: "dtm.yaml", line: 11 },
  files: [fresh(".github/workflows/ci.yml", workflow)],
  secrets: ["IMAGE_REPO_PASSWORD"],
});

/** The first plan of a toolchain. */
export const small = plan([shop, ci]);

const changedWorkflow: PlannedFile = {
  path: ".github/workflows/ci.yml",
  size: { before: 190, after: 194 },
  before: workflow.replace("go test", "go vet"),
  after: workflow,
  changedBy: { author: "mona", url: `${home}/shop/commit/9f2c1d7`, at: "2026-11-27T10:00:00Z" },
};

/** Somebody has changed a file by hand. */
export const drift = plan([
  change("update", "github-actions.shop", { reason: "drift", files: [changedWorkflow] }),
  change("create", "trello.board", {
    reason: "missing",
    about: { kind: "Trello board", name: "Shop", url: "https://trello.com/b/shop" },
  }),
]);

/** A plan that deletes. */
export const destroy = plan([
  change("delete", "github-actions.shop", {
    about: { kind: "GitHub Actions workflows", name: "acme/shop", url: `${home}/shop/actions` },
  }),
  change("delete", "repo-scaffolding.shop", {
    after: ["github-actions.shop"],
    about: { kind: "GitHub repository", name: "acme/shop", url: `${home}/shop` },
    loses: ["12 commits by others", "3 open issues", "1 fork"],
  }),
  change("replace", "repo-scaffolding.api", {
    fields: [{ path: "options.destinationRepo.name", before: "api", after: "gateway", forces: "replace" }],
    about: { kind: "GitHub repository", name: "acme/api", url: `${home}/api` },
  }),
]);

const teams = ["shop", "api", "billing", "search", "mail", "login", "media", "docs", "ops", "data"];

/** Forty tools, of which some cannot be applied. */
export const forty = plan(
  teams.flatMap((team, i) => [
    change(i === 4 ? "none" : "create", `repo-scaffolding.${team}`, {
      ...(i === 4 ? { reason: "exists", blocked: { code: "exists", message: exists() } } : {}),
      files: [fresh("main.go", main)],
    }),
    change("create", `github-actions.${team}`, {
      dependsOn: [`repo-scaffolding.${team}`],
      files: [fresh(".github/workflows/ci.yml", workflow)],
    }),
    change("update", `jira.${team}`, {
      fields: [
        { path: "options.labels[0]", before: "old" },
        { path: "options.lead", before: "ann", after: "bob" },
      ],
    }),
    change(i % 3 === 0 ? "delete" : "update", `trello.${team}`, {
      fields: i % 3 === 0 ? [] : [{ path: "options.board", before: team, after: `${team}-2` }],
    }),
  ]),
);

function exists(): string {
  return "It already exists, but is not in the state. Set `lifecycle: { adopt: true }` to adopt it.";
}

const outputs = { "repo-scaffolding.shop": { repo: "shop", repoURL: `${home}/shop` } };

/** All of `small` was applied. */
export const applied: Result = {
  outcome: "success",
  serial: 4,
  outputs,
  tools: [
    { tool: "repo-scaffolding.shop", action: "create", status: "done", milliseconds: 3210 },
    { tool: "github-actions.shop", action: "create", status: "done", milliseconds: 1870 },
  ],
};

/** An apply in which a tool failed. */
export const failed: Result = {
  outcome: "failed",
  serial: 5,
  outputs,
  tools: [
    { tool: "repo-scaffolding.shop", action: "create", status: "done", milliseconds: 3210 },
    {
      tool: "github-actions.shop",
      action: "create",
      status: "failed",
      message:
        "GitHub refused the workflow (422): resource not accessible by personal access token\nThe token needs the permission `workflows: write`.",
      milliseconds: 640,
    },
    {
      tool: "trello.shop",
      action: "create",
      status: "skipped",
      message: "Skipped because of github-actions.shop",
      milliseconds: 0,
    },
  ],
};
