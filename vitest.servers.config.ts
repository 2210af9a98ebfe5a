import { defineConfig } from "vitest/config";

// The suites that talk to real servers; see test/servers/build.ts.
export default defineConfig({
  test: {
    include: ["test/**/*.server.test.ts"],
    globalSetup: ["test/setup/temp.ts", "test/setup/calibrate.ts", "test/setup/build-bundle.ts"],
    setupFiles: ["test/setup/limits.ts"],
  },
});
