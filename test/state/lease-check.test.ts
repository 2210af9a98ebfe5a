import { expect, test } from "vitest";

import { checkLease } from "../../src/state/lease-check.ts";

// A clock in seconds, and a lease that notes when it is confirmed or renewed.
function watched() {
  const clock = { seconds: 100 };
  const asked: number[] = [];
  const renewed: number[] = [];
  const lease = {
    token: "00ff",
    confirm: async () => void asked.push(clock.seconds),
    renew: async () => void (asked.push(clock.seconds), renewed.push(clock.seconds)),
    release: async () => {},
  };
  const check = checkLease(lease, { every: 15_000, delays: [], now: () => clock.seconds * 1000 });
  return { clock, asked, renewed, check };
}

test("a lease that was just taken is valid for 15 seconds, and so is each answer", async () => {
  const { clock, asked, check } = watched();
  for (const seconds of [100, 114, 115, 129, 130, 131]) {
    clock.seconds = seconds;
    await check.confirm();
  }
  expect(asked).toEqual([115, 130]);
});

test("after a long time the lease is renewed, so that nobody takes it over just before the effect", async () => {
  const { clock, renewed, check } = watched();
  for (const seconds of [115, 145, 160, 600, 50]) {
    clock.seconds = seconds;
    await check.confirm();
  }
  expect(renewed).toEqual([145, 600, 50]);
});

test("a save counts from its start, because the lease may have been lost after that", async () => {
  const { clock, asked, check } = watched();
  clock.seconds = 120;
  check.saved(110_000);
  await check.confirm();
  clock.seconds = 125;
  await check.confirm();
  expect(asked).toEqual([125]);
});

test("an older save does not shorten a newer answer", async () => {
  const { clock, asked, check } = watched();
  clock.seconds = 120;
  await check.confirm();
  check.saved(101_000);
  await check.confirm();
  expect(asked).toEqual([120]);
});

test("a clock that was set back proves nothing, so that the backend is asked", async () => {
  const { clock, asked, check } = watched();
  clock.seconds = 50;
  await check.confirm();
  expect(asked).toEqual([50]);
});
