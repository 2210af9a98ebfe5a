import { defineConfig } from "vitest/config";

// The suites that talk to real servers; see test/servers/build.ts.
export default defineConfig({
  test: {
    include: ["test/**/*.server.test.ts"],
    globalSetup: ["test/temp.ts", "test/build-bundle.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
