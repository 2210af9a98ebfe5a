import { describe } from "vitest";

import { memoryBackend } from "./memory.ts";
import { historyPromises, promises } from "./promises.ts";

describe("memory", () => {
  promises(async () => {
    const backend = memoryBackend();
    return async () => backend;
  });
  historyPromises(async () => {
    const backend = memoryBackend();
    return async () => backend;
  });
});
