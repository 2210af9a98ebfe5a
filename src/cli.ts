import { run } from "./commands/index.ts";
import { exitCodeOf } from "./core/errors.ts";
import { useProxies } from "./network/use-proxies.ts";
import { openTerminal } from "./terminal/open.ts";

const { host, request, end } = openTerminal(process);
let code: number;
try {
  await useProxies(process.env, host.secrets);
  code = await run(request(), host);
} catch (error) {
  await host.failed(error);
  code = exitCodeOf(error);
}
await end(code);
