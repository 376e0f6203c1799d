/** A line that changes whenever a following screen has something else to show. */
export function screenState(code: string | undefined, agreement?: { version: number }): string {
  return `${code ?? ""} ${agreement?.version ?? 0}`;
}
