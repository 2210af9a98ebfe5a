import { calling, openStack, waitingFor } from "../stack.ts";
import { keyOf } from "../../core/config.ts";
import { UserError } from "../../core/errors.ts";
import type { Host } from "../../core/events.ts";
import { nearest } from "../../core/nearest.ts";
import { adopt } from "../../engine/adopt.ts";
import { prepare } from "../../engine/prepare.ts";
import { redactRecorded } from "../../engine/redact-recorded.ts";
import { openVault } from "../../engine/vault.ts";
import type { ManualRequest } from "./index.ts";

/** `dtm import`: what is there already becomes a tool of the state, as it is configured. */
export async function importTool(request: ManualRequest, host: Host): Promise<string> {
  const [key = ""] = request.manual.words;
  const stack = await openStack(request, host);
  const { config, plugins } = stack;
  const holder = { ...request.run, operation: "import" };
  await using claim = await stack.store.claim(holder, request.lockTimeout, waitingFor(request, host));
  const vault = await openVault(claim.state, stack.sealer, host.secrets);
  const calls = { ...calling(request, host, stack, claim.state), vault };
  const prepared = prepare(config.tools, plugins, calls);
  redactRecorded(claim.state, prepared, plugins, calls);
  const tool = prepared.get(key);
  if (!tool) throw unconfigured(key, config.tools.map(keyOf));
  if (claim.state.tools[key])
    throw new UserError("bad-arguments", `"${key}" is in the state already`, {
      hint: "`dtm plan` shows how it differs from the configuration.",
    });
  await adopt(tool, claim, calls);
  return `${key} is in the state now, as it is configured and as it was found. To change it to what is configured, use \`lifecycle: { adopt: true }\` instead.`;
}

function unconfigured(key: string, known: string[]): UserError {
  const near = nearest(key, known);
  return new UserError("bad-arguments", `There is no tool "${key}" in the configuration`, {
    hint: near
      ? `Did you mean "${near}"?`
      : "Write it into the configuration first: `name` and `instanceID` make its name here.",
  });
}
