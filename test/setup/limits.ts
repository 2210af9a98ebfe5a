import { vi } from "vitest";

import { atMost } from "../slowness.ts";

const limit = atMost(60_000);
vi.setConfig({ testTimeout: limit, hookTimeout: limit });
