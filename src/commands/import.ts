import { defineCommand } from "../core/command.ts";
import { UserError } from "../core/errors.ts";
import { configFile, lockTimeout } from "./flags.ts";

export const importTool = defineCommand({
  name: "import",
  words: ["name.instance"],
  about: "take an existing resource into the state, as it is configured",
  flags: { configFile, lockTimeout },

  async run({ words: [key], flags, context }, host) {
    const { openRun } = await import("../stack/compare.ts");
    const { openStack } = await import("../stack/open.ts");
    const { claimWatch } = await import("../stack/store.ts");
    const { adopt } = await import("../engine/adopt.ts");
    const { prepareStack } = await import("../engine/compare.ts");
    const stack = await openStack(context, host);
    const holder = { ...context.holder, operation: "import" };
    await using claim = await stack.store.claim(holder, flags.lockTimeout, claimWatch(context, host));
    const run = await openRun(stack, claim.state, context, host);
    const { tools } = stack.config;
    const { prepared, state } = await prepareStack(run, { tools, plugins: stack.plugins }, claim.state);
    claim.replace(state);
    const tool = prepared.get(key);
    if (!tool) throw await unconfigured(key, prepared.keys());
    if (claim.state.tools[key])
      throw new UserError("bad-arguments", `"${key}" is already in the state`, {
        hint: "`dtm plan` shows how it differs from the configuration.",
      });
    await adopt(run, tool, claim);
    host.print(
      `${key} is now in the state, with its configured options and its observed status. To also change the resource to match the configuration, use \`lifecycle: { adopt: true }\` instead.`,
    );
    return 0;
  },
});

async function unconfigured(key: string, known: Iterable<string>): Promise<UserError> {
  const { didYouMean } = await import("../core/nearest.ts");
  return new UserError("bad-arguments", `There is no tool "${key}" in the configuration`, {
    hint:
      didYouMean(key, known) ??
      "Add it to the configuration first. Its key is its `name` and `instanceID`, joined by a dot.",
  });
}
