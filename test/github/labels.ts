import { forward } from "./forward.ts";
import { fields, problem, repoOf, type Call, type Handler, type World } from "./world.ts";

// For GitHub, names of labels in other spellings are the same label; the emulator tells them apart.

/** Adds labels to an issue, in the spelling of those that the repository has. */
export const addLabels: Handler = async (call, world) => {
  const { labels = [] } = fields(call) as { labels?: string[] };
  const known = await namesOf(call, world);
  const spelled = labels.map((label) => known.find((name) => isSame(name, label)) ?? label);
  return forward({ ...call, body: { labels: [...new Set(spelled)] } }, world);
};

/** Creates a label; one that only differs in its spelling exists already. */
export const createLabel: Handler = async (call, world) => {
  const { name = "" } = fields(call) as { name?: string };
  const isThere = (await namesOf(call, world)).some((known) => isSame(known, name));
  if (!isThere) return forward(call, world);
  return problem(422, "Validation Failed", [{ resource: "Label", code: "already_exists", field: "name" }]);
};

/** Takes a label from an issue, whatever spelling is asked for. */
export const removeLabel: Handler = async (call, world) => {
  const asked = decodeURIComponent(call.params["name"] ?? "");
  const name = (await namesOf(call, world)).find((known) => isSame(known, asked)) ?? asked;
  const path = call.path.replace(/\/labels\/[^/?]+/, `/labels/${encodeURIComponent(name)}`);
  return forward({ ...call, path }, world);
};

async function namesOf(call: Call, world: World): Promise<string[]> {
  const path = `/repos/${repoOf(call, world).name}/labels?per_page=100`;
  return (await world.upstream.ask<{ name: string }[]>("GET", path)).map(({ name }) => name);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
