// A plugin in one file, without dependencies: a text file beside the configuration.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

export default {
  name: "text-file",
  summary: "A text file beside the configuration",
  options: {
    type: "object",
    additionalProperties: false,
    required: ["path", "text"],
    properties: {
      path: { type: "string", pattern: "^[\\w-]+\\.txt$", description: "Its name, such as `greeting.txt`." },
      text: { type: "string", description: "What it says." },
      password: { type: "string", secret: true, description: "Not written anywhere." },
    },
  },
  outputs: { type: "object", properties: { path: { type: "string", description: "Its name." } } },
  // The process of a plugin may write nowhere else but to its temporary folder.
  write: ["."],
  identity: ({ path }) => path,

  async read(ctx) {
    const text = await readFile(fileOf(ctx), "utf8").catch(unlessMissing);
    return text === undefined ? null : resource(ctx, text);
  },
  create: make,
  update: make,
  async delete(ctx) {
    await rm(fileOf(ctx), { force: true });
  },
};

async function make(ctx) {
  const { text } = ctx.options;
  ctx.log(`writing ${ctx.options.path}`);
  await writeFile(fileOf(ctx), text, { signal: ctx.signal });
  return resource(ctx, text);
}

function fileOf(ctx) {
  return join(ctx.baseDir, ctx.options.path);
}

function resource(ctx, text) {
  return { status: { text }, outputs: { path: ctx.options.path } };
}

function unlessMissing(error) {
  if (error.code !== "ENOENT") throw error;
}
