import { exitCodeOf } from "./core/errors.ts";
import { noteBegin, noteEnd, openAction } from "./github/open.ts";

const { host, request, end } = openAction(process);
try {
  const asked = await request();
  if (asked) noteBegin(asked);
  process.exitCode = asked ? await (await import("./main.ts")).run(asked, host) : 0;
} catch (error) {
  await host.failed(error);
  process.exitCode = exitCodeOf(error);
}
noteEnd();
await end(process.exitCode);
