import { exitCodeOf } from "./core/errors.ts";
import { openTerminal } from "./terminal/open.ts";

const { host, request } = openTerminal(process);
try {
  const asked = request();
  process.exitCode = await (await import("./main.ts")).run(asked, host);
} catch (error) {
  await host.failed(error);
  process.exitCode = exitCodeOf(error);
}
