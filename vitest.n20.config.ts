import { defineConfig } from "vitest/config";
if (!("groupBy" in Map)) await import("./src/older-node.ts");
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "plugins/**/*.test.ts"],
    exclude: ["test/**/*.server.test.ts", "**/node_modules/**", "test/e2e/**"],
    globalSetup: "test/temp.ts",
    setupFiles: "groupBy" in Map ? ["src/older-node.ts"] : [],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
