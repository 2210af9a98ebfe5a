// `npm run build [-- FOLDER]`: makes the bundle of the present source, in dist/ when no folder is named.
import { join, resolve } from "node:path";

import { bundle } from "./bundle.ts";
import { root } from "./sources.ts";

await bundle(resolve(process.argv[2] ?? join(root, "dist")));
