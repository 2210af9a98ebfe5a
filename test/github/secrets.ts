import sodium, { ready } from "libsodium-wrappers";

import { fields, json, paged, problem, repoOf, type Handler, type Repo } from "./world.ts";

/** The key that secrets are sealed with; created by the first request. */
export const getPublicKey: Handler = async (call, world) => {
  const { publicKey } = await keysOf(repoOf(call, world));
  return json(200, { key_id: keyId(publicKey), key: Buffer.from(publicKey).toString("base64") });
};

/** Opens the sealed box and stores its content. */
export const putSecret: Handler = async (call, world) => {
  const repo = repoOf(call, world);
  const keys = await keysOf(repo);
  const { encrypted_value: sealed, key_id: id } = fields(call);
  if (id !== keyId(keys.publicKey))
    return problem(422, "The key_id is not that of the repository's public key");
  const value = opened(String(sealed), keys);
  if (value === null)
    return problem(422, "Bad request - encrypted value could not be opened with the public key");
  const name = secretName(call.params);
  if (!/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/.test(name))
    return problem(422, "Secret names can only contain alphanumeric characters");
  const known = repo.secrets.get(name);
  const now = new Date().toISOString();
  repo.secrets.set(name, { value, created: known?.created ?? now, updated: now });
  return known ? { status: 204 } : json(201, {});
};

/** Names and times of all secrets, never the values. */
export const listSecrets: Handler = (call, world) => {
  const { secrets } = repoOf(call, world);
  const all = [...secrets.keys()].toSorted().map((name) => secretView(secrets, name));
  return paged(call, world, all, (page) => ({ total_count: all.length, secrets: page }));
};

/** Name and times of one secret. */
export const getSecret: Handler = (call, world) => {
  const { secrets } = repoOf(call, world);
  const name = secretName(call.params);
  return secrets.has(name) ? json(200, secretView(secrets, name)) : problem(404, "Not Found");
};

/** Deletes a secret. */
export const deleteSecret: Handler = (call, world) => {
  const gone = repoOf(call, world).secrets.delete(secretName(call.params));
  return gone ? { status: 204 } : problem(404, "Not Found");
};

async function keysOf(repo: Repo): Promise<NonNullable<Repo["keys"]>> {
  await ready;
  repo.keys ??= sodium.crypto_box_keypair();
  return repo.keys;
}

function opened(sealed: string, keys: NonNullable<Repo["keys"]>): string | null {
  try {
    const bytes = Buffer.from(sealed, "base64");
    return Buffer.from(sodium.crypto_box_seal_open(bytes, keys.publicKey, keys.privateKey)).toString("utf8");
  } catch {
    return null; // libsodium throws for every box it cannot open
  }
}

function keyId(publicKey: Uint8Array): string {
  return Buffer.from(publicKey.subarray(0, 8)).toString("hex");
}

// GitHub stores names in upper case, however they are spelled.
function secretName(params: Record<string, string>): string {
  return (params["secret_name"] ?? "").toUpperCase();
}

function secretView(secrets: Repo["secrets"], name: string): object {
  const secret = secrets.get(name);
  return { name, created_at: secret?.created, updated_at: secret?.updated };
}
