import type { FileContent } from "./blob.ts";

const limits = { bytes: 256 * 1024 * 1024, files: 20_000 };

/**
 * Unpacks a ZIP archive as code hosts make them: everything is in one folder, which is removed from the paths. Symbolic
 * links and folders are left out. Throws if a path leads outside, or the content is too large.
 */
export async function unpack(archive: Uint8Array, most = limits): Promise<Map<string, FileContent>> {
  const { unzipSync } = await import("fflate");
  const modes = modesOf(archive);
  let bytes = 0;
  let files = 0;
  const unpacked = unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith("/") || isLink(modes.get(name))) return false;
      needInside(name);
      bytes += originalSize;
      files += 1;
      if (bytes > most.bytes || files > most.files)
        throw new Error(`it has more than ${most.files} files or ${most.bytes >> 20} MB`);
      return true;
    },
  });
  const entries = Object.entries(unpacked).map(([name, content]): [string, FileContent] => {
    const executable = ((modes.get(name) ?? 0) & 0o111) !== 0;
    return [name.slice(name.indexOf("/") + 1), executable ? { content, executable } : { content }];
  });
  return new Map(entries);
}

/** Unpacks a ZIP archive with one file, not in a folder, of at most `most` bytes. Throws if it is anything else. */
export async function unpackOne(archive: Uint8Array, most: number): Promise<Uint8Array> {
  const { unzipSync } = await import("fflate");
  let files = 0;
  const unpacked = unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      files += 1;
      if (files > 1) throw new Error("it has more than one file");
      if (!/^[\w-][\w.-]*$/.test(name)) throw new Error("it has a file with an unexpected name");
      // The size in a damaged archive may not be a number at all.
      if (!(originalSize <= most)) throw new Error(`it has more than ${most >> 20} MB`);
      return true;
    },
  });
  const [content] = Object.values(unpacked);
  if (!content) throw new Error("it has no file");
  return content;
}

function needInside(name: string): void {
  const parts = name.split("/");
  const isPlain = parts.length > 1 && parts.every((part) => !["", ".", ".."].includes(part));
  if (!isPlain || /[\\\0]/.test(name)) throw new Error(`it has a file at ${JSON.stringify(name)}`);
}

function isLink(mode: number | undefined): boolean {
  return ((mode ?? 0) & 0o170000) === 0o120000;
}

/** Unix modes by name, from the archive's central directory; fflate does not provide them. */
function modesOf(archive: Uint8Array): Map<string, number> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const modes = new Map<string, number>();
  const end = findEnd(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error("its list of files is damaged");
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const text = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + (name ?? 0)));
    const isUnix = view.getUint8(at + 5) === 3;
    if (isUnix) modes.set(text, view.getUint32(at + 38, true) >>> 16);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return modes;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Error("it is not a ZIP archive");
}
