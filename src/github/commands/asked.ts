import { code } from "../../report/escape.ts";
import { type CommentCommand, commentVerbs } from "../../review/trigger.ts";

const tool = /^[\w-]+(\.[\w-]+)+$/;

/** Reads the command in the first line of a comment; undefined: there is none, the comment is for people. */
export function readCommand(body: string): CommentCommand | undefined {
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
      return `${code(value, 50)} after \`--target\` is not a tool: write it as \`name.instanceID\`.`;
    targets.push(value);
  }
  return targets;
}

function misread(problem: string): CommentCommand {
  return { verb: "help", targets: [], problem };
}
