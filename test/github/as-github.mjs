// For `node --import`: the Action believes that it talks to api.github.com, and so keeps its pace, but it talks to the
// local GitHub at LOCAL_GITHUB.
const local = process.env["LOCAL_GITHUB"];
const real = globalThis.fetch;
globalThis.fetch = (url, init) =>
  real(typeof url === "string" ? url.replace(/^https:\/\/api\.github\.com(?=\/|$)/, local) : url, init);
