import * as fc from "fast-check";
import { expect, test } from "vitest";

import { makeFinder } from "../../src/core/finder.ts";

// Few letters, so that texts overlap, contain each other and have pieces in common.
const letters = fc.constantFrom("a", "b", "-", "\u{1f680}");
const texts = fc.array(fc.string({ unit: letters, minLength: 3, maxLength: 24 }), { maxLength: 40 });

test("exactly the texts that a text contains are found in it, whatever they have in common", () => {
  const finds = (sought: string[], around: string) => {
    const finder = makeFinder<{ text: string }>();
    for (const text of sought) finder.add({ text });
    const text = `${around}${sought[0] ?? ""}${around}`;
    const found = finder.in(text).map((one) => one.text);
    expect(found.toSorted()).toEqual(sought.filter((one) => text.includes(one)).toSorted());
  };
  fc.assert(fc.property(texts, fc.string({ unit: letters, maxLength: 40 }), finds), {
    seed: 5,
    numRuns: 500,
  });
});

test("of thousands of tokens that start alike, each is compared only where it may be", () => {
  let compared = 0;
  const finder = makeFinder<{ text: string }>();
  for (let i = 0; i < 3000; i += 1) {
    const token = `github_pat_11AAAA_${String(i).padStart(8, "0")}`;
    finder.add({
      get text() {
        compared += 1;
        return token;
      },
    });
  }
  compared = 0;
  expect(finder.in("in a text with github_pat_11AAAA_00000042 in it")).toHaveLength(1);
  expect(compared).toBeLessThan(100);
});
