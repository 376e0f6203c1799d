import { createTranslator } from "use-intl/core";
import type { MessageKey, Messages } from "./messages";

type Values = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: Values) => string;

/**
 * Says a message in one language, with the plural forms of that language. Figures are written in the digits that
 * everybody in this country can read off a poster, whatever the script (L-16).
 * @throws when the messages lack the key or it wants a value it was not given: what is missing is English before this.
 */
export function translator(tag: string, messages: Messages): Translate {
  const say = createTranslator({
    locale: withLatinDigits(tag),
    messages: messages as Record<string, string>,
    onError: (error) => {
      throw error;
    },
  });
  return (key, values) => say(key, values);
}

/** "bn-u-nu-latn": Bengali otherwise writes ১২৩. */
export function withLatinDigits(tag: string): string {
  return `${tag}-u-nu-latn`;
}
