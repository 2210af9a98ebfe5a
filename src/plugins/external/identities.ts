import { canonical, isObject, type JsonObject } from "../../core/json.ts";
import type { Context, LoadedPlugin } from "../../core/plugin.ts";
import type { IdentityParams, IdentityResult } from "./protocol.ts";
import { sendable, withheldIn } from "./wire.ts";

type Ask = (params: IdentityParams) => Promise<unknown>;
type Item = IdentityParams["of"][number];
type Known = IdentityResult["identities"][number];

// Each batch is one message.
const most = 500;

/**
 * Identities of a plugin in another process. The planner asks for them often, and cannot wait: `identity` throws for
 * what is not known yet, and `learn` asks the plugin for all of that at once.
 */
export function identitiesBy(
  ask: Ask,
  { env: names }: Pick<LoadedPlugin, "env">,
): Required<Pick<LoadedPlugin, "identity" | "learn">> {
  const known = new Map<string, Known>();
  const wanted = new Map<string, Item>();
  return {
    identity(options, env) {
      const values = envOf(names, env);
      const withheld = withheldIn(options, []);
      const sent = withheld.length > 0 ? sendable(options) : options;
      const key = canonical([sent, values, withheld as unknown as JsonObject[]]);
      const found = known.get(key);
      if (!found) {
        wanted.set(key, { options: sent, env: values, ...(withheld.length > 0 ? { withheld } : {}) });
        throw new Error("this identity is not known yet");
      }
      if ("error" in found) throw new Error(found.error);
      return found.identity;
    },
    async learn() {
      if (wanted.size === 0) return false;
      const asked = [...wanted];
      wanted.clear();
      for (let from = 0; from < asked.length; from += most) {
        const batch = asked.slice(from, from + most);
        const answers = await answersOf(ask, { of: batch.map(([, item]) => item) });
        batch.forEach(([key], i) => known.set(key, answers[i] ?? { error: "the plugin did not answer" }));
      }
      return true;
    },
  };
}

/** The variables of a plugin that are set. */
export function envOf(names: readonly string[], env: Context["env"]): Record<string, string> {
  const values = names.map((name) => [name, env(name)] as const);
  return Object.fromEntries(values.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

// A process that fails has no identities, and says so where one is needed.
async function answersOf(ask: Ask, params: IdentityParams): Promise<Known[]> {
  try {
    const answer = await ask(params);
    const list = isObject(answer) && Array.isArray(answer["identities"]) ? answer["identities"] : [];
    return list.map(checked);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return params.of.map(() => ({ error: message }));
  }
}

function checked(answer: unknown): Known {
  const { identity, error } = isObject(answer) ? answer : {};
  if (typeof identity === "string" && identity !== "") return { identity };
  return { error: typeof error === "string" ? error : "the plugin returned no text from identity" };
}
