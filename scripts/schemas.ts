import * as z from "zod";

import { PlanDocument } from "../src/stack/plan-file.ts";
import { ProtocolMessage } from "../src/plugins/external/message-schema.ts";
import { publishedSchema } from "../src/stack/config-schema.ts";
import { StateDocument } from "../src/state/document.ts";

/** The published JSON Schemas (draft 2020-12), by file name in dist/; made from what checks the same data at run time. */
export async function schemas(): Promise<Record<string, object>> {
  return {
    "config.schema.json": await publishedSchema(),
    "plan.schema.json": z.toJSONSchema(PlanDocument),
    "plugin-protocol.schema.json": z.toJSONSchema(ProtocolMessage),
    "state.schema.json": z.toJSONSchema(StateDocument),
  };
}
