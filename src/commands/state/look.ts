import { resolve } from "node:path";

import { calling, openStore, stateKeys } from "../stack.ts";
import type { Backend } from "../../core/backend.ts";
import { UserError } from "../../core/errors.ts";
import type { Host } from "../../core/events.ts";
import type { State } from "../../core/state.ts";
import { redactRecorded } from "../../engine/redact-recorded.ts";
import { loadPlugins } from "../../plugins/load.ts";
import { differencesText, historyText, listText, toolRecord } from "../../report/state.ts";
import { differences } from "../../state/differences.ts";
import { needTool } from "../../state/edit.ts";
import { openState } from "../../state/store.ts";
import { listVersions, readOurs, stateAt } from "../../state/versions.ts";
import { writeDocument } from "./files.ts";
import type { ManualRequest } from "./index.ts";

/** `dtm state list` */
export async function listTools(request: ManualRequest, host: Host): Promise<string> {
  const { backend } = await openStore(request, host);
  const { state } = await openState(backend);
  return listText(state, request);
}

/** `dtm state show` */
export async function showTool(request: ManualRequest, host: Host): Promise<string> {
  const [key = ""] = request.manual.words;
  const { config, backend } = await openStore(request, host);
  const { state, migrated } = await openState(backend);
  const tool = needTool(state, key);
  // In DevStream's own document secrets stand in clear, and only the plugin knows which they are.
  if (migrated) {
    const plugins = await loadPlugins(config, [tool.name]);
    redactRecorded(
      state,
      new Map(),
      plugins,
      calling(request, host, { config, ...(await stateKeys(request)) }, state),
    );
  }
  return toolRecord(tool);
}

/** `dtm state pull`: the document as it is stored. */
export async function pullState(request: ManualRequest, host: Host): Promise<string> {
  const { backend } = await openStore(request, host);
  const stored = await needStored(backend);
  const state = await readOurs(stored, backend.description);
  const [file] = request.manual.words;
  if (file === undefined) return Buffer.from(stored).toString().replace(/\n$/, "");
  await writeDocument(resolve(request.cwd, file), stored);
  return `Wrote serial ${state.serial} to ${file}`;
}

/** `dtm state history` */
export async function showHistory(request: ManualRequest, host: Host): Promise<string> {
  const { backend } = await openStore(request, host);
  return historyText(await listVersions(backend, request.manual.limit), request);
}

/** `dtm state diff` */
export async function showDifferences(request: ManualRequest, host: Host): Promise<string> {
  const [from = "", to] = request.manual.words;
  const { backend } = await openStore(request, host);
  const before = await stateAt(backend, from);
  const after = to === undefined ? await current(backend) : (await stateAt(backend, to)).state;
  return differencesText(differences(before.state, after), request);
}

async function current(backend: Backend): Promise<State> {
  return await readOurs(await needStored(backend), backend.description);
}

async function needStored(backend: Backend): Promise<Uint8Array> {
  const stored = await backend.read();
  if (stored) return stored.bytes;
  throw new UserError("state-invalid", `There is no state in ${backend.description} yet`, {
    hint: "The first `dtm apply` makes one.",
  });
}
