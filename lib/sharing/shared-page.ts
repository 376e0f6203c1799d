import { editionOf, isRated, itemsOf } from "@/lib/instruments/editions";
import type { Instrument, RatedItem } from "@/lib/instruments/model";
import { answerInWords, questionInWords } from "@/lib/profiles/answer-words";
import type { GradedResult, GrantDetail, SharedAudit, SharedContent } from "./model";

export type SharedQuestion = {
  code: string;
  wording: string;
  answer: string;
  note?: string;
  evidence: SharedContent["evidence"];
};

export type SharedPage = {
  auditId: string;
  instrument: Instrument;
  year: number;
  detail: GrantDetail;
  themes: { number: number; title: string; result: GradedResult; questions: SharedQuestion[] }[];
};

/** One shared audit as a page: the same for the borough and for the setting that looks first (F48). */
export function sharedPageOf(audit: SharedAudit, content: SharedContent): SharedPage {
  const { auditId, instrument, year, detail, results } = audit;
  const themes = editionOf(instrument, audit.edition).themes.flatMap((theme, index) => {
    const result = results.get(index + 1);
    if (!result) return [];
    const asked = result.answers ? itemsOf(theme).filter(isRated) : [];
    const questions = asked.map((item) => questionOf(item, result, content));
    return [{ number: index + 1, title: theme.title, result, questions }];
  });
  return { auditId, instrument, year, detail, themes };
}

function questionOf(
  { code, wording, stem }: RatedItem,
  { answers }: GradedResult,
  { notes, evidence }: SharedContent,
): SharedQuestion {
  return {
    code,
    wording: questionInWords({ wording, stem: stem?.wording }),
    answer: answerInWords(answers?.[code]),
    note: notes.find((each) => each.code === code)?.note,
    evidence: evidence.filter((each) => each.code === code),
  };
}
