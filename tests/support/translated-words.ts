/*
 * What can be checked about a translation without speaking the language: its letters, its digits, its form of
 * address, and that no English was left in it. Whether it is a good translation only its speakers can say.
 */

const scripts: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  ur: /\p{Script=Arabic}/u,
  pa: /\p{Script=Gurmukhi}/u,
  bn: /\p{Script=Bengali}/u,
};

/** Names of the council's that families hear in English; they stand in brackets beside the translation. */
const keptInEnglish = /\((?:early help|council|Information Commissioner)\)/g;

/** What a text says of itself: without placeholders of the program and without names kept in English. */
function ownWords(text: string): string {
  return text
    .replaceAll(keptInEnglish, "")
    .replaceAll(/\{(\w+), plural,|\b(?:zero|one|two|few|many|other) \{|\{\w+\}/g, " ");
}

/** Letters of another script, such as English words left in an Urdu sentence. */
export function strangeLetters(tag: string, text: string): string[] {
  const own = scripts[tag] ?? /\p{Script=Latin}/u;
  return [...ownWords(text)].filter((letter) => /\p{L}/u.test(letter) && !own.test(letter));
}

/** English words that none of our languages in Latin letters has. */
export function leftInEnglish(text: string): boolean {
  return /\b(?:the|you|your|answers?|this|what|with|from|how|staff|who)\b/i.test(ownWords(text));
}

/** Digits of a script other than the one that is on posters and phones here (L-16). */
export function foreignDigits(text: string): string[] {
  return [...text].filter((letter) => /\p{Nd}/u.test(letter) && !/[0-9]/.test(letter));
}

/** Where a language has more than one way to say "you", the ways that are not owed to an adult we do not know. */
const impolite: Record<string, RegExp> = {
  pl: /(?<!\p{L})(?:Pan|Pani|Panu|Państwo|Państwa|Państwu|ty|cię|ci|twój|twoje|twoja|twojego|twojej)(?!\p{L})|(?:łeś|łaś)(?!\p{L})|\p{L}\/\p{L}/u,
  ro: /(?<!\p{L})(?:tu|tău|ta|tale|tine|ție)(?!\p{L})/iu,
  pa: /(?<![\p{L}\p{M}])(?:ਤੂੰ|ਤੇਰਾ|ਤੇਰੇ|ਤੇਰੀ|ਤੈਨੂੰ)(?![\p{L}\p{M}])/u,
  ur: /(?<!\p{L})(?:تم|تمہارا|تمہارے|تمہاری|تمہیں|تیرا|تیرے)(?!\p{L})/u,
  bn: /(?<![\p{L}\p{M}])(?:তুমি|তোমার|তোমাকে|তোমরা|তুই|তোর)(?![\p{L}\p{M}])/u,
};

export function isImpolite(tag: string, text: string): boolean {
  return impolite[tag]?.test(text) ?? false;
}
