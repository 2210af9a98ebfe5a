import { describe } from "vitest";

import { memoryBackend } from "./memory.ts";
import { promises } from "./promises.ts";

describe("memory", () => {
  promises(async () => {
    const backend = memoryBackend();
    return async () => backend;
  });
});
