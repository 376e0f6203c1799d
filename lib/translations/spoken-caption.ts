/** A question's words as the captions of its recording, for a player that shows them: a WebVTT file in an address. */
export function spokenCaption(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, " ").replaceAll("-->", "→");
  return `data:text/vtt;charset=utf-8,${encodeURIComponent(`WEBVTT\n\n00:00.000 --> 10:00.000\n${oneLine}\n`)}`;
}
