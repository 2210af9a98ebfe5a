import type { GitHub } from "./server.ts";

/** Closes the local GitHub. Throws where it was asked, or answered, what GitHub's description does not allow. */
export async function closeGitHub(github: GitHub): Promise<void> {
  await github.close();
  refuseViolations(github);
}

/** Throws what was not as GitHub describes its API since the last time. */
export function refuseViolations(github: GitHub): void {
  const found = github.violations
    .splice(0)
    .map(({ method, path, message }) => `${method} ${path}: ${message}`);
  if (found.length > 0) throw new Error(`not as GitHub describes its API: ${found.join("; ")}`);
}
