import { expect, test } from "vitest";

import { readCommand } from "../../src/github/commands/asked.ts";

test.each([
  ["/dtm plan", { verb: "plan", targets: [] }],
  ["/dtm apply\nThanks!", { verb: "apply", targets: [] }],
  ["/dtm apply\r\nThanks!", { verb: "apply", targets: [] }],
  ["/dtm  plan  --target t.a --target=u.b.c ", { verb: "plan", targets: ["t.a", "u.b.c"] }],
  ["/dtm unlock", { verb: "unlock", targets: [] }],
  ["/dtm help", { verb: "help", targets: [] }],
  ["/dtm", { verb: "help", targets: [] }],
])("%j asks for %j", (body, asked) => {
  expect(readCommand(body)).toEqual(asked);
});

test.each(["", "dtm plan", " /dtm plan", "/dtmx plan", "> /dtm plan", "look:\n/dtm apply", "/DTM plan"])(
  "%j is not a command",
  (body) => {
    expect(readCommand(body)).toBeUndefined();
  },
);

test.each([
  ["/dtm aply", "There is no command `aply`."],
  ["/dtm apply now", "`now` is not understood."],
  ["/dtm apply --target", "is not a tool"],
  ["/dtm apply --target shop", "`shop` after `--target` is not a tool"],
  ["/dtm unlock --target t.a", "takes no `--target`"],
  ["/dtm @team", "There is no command `@team`."],
])("%j is answered with what is wrong with it", (body, problem) => {
  expect(readCommand(body)).toMatchObject({ verb: "help", problem: expect.stringContaining(problem) });
});
