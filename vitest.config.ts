import { defineConfig } from "vitest/config";

import { testsThatStart } from "./test/setup/projects.ts";

const all = ["test/**/*.test.ts", "plugins/**/*.test.ts"];
const elsewhere = ["test/**/*.{server,browser}.test.ts", "**/node_modules/**"];
const starting = testsThatStart();
const isOlderNode = Number.parseInt(process.versions.node) < 24;
if (isOlderNode) await import("./src/older-node.ts");
// Whatever becomes of a test, the next one finds the environment as it was.
const common = {
  setupFiles: ["test/setup/limits.ts", ...(isOlderNode ? ["src/older-node.ts"] : [])],
  unstubEnvs: true,
  restoreMocks: true,
};

export default defineConfig({
  server: { watch: { ignored: ["**/build/**", "**/dist/**"] } },
  test: {
    globalSetup: ["test/setup/temp.ts", "test/setup/calibrate.ts"],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "plugins/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: ["text-summary"],
    },
    projects: [
      {
        test: {
          name: "unit",
          include: all,
          exclude: [...elsewhere, ...starting],
          ...common,
          // The same modules for all files of a worker: half of the time would go into loading them.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "e2e",
          include: starting,
          exclude: elsewhere,
          ...common,
          globalSetup: ["test/setup/build-bundle.ts"],
          // Many tests wait for a process of their own: with as many workers as cores, some would idle.
          maxWorkers: "250%",
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
