import { describe, expect, test } from "vitest";

import { every, retry, until } from "../src/wait.ts";

const counting = () => {
  let count = 0;
  return async () => (count += 1);
};

describe("until", () => {
  test.each([
    { enough: 1, pauses: [0, 0], gives: 1 },
    { enough: 2, pauses: [0, 0], gives: 2 },
    { enough: 3, pauses: [0, 0], gives: 3 },
    { enough: 9, pauses: [0, 0], gives: 3 },
    { enough: 9, pauses: [], gives: 1 },
  ])("checks for $enough with the pauses $pauses and returns $gives", async ({ enough, pauses, gives }) => {
    expect(await until(counting(), (seen) => seen === enough, pauses)).toBe(gives);
  });

  test("reports the last result before each pause", async () => {
    const told: number[] = [];
    await until(counting(), (seen) => seen === 3, [0, 0, 0], { before: (seen) => told.push(seen) });
    expect(told).toEqual([1, 2]);
  });

  test("ends during the pause in which it is stopped", async () => {
    const stop = new AbortController();
    const look = counting();
    const end = until(look, () => false, [3_600_000], { before: () => stop.abort(), signal: stop.signal });
    await expect(end).rejects.toMatchObject({ name: "AbortError" });
    expect(await look()).toBe(2);
  });
});

describe("retry", () => {
  const failing = (...messages: string[]) => {
    const left = [...messages];
    return async () => {
      const message = left.shift();
      if (message !== undefined) throw new Error(message);
      return "done";
    };
  };
  const mayPass = (error: unknown) => error instanceof Error && error.message.startsWith("busy");

  test("repeats work that failed on the way", async () => {
    expect(await retry(failing("busy", "busy"), mayPass, [0, 0])).toBe("done");
  });

  test.each([
    { failures: ["busy 1", "busy 2", "busy 3"], ends: "busy 3", why: "after the last pause" },
    { failures: ["busy 1", "broken", "busy 2"], ends: "broken", why: "that will not pass" },
  ])("throws the failure $why", async ({ failures, ends }) => {
    await expect(retry(failing(...failures), mayPass, [0, 0])).rejects.toThrow(ends);
  });
});

test("pauses end with the time limit, and none is longer than the time left", () => {
  expect([...every(1000, 0)]).toEqual([]);
  const [first = Infinity] = every(3_600_000, 600_000);
  expect(first).toBeLessThanOrEqual(600_000);
});
