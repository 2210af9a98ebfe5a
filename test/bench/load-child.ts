// `node load-child.ts parse|load FILE`: what a bare YAML parse, or the configuration manager, takes for a file.
import { readFileSync } from "node:fs";

import { load } from "js-yaml";

import { backendNames } from "../../src/backends/index.ts";
import { loadConfig } from "../../src/config/index.ts";

const [, , work, path = ""] = process.argv;
const text = readFileSync(path, "utf8");
const before = process.memoryUsage.rss();
const begun = performance.now();
if (work === "parse") load(text);
else await loadConfig({ cwd: "/", path, backends: backendNames() });
const ms = performance.now() - begun;
// Memory is what it added at its peak.
process.stdout.write(JSON.stringify({ ms, bytes: process.resourceUsage().maxRSS * 1024 - before }));
