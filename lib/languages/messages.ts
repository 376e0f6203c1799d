import { easyReadTag } from "./languages";
import ar from "./messages/ar.json";
import bn from "./messages/bn.json";
import en from "./messages/en.json";
import easyRead from "./messages/en-GB-x-easyread.json";
import pa from "./messages/pa.json";
import pl from "./messages/pl.json";
import ro from "./messages/ro.json";
import so from "./messages/so.json";
import ur from "./messages/ur.json";

/** Every sentence of parents' pages by its key. English says which keys there are; others may lack some. */
export type MessageKey = keyof typeof en;
export type Messages = Partial<Record<MessageKey, string>>;

export const englishMessages: Readonly<Record<MessageKey, string>> = en;

const byTag: ReadonlyMap<string, Messages> = new Map<string, Messages>(
  Object.entries({ en, [easyReadTag]: easyRead, pl, ro, pa, ur, bn, ar, so }),
);

/** Our own words in a language; undefined when nobody has written any. */
export function messagesIn(tag: string): Messages | undefined {
  return byTag.get(tag);
}
