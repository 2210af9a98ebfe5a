import type { Pipeline } from "./options.ts";
import { secretNames } from "./variables.ts";

/** The secrets that a pipeline needs in its repository, by name. */
export function secretsOf({ imageRepo, dingTalk, sonarqube }: Pipeline): Record<string, string> {
  const secrets: Record<string, string> = {};
  if (imageRepo) {
    secrets[secretNames.imageUser] = imageRepo.user;
    secrets[secretNames.imagePassword] = imageRepo.password;
  }
  if (dingTalk?.securityValue) {
    const isKey = dingTalk.securityType === "SECRET";
    secrets[isKey ? secretNames.dingTalkValue : secretNames.dingTalkKeyword] = dingTalk.securityValue;
  }
  if (dingTalk) secrets[secretNames.dingTalkToken] = dingTalk.webhook.split("=").at(-1) ?? "";
  if (sonarqube?.token) secrets[secretNames.sonarqubeToken] = sonarqube.token;
  return secrets;
}
