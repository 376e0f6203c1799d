import { z } from "zod";
import { canonicalJson, sha256 } from "@/lib/kernel/hash";
import { englishMessages, messagesIn } from "@/lib/languages/messages";
import { readyWords } from "./ready-words";
import type { SheetQuestion, SurveySheet } from "./sheet";

/** Texts by key: "title", "introduction", "contact", "resultsBy", "q.<code>.text", ".hint", ".importance", "ui.<key>". */
export const textsOnRead = z.record(z.string(), z.string());
export type Texts = Readonly<z.infer<typeof textsOnRead>>;

/** One thing said, in the wanted language or, where that is missing, in English and marked so (L-08). */
export type Word = { text: string; english: string; missing: boolean };

export type SurveyWords = {
  tag: string;
  words: Readonly<Record<string, Word>>;
  /** Keys that nobody has translated: none of them is blank on a page. */
  missing: readonly string[];
};

type Asked = { title: string; sheet: SurveySheet };

/**
 * Everything one survey says in one language. Of each text the survey's own translation counts first, then ours, which
 * holds only while the English is still ours, then English.
 *
 * @param own texts of the survey's own row for this language
 */
export function surveyWords(survey: Asked, tag: string, own: Texts = {}): SurveyWords {
  const english = englishWords(survey);
  const ours = ourWords(survey.sheet, tag, english);
  const words = Object.fromEntries(
    Object.entries(english).map(([key, source]): [string, Word] => {
      const text = tag === "en" ? source : own[key]?.trim() || ours[key];
      return [key, { text: text ?? source, english: source, missing: text === undefined }];
    }),
  );
  return wordsIn(tag, words);
}

/** Words of one language, with those that are missing told apart. */
export function wordsIn(tag: string, words: SurveyWords["words"]): SurveyWords {
  return { tag, words, missing: Object.keys(words).filter((key) => words[key]?.missing) };
}

/** What a reviewer has read: every text beside its English, so that a change to either asks for another reading (L-07). */
export function wordsHash({ tag, words }: SurveyWords): Promise<string> {
  const pairs = Object.entries(words).map(([key, { text, english }]) => [key, [english, text]]);
  return sha256(canonicalJson({ tag, words: Object.fromEntries(pairs) }));
}

/** The name of a question's text among the words. */
export function questionKey(code: string, part: "text" | "hint" | "importance"): string {
  return `q.${code}.${part}`;
}

function englishWords({ title, sheet }: Asked): Texts {
  const { introduction, contact, resultsBy } = sheet;
  const questions = sheet.questions.flatMap((question) => englishQuestion(question, sheet));
  const ui = Object.entries(englishMessages).map(([key, text]) => [`ui.${key}`, text] as const);
  const entries = [
    ...Object.entries({ title, introduction, contact, resultsBy }),
    ...questions,
    ...ui,
  ];
  return Object.fromEntries(entries.filter(([, text]) => text !== ""));
}

function englishQuestion(question: SheetQuestion, { asksImportance }: SurveySheet) {
  const { code, text, hint } = question;
  const matter = readyWords(question, "en").importance ?? text;
  return [
    [questionKey(code, "text"), text] as const,
    [questionKey(code, "hint"), hint] as const,
    ...(asksImportance ? [[questionKey(code, "importance"), matter] as const] : []),
  ];
}

/** Ours, of what this survey says: a ready-made question whose English somebody changed is no longer ours. */
function ourWords(sheet: SurveySheet, tag: string, english: Texts): Partial<Texts> {
  const messages = Object.entries(messagesIn(tag) ?? {});
  const ui = messages.map(([key, text]) => [`ui.${key}`, text] as const);
  const questions = sheet.questions.flatMap((question) => {
    const [translated, source] = [readyWords(question, tag), readyWords(question, "en")];
    return (["text", "hint", "importance"] as const).flatMap((part) => {
      const key = questionKey(question.code, part);
      const same = source[part] !== undefined && source[part] === english[key];
      const text = translated[part];
      return same && text !== undefined ? [[key, text] as const] : [];
    });
  });
  return Object.fromEntries([...ui, ...questions]);
}
