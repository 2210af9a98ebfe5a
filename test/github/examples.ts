import { createRequire } from "node:module";

import type { Payload } from "./payloads.ts";

/** An event with a payload that GitHub sent for it, as collected by octokit/webhooks. */
export interface Examples {
  name: string;
  examples: Payload[];
}

const require = createRequire(import.meta.url);

/** All kinds of events that there are payloads for. */
export const eventExamples = require("@octokit/webhooks-examples") as Examples[];
