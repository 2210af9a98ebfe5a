import { run } from "./commands/index.ts";
import { exitCodeOf } from "./core/errors.ts";
import { openTerminal } from "./terminal/open.ts";

const { host, request } = openTerminal(process);
try {
  process.exitCode = await run(request(), host);
} catch (error) {
  await host.failed(error);
  process.exitCode = exitCodeOf(error);
}
