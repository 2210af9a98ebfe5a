import { resolve } from "node:path";

import type { Migration } from "../config/migrate/index.ts";
import { defineCommand } from "../core/command.ts";
import { UserError } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import { onOff, path } from "../core/flag.ts";
import type { RunContext } from "../core/run-context.ts";
import { configFile } from "./flags.ts";

export const migrate = defineCommand({
  name: "migrate",
  about: "update an older DevStream configuration",
  more: "Prints the result; comments, order and quotes stay. Lists what is left to do by hand, with file and line.",
  flags: {
    configFile,
    write: onOff("write the result into the file, and keep the old one as FILE.bak"),
    out: path("FILE", "write the result to FILE"),
    check: onOff("exit with 2 if the file would change"),
    pinTemplates: onOff("write out the pipelines that DevStream used for apps, pinned by commit"),
  },

  async run({ flags: { write, check, out, pinTemplates }, context }, host) {
    if (write && out !== undefined)
      throw new UserError("bad-arguments", "--write and --out cannot be used together");
    const { migrateConfig } = await import("../config/migrate/index.ts");
    const { backendNames } = await import("../backends/index.ts");
    const migration = await migrateConfig(context.cwd, context.config, backendNames(), pinTemplates);
    const changed = migration.files.filter(({ before, after }) => before !== after);
    if (write) await replace(changed);
    else if (out !== undefined && !check) await save(migration, resolve(context.cwd, out));
    else if (!context.json && !check) host.print(singleFile(migration).replace(/\r?\n$/, ""));
    await report(migration, context, host);
    return check && changed.length > 0 ? 2 : 0;
  },
});

async function replace(changed: Migration["files"]): Promise<void> {
  const { replaceFiles } = await import("../config/write.ts");
  await replaceFiles(changed.map(({ path: at, after }) => ({ path: at, text: after })));
}

async function save(migration: Migration, out: string): Promise<void> {
  const { createFile } = await import("../config/write.ts");
  await createFile(out, singleFile(migration));
}

function singleFile({ files: [file, ...more] }: Migration): string {
  if (file && more.length === 0) return file.after;
  const count = file ? more.length + 1 : 0;
  throw new UserError("bad-arguments", `The configuration has ${count} files, so there is no single result`, {
    hint: "Use --write or --check, or name one of the files with -f.",
  });
}

async function report(migration: Migration, { json }: RunContext, host: Host): Promise<void> {
  const { changeText, leftText, migrationAsJson, migrationSummary } = await import("../report/migration.ts");
  if (json) return host.print(migrationAsJson(migration));
  for (const change of migration.changes) host.report({ type: "note", text: changeText(change) });
  for (const left of migration.left) host.report({ type: "warning", message: leftText(left) });
  host.report({ type: "note", text: migrationSummary(migration) });
}
