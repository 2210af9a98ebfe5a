// `node parse-child.mjs A.yaml B.json …`: reads files with the parsers that everybody has.
import { readFileSync } from "node:fs";

import { load } from "js-yaml";

const texts = process.argv.slice(2).map((path) => ({ path, text: readFileSync(path, "utf8") }));
export const parsed = texts.map(({ path, text }) => (path.endsWith(".yaml") ? load(text) : JSON.parse(text)));
