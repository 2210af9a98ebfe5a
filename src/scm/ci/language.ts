import type { Pipeline } from "./options.ts";

/** How tests of a language are usually run. */
interface Usual {
  name: string;
  version: string;
  command: string[];
  containerName: string;
  coverageCommand?: string;
}

/** What a pipeline builds, with defaults for its language filled in. */
export interface Build {
  /** `id` is the language as this project knows it, null for others; `name` is as written. */
  language: { id: LanguageId | null; name: string; version: string; framework: string };
  test: {
    enable: boolean;
    command: string[];
    containerName: string;
    coverageCommand: string;
    CoverageStatusCommand: string;
  };
}

const usual = {
  go: {
    name: "go",
    version: "1.17",
    command: ["go test ./..."],
    containerName: "golang:1.18",
    coverageCommand: "go tool cover -func=coverage.out >> coverage.cov",
  },
  java: { name: "java", version: "8", command: ["mvn -B test"], containerName: "maven:3.8.1-jdk-8" },
  python: {
    name: "python",
    version: "3.9",
    command: [
      "python -m pip install --upgrade pip",
      "pip install -r requirements.txt",
      "python3 -m unittest",
    ],
    containerName: "python:3.10.9",
  },
  nodejs: {
    name: "nodejs",
    version: "18",
    command: ["npm ci", "npm run build --if-present", "npm test"],
    containerName: "nodejs:18",
  },
} satisfies Record<string, Usual>;

/** A language whose defaults this project knows. */
export type LanguageId = keyof typeof usual;

const frameworks: Record<string, LanguageId> = {
  gin: "go",
  springboot: "java",
  "spring-boot": "java",
  django: "python",
};
const names: Record<string, LanguageId> = {
  go: "go",
  golang: "go",
  java: "java",
  python: "python",
  nodejs: "nodejs",
};

/**
 * Fills in the defaults of a pipeline's language and test. A framework determines the language better than its name.
 */
export function buildOf(pipeline: Pick<Pipeline, "language" | "test">): Build {
  const { name = "", version = "", framework = "" } = pipeline.language ?? {};
  const id = frameworks[plain(framework)] ?? names[plain(name)] ?? null;
  const gaps: Partial<Usual> = id ? usual[id] : {};
  const isAlias = plain(name) === "golang";
  const { enable, ...given } = pipeline.test;
  return {
    language: {
      id,
      name: (isAlias ? gaps.name : name) || (gaps.name ?? ""),
      version: version || (gaps.version ?? ""),
      framework,
    },
    test: {
      enable,
      command: given.command ?? gaps.command ?? [],
      containerName: given.containerName ?? gaps.containerName ?? "",
      coverageCommand: given.coverageCommand ?? gaps.coverageCommand ?? "",
      CoverageStatusCommand: given.CoverageStatusCommand ?? "",
    },
  };
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
