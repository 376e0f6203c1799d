import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { builtInStatus } from "@/lib/languages/drafts";
import { sourceTag } from "@/lib/languages/languages";
import type { Language } from "@/lib/languages/model";
import type { SurveySheet } from "@/lib/surveys/sheet";
import { languageState, surveyWords, wordsHash } from "@/lib/surveys/words";
import type { LanguageWork, OwnWords } from "./model";

export const noOwnWords: OwnWords = { texts: {}, version: 0, translator: "" };

type StoredReview = { reviewer: string; reviewedAt: Date; notes: string; wordsHash: string };

/** Stands in a review's hash where somebody read the words and would not put their name to them. */
const notAgreed = "not agreed ";

/** What a review is stored under: the words it agrees with, or that it does not. */
export function storedHash(hash: string, agrees: boolean): string {
  return agrees ? hash : notAgreed + hash;
}

/** Everything known about one language of a survey, from its rows. */
export async function languageWork(
  survey: { title: string; sheet: SurveySheet },
  language: Language,
  {
    own,
    reviews,
    overridden,
  }: { own: OwnWords; reviews: readonly StoredReview[]; overridden: boolean },
): Promise<LanguageWork> {
  const words = surveyWords(survey, language.tag, own.texts);
  const hash = await wordsHash(words);
  const reviewedHashes = reviews.map((review) => review.wordsHash);
  return {
    ...{ language, words, hash, own, overridden },
    state: languageState(words, hash, { reviewedHashes, overridden }),
    readings: reviews.map(({ wordsHash: stored, ...review }) => ({
      ...review,
      agrees: !stored.startsWith(notAgreed),
      ofTheseWords: stored === hash || stored === notAgreed + hash,
    })),
  };
}

/** "163 of 181": how many of a survey's texts are there in a language. */
export function howManyTexts({ words }: Pick<LanguageWork, "words">): {
  there: number;
  all: number;
} {
  const all = Object.keys(words.words).length;
  return { there: all - words.missing.length, all };
}

/** How a language stands, as one calm sentence, and nobody is told more than is known. */
export function standingOf(work: LanguageWork): string {
  const { language, words, own, readings, state } = work;
  if (language.tag === sourceTag) return builtInStatus(sourceTag).who;
  const signed = readings.find(({ agrees, ofTheseWords }) => agrees && ofTheseWords);
  if (state === "reviewed" && signed)
    return `Ready. ${signed.reviewer} read all of it on ${dayInWords(signed.reviewedAt)}.`;
  const written = writtenBy(own, language.tag);
  const open =
    state === "override"
      ? "Open by your decision. Every page says that no one has checked it. "
      : "";
  if (words.missing.length > 0)
    return `${open}${written} ${count(words.missing.length, "text")} still to be translated.`;
  const before = readings.some(({ agrees }) => agrees)
    ? "The words have changed since somebody read them."
    : "";
  return `${open}${written} ${before}`.trim();
}

function writtenBy({ version, translator }: OwnWords, tag: string): string {
  const ours = builtInStatus(tag);
  if (version === 0) return ours.who;
  const rest = ours.status === "machine_draft" ? " The rest is a computer’s draft." : "";
  return `Words by ${translator}.${rest}`;
}
