import { z } from "zod";
import { canonicalJson, sha256 } from "@/lib/kernel/hash";
import { easyReadTag } from "@/lib/languages/languages";
import { englishMessages, messagesIn } from "@/lib/languages/messages";
import type { PictureName } from "@/lib/languages/pictures";
import { readyWords } from "./ready-words";
import type { SheetQuestion, SurveySheet } from "./sheet";

/** Texts by key: "title", "introduction", "contact", "resultsBy", "q.<code>.text", ".hint", ".importance", ".picture", "ui.<key>". */
export const textsOnRead = z.record(z.string(), z.string());
export type Texts = Readonly<z.infer<typeof textsOnRead>>;

/** One thing said, in the wanted language or, where that is missing, in English and marked so (L-08). */
export type Word = {
  text: string;
  english: string;
  missing: boolean;
  /** In Easy Read: one for each line of the text, or one for all of them. */
  pictures?: readonly PictureName[];
};

/** In place of a picture: this question is not asked in Easy Read. */
export const leftOut = "left-out";

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
  const english = englishWords(survey, tag);
  const ours = ourWords(survey.sheet, tag, english);
  const words = Object.fromEntries(
    Object.entries(english).map(([key, source]): [string, Word] => {
      const text = tag === "en" ? source : own[key]?.trim() || ours[key];
      return [key, { text: text ?? source, english: source, missing: text === undefined }];
    }),
  );
  return wordsIn(tag, withoutLeftOut(words));
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

export type QuestionPart = "text" | "hint" | "importance" | "picture";

/** The name of a question's text among the words. */
export function questionKey(code: string, part: QuestionPart): string {
  return `q.${code}.${part}`;
}

function englishWords({ title, sheet }: Asked, tag: string): Texts {
  const { introduction, contact, resultsBy } = sheet;
  const questions = sheet.questions.flatMap((question) => englishQuestion(question, sheet, tag));
  const ui = Object.entries(englishMessages).map(([key, text]) => [`ui.${key}`, text] as const);
  const entries = [
    ...Object.entries({ title, introduction, contact, resultsBy }),
    ...questions,
    ...ui,
  ];
  return Object.fromEntries(entries.filter(([, text]) => text !== ""));
}

function englishQuestion(question: SheetQuestion, { asksImportance }: SurveySheet, tag: string) {
  const { code, text, hint } = question;
  const matter = readyWords(question, "en").importance ?? text;
  return [
    [questionKey(code, "text"), text] as const,
    [questionKey(code, "hint"), hint] as const,
    ...(asksImportance ? [[questionKey(code, "importance"), matter] as const] : []),
    // A picture belongs to the question as it is asked: when that changes it is chosen again.
    ...(tag === easyReadTag ? [[questionKey(code, "picture"), text] as const] : []),
  ];
}

/** What is not asked has nothing to say. */
function withoutLeftOut(words: SurveyWords["words"]): SurveyWords["words"] {
  const gone = Object.entries(words).flatMap(([key, { text }]) =>
    key.endsWith(".picture") && text === leftOut ? [key.slice(0, -"picture".length)] : [],
  );
  if (gone.length === 0) return words;
  return Object.fromEntries(
    Object.entries(words).filter(
      ([key]) => key.endsWith(".picture") || !gone.some((start) => key.startsWith(start)),
    ),
  );
}

/** Ours, of what this survey says: a ready-made question whose English somebody changed is no longer ours. */
function ourWords(sheet: SurveySheet, tag: string, english: Texts): Partial<Texts> {
  const messages = Object.entries(messagesIn(tag) ?? {});
  const ui = messages.map(([key, text]) => [`ui.${key}`, text] as const);
  const questions = sheet.questions.flatMap((question) => {
    const translated = readyWords(question, tag);
    const source = { ...readyWords(question, "en"), picture: readyWords(question, "en").text };
    return (["text", "hint", "importance", "picture"] as const).flatMap((part) => {
      const key = questionKey(question.code, part);
      const same = source[part] !== undefined && source[part] === english[key];
      const text = translated[part];
      return same && text !== undefined ? [[key, text] as const] : [];
    });
  });
  return Object.fromEntries([...ui, ...questions]);
}
