import { run } from "./commands/index.ts";
import { exitCodeOf } from "./core/errors.ts";
import { noteBegin, noteEnd, openAction } from "./github/run/open.ts";
import type { Run } from "./github/run/stacks.ts";
import { useProxies } from "./network/use-proxies.ts";
import { protectRun } from "./process/protect.ts";

const protection = protectRun(process, {
  redact: (text) => action.host.secrets.redact(text),
  warn: (message) => action.host.report({ type: "warning", message }),
  keepsAnswer: false,
});
const action = await openAction(process, protection.signal);
let code: number;
try {
  await useProxies(process.env, action.host.secrets);
  const stacks = await action.runs();
  noteBegin(stacks);
  code = await work(stacks);
} catch (error) {
  await action.host.failed(error);
  code = exitCodeOf(error);
}
noteEnd();
await action.end(code);
await protection.end(code);

async function work(stacks: Run[]): Promise<number> {
  if (stacks.length === 0) return 0;
  const { refuseShared } = await import("./stack/shared-state.ts");
  const refuse = await refuseShared(stacks);
  return action.each(stacks, async ({ request, host }) => {
    refuse(request);
    return run(request, host);
  });
}
