import { gzipSync } from "node:zlib";

/** An entry of an archive, as hostile as it may be. `type` is the letter of the tar format; default: a file. */
export interface Entry {
  path: string;
  content?: string | Buffer;
  type?: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "S" | "7";
  link?: string;
  mode?: number;
}

/** A gzipped tar archive of exactly these entries. The same entries give the same bytes. */
export function tarball(entries: Entry[]): Buffer {
  return gzipSync(Buffer.concat([...entries.flatMap(blocks), Buffer.alloc(1024)]));
}

/** A package as npm packs it, with these files. */
export function packed(files: Record<string, string>): Buffer {
  return tarball(Object.entries(files).map(([path, content]) => ({ path: `package/${path}`, content })));
}

function blocks({ path, content = "", type = "0", link = "", mode = 0o644 }: Entry): Buffer[] {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  header.write(path, 0, 100);
  header.write(octal(mode, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(bytes.length, 12), 124);
  header.write(octal(0, 12), 136);
  header.write("        ", 148);
  header.write(type, 156);
  header.write(link, 157, 100);
  header.write("ustar\x0000", 257);
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, "0")}\0 `,
    148,
  );
  return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
}
