import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "plugins/**/*.test.ts"],
    // Many tests wait for a process of their own: with as many workers as cores, some would idle.
    maxWorkers: "150%",
    exclude: ["test/**/*.server.test.ts", "**/node_modules/**"],
    globalSetup: ["test/temp.ts", "test/build-bundle.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "plugins/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: ["text-summary"],
    },
  },
});
