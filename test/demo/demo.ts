// `npm run demo`: the whole path of a change on a local GitHub, from the pull request to the state, without a network.
import { type ActionResult } from "../github/runner.ts";
import { configuration, made, startScenario, toolchain } from "../e2e/scenario.ts";

const begun = Date.now();
await using scenario = await startScenario();
const { github } = scenario;

title(`A pull request adds dtm.yaml to ${toolchain}`);
const number = await scenario.propose({ "dtm.yaml": configuration(github.url) }, "Add the shop");
ended(await scenario.onPull(number));
console.log(lastComment(await github.comments(toolchain, number)));

title("It is merged");
const before = await scenario.head();
ended(await scenario.onMerge(number));
console.log(lastComment(await github.comments(toolchain, number)));

title(`What there is now: ${made}`);
for (const [path, text] of Object.entries(await github.tree(made, "main")))
  console.log(`${path}\n${indent(text)}`);
console.log(`\nIts commits: ${(await github.commits(made, "main")).join(", ")}`);
console.log(`Its secrets: ${Object.keys(github.secretsOf(made)).join(", ")}`);

title("The state, on the branch dtm-state");
console.log(
  (await github.commits(toolchain, "dtm-state")).map((message) => `- ${message.split("\n")[0]}`).join("\n"),
);
console.log(await github.read(toolchain, "dtm-state", "dtm.yaml.state.json"));

title("The same push once more");
ended(await scenario.onPush(before));

if (github.violations.length > 0)
  throw new Error(`requests that GitHub would not take: ${JSON.stringify(github.violations)}`);
console.log(`\nDone in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);

function title(text: string): void {
  console.log(`\n${"━".repeat(100)}\n${text}\n${"━".repeat(100)}\n`);
}

function ended({ code, log, outputs }: ActionResult): void {
  console.log(indent(log));
  console.log(`  result: ${outputs["result"]}\n`);
  if (code !== 0) throw new Error(`the Action ended with ${code}`);
}

function lastComment(comments: { body: string }[]): string {
  return comments.at(-1)?.body ?? "(no comment)";
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, "  ");
}
