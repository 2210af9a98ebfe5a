import { loadedBy, reachedFrom, tests } from "../imports.ts";

const starting = /^node:(child_process|https?|net)$/;

/** The tests that start a process or a server, themselves or by what they import from the tests: the project `e2e`. */
export function testsThatStart(): string[] {
  return tests.filter((file) => [...reachedFrom(file, loadedByTests)].some((name) => starting.test(name)));
}

// What is under test may start what it likes: it is the tests that make it do so.
function loadedByTests(file: string): string[] {
  return file.startsWith("src/") ? [] : loadedBy(file);
}
