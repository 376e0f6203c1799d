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
function isAnswered(answer: Answer | undefined): boolean {
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
});
export type SignedContent = z.infer<typeof snapshotOnRead>;
