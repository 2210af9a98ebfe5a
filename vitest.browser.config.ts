import { defineConfig } from "vitest/config";

// What only a real browser can tell about the plan page.
export default defineConfig({
  test: {
    include: ["test/**/*.browser.test.ts"],
    globalSetup: ["test/setup/temp.ts", "test/setup/calibrate.ts", "test/browser/chromium.ts"],
    setupFiles: ["test/setup/limits.ts"],
  },
});
