import { join, resolve } from "node:path";

import { backendNames } from "../backends/index.ts";
import { defaultNames } from "../config/files.ts";
import { migrateConfig, type Migration } from "../config/migrate/index.ts";
import { createFile, refuseExisting, replaceFiles } from "../config/write.ts";
import { UserError } from "../core/errors.ts";
import type { Host } from "../core/events.ts";
import type { Request } from "../core/request.ts";
import { changeText, leftText, migrationAsJson, migrationSummary } from "../report/migration.ts";

/** `dtm migrate`: the rewritten file on stdout, or where it was asked for; what changed is told beside it. */
export async function migrate(request: Request, host: Host): Promise<number> {
  const migration = await migrateConfig(request.cwd, request.config, backendNames());
  const changed = migration.files.filter(({ before, after }) => before !== after);
  const isAsked = request.authoring?.check;
  if (request.authoring?.write) await write(changed, request);
  else if (!isAsked && (!request.json || request.planning.out !== undefined))
    await show(migration, request.planning.out, host);
  if (request.json) host.print(migrationAsJson(migration));
  else tell(migration, host);
  return isAsked && changed.length > 0 ? 2 : 0;
}

async function write(changed: Migration["files"], { planning }: Request): Promise<void> {
  if (planning.out !== undefined) throw new UserError("bad-arguments", "--write and --out exclude each other");
  await replaceFiles(changed.map(({ path, after }) => ({ path, text: after })));
} // prettier-ignore

async function show({ files }: Migration, out: string | undefined, host: Host): Promise<void> {
  const [file, ...more] = files;
  if (!file || more.length > 0)
    throw new UserError("bad-arguments", `The configuration is ${files.length} files, which make no single result`, {
      hint: "Use --write or --check, or name one of the files with -f.",
    });
  if (out === undefined) host.print(file.after.replace(/\r?\n$/, ""));
  else await createFile(out, file.after);
} // prettier-ignore

function tell(migration: Migration, host: Host): void {
  for (const change of migration.changes) host.report({ type: "note", text: changeText(change) });
  for (const left of migration.left) host.report({ type: "warning", message: leftText(left) });
  host.report({ type: "note", text: migrationSummary(migration) });
}

/** `dtm init`: a configuration to start from, and what to do with it. */
export async function init(request: Request, host: Host): Promise<number> {
  const { starters, starterNames, nextSteps } = await import("../config/starters/index.ts");
  const path = await newFile(request);
  const name = request.authoring?.template ?? (await host.choose?.("Which starter?", starterNames)) ?? starterNames[0];
  const known = starterNames.find((one) => one === name);
  if (known === undefined)
    throw new UserError("bad-arguments", `There is no starter "${name}"`, { hint: `Starters: ${starterNames.join(", ")}.` });
  await createFile(path, starters[known]);
  host.print(request.json ? JSON.stringify({ path, template: known }) : nextSteps(path, known));
  return 0;
} // prettier-ignore

// Asked for before anything else is: a person shall not choose in vain.
async function newFile({ cwd, config, authoring }: Request): Promise<string> {
  if (config === undefined) {
    const folder = authoring?.folder ?? cwd;
    // What is read when no file is named would no longer be this one.
    for (const name of defaultNames) await refuseExisting(join(folder, name));
    return join(folder, defaultNames[0]);
  }
  if (authoring?.folder !== undefined) throw new UserError("bad-arguments", "Name a folder, or a file with -f, not both");
  const path = resolve(cwd, config);
  await refuseExisting(path);
  return path;
} // prettier-ignore
