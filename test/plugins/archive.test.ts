import { gzipSync } from "node:zlib";

import { expect, test } from "vitest";

import { readArchive } from "../../src/plugins/packages/archive.ts";
import { type Entry, packed, tarball } from "../registry/tarball.ts";

const read = (bytes: Buffer) => readArchive("evil", bytes);

test("an archive is read without the folder around it, and keeps what is executable", async () => {
  const files = await read(
    tarball([
      { path: "package/", type: "5" },
      { path: "package/package.json", content: "{}" },
      { path: "package/bin/run", content: "#!/bin/sh", mode: 0o755 },
    ]),
  );
  expect(
    [...files].map(([path, { content, isExecutable }]) => [path, String(content), isExecutable]),
  ).toEqual([
    ["package.json", "{}", false],
    ["bin/run", "#!/bin/sh", true],
  ]);
});

test.each<[string, Entry[], RegExp]>([
  ["a path above its folder", [{ path: "package/../../evil" }], /leads out of its folder/],
  ["an absolute path", [{ path: "/etc/evil" }], /leads out of its folder/],
  ["a path with backslashes", [{ path: "package/..\\..\\evil" }], /leads out of its folder/],
  ["a path with a drive", [{ path: "package/C:evil" }], /leads out of its folder/],
  ["a symbolic link", [{ path: "package/a", type: "2", link: "/etc" }], /not a file but a SymbolicLink/],
  ["a hard link", [{ path: "package/a", type: "1", link: "/etc/passwd" }], /not a file but a Link/],
  ["a character device", [{ path: "package/a", type: "3" }], /not a file but a CharacterDevice/],
  ["a block device", [{ path: "package/a", type: "4" }], /not a file but a BlockDevice/],
  ["a pipe", [{ path: "package/a", type: "6" }], /not a file but a FIFO/],
  ["an entry of an unknown kind", [{ path: "package/a", type: "S" }], /refused/],
  ["a file twice", [{ path: "package/a" }, { path: "package/a" }], /has "a" twice/],
  ["a file inside a file", [{ path: "package/a" }, { path: "package/a/b" }], /is inside a file/],
  ["a file without a folder around it", [{ path: "index.mjs" }], /no folder around it/],
  [
    "too many files",
    Array.from({ length: 5001 }, (_, i) => ({ path: `package/${i}` })),
    /more than 5000 files/,
  ],
])("an archive with %s is refused", async (_, entries, why) => {
  await expect(read(tarball(entries))).rejects.toMatchObject({
    code: "plugin-invalid",
    message: expect.stringMatching(why),
  });
});

test("an archive that unpacks to gigabytes is refused before it has", async () => {
  const zeros = gzipSync(Buffer.alloc(210_000_000), { level: 1 });
  await expect(read(zeros)).rejects.toThrow(/unpacks to more than 200 MB/);
});

test.each([
  ["no archive at all", Buffer.from("<html>sign in</html>")],
  ["a zipped text", gzipSync("hello, this is not a tar archive".repeat(100))],
  ["an archive that was cut off", packed({ "package.json": "{}", b: "x".repeat(5000) }).subarray(0, 60)],
])("%s is refused", async (_, bytes) => {
  await expect(read(bytes)).rejects.toMatchObject({ code: "plugin-invalid" });
});
