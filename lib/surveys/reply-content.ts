import { z } from "zod";
import type { SheetQuestion } from "./sheet";

const words = (longest: number) => z.string().trim().max(longest).default("");
const tag = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i);

const replyItem = z.strictObject({
  /** Permanent in this reply, so that translations stay with their item. */
  key: z.string().regex(/^[1-9]\d{0,2}$/),
  told: words(400),
  will: words(400),
  cannot: words(400),
  why: words(400),
  /** The action of the setting's plan it is tied to (F36). */
  actionId: z.uuid().optional(),
});
export type ReplyItem = z.infer<typeof replyItem>;

/** A text in another language, with the English it was made from: when that changes, it counts no more. */
const translated = z.strictObject({ text: z.string(), of: z.string() });

/** What a setting answers its parents, as it is written and, word for word, as it was published. */
export const replyContent = z.strictObject({
  opening: words(600),
  items: z.array(replyItem).max(12).default([]),
  translations: z.record(tag, z.record(z.string(), translated)).default({}),
  /** Languages in which it is shown in English, and says so, by the setting's decision. */
  inEnglish: z.array(tag).default([]),
});
export type ReplyContent = z.infer<typeof replyContent>;

export const itemParts = ["told", "will", "cannot", "why"] as const;
export type ItemPart = (typeof itemParts)[number];

/** Everything a reply says in English, by the key its translations have: "opening", "2.will". */
export function replyTexts({ opening, items }: ReplyContent): Record<string, string> {
  const parts = items.flatMap((item) =>
    itemParts.map((part) => [`${item.key}.${part}`, item[part]] as const),
  );
  const all = [["opening", opening] as const, ...parts];
  return Object.fromEntries(all.filter(([, text]) => text !== ""));
}

/** Keys nobody has translated, or whose English has changed since (L-21). */
export function untranslatedIn(content: ReplyContent, language: string): string[] {
  if (language === "en") return [];
  const made = content.translations[language] ?? {};
  return Object.entries(replyTexts(content)).flatMap(([key, english]) => {
    const own = made[key];
    return own?.of === english && own.text.trim() !== "" ? [] : [key];
  });
}

export type ReplyWord = { text: string; isEnglish: boolean };
export type ReplyInLanguage = {
  opening?: ReplyWord;
  items: (Partial<Record<ItemPart, ReplyWord>> & { key: string })[];
};

/** The reply as somebody reads it in a language: what is not translated is there in English, and marked (L-08). */
export function replyIn(content: ReplyContent, language: string): ReplyInLanguage {
  const texts = replyTexts(content);
  const missing = new Set(untranslatedIn(content, language));
  const wordFor = (key: string): ReplyWord | undefined => {
    const english = texts[key];
    if (english === undefined) return undefined;
    const own = missing.has(key) ? undefined : content.translations[language]?.[key]?.text;
    return own === undefined || language === "en"
      ? { text: english, isEnglish: language !== "en" }
      : { text: own, isEnglish: false };
  };
  return {
    opening: wordFor("opening"),
    items: content.items.map(({ key }) => ({
      key,
      ...Object.fromEntries(itemParts.map((part) => [part, wordFor(`${key}.${part}`)])),
    })),
  };
}

type Published = { settingName: string; year: number; content: ReplyContent };

/**
 * What next year's parents are asked about this reply (F37): of each promise, whether it helped. Only what was to be
 * done is asked about. Years are never compared on these, so each has a link of its own year.
 */
export function helpedQuestions({ settingName, year, content }: Published): SheetQuestion[] {
  const promises = content.items.filter(({ will }) => will !== "");
  return promises.map(({ will }, index) => ({
    code: `helped.${index + 1}`,
    link: `helped.${year}.${index + 1}`,
    origin: "helped",
    scale: "extent",
    text: helpedText(settingName, will),
    hint: "",
    why: "To tell us whether what was promised made a difference to families.",
    theme: "own",
    mirrors: [],
  }));
}

const longestText = 300;

function helpedText(settingName: string, will: string): string {
  const around = (promise: string) =>
    `Last year ${settingName} said: “${promise}”. Has this helped you or your child?`;
  const plain = will.replace(/[.!]+$/u, "");
  const room = longestText - around("").length;
  if (plain.length <= room) return around(plain);
  const cut = plain.slice(0, room - 1);
  return around(`${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`);
}
