import type { ReadEvent } from "./model";

/** One line of an audit's history: who did what on which day; several answers of one person become one line. */
export type HistoryLine = { n: number; at: Date; words: string };

type Named = { questionOf: (code: string) => string; themeOf: (theme: number) => string };

/**
 * An audit's trail as people read it, newest first. Events it has no words for are left out: what is told to a whole
 * team is chosen one by one, never by default.
 */
export function auditHistory(events: readonly ReadEvent[], named: Named): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let answers: { event: ReadEvent; codes: Set<string> } | undefined;
  const settle = () => {
    if (answers) lines.push(answersLine(answers, named));
    answers = undefined;
  };
  for (const event of events) {
    if (event.action === "answer saved" || event.action === "local answer saved") {
      if (!answers || !isSameSitting(answers.event, event)) {
        settle();
        answers = { event, codes: new Set() };
      }
      answers.codes.add(String(event.payload.code));
      continue;
    }
    settle();
    const words = inWords(event, named);
    if (words) lines.push({ n: event.n, at: event.at, words });
  }
  settle();
  return lines.toReversed();
}

function isSameSitting(one: ReadEvent, other: ReadEvent): boolean {
  const day = (at: Date) => at.toISOString().slice(0, 10);
  return one.byName === other.byName && day(one.at) === day(other.at);
}

function answersLine({ event, codes }: { event: ReadEvent; codes: Set<string> }, named: Named) {
  const [only] = codes;
  const who = event.byName ?? "Somebody";
  const words =
    codes.size === 1 && only !== undefined
      ? `${who} answered: ${named.questionOf(only)}`
      : `${who} answered ${codes.size} questions`;
  return { n: event.n, at: event.at, words };
}

function inWords({ action, byName, payload }: ReadEvent, named: Named): string | undefined {
  const who = byName ?? "Somebody";
  const question = () => named.questionOf(String(payload.code));
  const theme = () => named.themeOf(Number(payload.theme));
  switch (action) {
    case "audit opened":
      return `${who} opened the audit`;
    case "evidence added":
      return `${who} added evidence to: ${question()}`;
    case "evidence removed":
      return `${who} removed evidence from: ${question()}`;
    case "theme completed":
      return `${who} marked “${theme()}” as completed`;
    case "theme returned to":
      return `${who} went back to “${theme()}”`;
    case "hopes answered":
      return `${who} told what became of earlier hopes`;
    case "audit signed off":
      return `${who} signed the audit off`;
    case "audit reopened":
      return `${who} reopened the audit`;
    case "action added":
      return `${who} made an action of: ${question()}`;
    default:
      return undefined;
  }
}
