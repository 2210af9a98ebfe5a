import { expect, test } from "vitest";

import { addressOf } from "../../src/backends/index.ts";
import type { StateSettings } from "../../src/core/config.ts";

const home = { host: "github", token: "t", apiUrl: "https://api.github.com", repository: "Acme/Shop" };
const at = (backend: StateSettings["backend"], options: StateSettings["options"], stack = "a/dtm.yaml") =>
  addressOf({ backend, options }, { baseDir: `/work/${stack.split("/")[0]}`, stack, home });
const bucket = { bucket: "acme", region: "eu", key: "one" };

test.each([
  [
    "a file by two paths",
    at("local", { stateFile: "../s" }),
    at("local", { stateFile: "../s" }, "b/dtm.yaml"),
  ],
  ["the defaults of two files in a folder", at("local", {}), at("local", {}, "a/other.yaml")],
  ["a path on a branch", at("branch", { path: "s" }), at("branch", { path: "s", repository: "acme/shop" })],
  ["an object in a bucket", at("s3", bucket), at("s3", { ...bucket, region: "us" })],
  ["the default ConfigMap", at("k8s", {}), at("k8s", { namespace: "devstream" }, "b/dtm.yaml")],
])("two stacks share %s", async (_, one, other) => {
  expect(await one).toBe(await other);
});

test.each([
  ["files of two folders", at("local", {}), at("local", {}, "b/dtm.yaml")],
  ["paths that are made from their names", at("branch", {}), at("branch", {}, "b/dtm.yaml")],
  ["branches", at("branch", { path: "s" }), at("branch", { path: "s", branch: "other" })],
  [
    "buckets of one name on two servers",
    at("s3", bucket),
    at("s3", { ...bucket, endpoint: "http://minio:9000" }),
  ],
  ["ConfigMaps of one name in two clusters", at("k8s", { context: "a" }), at("k8s", { context: "b" })],
])("two stacks do not share %s", async (_, one, other) => {
  expect(await one).not.toBe(await other);
});
