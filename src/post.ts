import { openAction, wasKilled } from "./github/open.ts";

const { host, left } = openAction(process);
try {
  const asked = wasKilled() ? await left() : undefined;
  const holder = asked && (await (await import("./main.ts")).release(asked, host));
  if (holder) host.print(`Gave back the lock of the state that this run had taken at ${holder.at}.`);
} catch (error) {
  await host.failed(error);
}
