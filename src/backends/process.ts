import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import * as z from "zod";

/** One process of one machine. `start`, where the system has it, tells it from a later process with the same number. */
export const ProcessId = z.strictObject({
  host: z.string(),
  pid: z.int().positive(),
  start: z.string().exactOptional(),
});
export type ProcessId = z.infer<typeof ProcessId>;

/** The current process. */
export async function thisProcess(): Promise<ProcessId> {
  const start = await startOf(process.pid);
  return { host: hostname(), pid: process.pid, ...(start === undefined ? {} : { start }) };
}

/** Whether a process has ended. Processes of other machines cannot be seen, so they count as running. */
export async function isGone(id: ProcessId): Promise<boolean> {
  if (id.host !== hostname()) return false;
  if (!exists(id.pid)) return true;
  const start = await startOf(id.pid);
  return id.start !== undefined && start !== undefined && start !== id.start;
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
