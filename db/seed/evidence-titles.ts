export const evidenceTitles: Readonly<Record<string, readonly string[]>> = {};
