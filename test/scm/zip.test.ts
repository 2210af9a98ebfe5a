import { type Zippable, zipSync } from "fflate";
import { expect, test } from "vitest";

import { unpack } from "../../src/scm/zip.ts";

const unix = (mode: number) => ({ os: 3, attrs: (mode << 16) >>> 0 });
const text = (words: string) => Buffer.from(words);
const archive = (files: Zippable) => zipSync({ "top-1a2b/": new Uint8Array(), ...files });

test("files lose their common folder, whatever its name", async () => {
  const files = await unpack(archive({ "top-1a2b/a/b.txt": text("b"), "top-1a2b/c": text("c") }));
  expect([...files.keys()].sort()).toEqual(["a/b.txt", "c"]);
  expect(Buffer.from(files.get("a/b.txt")?.content ?? []).toString()).toBe("b");
});

test("executable files stay executable, and symbolic links are left out", async () => {
  const files = await unpack(
    archive({
      "t/run": [text("run"), unix(0o100755)],
      "t/read": [text("read"), unix(0o100644)],
      "t/link": [text("/etc/passwd"), unix(0o120777)],
    }),
  );
  expect([...files].map(([path, { executable }]) => [path, executable ?? false])).toEqual([
    ["run", true],
    ["read", false],
  ]);
});

test.each(["t/../../x", "/t/x", "t//x", "t/./x", "t\\..\\x", "x"])(
  "a file at %s is refused",
  async (path) => {
    await expect(unpack(archive({ [path]: text("x") }))).rejects.toThrow("it has a file at");
  },
);

test("what is too large or too many is refused before it is unpacked", async () => {
  const bomb = archive({ "t/a": new Uint8Array(3_000_000), "t/b": text("b") });
  expect(bomb.length).toBeLessThan(10_000);
  await expect(unpack(bomb, { bytes: 2_000_000, files: 10 })).rejects.toThrow("more than");
  await expect(unpack(bomb, { bytes: 4_000_000, files: 1 })).rejects.toThrow("more than");
  expect((await unpack(bomb, { bytes: 4_000_000, files: 2 })).size).toBe(2);
});

test("what is not an archive is refused", async () => {
  await expect(unpack(text("<html>not found</html>"))).rejects.toThrow("not a ZIP archive");
});
