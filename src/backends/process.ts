import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import * as z from "zod";

/** One process of one machine. `start`, where the system has it, tells it from a later process with the same number. */
export const ProcessId = z.strictObject({
  host: z.string(),
  pid: z.int().positive(),
  start: z.string().exactOptional(),
  machine: z
    .string()
    .exactOptional()
    .describe(
      "Where the number counts: two containers may have one host name, and one process may see several.",
    ),
});
export type ProcessId = z.infer<typeof ProcessId>;

/** The current process. */
export async function thisProcess(): Promise<ProcessId> {
  const [start, machine] = await Promise.all([startOf(process.pid), thisMachine()]);
  return {
    host: hostname(),
    pid: process.pid,
    ...(start === undefined ? {} : { start }),
    ...(machine === undefined ? {} : { machine }),
  };
}

/**
 * What can be seen of a process from here. `perhaps`: there is one with its number, but not every system tells whether
 * it is the same one. Those of other machines and containers cannot be seen.
 */
export async function processStatus(id: ProcessId): Promise<"running" | "perhaps" | "gone" | "elsewhere"> {
  if (!(await isHere(id))) return "elsewhere";
  if (!exists(id.pid)) return "gone";
  const start = await startOf(id.pid);
  if (id.start === undefined || start === undefined) return "perhaps";
  return start === id.start ? "running" : "gone";
}

async function isHere({ host, machine }: ProcessId): Promise<boolean> {
  const here = await thisMachine();
  return machine === undefined || here === undefined ? host === hostname() : machine === here;
}

// Linux only. The boot of the machine, and the space that process numbers count in: containers have one each.
async function thisMachine(): Promise<string | undefined> {
  try {
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    return `${boot.trim()} ${await readlink("/proc/self/ns/pid")}`;
  } catch {
    return undefined;
  }
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and belongs to another user.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

// Linux only; elsewhere the number alone has to do. A zombie has ended and waits for its parent.
async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field is the program's name, which may contain anything, so fields are counted from its closing parenthesis.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state] = fields;
  return state === "Z" || state === "X" ? "ended" : fields[19];
}
