import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { load } from "js-yaml";
import { expect, test, vi } from "vitest";

import { inputNames } from "../../src/commands/index.ts";
import { readInputs } from "../../src/github/run/inputs.ts";
import { readSetting } from "../../src/github/run/setting.ts";
import { lacking } from "../lacking.ts";
import { contextIn } from "./context.ts";

const action = load(readFileSync(new URL("../../action.yml", import.meta.url), "utf8")) as {
  inputs: Record<string, { default?: string; description: string }>;
};

function given(inputs: Record<string, string> = {}): void {
  for (const [name, input] of Object.entries(action.inputs))
    vi.stubEnv(`INPUT_${name.toUpperCase()}`, inputs[name] ?? input.default ?? "");
}

test("the defaults of action.yml are valid inputs", () => {
  given();
  expect(readInputs()).toEqual({
    applyPermission: "maintain",
    command: "auto",
    config: undefined,
    workingDirectory: ".",
    comment: true,
    check: true,
    drafts: true,
    onStalePlan: "fail",
    requireReviewedPlan: true,
    confirm: false,
    driftIssue: true,
    labels: "",
    lockTimeout: 600_000,
    artifact: "dtm-plan",
  });
});

test("the description of the input `command` names each command that it accepts", () => {
  const names = action.inputs["command"]?.description.match(/`[a-z]+`/g) ?? [];
  expect(new Set(names)).toEqual(new Set(["auto", ...inputNames, "discover"].map((name) => `\`${name}\``)));
});

test.each([
  ["command", "aply", "auto, plan, apply, drift, validate, render, discover"],
  ["command", "", "auto, plan, apply, drift, validate, render, discover"],
  ["on-stale-plan", "ignore", "fail, apply"],
  ["comment", "yes", "true, false"],
  ["confirm", "1", "true, false"],
  ["confirm", "yes", "the name of the stack"],
  ["require-reviewed-plan", "TRUE!", "true, false"],
  ["lock-timeout", "5", "a duration"],
  ["lock-timeout", "-1m", "a duration"],
  ["labels", "x".repeat(39), "at most 38 characters"],
])("%s: %j is refused, with its name, its value and what is allowed", (name, value, allowed) => {
  given({ [name]: value });
  expect(() => readInputs()).toThrow(
    expect.objectContaining({
      code: "bad-arguments",
      message: `The input \`${name}\` is "${value}"`,
      hint: expect.stringContaining(allowed),
    }),
  );
});

const base = { ref: "main", repo: { default_branch: "main", full_name: "acme/shop" } };
const event = (ref = "main") => ({
  action: "opened",
  number: 7,
  pull_request: { head: { sha: "abcdef1234", repo: { full_name: "acme/shop" } }, base: { ...base, ref } },
});

function settingOf(files: string[], inputs: Record<string, string> = {}, payload = event()) {
  given({ token: "token", ...inputs });
  const folder = mkdtempSync(join(tmpdir(), "setting-"));
  for (const file of files) writeFileSync(join(folder, file), "");
  const path = join(folder, "event.json");
  writeFileSync(path, JSON.stringify(payload));
  const env = {
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_WORKSPACE: folder,
    GITHUB_RUN_ID: "7",
  };
  return readSetting(contextIn(env), env, "", { env: {}, "plan-env": {}, vars: {} });
}

test.each([
  ["the file that is there", ["config.yaml"], {}, "config.yaml"],
  ["the first of two", ["config.yaml", "dtm.yaml"], {}, "dtm.yaml"],
  ["the first to be looked for where there is none", [], {}, "dtm.yaml"],
  ["the input", ["dtm.yaml"], { config: "./other.yaml" }, "other.yaml"],
  ["a folder", [], { config: "stacks/" }, "stacks"],
])("the stack already has its final name before the configuration is read: %s", (_, files, inputs, stack) => {
  expect(settingOf(files, inputs).stack).toBe(stack);
});

test.each(["infra/prod", "./infra/prod/", "infra//./prod", "infra/x/../prod", "ABSOLUTE/infra/prod"])(
  "the working directory is the same however it is written: %s",
  (path) => {
    const workspace = mkdtempSync(join(tmpdir(), "setting-"));
    vi.stubEnv("GITHUB_WORKSPACE", workspace);
    given({ "working-directory": path.replace("ABSOLUTE", workspace) });
    expect(readInputs().workingDirectory).toBe("infra/prod");
  },
);

test.skipIf(lacking.links)(
  "the working directory may be named by its real path where the workspace is a link",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "setting-"));
    mkdirSync(join(folder, "real/infra"), { recursive: true });
    symlinkSync(join(folder, "real"), join(folder, "link"));
    vi.stubEnv("GITHUB_WORKSPACE", join(folder, "link"));
    given({ "working-directory": join(folder, "real/infra") });
    expect(readInputs().workingDirectory).toBe("infra");
  },
);

test("links go to the planned commit, not to GitHub's merge of it", () => {
  expect(settingOf([], { "working-directory": "./infra/" }).links).toEqual({
    run: "https://github.com/acme/shop/actions/runs/7",
    files: "https://github.com/acme/shop/blob/abcdef1234/infra",
    commit: "abcdef1",
    way: "merge",
    onPull: true,
  });
});

test("a pull request to another branch does not promise that its merge is applied", () => {
  expect(settingOf([], {}, event("release")).links.way).toBe("other-branch");
});

test("an empty token is refused with a hint", () => {
  expect(() => settingOf([], { token: "" })).toThrow(expect.objectContaining({ code: "scm-auth" }));
});
