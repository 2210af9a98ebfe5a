import { describe, expect, test } from "vitest";

import { makePace } from "../../src/scm/github/pace.ts";

const write = { isWrite: true, notifies: false };
const note = { isWrite: true, notifies: true };
const read = { isWrite: false, notifies: false };
const minute = 60_000;
const hour = 60 * minute;

// When each of so many requests goes out, if all are wanted at once.
function sentAt(kind: typeof write, count: number): number[] {
  const pace = makePace(true, () => 0);
  return Array.from({ length: count }, () => pace.waitFor(kind));
}

function mostWithin(period: number, times: number[]): number {
  return Math.max(...times.map((start) => times.filter((at) => at >= start && at <= start + period).length));
}

describe("the pace of a token", () => {
  test("lets a short run write without a pause", () => {
    expect(sentAt(write, 30)).toEqual(Array(30).fill(0));
    expect(sentAt(note, 30)).toEqual(Array(30).fill(0));
  });

  test("allows at most 80 writes in any minute, and 500 that notify people in any hour", () => {
    expect(mostWithin(minute, sentAt(write, 1000))).toBe(80);
    expect(mostWithin(hour, sentAt(note, 2000))).toBe(500);
  });

  test("never makes a read wait for its budget", () => {
    expect(new Set(sentAt(read, 1000))).toEqual(new Set([0]));
  });

  test("lets writes that come slowly pass, and earns the budget back in between", () => {
    let clock = 0;
    const pace = makePace(true, () => clock);
    const burst = () => Array.from({ length: 31 }, () => pace.waitFor(write));
    expect(burst()).toEqual([...Array(30).fill(0), 1200]);
    clock += minute;
    expect(burst()).toEqual([...Array(30).fill(0), 1200]);
  });

  test("has no budget on a server without limits", () => {
    const pace = makePace(false);
    expect(Array.from({ length: 500 }, () => pace.waitFor(note))).toEqual(Array(500).fill(0));
  });

  test("keeps the longest pause that GitHub asked for, and then goes on", () => {
    let clock = 0;
    const pace = makePace(false, () => clock);
    pace.hold(5000);
    pace.hold(2000);
    expect(pace.held()).toBe(5000);
    clock = 5000;
    expect(pace.held()).toBe(0);
  });

  test("refuses at once what would have to wait for more than 5 minutes", () => {
    const pace = makePace(false, () => 0);
    pace.hold(15 * minute);
    expect(() => pace.held()).toThrow(
      expect.objectContaining({
        code: "scm-unavailable",
        message: "GitHub accepts no more requests for 15 minutes",
      }),
    );
  });
});
