import type { GitHub } from "./server.ts";

/** Closes the local GitHub. Throws if a request or an answer was not what GitHub's description allows. */
export async function closeGitHub(github: GitHub): Promise<void> {
  await github.close();
  refuseViolations(github);
}

/** Throws if anything since the last call was not as GitHub describes its API. */
export function refuseViolations(github: GitHub): void {
  const found = github.violations
    .splice(0)
    .map(({ method, path, message }) => `${method} ${path}: ${message}`);
  if (found.length > 0) throw new Error(`not as GitHub describes its API: ${found.join("; ")}`);
}
