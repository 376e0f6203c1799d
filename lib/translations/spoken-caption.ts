import { captionFile } from "@/lib/surveys/caption-file";

/** The captions of a recording in an address of their own. */
export function spokenCaption(text: string): string {
  return `data:text/vtt;charset=utf-8,${encodeURIComponent(captionFile(text))}`;
}
