/**
 * Whether a variable has another value in every run, so that a plan cannot promise it: paths and numbers of the run, and
 * credentials that are issued for an hour or so.
 */
export function variesByRun(
  name: string,
  value: string,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return ofRun.test(name) || isInTemp(value, env["RUNNER_TEMP"]) || isShortLived(name, value, env);
}

const ofRun =
  /^(GITHUB_(?!TOKEN$|REPOSITORY|\w+_URL$)|RUNNER_|ACTIONS_|INPUT_)|^(PATH|HOME|PWD|OLDPWD|SHLVL|TMPDIR|TEMP|TMP)$/i;

function isInTemp(value: string, temp = ""): boolean {
  return temp !== "" && value.startsWith(temp);
}

// Installation tokens of GitHub (the token of a workflow is one) and of its users, job tokens of GitLab, access tokens
// of Google, temporary credentials of AWS, and JSON Web Tokens that expire.
function isShortLived(
  name: string,
  value: string,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (/^(gh[su]_|glcbt-|ya29\.)/.test(value)) return true;
  if (/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/.test(name))
    return Boolean(env["AWS_SESSION_TOKEN"]);
  return expires(value);
}

function expires(token: string): boolean {
  const [, claims] = /^eyJ[\w-]*\.(eyJ[\w-]+)\.[\w-]*$/.exec(token) ?? [];
  if (claims === undefined) return false;
  try {
    return "exp" in Object(JSON.parse(Buffer.from(claims, "base64url").toString()));
  } catch {
    return false;
  }
}
