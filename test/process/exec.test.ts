import { existsSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test, vi } from "vitest";

import { execFor } from "../../src/process/exec.ts";

const node = process.execPath;

async function verb(programs?: string[]) {
  const baseDir = await mkdtemp(join(tmpdir(), "dtm-exec-"));
  const said: string[] = [];
  const stop = new AbortController();
  const host = { signal: stop.signal, log: (text: string) => void said.push(text), baseDir };
  return { baseDir, said, stop, exec: execFor({ ...host, ...(programs ? { programs } : {}) }) };
}

test("a program gets its arguments and its input as they are, and no shell reads them", async () => {
  const { exec } = await verb();
  const echo = "process.stdin.on('data', (d) => process.stdout.write(process.argv[1] + d))";
  const { code, stdout } = await exec(node, ["-e", echo, "$HOME; `id` 'x'\n"], { input: "in" });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "$HOME; `id` 'x'\nin" });
});

test("a program sees PATH and what it is given, and no other variable", async () => {
  vi.stubEnv("SECRET_OF_THE_RUN", "s3cr3t");
  vi.stubEnv("HTTPS_PROXY", "http://proxy:1");
  const { exec } = await verb();
  const script = "console.log(JSON.stringify(process.env))";
  const env = JSON.parse((await exec(node, ["-e", script], { env: { TOKEN: "t" } })).stdout);
  expect(env).toMatchObject({ TOKEN: "t", HTTPS_PROXY: "http://proxy:1", PATH: process.env["PATH"] });
  expect(env).not.toHaveProperty("SECRET_OF_THE_RUN");
});

test("a program runs in the folder of the configuration, or in one that is relative to it", async () => {
  const { exec, baseDir } = await verb();
  await exec(node, ["-e", "fs.mkdirSync('in'); fs.writeFileSync('a', '')"]);
  await exec(node, ["-e", "fs.writeFileSync('b', '')"], { cwd: "in" });
  expect([existsSync(join(baseDir, "a")), existsSync(join(baseDir, "in/b"))]).toEqual([true, true]);
});

test("what a program prints on standard error is logged line by line", async () => {
  const { exec, said } = await verb();
  const { stderr } = await exec(node, ["-e", "process.stderr.write('one\\ntwo')"]);
  expect([said, stderr]).toEqual([["one", "two"], "one\ntwo"]);
});

test("an exit code is a failure that says what the program said, unless it is accepted", async () => {
  const { exec } = await verb();
  const args = ["-e", "console.error('no such release'); process.exitCode = 3"];
  await expect(exec(node, args)).rejects.toMatchObject({
    code: "program-failed",
    message: `${node} ended with exit code 3: no such release`,
  });
  expect((await exec(node, args, { accept: [0, 3] })).code).toBe(3);
});

test("a program that is missing is named, with what to do", async () => {
  const { exec } = await verb();
  await expect(exec("no-such-program")).rejects.toMatchObject({
    code: "program-missing",
    message: "no-such-program is not installed on this machine",
    hint: expect.stringContaining("Install no-such-program") as string,
  });
});

test("a missing working directory is not taken for a missing program", async () => {
  const { exec, baseDir } = await verb();
  await expect(exec(node, [], { cwd: "gone" })).rejects.toMatchObject({
    message: `${node} could not be started: there is no folder ${join(baseDir, "gone")}`,
  });
});

test("a program that its plugin does not list is not started", async () => {
  const { exec } = await verb(["helm"]);
  await expect(exec(node, [])).rejects.toThrow(`the plugin may not start ${node}`);
});

test("a program that prints without end is ended", async () => {
  const { exec } = await verb();
  const flood = "const b = Buffer.alloc(1e6); (function more() { process.stdout.write(b, more) })()";
  await expect(exec(node, ["-e", flood])).rejects.toThrow("printed more than 50 MB");
});

test.skipIf(process.platform === "win32")(
  "a verb that is stopped ends its program with all it started",
  async () => {
    const { exec, stop, baseDir } = await verb();
    await writeFile(join(baseDir, "child.cjs"), "setInterval(() => {}, 1000)");
    const script =
      "const c = require('child_process').spawn(process.execPath, ['child.cjs']); fs.writeFileSync('pid', `${c.pid}`); setInterval(() => {}, 1000)";
    const ending = exec(node, ["-e", script]);
    await vi.waitFor(async () => expect(await readFile(join(baseDir, "pid"), "utf8")).not.toBe(""), 20_000);
    stop.abort();
    await expect(ending).rejects.toThrow(/abort/);
    const pid = Number(await readFile(join(baseDir, "pid"), "utf8"));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow("ESRCH"), 20_000);
  },
);
