import type { AnswerFields } from "@/lib/audits/answer-form";

/** An answer this tab holds and the server does not yet. */
export type Kept = { fields: AnswerFields; version: number };

/** Keeps it for this tab alone: a shared computer's next person does not find it. */
export function keep(key: string, kept: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still shows the words on the page, with "Not saved" beside them.
  }
}

export function recall(key: string): Kept | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text ? (JSON.parse(text) as Kept) : undefined;
  } catch {
    return undefined;
  }
}

export function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
