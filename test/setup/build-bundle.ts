import type { TestProject } from "vitest/node";

import { presentBundle } from "../bundle.ts";

/** Makes the bundle that all tests of a run start; in watch mode, again when the source has changed. */
export default async function buildBundle(project: TestProject): Promise<void> {
  const build = async () => {
    process.env["DTM_BUNDLE"] = await presentBundle();
  };
  await build();
  project.onTestsRerun(build);
}
