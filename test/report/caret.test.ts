import { expect, test } from "vitest";

import { excerptLines } from "../../src/report/terminal.ts";

test.each([
  ["a: [[ nope ]]", 3],
  ["名字: [[ nope ]]", 6],
  ["🎉🎉: [[ nope ]]", 6],
  ["e\u0301: [[ nope ]]", 3],
])("the caret under %j is %i columns in", (excerpt, columns) => {
  const column = excerpt.indexOf("[[") + 1;
  const [, caret = ""] = excerptLines({ message: "-", excerpt, at: { file: "f", line: 1, column } });
  expect(caret.indexOf("^") - 2).toBe(columns);
});
