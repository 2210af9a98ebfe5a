import { defineCommand } from "../core/command.ts";

export const version = defineCommand({
  name: "version",
  about: "print the version",
  flags: {},

  async run({ context }, host) {
    const { version: number } = await import("../version.ts");
    host.print(context.json ? JSON.stringify({ version: number }) : number);
    return 0;
  },
});
