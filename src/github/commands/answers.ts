import { prose } from "../../report/escape.ts";

/** An answer to a comment: an icon and what there is to say. A block of several lines is one only where it begins a line. */
export function answer(icon: string, ...texts: (string | undefined)[]): string {
  const said = texts.flatMap((text) => (text ? [prose(text)] : []));
  return [icon, ...said].join(said.some((text) => text.includes("\n")) ? "\n\n" : " ");
}

/** What can be written as a comment. */
export const help = `What you can write here, as the first line of a comment:

| Command | What it does |
| --- | --- |
| \`/dtm plan\` | plans again and brings the comment up to date |
| \`/dtm apply\` | applies what that comment shows, and nothing else |
| \`/dtm unlock\` | takes the lock of the state away from a run that is gone |
| \`/dtm help\` | shows this list |

\`--target name.instanceID\` limits \`plan\` and \`apply\` to that tool and what it depends on; it may be given several times.`;
