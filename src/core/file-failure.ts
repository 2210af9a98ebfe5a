import { messageOf } from "./errors.ts";

const reasons: Record<string, string | undefined> = {
  ENOENT: "it does not exist",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  EEXIST: "it already exists",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EBUSY: "it is in use",
  EIO: "the disk reported an error",
  ETXTBSY: "it is in use",
  EFBIG: "it is too large",
  ENXIO: "it is not a regular file",
};

/** Why a file could not be read, in plain words. */
export function fileFailure(error: unknown): string {
  return reasonOf(codeOf(error)) ?? messageOf(error);
}

/** Why a file could not be written: if it is said not to exist, its folder is meant. */
export function writeFailure(error: unknown): string {
  return codeOf(error) === "ENOENT" ? "its folder does not exist" : fileFailure(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

// An unusual code is still better than the system's sentence, which repeats the path.
function reasonOf(code: string): string | undefined {
  if (Object.hasOwn(reasons, code)) return reasons[code];
  return /^E[A-Z0-9]+$/.test(code) ? `the system reports ${code}` : undefined;
}
