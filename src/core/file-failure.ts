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
};

/** Why a file could not be read or written, in plain words. */
export function fileFailure(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? messageOf(error);
}
