import { loadedBy, reachedFrom, tests } from "../imports.ts";

const starting = /^node:(child_process|https?|net)$/;

/**
 * The tests that start a process or a server, themselves or through what they import from the tests: the project `e2e`.
 */
export function testsThatStart(): string[] {
  return tests.filter((file) => [...reachedFrom(file, loadedByTests)].some((name) => starting.test(name)));
}

// The source may start processes and servers: what counts is whether tests make it do so.
function loadedByTests(file: string): string[] {
  return file.startsWith("src/") ? [] : loadedBy(file);
}
