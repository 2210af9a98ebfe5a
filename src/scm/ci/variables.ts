import type { JsonObject } from "../../core/json.ts";
import type { Repository } from "../repository.ts";
import { buildOf } from "./language.ts";
import type { Pipeline } from "./options.ts";

/** Names of the secrets that pipelines find in their repository. */
export const secretNames = {
  imageUser: "IMAGE_REPO_USER",
  imagePassword: "IMAGE_REPO_SECRET",
  dingTalkValue: "DINGTALK_SECURITY_VALUE",
  dingTalkToken: "DINGTALK_SECURITY_TOKEN",
  dingTalkKeyword: "DINGTALK_SECURITY_KEYWORD",
  sonarqubeToken: "SONAR_SECRET_TOKEN",
} as const;

const noDingTalk = { name: "", webhook: "", securityType: "", securityValue: "", atUsers: "" };
const noSonarQube = { name: "", token: "", url: "" };

/**
 * The variables for a pipeline's template. The names are DevStream's, except the last three. Missing options are empty,
 * so that using them is not an error.
 */
export function variablesOf(pipeline: Pipeline, repo: Repository): JsonObject {
  const { language, test } = buildOf(pipeline);
  const { imageRepo, dingTalk, sonarqube } = pipeline;
  return {
    configLocation: pipeline.configLocation ?? "",
    imageRepo: imageRepo ?? null,
    dingTalk: dingTalk ? { ...noDingTalk, ...dingTalk } : null,
    sonarqube: sonarqube ? { ...noSonarQube, ...sonarqube } : null,
    // Without a language the key is missing altogether, so that a template that needs it fails instead of writing
    // nonsense.
    ...(language.name === ""
      ? {}
      : { language: { ...language, id: language.id ?? "", frameWork: language.framework } }),
    test,
    AppName: repo.name,
    RepoType: repo.scmType,
    ImageRepoSecret: secretNames.imagePassword,
    ImageRepoDockerSecret: "image-repo-auth",
    DingTalkSecretKey: secretNames.dingTalkValue,
    DingTalkSecretToken: secretNames.dingTalkToken,
    SonarqubeSecretKey: secretNames.sonarqubeToken,
    GitlabConnectionID: "gitlabConnection",
    StepGlobalVars: credentialOf(repo),

    Branch: repo.branch,
    ImageRepoUserSecret: secretNames.imageUser,
    DingTalkKeyword: secretNames.dingTalkKeyword,
  };
}

// Jenkins' name for the credential that it clones with.
function credentialOf(repo: Repository): string {
  if (repo.sshPrivateKey) return "gitlabCredential";
  return repo.scmType === "github" ? "githubCredential" : "";
}
