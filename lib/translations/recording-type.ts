/** What recordings may be, by their first bytes: what phones and browsers record. A name proves nothing (R-WEB-08). */
const servedAs: Readonly<Record<string, string>> = {
  "audio/mpeg": "audio/mpeg",
  "audio/ogg": "audio/ogg",
  "audio/ogg; codecs=opus": "audio/ogg",
  "audio/opus": "audio/ogg",
  "audio/webm": "audio/webm",
  // A browser's recording is a film without pictures, and some are told apart from films by nothing else.
  "video/webm": "audio/webm",
  "audio/mp4": "audio/mp4",
  "audio/x-m4a": "audio/mp4",
  "video/mp4": "audio/mp4",
};

/** What a recording is sent to listeners as; nothing for what is no recording. */
export function recordingType(found: string | undefined): string | undefined {
  return found === undefined ? undefined : servedAs[found];
}
