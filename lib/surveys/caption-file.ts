/** A question's words as the captions of its recording, for a player that shows them: a WebVTT file. */
export function captionFile(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, " ").replaceAll("-->", "→");
  return `WEBVTT\n\n00:00.000 --> 10:00.000\n${oneLine}\n`;
}
