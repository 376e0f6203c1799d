import en from "./messages/en.json";

/** Every sentence of parents' pages by its key. English says which keys there are; others may lack some. */
export type MessageKey = keyof typeof en;
export type Messages = Partial<Record<MessageKey, string>>;

export const englishMessages: Readonly<Record<MessageKey, string>> = en;

const byTag: ReadonlyMap<string, Messages> = new Map<string, Messages>([["en", en]]);

/** Our own words in a language; undefined when nobody has written any. */
export function messagesIn(tag: string): Messages | undefined {
  return byTag.get(tag);
}
