export const reflectionTexts: Readonly<Record<string, readonly string[]>> = {};
