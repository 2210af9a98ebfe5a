import { createRequire } from "node:module";

import type { Payload } from "./payloads.ts";

/** An event with what GitHub has sent for it, as people gave it to octokit/webhooks. */
export interface Examples {
  name: string;
  examples: Payload[];
}

const require = createRequire(import.meta.url);

/** All kinds of events there are payloads of. */
export const eventExamples = require("@octokit/webhooks-examples") as Examples[];
