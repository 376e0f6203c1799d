/*
 * What a second person has read of a language is kept text by text, so that a review outlives a new version of this
 * service: what came or changed with that version waits for a reader by itself, and everything else stays open. What the
 * people of a survey change is another matter: that asks for a reading before parents see the language again (L-05, L-07).
 */
import { z } from "zod";
import { easyReadObstacles } from "./easy-read";
import keysBefore from "./keys-before-readings.json";
import { type SurveyWords, type Texts, type Word, wordsHash, wordsIn } from "./words";

const languageStates = ["reviewed", "override", "preview"] as const;
export type LanguageState = (typeof languageStates)[number];

const readText = z.object({ english: z.string(), text: z.string(), ours: z.boolean() });

/** Texts as somebody read them, by key: the words, the English beside them, and whether the words were ours. */
const readTexts = z.record(z.string(), readText);
export type ReadTexts = Readonly<z.infer<typeof readTexts>>;

/** A review that agrees. Those made before texts were kept have only the hash over all of them. */
export type StoredReading = { wordsHash: string; texts: ReadTexts | undefined };

/** From its row. */
export function storedReading(row: { wordsHash: string; texts: unknown }): StoredReading {
  const { wordsHash, texts } = row;
  return { wordsHash, texts: texts === null ? undefined : readTexts.parse(texts) };
}

export type LanguageStanding = {
  state: LanguageState;
  /** What parents read: a text that waits is said as it was read before, or in English and marked so. */
  said: SurveyWords;
  /** Keys of texts that a new version of ours brought or changed since somebody read the language. */
  waiting: readonly string[];
};

/**
 * Whether parents may read a survey in a language: when a second person has read its words, all but what we have changed
 * ourselves since, or when its forum decided to open it all the same, and every page then says so. Otherwise it is for
 * its makers alone (L-05, L-06). English is what the others are read against.
 *
 * @param own texts of the survey's own row for this language
 * @param readings the newest first
 */
export async function languageStanding(
  now: SurveyWords,
  own: Texts,
  { readings, overridden }: { readings: readonly StoredReading[]; overridden: boolean },
): Promise<LanguageStanding> {
  if (now.tag === "en") return { state: "reviewed", said: now, waiting: [] };
  // No reading and no decision opens what cannot be followed (P-05).
  if (easyReadObstacles(now)) return { state: "preview", said: now, waiting: [] };
  const found = await Promise.all(readings.map((reading) => textsOf(reading, now, own)));
  const read = found.filter((texts) => texts !== undefined);
  const lastRead = (key: string) => read.find((texts) => texts[key])?.[key];
  const waiting = Object.entries(now.words)
    .filter(([key, word]) => !read.some((texts) => isAsRead(word, texts[key])))
    .map(([key, word]) => ({ key, word, last: lastRead(key) }));
  const isReviewed = read.length > 0 && waiting.every((each) => isOurDoing(each, own));
  if (!isReviewed) return { state: overridden ? "override" : "preview", said: now, waiting: [] };
  const until = waiting.map(({ key, word, last }) => [key, untilRead(word, last)] as const);
  return {
    state: "reviewed",
    said: wordsIn(now.tag, { ...now.words, ...Object.fromEntries(until) }),
    waiting: waiting.map(({ key }) => key),
  };
}

/** What a review keeps of the words that were read. */
export function readTextsOf({ words }: SurveyWords, own: Texts): ReadTexts {
  const there = Object.entries(words).filter(([, { missing }]) => !missing);
  return Object.fromEntries(
    there.map(([key, { english, text }]) => [key, { english, text, ours: !isOwn(own, key) }]),
  );
}

/** Whether everything that was read is still said so, apart from texts that are gone. */
export async function isStillSaid(
  reading: StoredReading,
  now: SurveyWords,
  own: Texts,
): Promise<boolean> {
  const texts = await textsOf(reading, now, own);
  if (!texts) return false;
  return Object.entries(now.words).every(
    ([key, word]) => !texts[key] || isAsRead(word, texts[key]),
  );
}

/** What somebody read; nothing where only a hash was kept, and of other words than those there are now. */
async function textsOf(
  { wordsHash: stored, texts }: StoredReading,
  now: SurveyWords,
  own: Texts,
): Promise<ReadTexts | undefined> {
  if (texts) return texts;
  const words = wordsIn(now.tag, wordsBefore(now));
  return stored === (await wordsHash(words)) ? readTextsOf(words, own) : undefined;
}

const before = new Set(keysBefore.map((key) => `ui.${key}`));

/** Without the sentences of ours that no review of that time can have been of. */
function wordsBefore({ words }: SurveyWords): SurveyWords["words"] {
  const entries = Object.entries(words);
  return Object.fromEntries(entries.filter(([key]) => !isOnEveryPage(key) || before.has(key)));
}

function isAsRead({ english, text, missing }: Word, read: ReadTexts[string] | undefined): boolean {
  return !missing && read !== undefined && read.english === english && read.text === text;
}

type Waiting = { key: string; word: Word; last: ReadTexts[string] | undefined };

/**
 * Whether a text is other than what was read because of us. Under the same English: our translation was read and is
 * another one now. Under other English: sentences of our pages are ours, and so is the short form of a ready-made
 * question, once it has been asked for; everything else the survey's people wrote.
 */
function isOurDoing({ key, word, last }: Waiting, own: Texts): boolean {
  if (last?.english === word.english) return last.ours && !isOwn(own, key);
  return isOnEveryPage(key) || (last !== undefined && key.endsWith(".importance"));
}

function untilRead({ english }: Word, last: ReadTexts[string] | undefined): Word {
  if (last?.english === english) return { english, text: last.text, missing: false };
  return { english, text: english, missing: true };
}

function isOwn(own: Texts, key: string): boolean {
  return Boolean(own[key]?.trim());
}

function isOnEveryPage(key: string): boolean {
  return key.startsWith("ui.");
}
