import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { localBackend } from "../../src/backends/local/backend.ts";
import { thisProcess } from "../../src/backends/process.ts";
import {
  bytesOf,
  codeOf,
  errorOf,
  historyPromises,
  holder,
  promises,
  pruningPromises,
  textOf,
} from "./promises.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dtm-local-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const stateFile = "devstream.state";
const open = () => localBackend({ stateFile }, folder);

describe("local", () => {
  promises(async () => open);
  historyPromises(async () => open);
  pruningPromises(async () => () => localBackend({ stateFile, backups: 3 }, folder), 3);
});

test("the state is one file that only its owner can read, and nothing else is left behind", async () => {
  const backend = await open();
  await backend.write(bytesOf("b"), await backend.write(bytesOf("a"), null, ""), "");
  await (await backend.lock(holder("mona"), 0)).release();
  expect(await readdir(folder)).toEqual([stateFile]);
  expect((await stat(join(folder, stateFile))).mode & 0o777).toBe(0o600);
});

test("the first write makes a state that others could read private", async () => {
  await writeFile(join(folder, stateFile), "", { mode: 0o644 });
  const backend = await open();
  await backend.write(bytesOf("x"), (await backend.read())?.version ?? null, "");
  expect((await stat(join(folder, stateFile))).mode & 0o777).toBe(0o600);
});

test("files left by a killed writer do not disturb the next one", async () => {
  await symlink("elsewhere", join(folder, `${stateFile}.tmp`));
  const backend = await open();
  await backend.write(bytesOf("x"), null, "");
  expect(await readdir(folder)).toEqual([stateFile]);
});

test("taking the lock removes what killed runs left long ago, and nothing else", async () => {
  const left = [
    "lock.new-00ff",
    "guard.new-11ff",
    "lock.00ff",
    "lock.00ff.11ff",
    "devstream-backup.new-22ff",
  ];
  const others = ["devstream-backup", "lock.txt", "backups", "new-00ff.txt", "lock.new-33ff"];
  for (const name of [...left, ...others]) {
    await writeFile(join(folder, `${stateFile}.${name}`), "");
    if (name !== "lock.new-33ff") await utimes(join(folder, `${stateFile}.${name}`), 1, 1);
  }
  await (await (await open()).lock(holder("mona"), 0)).release();
  expect((await readdir(folder)).sort()).toEqual(others.map((name) => `${stateFile}.${name}`).sort());
});

test("a state behind a symbolic link is replaced in its place, and the link stays", async () => {
  await mkdir(join(folder, "shared"));
  await writeFile(join(folder, "shared/real"), "old");
  await symlink("shared/real", join(folder, stateFile));
  const backend = await open();
  await backend.write(bytesOf("new"), (await backend.read())?.version ?? null, "");
  expect(await readlink(join(folder, stateFile))).toBe("shared/real");
  expect(await readFile(join(folder, "shared/real"), "utf8")).toBe("new");
});

test("reading already names a folder that does not exist", async () => {
  const backend = await localBackend({ stateFile: "no/such/state" }, folder);
  for (const call of [
    () => backend.read(),
    () => backend.write(bytesOf("x"), null, ""),
    () => backend.lock(holder("mona"), 0),
  ])
    expect(await errorOf(call())).toMatchObject({
      code: "state-unavailable",
      message: expect.stringContaining(join(folder, "no/such")) as string,
      hint: expect.stringContaining("stateFile") as string,
    });
});

test("a state that is a folder is an error of the store", async () => {
  await mkdir(join(folder, stateFile));
  expect(await errorOf((await open()).read())).toMatchObject({
    code: "state-unavailable",
    message: expect.stringContaining("it is a folder") as string,
  });
});

test.skipIf(process.getuid?.() === 0)("a file that may not be read is an error of the store", async () => {
  await writeFile(join(folder, stateFile), "x", { mode: 0o600 });
  await chmod(join(folder, stateFile), 0o000);
  expect(await codeOf((await open()).read())).toBe("state-unavailable");
});

test("taking the lock makes one copy of the state, which only the owner can read", async () => {
  await writeFile(join(folder, stateFile), "old", { mode: 0o644 });
  const backend = await open();
  let version = (await backend.read())?.version ?? null;
  for (const run of ["one", "two"]) {
    const lease = await backend.lock(holder("mona"), 0);
    for (const step of ["begun", "done"])
      version = await backend.write(bytesOf(`${run} ${step}`), version, "");
    await lease.release();
  }
  const backups = join(folder, `${stateFile}.backups`);
  const names = (await readdir(backups)).sort();
  const texts = names.map((name) => readFile(join(backups, name), "utf8"));
  expect(await Promise.all(texts)).toEqual(["old", "one done"]);
  const modes = [backups, ...names.map((name) => join(backups, name))].map((path) => stat(path));
  expect((await Promise.all(modes)).map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600, 0o600]);
});

test("a copy beside the state is never overwritten by a later one", async () => {
  const backend = await open();
  await backend.keep("devstream-backup", bytesOf("first"));
  await backend.keep("devstream-backup", bytesOf("first"));
  await backend.keep("devstream-backup", bytesOf("second"));
  const names = (await readdir(folder)).sort();
  expect(names).toEqual([
    `${stateFile}.devstream-backup`,
    expect.stringMatching(/devstream-backup\.[0-9a-f]{12}$/),
  ]);
  expect(await readFile(join(folder, names[0] ?? ""), "utf8")).toBe("first");
});

describe("several processes", () => {
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill("SIGKILL");
  });

  const worker = (...args: string[]): ChildProcess => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "worker.ts"), ...args], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    running.push(child);
    return child;
  };
  const line = async (child: ChildProcess): Promise<string> => {
    if (!child.stdout) throw new Error("no stdout");
    return String((await once(child.stdout, "data"))[0]).trim();
  };
  const dead = async (file: string): Promise<void> => {
    const child = worker("die", file);
    expect(await line(child)).toBe("held");
    child.kill("SIGKILL");
    await once(child, "exit");
  };

  test("eight processes hold the lock one after another", async () => {
    const [file, log] = [join(folder, stateFile), join(folder, "log")];
    const ends = await Promise.all(Array.from({ length: 8 }, () => once(worker("hold", file, log), "exit")));
    expect(ends.map(([code]) => code as number)).toEqual(Array(8).fill(0));
    const lines = (await readFile(log, "utf8")).trim().split("\n");
    expect(lines.map((text) => text.split(" ")[0])).toEqual(
      Array.from({ length: 16 }, (_, i) => (i % 2 ? "out" : "in")),
    );
    expect(lines.filter((_, i) => i % 2).map((text) => text.split(" ")[1])).toEqual(
      lines.filter((_, i) => i % 2 === 0).map((text) => text.split(" ")[1]),
    );
    expect((await readdir(folder)).sort()).toEqual(["log"]);
  });

  test("one of five writers that read the same version wins", async () => {
    const file = join(folder, stateFile);
    const writers = Array.from({ length: 5 }, (_, i) => worker("write", file, `writer ${i}`));
    await Promise.all(writers.map(line));
    const ends = await Promise.all(
      writers.map((child) => {
        const end = line(child);
        child.stdin?.write("go\n");
        return end;
      }),
    );
    expect(ends.sort()).toEqual([...Array<string>(4).fill("state-conflict"), "won"]);
    expect(textOf(await (await open()).read())).toMatch(/^writer \d$/);
  });

  test("the lock of a killed process is taken over by only one of those that find it", async () => {
    await dead(join(folder, stateFile));
    const backends = await Promise.all(Array.from({ length: 8 }, open));
    const ends = await Promise.allSettled(backends.map((backend, i) => backend.lock(holder(`user ${i}`), 0)));
    const leases = ends.filter((end) => end.status === "fulfilled").map((end) => end.value);
    expect(leases).toHaveLength(1);
    await Promise.all(leases.map((lease) => lease.release()));
    expect(await readdir(folder)).toEqual([]);
  });

  test("a holder that is alive keeps its lock", async () => {
    const child = worker("die", join(folder, stateFile));
    await line(child);
    const error = await errorOf((await open()).lock(holder("mona"), 300));
    expect(error).toMatchObject({
      code: "locked",
      message: expect.stringContaining(`process ${child.pid}`) as string,
    });
  });
});

describe("a lock file", () => {
  const lockFile = () => join(folder, `${stateFile}.lock`);
  const mark = (owner: object, token = "00ff"): string =>
    JSON.stringify({ token, owner, holder: holder("mona") });

  test.each([
    { whose: "another machine's process", owner: { host: "elsewhere.test", pid: 1 }, ends: "locked" },
    { whose: "this very process", owner: { host: hostname(), pid: process.pid }, ends: "locked" },
    {
      whose: "a process number that was used again since",
      owner: { host: hostname(), pid: process.pid, start: "1" },
      ends: "taken",
    },
    { whose: "a process that is gone", owner: { host: hostname(), pid: 2 ** 22 + 1 }, ends: "taken" },
    {
      whose: "another container with our host name",
      owner: { host: hostname(), pid: 2 ** 22 + 1, machine: "another" },
      ends: "locked",
    },
  ])("of $whose is $ends", async ({ owner, ends }) => {
    await writeFile(lockFile(), mark(owner));
    const end = (await open()).lock(holder("hubot"), 0).then(
      () => "taken",
      (error: { code: string }) => error.code,
    );
    expect(await end).toBe(ends);
  });

  test("whose takeover was interrupted is still taken over", async () => {
    const gone = { host: hostname(), pid: 2 ** 22 + 1 };
    await writeFile(lockFile(), mark(gone));
    await writeFile(`${lockFile()}.00ff`, mark(gone, "11ff"));
    await writeFile(`${lockFile()}.00ff.11ff`, mark(gone, "22ff"));
    await (await (await open()).lock(holder("hubot"), 0)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  test("that is being taken over is left to the process that does it", async () => {
    await writeFile(lockFile(), mark({ host: hostname(), pid: 2 ** 22 + 1 }));
    await writeFile(`${lockFile()}.00ff`, mark({ host: hostname(), pid: process.pid }, "11ff"));
    expect(await codeOf((await open()).lock(holder("hubot"), 0))).toBe("locked");
  });

  test.runIf(process.platform === "linux")(
    "of this machine is recognized whatever its host name",
    async () => {
      const { machine } = await thisProcess();
      await writeFile(lockFile(), mark({ host: "c0ffee", pid: 2 ** 22 + 1, machine }));
      const lease = await (await open()).lock(holder("hubot"), 0);
      expect(JSON.parse(await readFile(lockFile(), "utf8"))).toMatchObject({ token: lease.token });
      await lease.release();
    },
  );

  test("that is renewed gets a new time, and nothing else changes", async () => {
    const lease = await (await open()).lock(holder("mona"), 0, { keep: true });
    const before = await readFile(lockFile(), "utf8");
    const { mtimeMs } = await stat(lockFile());
    await utimes(lockFile(), 1, 1);
    await lease.renew();
    // A time that is set has no fractions of a millisecond.
    expect((await stat(lockFile())).mtimeMs).toBeGreaterThanOrEqual(Math.floor(mtimeMs));
    expect(await readFile(lockFile(), "utf8")).toBe(before);
    await lease.release();
    expect(await readdir(folder)).toEqual([]);
  });

  test("without content is waited for, and only an unlock removes it", async () => {
    await writeFile(lockFile(), "");
    const backend = await open();
    expect(await codeOf(backend.lock(holder("hubot"), 0))).toBe("locked");
    expect(await backend.unlock()).toBeNull();
    await (await backend.lock(holder("hubot"), 0)).release();
  });
});
