import { resolve } from "node:path";

import { defineBackend } from "../define.ts";
import { afterScheme } from "../url.ts";
import { LocalOptions } from "./options.ts";

/** Keeps the state in a file. */
export const local = defineBackend({
  name: "local",
  summary: "A file on the machine that runs `dtm`.",
  options: LocalOptions,
  async open(options, { baseDir, home }) {
    const { localBackend } = await import("./backend.ts");
    const { livenessBy } = await import("../liveness.ts");
    return localBackend(options, baseDir, livenessBy(home));
  },
  async address({ stateFile }, { baseDir }) {
    const { fileAt } = await import("./files.ts");
    return `file ${await fileAt(resolve(baseDir, stateFile))}`;
  },
  urlForms: ["file:path"],
  fromUrl(url) {
    const stateFile = afterScheme("file", url);
    return stateFile === null ? null : { stateFile };
  },
});
