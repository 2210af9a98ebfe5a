import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import type * as z from "zod";

import type { Place } from "../../src/backends/define.ts";
import { openBackend } from "../../src/backends/index.ts";
import { backends } from "../../src/backends/registry.ts";
import type { StateSettings } from "../../src/core/config.ts";
import { errorOf } from "./promises.ts";

const home = { host: "github", token: "t", apiUrl: "https://api.github.test", repository: "acme/shop" };
const place: Place = { baseDir: tmpdir(), stack: "infra/dtm.yaml", home };
const settings = (backend: string, options: StateSettings["options"] = {}) => ({ backend, options });

describe("opening a backend", () => {
  test.each([
    { settings: settings("local"), is: "file devstream.state" },
    { settings: settings("local", { stateFile: "x/y.state" }), is: "file x/y.state" },
    { settings: settings("branch"), is: "infra/dtm.yaml.state.json on branch dtm-state of acme/shop" },
    {
      settings: settings("branch", { branch: "state/prod", path: "a/b.json", repository: "acme/ops" }),
      is: "a/b.json on branch state/prod of acme/ops",
    },
  ])("returns $is", async ({ settings: wanted, is }) => {
    expect((await openBackend(wanted, place)).description).toBe(is);
  });

  test("writes nothing", async () => {
    await openBackend(settings("local", { stateFile: "dtm-opened.state" }), place);
    expect(await readdir(tmpdir())).not.toContain("dtm-opened.state");
  });

  test.each([
    {
      why: "an option nobody knows",
      settings: settings("local", { statefile: "x" }),
      says: "no statefile",
      hint: "stateFile",
    },
    {
      why: "an option of another backend",
      settings: settings("local", { bucket: "x" }),
      says: "no bucket",
      hint: "stateFile",
    },
    {
      why: "an option of the wrong type",
      settings: settings("local", { stateFile: 1 }),
      says: "state.options.stateFile",
      hint: "stateFile",
    },
    {
      why: "two wrong options at once",
      settings: settings("branch", { branch: "", path: "/x" }),
      says: "options.path",
      hint: "branch, path, repository",
    },
    {
      why: "a branch that git does not take",
      settings: settings("branch", { branch: "a..b" }),
      says: "state.options.branch",
      hint: "branch",
    },
    {
      why: "a path out of the branch",
      settings: settings("branch", { path: "a/../../b" }),
      says: "state.options.path",
      hint: "path",
    },
    {
      why: "no repository",
      settings: settings("branch", { repository: "shop" }),
      says: "owner/name",
      hint: "repository",
    },
    {
      why: "a bucket without its region and key",
      settings: settings("s3", { bucket: "bucket" }),
      says: "state.options.region",
      hint: "bucket, region, key",
    },
    {
      why: "a name that Kubernetes does not take",
      settings: settings("k8s", { namespace: "Dev_Stream" }),
      says: "state.options.namespace",
      hint: "configmap",
    },
  ])("refuses $why", async ({ settings: wrong, says, hint }) => {
    expect(await errorOf(openBackend(wrong, place))).toMatchObject({
      code: "config-invalid",
      message: expect.stringContaining(says) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });

  test("suggests the option that was meant", async () => {
    const { problems } = await errorOf(openBackend(settings("local", { stateFil: "x" }), place));
    expect(problems).toMatchObject([
      { message: "config.state.options has no stateFil", hint: 'Did you mean "stateFile"?' },
    ]);
  });

  test.each(["../dtm.yaml", "/etc/dtm.yaml", ".."])(
    "asks for a path if the stack %s gives none",
    async (stack) => {
      const error = await errorOf(openBackend(settings("branch"), { ...place, stack }));
      expect(error).toMatchObject({
        code: "config-invalid",
        hint: expect.stringContaining("state.options.path") as string,
      });
      expect(await openBackend(settings("branch", { path: "x.json" }), { ...place, stack })).toBeDefined();
    },
  );

  test.each([{ given: undefined }, { given: { ...home, repository: undefined } }])(
    "asks for a repository if none is known",
    async ({ given }) => {
      const error = await errorOf(openBackend(settings("branch"), { ...place, home: given }));
      expect(error).toMatchObject({
        code: "config-invalid",
        hint: expect.stringContaining("GITHUB_REPOSITORY") as string,
      });
    },
  );
});

test("every option of every backend has a description", () => {
  for (const { options } of backends)
    for (const option of Object.values(options.shape) as z.ZodType[])
      expect(option.description ?? option.meta()?.description).toMatch(/\.$/);
});
