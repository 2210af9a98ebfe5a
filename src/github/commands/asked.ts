import { code } from "../../report/escape.ts";

/** What `/dtm …` can ask for. */
export const commentVerbs = ["plan", "apply", "unlock", "help"] as const;

/** A command that somebody wrote as a comment; `problem` says what is wrong with one that cannot be understood. */
export type Asked =
  | { verb: (typeof commentVerbs)[number]; targets: string[]; problem?: undefined }
  | { verb: "help"; targets: []; problem: string };

const tool = /^[\w-]+(\.[\w-]+)+$/;

/** Reads the command in the first line of a comment; undefined: there is none, the comment is for people. */
export function readCommand(body: string): Asked | undefined {
  const line = body.split(/\r?\n/, 1)[0] ?? "";
  if (!/^\/dtm(\s|$)/.test(line)) return undefined;
  const [, verb = "help", ...words] = line.trim().split(/\s+/);
  const known = commentVerbs.find((name) => name === verb);
  if (!known) return misread(`There is no command ${code(verb, 50)}.`);
  const targets = targetsIn(words);
  if (typeof targets === "string") return misread(targets);
  if (targets.length > 0 && known !== "plan" && known !== "apply")
    return misread(`\`/dtm ${known}\` takes no \`--target\`.`);
  return { verb: known, targets };
}

// The tools after `--target`, or what is wrong with the words.
function targetsIn(words: string[]): string[] | string {
  const targets: string[] = [];
  const rest = words.flatMap((word) => (word.startsWith("--target=") ? ["--target", word.slice(9)] : [word]));
  for (let i = 0; i < rest.length; i += 2) {
    const [flag = "", value = ""] = rest.slice(i, i + 2);
    if (flag !== "--target") return `${code(flag, 50)} is not understood.`;
    if (!tool.test(value))
      return `${code(value, 50)} after \`--target\` is no tool: write it as \`name.instanceID\`.`;
    targets.push(value);
  }
  return targets;
}

function misread(problem: string): Asked {
  return { verb: "help", targets: [], problem };
}
