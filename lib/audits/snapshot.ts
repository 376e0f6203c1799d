import { z } from "zod";
import { itemsOf } from "@/lib/instruments/editions";
import type { Edition } from "@/lib/instruments/model";
import { canonicalJson, sha256 } from "@/lib/kernel/hash";
import { resultOf, type ThemeResult } from "@/lib/scoring/theme-result";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import type { Answer as Scored } from "@/lib/statistics/theme-score";
import {
  type Agreement,
  type Answer,
  agreementOutcomes,
  type Evidence,
  type TeamMode,
  teamModes,
} from "./model";

/** All that a sign-off keeps: the questions as worded, what was answered, what showed it, and what it came to. */
export type Snapshot = {
  method: string;
  instrument: string;
  edition: string;
  themes: Edition["themes"];
  answers: Answer[];
  evidence: Evidence[];
  results: (ThemeResult | null)[];
  /** Only where people first answered each for themselves: how, how many, and what they settled on together. */
  team?: { mode: TeamMode; people: number; agreements: Agreement[] };
} & Beside;

/** What stands beside the answers of the published set. A kind of which there is nothing is absent, as it was before. */
export type Beside = {
  /** The setting's own questions as worded, and what was answered: in no theme, score or count (F2). */
  local?: SignedLocal;
  /** What a critical friend said beside the questions (F20). */
  comments?: SignedComment[];
  /** What became of earlier hopes, with what they were (F86). */
  hopes?: SignedHopes;
};

/** The frozen record of an audit and the hash of its content (F10). */
export async function freeze(
  edition: Edition,
  {
    answers,
    evidence,
    agreements,
  }: { answers: Answer[]; evidence: Evidence[]; agreements: Agreement[] },
  team?: { mode: TeamMode; people: number },
  { local, comments, hopes }: Beside = {},
) {
  const results = scoreAudit(edition, answers, evidence);
  const snapshot: Snapshot = {
    method: METHOD_VERSION,
    instrument: edition.instrument,
    edition: edition.edition,
    themes: edition.themes,
    answers,
    evidence,
    results: results.map((result) => result ?? null),
    ...(team && { team: { ...team, agreements } }),
    ...(local && local.questions.length > 0 && { local }),
    ...(comments && comments.length > 0 && { comments }),
    ...(hopes && { hopes }),
  };
  return { snapshot, results, contentHash: await sha256(canonicalJson(snapshot)) };
}

/** Each theme's result in the edition's order; nothing for a theme of reflections alone. */
export function scoreAudit(
  edition: Edition,
  answers: readonly Answer[],
  evidence: readonly Evidence[],
) {
  const scored = new Map<string, Scored>(answers.flatMap((answer) => scoredAnswer(answer)));
  const evidenced = new Set([
    ...evidence.map(({ code }) => code),
    ...answers.filter(({ note }) => note).map(({ code }) => code),
  ]);
  return edition.themes.map((theme) => resultOf(theme, scored, evidenced));
}

function scoredAnswer({ code, level, blank }: Answer): [string, Scored][] {
  if (level !== undefined) return [[code, level]];
  if (blank === "dont_know") return [[code, "DK"]];
  return blank === "not_applicable" ? [[code, "NA"]] : [];
}

/** Whether this year's answer to the code has been given: a note alone is not an answer. */
export function isAnswered(answer: Answer | undefined): boolean {
  return (
    answer !== undefined &&
    (answer.level !== undefined || answer.blank !== undefined || answer.reflection !== undefined)
  );
}

/** How many of the edition's questions have an answer, by theme. */
export function progressOf(edition: Edition, answers: readonly Answer[]) {
  const byCode = new Map(answers.map((answer) => [answer.code, answer]));
  return edition.themes.map((theme) => {
    const items = itemsOf(theme);
    return {
      title: theme.title,
      asked: items.length,
      answered: items.filter(({ code }) => isAnswered(byCode.get(code))).length,
    };
  });
}

const answerOnRead = z.object({
  code: z.string(),
  level: z.number().optional(),
  blank: z.enum(["dont_know", "not_applicable"]).optional(),
  reflection: z.string().optional(),
  note: z.string().optional(),
});

const agreementOnRead = z.object({
  code: z.string(),
  outcome: z.enum(agreementOutcomes),
  reason: z.string().optional(),
  present: z.string(),
  minorityView: z.string().optional(),
});
/** An agreement as it was signed. */
export type SignedAgreement = z.infer<typeof agreementOnRead>;

const localQuestionOnRead = z.object({
  id: z.string(),
  kind: z.enum(["rated", "open"]),
  wording: z.string(),
  anchors: z.array(z.string()).optional(),
});

/** Our own questions and answers as they were signed: the shape in which they are also frozen. */
export const signedLocalOnRead = z.object({
  questions: z.array(localQuestionOnRead),
  answers: z.array(
    answerOnRead.extend({
      version: z.number().int(),
      changedByName: z.string(),
      changedAt: z.coerce.date(),
    }),
  ),
});
type SignedLocal = z.infer<typeof signedLocalOnRead>;

const commentOnRead = z.object({
  id: z.string(),
  code: z.string(),
  words: z.string(),
  byName: z.string(),
  at: z.coerce.date(),
});
type SignedComment = z.infer<typeof commentOnRead>;

const hopesOnRead = z.object({
  hopedIn: z.string(),
  year: z.number().int(),
  text: z.string(),
  whatHappened: z.string(),
  byName: z.string(),
  at: z.coerce.date(),
});
type SignedHopes = z.infer<typeof hopesOnRead>;

/** The parts of a stored snapshot that pages read. Audits signed before there were teams have no team. */
export const snapshotOnRead = z.object({
  answers: z.array(answerOnRead),
  evidence: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      kind: z.enum(["link", "file"]),
      title: z.string(),
      url: z.string().optional(),
      datedOn: z.string().optional(),
    }),
  ),
  team: z
    .object({
      mode: z.enum(teamModes),
      people: z.number().int(),
      agreements: z.array(agreementOnRead),
    })
    .optional(),
  local: signedLocalOnRead.optional(),
  comments: z.array(commentOnRead).optional(),
  hopes: hopesOnRead.optional(),
});
export type SignedContent = z.infer<typeof snapshotOnRead>;
