import { UserError } from "../../core/errors.ts";
import { fullName, type Repository } from "./access.ts";
import { at } from "./branch.ts";
import { asking } from "./asking.ts";

/** Sets secrets for the workflows of a repository. GitHub gets them sealed for its own key only. */
export async function setSecrets(repo: Repository, secrets: Record<string, string>): Promise<void> {
  if (Object.keys(secrets).length === 0) return;
  const { actions } = repo.client.rest;
  const { data: key } = await explained(repo, () =>
    asking(`reading the key for secrets of ${fullName(repo)}`, () => actions.getRepoPublicKey(at(repo))),
  );
  for (const [name, value] of Object.entries(secrets)) {
    const sealed = { key_id: key.key_id, encrypted_value: await seal(value, key.key) };
    await explained(repo, () =>
      asking(`setting the secret ${name} of ${fullName(repo)}`, () =>
        actions.createOrUpdateRepoSecret({ ...at(repo), secret_name: name, ...sealed }),
      ),
    );
  }
}

async function seal(value: string, key: string): Promise<string> {
  const { default: sodium, ready } = await import("libsodium-wrappers");
  await ready;
  const bytes = sodium.crypto_box_seal(Buffer.from(value), Buffer.from(key, "base64"));
  return Buffer.from(bytes).toString("base64");
}

async function explained<T>(repo: Repository, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "scm-forbidden") throw error;
    throw new UserError(error.code, error.message, {
      hint: `Use a token that has the permission "Secrets: write" for ${fullName(repo)}. The GITHUB_TOKEN of a workflow can never have it.`,
      cause: error,
    });
  }
}
