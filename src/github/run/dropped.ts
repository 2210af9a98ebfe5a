/** A warning about the outputs that do not reach other jobs; undefined: all of them do. */
export function droppedOutputs(
  outputs: ReadonlyMap<string, string>,
  masks: Iterable<string>,
  variables: Record<string, string>,
): string | undefined {
  const all = [...masks];
  const dropped = [...outputs].filter(([, value]) => all.some((mask) => value.includes(mask)));
  if (dropped.length === 0) return undefined;
  const names = dropped.map(([name]) => `\`${name}\``).join(", ");
  const causes = Object.entries(variables).filter(([, value]) => isIn(dropped, value));
  const which = causes.length > 0 ? causes.map(([name]) => name).join(", ") : "a secret";
  return `The runner drops these outputs of the job, because they contain the value of ${which}: ${names}. A value that is not a secret belongs under the input \`vars\`, not under \`env\`.`;
}

function isIn(outputs: [string, string][], value: string): boolean {
  return value !== "" && outputs.some(([, output]) => output.includes(value));
}
