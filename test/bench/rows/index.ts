import type { Row } from "../row.ts";
import { rows as engine } from "./engine.ts";
import { rows as github } from "./github.ts";
import { rows as load } from "./load.ts";
import { rows as longApply } from "./long-apply.ts";
import { rows as peers } from "./peers.ts";
import { rows as plan } from "./plan.ts";
import { rows as previews } from "./previews.ts";
import { rows as process } from "./process.ts";
import { rows as references } from "./references.ts";
import { rows as secrets } from "./secrets.ts";
import { rows as start } from "./start.ts";
import { rows as stores } from "./stores.ts";

/** All rows, in the order in which they are printed. A new one is a file here and a line. */
export const rows: Row[] = [
  start,
  github,
  plan,
  load,
  references,
  secrets,
  engine,
  longApply,
  previews,
  process,
  stores,
  peers,
].flat();
