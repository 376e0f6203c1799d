import { z } from "zod";
import type { Answer } from "@/lib/audits/model";
import { type Instrument, instruments, levelNames, type Question } from "@/lib/instruments/model";

export const localKinds = ["rated", "open"] as const;
type LocalKind = (typeof localKinds)[number];

/** A question as it is asked: what an audit holds of it. */
export type AskedQuestion = {
  /** Permanent: the same question keeps it from year to year. */
  id: string;
  kind: LocalKind;
  wording: string;
  /** What each level means for this question, from the lowest up; absent when the names alone will do. */
  anchors?: string[];
};

/** A question a setting asks itself beside a published set. It is in no theme, no score and no count of the set (F2). */
export type LocalQuestion = AskedQuestion & {
  settingId: string;
  instrument: Instrument;
  version: number;
  writtenAt: Date;
  changedByName: string;
  retiredAt?: Date;
  /** An audit that holds it is signed: its words can change no more. */
  fixed: boolean;
};

/** What an audit asks of our own, and what we answered; an answer's code is its question's id. */
export type LocalWork = { questions: AskedQuestion[]; answers: Answer[] };

/** The place of our own questions among an audit's sections: after and outside the numbered themes. */
export const localSection = 0;

export const localSectionTitle = "Our own questions";

/** The question as one of the kinds that pages draw and answers are held to. */
export function itemOf(asked: AskedQuestion): Exclude<Question, { kind: "parts" }> {
  const { id, kind, wording, anchors } = asked;
  const said = { code: id, wording, source: "our setting" };
  if (kind === "open") return { ...said, kind: "reflection" };
  return {
    ...said,
    kind: "scale",
    allowsNotApplicable: true,
    anchors: anchors ?? levelNames.map(() => ""),
    nextSteps: [],
  };
}

/** Of a setting's questions, what an open audit asks: those not retired, and those it has an answer to already. */
export function askedIn<Question extends { id: string; retiredAt?: Date }>(
  questions: readonly Question[],
  answers: readonly { code: string }[],
): Question[] {
  return questions.filter(
    ({ id, retiredAt }) => !retiredAt || answers.some(({ code }) => code === id),
  );
}

const longestWording = 300;
const longestAnchor = 200;
const anchorFields = ["anchor0", "anchor1", "anchor2", "anchor3"] as const;

const anchorText = z
  .string()
  .trim()
  .max(longestAnchor, `Keep this under ${longestAnchor} characters`)
  .optional();

/** The words of a question as a page sends them. Anchors are all there or all absent. */
export const wordsFields = {
  wording: z
    .string()
    .trim()
    .min(5, "Write the question as you would ask it")
    .max(longestWording, `Keep this under ${longestWording} characters`),
  anchor0: anchorText,
  anchor1: anchorText,
  anchor2: anchorText,
  anchor3: anchorText,
};

const kindField = { kind: z.enum(localKinds, { error: "Choose how it is answered" }) };

export const newQuestionForm = z.strictObject({
  settingId: z.uuid(),
  instrument: z.enum(instruments, { error: "Choose the framework you ask it beside" }),
  ...kindField,
  ...wordsFields,
});

export type QuestionWords = { wording: string; anchors?: string[] };
type SentWords = { wording: string } & Partial<Record<(typeof anchorFields)[number], string>>;

/** The words of a question, or what is wrong with them, by field. An open question has no levels to describe. */
export function wordsFrom(
  kind: LocalKind,
  sent: SentWords,
): { words: QuestionWords } | { errors: Record<string, string> } {
  const given = anchorFields.map((field) => sent[field] || undefined);
  if (kind === "open" || given.every((each) => each === undefined)) {
    return { words: { wording: sent.wording } };
  }
  const missing = anchorFields.filter((_field, level) => given[level] === undefined);
  if (missing.length === 0) return { words: { wording: sent.wording, anchors: given.map(String) } };
  return {
    errors: Object.fromEntries(
      missing.map((field) => [field, "Describe all four levels, or none of them"]),
    ),
  };
}

/** A question's words as the fields of its form. */
export function fieldsOfWords({ wording, anchors }: QuestionWords): Record<string, string> {
  return {
    wording,
    ...Object.fromEntries(anchorFields.map((field, level) => [field, anchors?.[level] ?? ""])),
  };
}
