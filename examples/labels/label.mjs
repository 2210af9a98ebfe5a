// A plugin in one file, without dependencies: a label of a GitHub repository.

export default {
  name: "label",
  summary: "A label of a GitHub repository",
  options: {
    type: "object",
    additionalProperties: false,
    required: ["repo", "name", "token"],
    properties: {
      repo: { type: "string", pattern: "^[\\w.-]+/[\\w.-]+$", description: "owner/name" },
      name: { type: "string", minLength: 1, description: "Changing it replaces the label." },
      color: { type: "string", pattern: "^[0-9a-f]{6}$", default: "ededed" },
      description: { type: "string", default: "" },
      token: { type: "string", secret: true },
    },
  },
  outputs: { type: "object", properties: { url: { type: "string" } } },
  // GitHub tells no upper case from lower case in either.
  identity: ({ repo, name }) => `${repo}: ${name}`.toLowerCase(),
  env: { GITHUB_API_URL: { public: true } },

  async read(ctx) {
    const response = await call(ctx, "GET", one(ctx));
    if (response.status === 404) return null;
    return resource(await ok(response));
  },
  async create(ctx) {
    const { name, color, description } = ctx.options;
    return resource(await ok(await call(ctx, "POST", "", { name, color, description })));
  },
  async update(ctx) {
    const { color, description } = ctx.options;
    return resource(await ok(await call(ctx, "PATCH", one(ctx), { color, description })));
  },
  async delete(ctx) {
    const response = await call(ctx, "DELETE", one(ctx));
    if (response.status !== 404) await ok(response);
  },
};

function one(ctx) {
  return `/${encodeURIComponent(ctx.options.name)}`;
}

function call(ctx, method, path, body) {
  const api = ctx.env("GITHUB_API_URL") ?? "https://api.github.com";
  return ctx.http(`${api}/repos/${ctx.options.repo}/labels${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${ctx.options.token}`,
      ...(body ? { "content-type": "application/json" } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

async function ok(response) {
  if (response.status === 204) return undefined;
  if (response.ok) return response.json();
  throw new Error(`GitHub answered ${response.status} for the label`);
}

function resource({ name, color, description, url }) {
  return { status: { name, color, description: description ?? "" }, outputs: { url } };
}
