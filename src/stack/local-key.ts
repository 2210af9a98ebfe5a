import { hkdfSync, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

import { sha256 } from "../core/bytes.ts";
import type { DigestKey } from "../core/digest.ts";

/**
 * The random key of this user on this machine, for digests of secrets that could be guessed; made when it is first needed.
 * undefined in a workflow, whose files do not outlive it, and where there is no place to keep it.
 */
export async function localKey(
  env: Readonly<Record<string, string | undefined>>,
): Promise<DigestKey | undefined> {
  if (env["GITHUB_ACTIONS"] === "true") return undefined;
  const folder = env["XDG_STATE_HOME"] || join(env["HOME"] || homedir(), ".local", "state");
  const secret = await keyIn(join(folder, "dtm", "digest-key"));
  if (secret === undefined) return undefined;
  return {
    id: `local-${sha256(secret).slice(0, 8)}`,
    derive: (purpose, salt = "") => Buffer.from(hkdfSync("sha256", secret, salt, `dtm/v1/${purpose}`, 32)),
  };
}

// A folder that cannot be written, or that another user owns, is as good as none.
async function keyIn(path: string): Promise<Buffer | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, `${randomBytes(32).toString("base64")}\n`, { flag: "wx", mode: 0o600 });
  } catch {
    // It exists, or it cannot be made; reading it tells.
  }
  try {
    const secret = Buffer.from(await readFile(path, "utf8"), "base64");
    return secret.length === 32 ? secret : undefined;
  } catch {
    return undefined;
  }
}
