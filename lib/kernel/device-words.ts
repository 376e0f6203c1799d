const browsers: readonly [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const devices: readonly [RegExp, string][] = [
  [/iPad/, "an iPad"],
  [/iPhone/, "an iPhone"],
  [/Android.*Mobile/, "an Android phone"],
  [/Android/, "an Android tablet"],
  [/CrOS/, "a Chromebook"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "a Mac"],
  [/Linux/, "Linux"],
];

/**
 * "Firefox on Windows": a few rough words from what a browser says of itself, enough to recognise one's own and too
 * little to follow anybody by. Order matters: most browsers also claim to be another.
 */
export function deviceInWords(userAgent: string): string {
  const browser = browsers.find(([mark]) => mark.test(userAgent))?.[1] ?? "A browser";
  const device = devices.find(([mark]) => mark.test(userAgent))?.[1];
  return device ? `${browser} on ${device}` : browser;
}
