import { UserError } from "../../core/errors.ts";
import { asking } from "./asking.ts";
import type { Remote } from "./remote.ts";

/** The login of a token's user; null: an App, which has no account of its own. */
export async function ownLogin({ rest }: Remote): Promise<string | null> {
  try {
    return (await asking("asking whose token this is", () => rest.users.getAuthenticated())).data.login;
  } catch (error) {
    if (error instanceof UserError && error.code === "scm-forbidden") return null;
    throw error;
  }
}
