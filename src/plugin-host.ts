// The process of a plugin in JavaScript: `node plugin-host.ts FILE`, with the plugin protocol on standard input and output.
import { httpFor } from "./engine/http.ts";
import { useProxies } from "./network/use-proxies.ts";
import { serve } from "./plugins/host/serve.ts";
import { execFor } from "./process/exec.ts";
import { protectRun } from "./process/protect.ts";

const { stdin, argv } = process;
// What it prints is redacted in the run, which knows the secrets.
const { answer, end } = protectRun(process, {
  redact: (text) => text,
  warn: (text) => send({ method: "failed", params: { text } }),
  keepsAnswer: true,
});
const write = (text: string): void => void answer.write(text);
function send(message: object): void {
  write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
await useProxies(process.env, { add: () => {} });
// The run has ended, however it did.
stdin.on("end", () => void end(0));
serve({ path: argv.at(-1) ?? "", stdin, write, http: httpFor, exec: execFor });
