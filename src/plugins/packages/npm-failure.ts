import { messageOf, UserError } from "../../core/errors.ts";
import { connectionFailure } from "../../network/failure.ts";
import { notFetched, type Wanted } from "./source.ts";

/** What a failure of npm's library means, and what to do. The library's own words are for people who run npm. */
export function npmFailure(wanted: Wanted, registry: string, error: unknown): UserError {
  const { code, statusCode } = Object(error) as { code?: unknown; statusCode?: unknown };
  const { host, pathname } = new URL(registry);
  const fail = (why: string, hint: string) => notFetched(wanted, why, hint, error);
  if (code === "E401" || code === "E403" || statusCode === 401 || statusCode === 403)
    return fail(
      `the registry ${host} refused it (${String(code).slice(1)})`,
      `Give .npmrc a token that may read it: \`//${host}${pathname}:_authToken=\${NPM_TOKEN}\`, set NPM_TOKEN, and run \`dtm init\` again.`,
    );
  if (code === "E404")
    return fail(
      `the registry ${host} has no such package`,
      "Check the name, and that .npmrc names the registry of its scope, such as `@acme:registry=https://npm.example.com/`. A private package also looks like this without a token.",
    );
  if (code === "ETARGET" || code === "ENOVERSIONS")
    return fail(
      `the registry ${host} has no version that fits`,
      `If the version is gone, \`dtm init --upgrade ${wanted.name}\` takes another one that \`version\` allows.`,
    );
  if (/INTEGRITY|SIGNATURE|ATTESTATION|EMANIFESTMISMATCH/.test(String(code)))
    return new UserError(
      "plugin-integrity",
      `The plugin ${wanted.name} (${wanted.source}) was refused: ${firstLine(error)}`,
      {
        hint: "Nothing of it was run. What the registry sent is not what it promised: check the registry, or ask the authors.",
        cause: error,
      },
    );
  const { why, hint } = connectionFailure(error, registry) ?? {
    why: firstLine(error),
    hint: `Check that ${host} can be reached, and run \`dtm init\` again.`,
  };
  return fail(`the registry ${host} did not answer as expected: ${why}`, hint);
}

function firstLine(error: unknown): string {
  return messageOf(error).split("\n", 1)[0] ?? "";
}
