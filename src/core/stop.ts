/** The failure that stopped a run; undefined: it continues, or was canceled. */
export function stopFailure({ reason }: AbortSignal): Error | undefined {
  return reason instanceof Error && reason.name !== "AbortError" ? reason : undefined;
}
