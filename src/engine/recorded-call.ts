import type { LoadedPlugin } from "../core/plugin.ts";
import type { State, ToolState } from "../core/state.ts";
import type { VerbCall } from "./context.ts";
import type { PreparedTool } from "./prepare.ts";
import type { Run } from "./run.ts";
import { outputsIn } from "./values.ts";

/**
 * A call with the recorded options of a tool. Literal secrets are not recorded; those of the configuration are used, if
 * it has the tool.
 */
export function recordedCall(
  { key, recorded, loaded }: { key: string; recorded: ToolState; loaded: LoadedPlugin },
  configured: PreparedTool | undefined,
  state: State,
  { secrets }: Run,
): VerbCall {
  return {
    key,
    tool: recorded,
    loaded,
    literals: configured?.literals ?? {},
    desired: configured?.desired.options,
    options: recorded.options,
    outputs: outputsIn(state, secrets),
    recorded,
  };
}
