import { prose } from "../../report/escape.ts";

/** An answer to a comment: an icon and a message. A block of several lines has to start on a line of its own. */
export function answer(icon: string, ...texts: (string | undefined)[]): string {
  const said = texts.flatMap((text) => (text ? [prose(text)] : []));
  return [icon, ...said].join(said.some((text) => text.includes("\n")) ? "\n\n" : " ");
}

/** What people can write as a comment. */
export const help = `You can use these commands, on the first line of a comment:

| Command | What it does |
| --- | --- |
| \`/dtm plan\` | plans again and updates the comment |
| \`/dtm apply\` | applies exactly the plan that the comment shows |
| \`/dtm unlock\` | releases the lock of a run that no longer exists |
| \`/dtm help\` | shows this list |

\`--target name.instanceID\` limits \`plan\` and \`apply\` to that tool and its dependencies; it can be repeated.`;
