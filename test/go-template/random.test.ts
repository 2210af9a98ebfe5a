import * as fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import type { Json } from "../../src/core/json.ts";
import { renderTemplate } from "../../src/go-template/index.ts";

const words = fc.constantFrom(
  ...'[[ ]] [[- -]] ( ) | . , $ := = $x $x:= .a .b.c .l nil true 0 1 -1 1.5 0x1p4 \'a\' `s` "t\\n" "\\xff" /* */'.split(
    " ",
  ),
  ..."if with range else end define template block break continue and or not len index slice print printf".split(
    " ",
  ),
  ..."println html js urlquery call eq ne lt le gt ge é 世 🎉 \ud800 \udcff \0 %d `%5.2f` `%[2]*d` `%#v` 99999999".split(
    " ",
  ),
  " ",
  "\n",
  "[[ range 3 ]]",
  "[[ range .l ]]",
  "[[ if .a ]]",
  "[[ end ]]",
  "[[ else ]]",
  "[[ print ",
  " ]]",
);
const sentences = fc.array(words, { maxLength: 40 });
const spaced = sentences.map((list) => list.join(" "));
const action = sentences.map((list) => `[[ ${list.filter((word) => !word.includes("]")).join(" ")} ]]`);
const template = fc.oneof(
  spaced,
  action,
  sentences.map((list) => list.join("")),
  fc.string({ unit: "binary" }),
);

const data: Json = { a: 1, b: { c: "text" }, l: [1, "two", null, 2.5, [3]], n: null };
const settings = { seed: 20_240_817, numRuns: 500 };
const limits = { steps: 20_000, output: 1 << 20 };

test("every template has a result or an error with a place in it", () => {
  fc.assert(
    fc.property(template, fc.constantFrom<"error" | "default">("error", "default"), (text, missingKey) => {
      expect(fate(text, missingKey)).toBe("good");
    }),
    settings,
  );
});

function fate(text: string, missingKey: "error" | "default"): string {
  try {
    return renderTemplate(text, data, { missingKey, limits }).isWellFormed() ? "good" : "not well-formed";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { line = 0, column = 0 } = error.problems[0]?.at ?? {};
    const source = text.split("\n")[line - 1];
    const isInside = source !== undefined && column > 0 && column <= source.length + 1;
    return error.code === "template-invalid" && isInside
      ? "good"
      : `${error.message} is not a place in the text`;
  }
}

test("text without an action is returned unchanged", () => {
  const plain = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("[["));
  fc.assert(
    fc.property(plain, (text) => {
      expect(renderTemplate(text, null)).toBe(text);
    }),
    settings,
  );
});

test("any data can be printed, and its strings come out unchanged", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: "grapheme" }), (value, text) => {
      expect(renderTemplate("[[ . ]]", value as Json)).toBeTypeOf("string");
      expect(renderTemplate("[[ .x ]]", { x: text })).toBe(text);
    }),
    settings,
  );
});
