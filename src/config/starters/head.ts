import { schemaUrl } from "../schema-url.ts";

/** The first lines of every starter: editors complete and check with the schema that they name. */
export const head = `# yaml-language-server: $schema=${schemaUrl}
`;

/** Where a starter keeps its state. */
export const settings = `config:
  state:
    backend: branch # on the branch dtm-state of this repository; docs/state.md has the others
`;
