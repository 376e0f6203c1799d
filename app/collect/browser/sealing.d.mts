export function seal(
  surveyKey: string,
  id: string,
  sheet: unknown,
): Promise<{ from: string; nonce: string; sealed: string }>;
export function leaveHashOf(token: string, typed: string): Promise<string>;
