// `npm run build [-- FOLDER]`: builds the bundle of the current source, by default in dist/.
import { join, resolve } from "node:path";

import { bundle } from "./bundle.ts";
import { root } from "./sources.ts";

await bundle(resolve(process.argv[2] ?? join(root, "dist")));
