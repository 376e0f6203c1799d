/** A line that changes whenever a following screen has something else to show. */
export function screenState(
  code: string | undefined,
  agreements: readonly { code: string; version: number }[],
): string {
  const agreement = agreements.find((each) => each.code === code);
  return `${code ?? ""} ${agreement?.version ?? 0}`;
}
