import { UserError } from "../../src/core/errors.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { buildOf } from "../../src/scm/ci/language.ts";
import type { Pipeline } from "../../src/scm/ci/options.ts";
import type { Template } from "../../src/scm/ci/template.ts";
import type { Repository } from "../../src/scm/repository.ts";

/** The file of the workflow for pipelines without `configLocation`. */
export const defaultFile = "main.yml";

/** The workflow for pipelines without `configLocation`. Throws if it would have nothing to do. */
export function defaultWorkflow(pipeline: Pipeline): Template {
  const { language, test } = buildOf(pipeline);
  if (language.name === "")
    throw missing("language", "the workflow needs to know what to set up", "`language: { name: go }`");
  if (test.enable && test.command.length === 0)
    throw missing(
      "test.command",
      `there are no default commands for "${language.name}"`,
      "`test: { command: [make test] }`, or `test: { enable: false }`",
    );
  if (!test.enable && !pipeline.imageRepo && !pipeline.sonarqube)
    throw missing(
      "imageRepo",
      "without tests, image or sonarqube, the workflow has nothing to do",
      "one of them",
    );
  return { name: defaultFile, text };
}

/** The variables of the workflow in addition to those that all pipelines have. */
export function workflowVariables(pipeline: Pipeline, repo: Repository): JsonObject {
  const { imageRepo, sonarqube } = pipeline;
  const { test } = buildOf(pipeline);
  const registry = imageRepo ? registryOf(imageRepo.url) : "";
  const jobs = { test: test.enable, sonarqube, image: imageRepo };
  return {
    Jobs: Object.entries(jobs).flatMap(([job, isThere]) => (isThere ? job : [])),
    TestLines: test.command.flatMap((command) => command.trim().split(/\r?\n/)),
    ImageRegistry: registry,
    ImageName: [registry, imageRepo?.user ?? "", repo.name]
      .filter((part) => part !== "")
      .join("/")
      .toLowerCase(),
  };
}

// Empty for Docker Hub, whose images are named without it.
function registryOf(url: string): string {
  // As written: without its port, a short name would be read as a user of Docker Hub.
  const host = /^(?:\w+:\/\/)?([^/]+)/.exec(url)?.[1] ?? "";
  return host.endsWith("docker.io") || host === "hub.docker.com" ? "" : host;
}

function missing(what: string, why: string, set: string): UserError {
  return new UserError("config-invalid", `pipeline.${what} is not set: ${why}`, {
    hint: `Set ${set}, or use your own workflow with \`pipeline.configLocation\`.`,
  });
}

// A Go template with `[[ ]]`. Users' text is quoted by printf "%q", whose quotes YAML understands.
const text = `# Written by dtm. Change its configuration instead of this file.
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
`;
