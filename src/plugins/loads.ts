import { init, parse } from "es-module-lexer";

/** What a module loads, as its text says. */
export interface Loads {
  /** What it imports or requires by a fixed name: paths and packages. */
  names: string[];
  /** Starts of computed paths: anything below these folders may be imported. */
  computed: string[];
  /** Paths of files that it reads from its own folder. */
  data: string[];
}

/** Prepares `loadsOf`. */
export const prepareLoads = init;

/** Finds what a module loads. A text that is not JavaScript loads nothing; if that is a mistake, loading it reports it. */
export function loadsOf(text: string): Loads {
  const imports = importsIn(text);
  const required = requiredIn(text);
  return {
    names: [...imports.names, ...required.names, ...codePathsIn(text)],
    computed: [...imports.computed, ...required.computed],
    data: dataIn(text),
  };
}

type Imports = Pick<Loads, "names" | "computed">;

function importsIn(text: string): Imports {
  const names: string[] = [];
  const computed: string[] = [];
  for (const found of parsed(text)) {
    if (found.type === "import-meta") continue;
    const { specifier } = found;
    if (specifier === undefined) computed.push("./");
    else if ("glob" in found && found.glob)
      computed.push(folderOf(specifier.slice(0, specifier.indexOf("*"))));
    else names.push(specifier);
  }
  return { names, computed };
}

function parsed(text: string): ReturnType<typeof parse>[0] {
  try {
    return parse(text)[0];
  } catch {
    return [];
  }
}

// `createRequire` gives the function any name.
function requiredIn(text: string): Imports {
  const named = [...text.matchAll(/([\w$]+)\s*=\s*(?:[\w$]+\.)?createRequire\s*\(/g)].map(([, name]) => name);
  const any = [...new Set(["require", ...named])].map((name = "") => name.replaceAll("$", "\\$"));
  const calls = new RegExp(
    String.raw`(?<![\w$.]|function )(?:${any.join("|")})(?:\.resolve)?\s*\(\s*(?:(["'\`])([^"'\`\n]*)\1\s*[,)]|([^\s)]))`,
    "g",
  );
  const imports: Imports = { names: [], computed: [] };
  for (const [, quote, path = ""] of text.matchAll(calls)) {
    if (quote === undefined) imports.computed.push("./");
    else if (path.includes("${")) imports.computed.push(folderOf(path.slice(0, path.indexOf("${"))));
    else imports.names.push(path);
  }
  return imports;
}

function folderOf(start: string): string {
  return /^(\.{0,2}\/|file:)/.test(start) ? start.slice(0, start.lastIndexOf("/") + 1) : "./";
}

// Whatever it is called by: the path of a module is loaded, sooner or later.
function codePathsIn(text: string): string[] {
  return [...text.matchAll(/(["'`])(\.{1,2}\/[^"'`\n]*\.(?:[mc]?[jt]s|node|wasm))\1/g)].map(
    ([, , path = ""]) => path,
  );
}

// A file that the plugin itself writes is not part of its code.
function dataIn(text: string): string[] {
  return [...besideIn(text)].filter((path) => !isWritten(path, text));
}

function besideIn(text: string): Set<string> {
  const paths = new Set<string>();
  for (const [, , path = ""] of text.matchAll(
    /new URL\(\s*(["'`])([^"'`\n]+)\1\s*,\s*import\.meta\.url\s*\)/g,
  ))
    paths.add(path);
  const heres = [
    String.raw`import\.meta\.dirname`,
    "__dirname",
    ...[
      ...text.matchAll(/([\w$]+)\s*=\s*([^;\n]*(?:import\.meta\.(?:dirname|url)|__dirname)[^;\n]*)/g),
    ].flatMap(([, name = "", made = ""]) =>
      /dirname|new URL\(\s*["'`]\.{0,2}\/?["'`]/.test(made) ? [name] : [],
    ),
  ].join("|");
  const joined = new RegExp(
    String.raw`\b(?:join|resolve)\(\s*(?:${heres}|[\w$.]*dirname\([^,]*)\s*((?:,\s*["'\`][^"'\`\n]*["'\`]\s*)+)\)`,
    "g",
  );
  for (const [, parts = ""] of text.matchAll(joined))
    paths.add([...parts.matchAll(/["'`]([^"'`]*)["'`]/g)].map(([, part]) => part).join("/"));
  const put = new RegExp(
    String.raw`(?:\$\{\s*(?:${heres})\s*\}|(?:${heres})\s*\+\s*["'\`])/([^"'\`\n$]+)["'\`]`,
    "g",
  );
  for (const [, path = ""] of text.matchAll(put)) paths.add(path);
  return paths;
}

const writing = String.raw`(?:writeFile|appendFile|createWriteStream|rm|unlink|truncate|copyFile|rename|open)(?:Sync)?\(`;

function isWritten(path: string, text: string): boolean {
  const literal = path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (
    new RegExp(
      String.raw`${writing}\s*(?:new URL\(\s*|[\w$.]*(?:join|resolve)\([^;\n()]*,\s*)?["'\`](?:\./)?${literal}["'\`]`,
    ).test(text)
  )
    return true;
  const names = [...text.matchAll(new RegExp(String.raw`([\w$]+)\s*=[^;\n]*["'\`/]${literal}["'\`]`, "g"))];
  return names.some(([, name = ""]) =>
    new RegExp(String.raw`${writing}\s*${name.replaceAll("$", "\\$")}\b`).test(text),
  );
}
