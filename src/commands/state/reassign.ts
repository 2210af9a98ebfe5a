import { defineCommand } from "../../core/command.ts";
import { configFile, lockTimeout, yes } from "../flags.ts";

export const reassign = defineCommand({
  name: "state reassign",
  about: "let the state belong to this configuration",
  more: "A state belongs to the configuration that saved it first. Use this if the repository or the file has a new name.",
  flags: { configFile, yes, lockTimeout },

  async run({ flags, context }, host) {
    const { editState } = await import("../../stack/edit-state.ts");
    const { ownerText } = await import("../../stack/owner.ts");
    const { storedState } = await import("../../stack/stored-state.ts");
    await using editing = await editState(context, host, {
      operation: "reassign",
      ...flags,
      evenOthers: true,
    });
    const { claim, backend, owner, before } = editing;
    await storedState(backend);
    const [was, now] = [before && ownerText(before), ownerText(owner)];
    if (was === now) {
      host.print(`The state in ${backend.description} already belongs to ${now}`);
      return 0;
    }
    await host.confirm(
      `Let the state in ${backend.description}${was === undefined ? "" : `, which belongs to ${was},`} belong to ${now}?`,
    );
    await claim.save(() => {}, `belongs to ${now}`);
    host.print(`The state in ${backend.description} now belongs to ${now}`);
    return 0;
  },
});
