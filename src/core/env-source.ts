/** Where the environment variables of a run come from: who misses one has to add it there. */
export type EnvSource = "shell" | "step" | "input" | "plan-input" | "dependabot";

/** What a run knows about environment variables besides their values. */
export interface EnvTraits {
  /** Variables that are not secrets: they are not redacted, and plans show their values. */
  public: ReadonlySet<string>;
  /** Variables that planning and applying may have different values of, so that no plan covers these. */
  separate: ReadonlySet<string>;
  /** Those of them whose values here are for planning, such as a token that can only read. */
  planOnly: ReadonlySet<string>;
}

/** All variables are secrets, and an apply has the same ones. */
export const usualTraits: EnvTraits = {
  public: new Set(),
  separate: new Set(),
  planOnly: new Set(),
};

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
        : `Add it to \`env\` of the workflow: \`${name}=${secret}\`; or to \`vars\`, if it is not a secret.`;
    case "plan-input":
      return `Add it to \`plan-env\` of the workflow: \`${name}=${secret}\`. It needs the same variables as \`env\`; what only an apply uses may have any value there.`;
    default:
      return source satisfies never;
  }
}

const settings = "in the settings under Secrets and variables";
