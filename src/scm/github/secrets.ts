import { UserError } from "../../core/errors.ts";
import { asking, askingMaybe } from "./asking.ts";
import { hintForRefusal } from "./refusals.ts";
import type { Remote } from "./remote.ts";

/** Sets secrets for the workflows of a repository. They are sealed for GitHub's key. */
export async function setSecrets(remote: Remote, secrets: Record<string, string>): Promise<void> {
  if (Object.keys(secrets).length === 0) return;
  const { actions } = remote.rest;
  const { data: key } = await explained(remote, () =>
    asking(`reading the key for secrets of ${remote.name}`, () => actions.getRepoPublicKey(remote.at)),
  );
  for (const [name, value] of Object.entries(secrets)) {
    const sealed = { key_id: key.key_id, encrypted_value: await seal(value, key.key) };
    await explained(remote, () =>
      asking(`setting the secret ${name} of ${remote.name}`, () =>
        actions.createOrUpdateRepoSecret({ ...remote.at, secret_name: name, ...sealed }),
      ),
    );
  }
}

/** Removes secrets. Succeeds if they do not exist. */
export async function removeSecrets(remote: Remote, names: readonly string[]): Promise<void> {
  for (const name of names)
    await explained(remote, () =>
      askingMaybe(`removing the secret ${name} of ${remote.name}`, () =>
        remote.rest.actions.deleteRepoSecret({ ...remote.at, secret_name: name }),
      ),
    );
}

async function seal(value: string, key: string): Promise<string> {
  const { default: sodium, ready } = await import("libsodium-wrappers");
  await ready;
  const bytes = sodium.crypto_box_seal(Buffer.from(value), Buffer.from(key, "base64"));
  return Buffer.from(bytes).toString("base64");
}

async function explained<T>(remote: Remote, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "scm-forbidden") throw error;
    if (hintForRefusal(error.message) !== undefined) throw error;
    throw new UserError(error.code, error.message, {
      hint: `Use a token that has the permission "Secrets: write" for ${remote.name}. The GITHUB_TOKEN of a workflow can never have it.`,
      cause: error,
    });
  }
}
