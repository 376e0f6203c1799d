/** Where parents answer: they choose their language there. */
export function surveyAddress(origin: string, code: string): string {
  return `${origin}/s/${code}`;
}

/** The same with one family's single-use code in it, for a slip's QR code or a letter. */
export function addressWithCode(origin: string, code: string, singleCode: string): string {
  return `${surveyAddress(origin, code)}/with/${singleCode}`;
}
