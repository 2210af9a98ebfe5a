import { UserError } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import type { RunContext } from "../core/run-context.ts";
import { storeAddress } from "./store.ts";

/** A stack that is about to be worked on. */
interface StackRun {
  name: string;
  request: { context: RunContext };
  host: Host;
}

/**
 * Looks for stacks that would share a state, where each would delete what the others created. Returns an error for each
 * of them; this is checked before any stack is worked on.
 */
export async function refuseShared(stacks: StackRun[]): Promise<(request: StackRun["request"]) => void> {
  const addresses = stacks.length > 1 ? await Promise.all(stacks.map(addressOf)) : [];
  return (request) => {
    const index = stacks.findIndex((one) => one.request === request);
    const address = addresses[index];
    if (address === undefined) return;
    const others = stacks.filter((_, other) => other !== index && addresses[other] === address);
    if (others.length > 0) throw shared(stacks[index]?.name ?? "", others, address);
  };
}

// Errors in a configuration are reported when its turn comes. A fork's files have no backend.
async function addressOf({ request: { context }, host }: StackRun): Promise<string | undefined> {
  if (context.isolated) return undefined;
  try {
    return await storeAddress(context, host);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function shared(name: string, others: StackRun[], address: string): UserError {
  const names = others.map((other) => other.name).join(", ");
  return new UserError("config-invalid", `${name} has its state in the same place as ${names}: ${address}`, {
    hint: "Give each stack a separate place in `config.state.options`. With `backend: branch`, the default is separate for each stack.",
  });
}
