/** Where the environment variables of a run come from: who misses one has to add it there. */
export type EnvSource = "shell" | "step" | "input" | "dependabot";

/** What to do about a variable that is not set. `isEmpty`: it is passed, but has no value. */
export function whereToSet(name: string, isEmpty: boolean, source: EnvSource): string {
  const secret = `\${{ secrets.${name} }}`;
  switch (source) {
    case "shell":
      return `Set it where dtm runs: \`export ${name}=…\`.`;
    case "dependabot":
      return `A run that Dependabot starts gets no secrets of Actions. Create ${name} ${settings}, Dependabot, or comment \`/dtm plan\`, which runs with your secrets.`;
    case "step":
      return isEmpty
        ? `The step passes it, but the secret is empty or missing. Create it ${settings}, Actions. A secret of an environment also needs \`environment:\` on the job.`
        : `Pass it under \`env:\` of the step: \`${name}: ${secret}\`.`;
    case "input":
      return isEmpty
        ? `\`env\` passes it, but the secret is empty or missing. Create it ${settings}, Actions. A secret of an environment does not reach a called workflow from its caller, so create it for the repository or the organization.`
        : `Add it to \`env\` of the workflow: \`${name}=${secret}\`.`;
    default:
      return source satisfies never;
  }
}

const settings = "in the settings under Secrets and variables";
