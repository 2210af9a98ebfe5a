import { defineCommand } from "../../core/command.ts";
import { UserError } from "../../core/errors.ts";
import { configFile, lockTimeout, yes } from "../flags.ts";

export const rollback = defineCommand({
  name: "state rollback",
  words: ["ID"],
  about: "go back to an earlier version, as a new save",
  flags: { configFile, yes, lockTimeout },

  async run({ words: [version], flags, context }, host) {
    const { editState } = await import("../../stack/edit-state.ts");
    const { differences } = await import("../../state/differences.ts");
    const { takeOver } = await import("../../state/edit.ts");
    const { stateAt } = await import("../../state/versions.ts");
    const { differencesText } = await import("../../report/state.ts");
    const how = { operation: "rollback", ...flags, evenDamaged: true };
    await using editing = await editState(context, host, how);
    const { claim, backend, damage } = editing;
    const { id, state: old } = await stateAt(backend, version);
    if (damage) host.report({ type: "warning", message: damage.message });
    if (claim.state.serial > 0 && old.lineage !== claim.state.lineage)
      throw new UserError(
        "state-conflict",
        `Version ${id} has another lineage: it belongs to another stack`,
        {
          hint: "Nothing was changed. `dtm state push --force` replaces a state with another one.",
        },
      );
    const changes = differences(claim.state, old);
    if (changes.length === 0) {
      host.print(`Version ${id} has the same tools as the current state; nothing was changed`);
      return 0;
    }
    if (!context.json) host.print(differencesText(changes, context));
    await host.confirm(`Roll the state back to serial ${old.serial}?`);
    await claim.save((state) => {
      takeOver(state, old);
      state.serial = Math.max(state.serial, old.serial);
    }, `rolled back to serial ${old.serial}`);
    host.print(`The state is back to serial ${old.serial}, saved as serial ${claim.state.serial}`);
    return 0;
  },
});
