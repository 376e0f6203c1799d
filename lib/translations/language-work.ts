import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { builtInStatus } from "@/lib/languages/drafts";
import { sourceTag } from "@/lib/languages/languages";
import type { Language } from "@/lib/languages/model";
import { easyReadObstacles } from "@/lib/surveys/easy-read";
import { isStillSaid, languageStanding, type StoredReading } from "@/lib/surveys/readings";
import type { SurveySheet } from "@/lib/surveys/sheet";
import { surveyWords, wordsHash, wordsIn } from "@/lib/surveys/words";
import { inTheWayOf } from "./easy-read-words";
import type { LanguageWork, OwnWords, Reading } from "./model";

export const noOwnWords: OwnWords = { texts: {}, version: 0, translator: "" };

type StoredReview = StoredReading & Omit<Reading, "agrees" | "ofTheseWords">;

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
  const inForce = reviews.filter(({ withdrawnAt }) => !withdrawnAt);
  const known = { readings: inForce, overridden };
  const { state, waiting } = await languageStanding(words, own.texts, known);
  const readings = reviews.map(async (review): Promise<Reading> => {
    const { texts: _, wordsHash: stored, ...said } = review;
    const isOfThese = stored === notAgreed + hash || (await isStillSaid(review, words, own.texts));
    return { ...said, agrees: !stored.startsWith(notAgreed), ofTheseWords: isOfThese };
  });
  return {
    ...{ language, words, hash, own, overridden, state, waiting },
    readings: await Promise.all(readings),
  };
}

/** What a second person is asked to read: all of it, or what has come since somebody did. */
export function wordsToRead({ words, waiting }: Pick<LanguageWork, "words" | "waiting">) {
  if (waiting.length === 0) return words;
  const entries = waiting.flatMap((key) => {
    const word = words.words[key];
    return word ? [[key, word] as const] : [];
  });
  return wordsIn(words.tag, Object.fromEntries(entries));
}

/** Whether there is something to sign, and nothing of it is still to be translated. */
export function canBeSigned(work: LanguageWork): boolean {
  const isWanted = work.state !== "reviewed" || work.waiting.length > 0;
  return isWanted && wordsToRead(work).missing.length === 0 && !easyReadObstacles(work.words);
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
  const { language, words, own, readings, state, waiting } = work;
  if (language.tag === sourceTag) return builtInStatus(sourceTag).who;
  const signed = readings.find(({ agrees, withdrawnAt }) => agrees && !withdrawnAt);
  if (state === "reviewed" && signed) {
    const ready = `Ready. ${signed.reviewer} read it on ${dayInWords(signed.reviewedAt)}.`;
    return waiting.length > 0 ? `${ready} ${waitingSince(waiting.length)}` : ready;
  }
  const written = writtenBy(own, language.tag);
  const inTheWay = inTheWayOf(work).map(({ says }) => says);
  if (inTheWay.length > 0) return [written, "It cannot open yet.", ...inTheWay].join(" ");
  const open =
    state === "override"
      ? "Open by your decision. Every page says that no one has checked it. "
      : "";
  if (words.missing.length > 0)
    return `${open}${written} ${count(words.missing.length, "text")} still to be translated.`;
  const before = signed ? "The words have changed since somebody read them." : "";
  return `${open}${written} ${before}`.trim();
}

function waitingSince(texts: number): string {
  const came = texts === 1 ? "has come or changed" : "have come or changed";
  return `${count(texts, "text")} ${came} since, with a new version of this service.`;
}

function writtenBy({ version, translator }: OwnWords, tag: string): string {
  const ours = builtInStatus(tag);
  if (version === 0) return ours.who;
  const rest = ours.status === "machine_draft" ? " The rest is a computer’s draft." : "";
  return `Words by ${translator}.${rest}`;
}
