import { chmod, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

import { afterEach, describe, expect, test, vi } from "vitest";

import type { Limits } from "../../src/plugins/external/watch.ts";
import { usualLimits } from "../../src/plugins/external/watch.ts";
import { lacking } from "../lacking.ts";
import { type Loading, loading, newFolder } from "./loading.ts";

// What a plugin must not be able to do to the run that it works for. `good` answers as it should, after each of these.
const open: Loading[] = [];
afterEach(() => open.splice(0).forEach(({ end }) => end()));

const secret = "s3cr3t-of-the-run";

/** A plugin whose create runs given code. */
async function hostile(
  create: string,
  { limits = {}, more = "", folder }: { limits?: Partial<Limits>; more?: string; folder?: string } = {},
): Promise<Loading> {
  const home = folder ?? (await newFolder());
  const code = `import fs from "node:fs";
const good = { status: {}, outputs: {} };
export default {
  name: "bad", summary: "Hostile", options: { type: "object", properties: { good: { type: "boolean" } } }, write: [], ${more}
  async read(ctx) { return null; },
  async create(ctx) { if (ctx.options.good) return good; ${create}; return good; },
  async update(ctx) { return good; },
  async delete(ctx) {},
};
`;
  await writeFile(join(home, "bad.mjs"), code);
  const it = await loading("bad", "./bad.mjs", {
    folder: home,
    limits: { ...usualLimits, every: 50, ...limits },
  });
  open.push(it);
  return it;
}

const create = (it: Loading, options = {}, signal = new AbortController().signal) =>
  it.loaded.plugin.create(it.context(options, { signal }));
const short = { effect: 300, other: 5000 };

describe("a plugin that", () => {
  test.each<[what: string, code: string, why: RegExp, limits?: Partial<Limits>]>([
    ["ends its process", "process.reallyExit(7)", /failed: it ended with exit code 7/],
    ["kills itself", 'process.kill(process.pid, "SIGKILL")', /failed: it was ended by SIGKILL/],
    ["loops", "for (;;);", /busy for 0 s without a pause, as in an endless loop/, { blocked: 300 }],
    [
      "takes memory without bound",
      "const all = []; for (;;) { all.push(Buffer.alloc(1e7, 1)); await new Promise(setImmediate); }",
      /more than 300 MB of memory/,
      { bytes: 300_000_000 },
    ],
    [
      "says nothing for too long",
      "await new Promise((r) => setTimeout(r, 1e6))",
      /create gave no sign of life/,
      { silence: { effect: 3000, other: 130_000 }, grace: short },
    ],
    ["returns 50 MB", 'return { status: "x".repeat(5e7), outputs: {} }', /larger than 20 MB|more than 20 MB/],
    [
      "answers with garbage",
      'fs.writeSync(1, `{"jsonrpc":"2.0","id":${ctx.tool.id ?? 2},"result":\n`); await new Promise((r) => setTimeout(r, 1e6))',
      /not JSON/,
    ],
    [
      "throws an object with getters",
      "throw { get message() { throw new Error('x'); } }",
      /an error without a message/,
    ],
    [
      "returns an object with getters",
      "return { status: { get a() { throw new Error('x'); } }, outputs: {} }",
      /cannot be stored as JSON/,
    ],
    [
      "returns a circle",
      "const a = {}; a.a = a; return { status: a, outputs: {} }",
      /cannot be stored as JSON/,
    ],
    ["reads what is not its own", 'fs.readFileSync("/etc/passwd")', /may not read \/etc\/passwd/],
    [
      "reads the environment of the run",
      "fs.readFileSync(`/proc/${process.ppid}/environ`)",
      /may not read \/proc/,
    ],
    ["reads the state", 'fs.readFileSync(ctx.baseDir + "/the.state")', /may not read .*the\.state/],
    ["reads what Git keeps", 'fs.readFileSync(ctx.baseDir + "/.git/config")', /may not read .*config/],
    [
      "writes beside the configuration",
      'fs.writeFileSync(ctx.baseDir + "/dtm.yaml", "")',
      /may not write .*dtm\.yaml/,
    ],
    ["starts a program", '(await import("node:child_process")).spawnSync("id")', /may not start programs/],
    ["starts a program through the context", 'await ctx.exec("id")', /may not start id/],
  ])("%s fails its tool, and the next one succeeds", { timeout: 60_000 }, async (_, code, why, limits) => {
    const folder = await newFolder();
    await mkdir(join(folder, ".git"));
    await writeFile(join(folder, ".git/config"), "token");
    await writeFile(join(folder, "the.state"), secret);
    const it = await hostile(code, { folder, ...(limits ? { limits } : {}) });
    const failure = await create(it).then(
      () => "it did not fail",
      (error: unknown) => String(error),
    );
    expect(failure).toMatch(why);
    expect(await create(it, { good: true })).toEqual({ status: {}, outputs: {} });
  });

  test.skipIf(lacking.links)("follows a link out of the configuration reads nothing", async () => {
    const folder = await newFolder();
    await symlink("/proc", join(folder, "link"));
    await writeFile(join(folder, "beside.txt"), "beside");
    const read = (path: string) => `ctx.log(fs.readFileSync(ctx.baseDir + "/${path}", "utf8"))`;
    const it = await hostile(`${read("beside.txt")}; ${read("link/self/environ")}`, { folder });
    await expect(create(it)).rejects.toThrow(/may not read/);
    expect(it.said).toEqual(["beside"]);
  });

  test("ignores that it is canceled is ended", async () => {
    const stop = new AbortController();
    const it = await hostile("ctx.log('begun'); await new Promise((r) => setTimeout(r, 1e6))", {
      limits: { grace: short },
    });
    const end = create(it, {}, stop.signal);
    await vi.waitFor(() => expect(it.said).toContain("begun"), 20_000);
    stop.abort();
    await expect(end).rejects.toThrow("create did not end when it was canceled");
  });

  test("answers twice is heard once", async () => {
    const twice = 'fs.writeSync(1, `{"jsonrpc":"2.0","id":2,"result":{"status":1,"outputs":{}}}\n`)';
    const it = await hostile(twice);
    expect(await create(it)).toEqual({ status: 1, outputs: {} });
    expect(await create(it, { good: true })).toEqual({ status: {}, outputs: {} });
  });

  test("prints 100 MB has the start of it logged", { timeout: 60_000 }, async () => {
    const it = await hostile('for (let i = 0; i < 100; i += 1) console.log("x".repeat(1e6))');
    await create(it);
    expect(it.said.join("").length).toBeLessThan(2_100_000);
    expect(it.said.at(-1)).toContain("what follows is left out");
  });

  test("looks for variables of the run finds only what it lists", async () => {
    vi.stubEnv("SECRET_OF_THE_RUN", secret);
    const it = await hostile("ctx.log(JSON.stringify(process.env))", { more: 'env: ["TOKEN"],' });
    await create(it);
    expect(it.said.join()).toContain('"PATH"');
    expect(it.said.join()).not.toContain(secret);
  });

  test("lists a folder to write writes there and nowhere else", async () => {
    const folder = await newFolder();
    await mkdir(join(folder, "made"));
    const write = (path: string) => `fs.writeFileSync(ctx.baseDir + "/${path}", "x")`;
    const it = await hostile(`${write("made/a")}; ${write("b")}`, { folder, more: 'write: ["made"],' });
    await expect(create(it)).rejects.toThrow(/may not write .*b/);
    expect(await readFile(join(folder, "made/a"), "utf8")).toBe("x");
  });

  test("lists no folder writes next to the configuration that it came with, and nowhere else", async () => {
    const folder = await newFolder();
    const write = (path: string) => `fs.writeFileSync(ctx.baseDir + "/${path}", "x")`;
    const it = await hostile(`${write("a")}; ${write("../b")}`, { folder, more: "write: undefined," });
    await expect(create(it)).rejects.toThrow(/may not write .*b/);
    expect(await readFile(join(folder, "a"), "utf8")).toBe("x");
  });

  test("lists a program starts it", async () => {
    const it = await hostile('ctx.log((await ctx.exec("node", ["-p", "6 * 7"])).stdout)', {
      more: 'exec: ["node"],',
    });
    await create(it);
    expect(it.said).toContain("42\n");
  });

  test.skipIf(lacking.links)("leaves a program running has it ended with the run", async () => {
    const start =
      'const c = (await import("node:child_process")).spawn("sleep", ["600"]); ctx.log(String(c.pid))';
    const it = await hostile(start, { more: 'exec: ["sleep"],' });
    await create(it);
    const pid = Number(it.said.at(-1));
    expect(process.kill(pid, 0)).toBe(true);
    it.end();
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow("ESRCH"), 20_000);
  });

  test("has its variables when a verb is called, and not when it is described", async () => {
    const folder = await newFolder();
    const code = `console.log("described with " + process.env.TOKEN);
export default { name: "bad", summary: "", options: {}, env: ["TOKEN"],
  async read(ctx) { ctx.log("read with " + ctx.env("TOKEN") + process.env.TOKEN); return null; },
  async create() {}, async update() {}, async delete() {} };`;
    await writeFile(join(folder, "bad.mjs"), code);
    vi.stubEnv("TOKEN", secret);
    const it = await loading("bad", "./bad.mjs", { folder, env: { TOKEN: secret } });
    open.push(it);
    expect(it.said).toEqual(["described with undefined"]);
    await it.loaded.plugin.read(it.context({}));
    expect(it.said.at(-1)).toBe(`read with ${secret}${secret}`);
  });

  test("sends requests gets answers and failures as one that is built in", async () => {
    const server = createServer((_, response) => response.writeHead(404).end("none")).listen(0, "127.0.0.1");
    await new Promise((done) => server.once("listening", done));
    const { port } = server.address() as { port: number };
    const it = await hostile(
      `ctx.log(String((await ctx.http("http://127.0.0.1:${port}/")).status)); await ctx.http("http://127.0.0.1:1/", { repeat: false })`,
    );
    await expect(create(it)).rejects.toMatchObject({ code: "download-failed" });
    expect(it.said).toContain("404");
    server.close();
  });
});

describe.skipIf(lacking.links)("an executable that", () => {
  const executable = async (script: string) => {
    const folder = await newFolder();
    await writeFile(join(folder, "bad"), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, "bad"), 0o755);
    return loading("bad", "./bad", { folder });
  };
  const manifest = (more: string) =>
    `read line; echo '{"jsonrpc":"2.0","id":1,"result":{"protocol":"1.0","name":"bad","summary":"","options":{}${more}}}'`;

  test.each([
    [
      "speaks a later protocol",
      manifest("").replace('"protocol":"1.0"', '"protocol":"2.0"'),
      "speaks version 2.0 of the plugin protocol, and this program speaks 1.0",
    ],
    ["is another plugin", manifest("").replace('"bad"', '"other"'), 'says that its name is "other"'],
    ["ends at once", "exit 4", "it ended with exit code 4"],
  ])("%s is refused, and named", async (_, script, why) => {
    await expect(executable(script)).rejects.toMatchObject({
      code: "plugin-invalid",
      message: expect.stringContaining(why) as string,
    });
  });

  test("is not executable is refused with what to do", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "bad"), "#!/bin/sh\n");
    await expect(loading("bad", "./bad", { folder })).rejects.toThrow("run `chmod +x` on it");
  });

  test("prints text outside the protocol has it logged", async () => {
    const it = await executable(`echo hello; ${manifest("")}; cat > /dev/null`);
    open.push(it);
    expect(it.said).toEqual(["hello"]);
  });
});
