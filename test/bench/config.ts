import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { load } from "js-yaml";

import { backendNames } from "../../src/backends/index.ts";
import { loadConfig } from "../../src/config/index.ts";

type Work = "parse" | "load";

/** What one piece of work took in its own process. Memory is what it added at its peak. */
interface Taken {
  ms: number;
  bytes: number;
}

const rounds = 3;

/**
 * What the configuration manager costs, each time in a new process; the floor is a bare YAML parse of the same text.
 */
export function configRows(): { name: string; value: string }[] {
  const folder = mkdtempSync(join(tmpdir(), "dtm-bench-config-"));
  const texts = { "1,000 tools": tools(1000), "10,000 tools": tools(10_000), "1,000 apps": apps(1000) };
  const loads = new Map<string, number>();
  const rows = Object.entries(texts).map(([name, text]) => {
    const path = join(folder, `${name.replaceAll(/\W/g, "")}.yaml`);
    writeFileSync(path, text);
    const [floor, own] = [median("parse", path), median("load", path)];
    loads.set(name, own.ms);
    const spent = `(${own.ms.toFixed(0)} ms, ${(own.bytes / 1e6).toFixed(0)} MB)`;
    const ratios = `${(own.ms / floor.ms).toFixed(2)} x time, ${(own.bytes / floor.bytes).toFixed(2)} x memory`;
    return { name: `load + expand ${name} / YAML parse`, value: `${ratios}  ${spent}` };
  });
  rmSync(folder, { recursive: true });
  const growth = (loads.get("10,000 tools") ?? Number.NaN) / (loads.get("1,000 tools") ?? Number.NaN);
  return [...rows, { name: "load: 10,000 / 1,000 tools (at most 12)", value: `${growth.toFixed(2)} x` }];
}

function median(work: Work, path: string): Taken {
  const all = Array.from({ length: rounds }, () => inOwnProcess(work, path)).sort((a, b) => a.ms - b.ms);
  return all[rounds >> 1] ?? { ms: Number.NaN, bytes: Number.NaN };
}

function inOwnProcess(work: Work, path: string): Taken {
  const args = [import.meta.filename, work, path];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (stdout === "") throw new Error(`${work} failed: ${stderr}`);
  return JSON.parse(stdout) as Taken;
}

async function measure(work: string, path: string): Promise<Taken> {
  const text = readFileSync(path, "utf8");
  const before = process.memoryUsage.rss();
  const begun = performance.now();
  if (work === "parse") load(text);
  else await loadConfig({ cwd: "/", path, backends: backendNames() });
  const ms = performance.now() - begun;
  return { ms, bytes: process.resourceUsage().maxRSS * 1024 - before };
}

// As people write them: variables, deferred values, references, a dependency on an earlier tool.
function tools(count: number): string {
  const items = Array.from(
    { length: count },
    (_, i) => `- name: repo-scaffolding
  instanceID: tool-${i}
  dependsOn: [${i > 0 ? `repo-scaffolding.tool-${(i - 1) >> 1}` : ""}]
  options:
    destinationRepo: { owner: [[ owner ]], name: "[[ prefix ]]-${i}", token: "[[ env TOKEN ]]" }
    sourceRepo: { org: acme, name: template, branch: main }
    vars: { team: team-${i % 7}${i > 0 ? `, url: "\${{ repo-scaffolding.tool-${i - 1}.outputs.repoURL }}"` : ""} }
`,
  );
  return `${head}tools:\n${items.join("")}`;
}

function apps(count: number): string {
  const items = Array.from(
    { length: count },
    (_, i) => `- name: app-${i}
  spec: { language: go, framework: gin }
  repo: { owner: [[ owner ]], scmType: github, token: "[[ env TOKEN ]]" }
  repoTemplate: { url: github.com/acme/template }
  ci: [{ type: template, templateName: build, vars: { team: team-${i % 7} } }]
  cd: [{ type: argocdapp }]
`,
  );
  const template = `pipelineTemplates:
- name: build
  type: github-actions
  options:
    imageRepo: { user: [[ owner ]], password: "[[ env PASSWORD ]]" }
    test: { command: "go test ./... # [[ language ]] of [[ team ]]" }
`;
  return `${head}${template}apps:\n${items.join("")}`;
}

const head = "config: { state: { backend: local } }\nvars: { owner: acme, prefix: shop }\n";

const [, script, work, path] = process.argv;
if (script === import.meta.filename && work !== undefined && path !== undefined)
  process.stdout.write(JSON.stringify(await measure(work, path)));
