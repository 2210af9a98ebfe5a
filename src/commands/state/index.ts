import type { Host } from "../../core/events.ts";
import type { Manual, Request } from "../../core/request.ts";
import { forgetTools, pushState, renameTool, rollBack } from "./change.ts";
import { importTool } from "./import.ts";
import { listTools, pullState, showDifferences, showHistory, showTool } from "./look.ts";
import { migrateState } from "./migrate.ts";
import { unlockState } from "./unlock.ts";

/** A request with what is asked of the state by hand. */
export type ManualRequest = Request & { manual: Manual };

/** What a person does with a state by hand: `dtm state …`, `dtm import`, `dtm unlock`. Gives the exit code. */
export async function workByHand(request: Request, host: Host): Promise<number> {
  const { manual } = request;
  if (!manual) throw new Error(`${request.command} came without its arguments`);
  host.print(await answer({ ...request, manual }, host));
  return 0;
}

function answer(request: ManualRequest, host: Host): Promise<string> {
  const { verb } = request.manual;
  switch (verb) {
    case "list":
      return listTools(request, host);
    case "show":
      return showTool(request, host);
    case "pull":
      return pullState(request, host);
    case "history":
      return showHistory(request, host);
    case "diff":
      return showDifferences(request, host);
    case "rm":
      return forgetTools(request, host);
    case "mv":
      return renameTool(request, host);
    case "push":
      return pushState(request, host);
    case "rollback":
      return rollBack(request, host);
    case "migrate":
      return migrateState(request, host);
    case "import":
      return importTool(request, host);
    case "unlock":
      return unlockState(request, host);
    default:
      return verb satisfies never;
  }
}
