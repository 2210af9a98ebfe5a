// Finds a Chromium for the tests in a browser, or installs Debian's.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

import { chromium, type Browser } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium: that of the variable CHROMIUM, or one that is installed; null if there is none. */
export function chromiumPath(): string | null {
  const given = process.env["CHROMIUM"];
  return [...(given === undefined ? [] : [given]), ...places].find((path) => existsSync(path)) ?? null;
}

/** Installs Debian's Chromium if there is none and this user may. For Vitest, before all tests. */
export default function setup(): void {
  if (chromiumPath() !== null) return;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const words of [
    ["apt-get", "update", "-q"],
    ["apt-get", "install", "-qy", "--no-install-recommends", "chromium"],
  ])
    run([...sudo, ...words]);
  if (chromiumPath() === null)
    process.stderr.write(
      "\nNO CHROMIUM, AND NONE COULD BE INSTALLED: THE TESTS IN A BROWSER ARE SKIPPED. Set CHROMIUM to its path.\n",
    );
}

function run([program = "", ...words]: string[]): void {
  spawnSync(program, words, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}

/** Starts the browser. It looks for no updates, because nothing here may use the network. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath() ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
