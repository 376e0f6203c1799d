/** What in a comment may say who somebody is. */
const detailKinds = ["email", "phone", "postcode", "date", "name"] as const;
export type DetailKind = (typeof detailKinds)[number];

/** A stretch of the words, from its first character to the one after its last. */
export type Detail = { kind: DetailKind; start: number; end: number; text: string };

/**
 * What may name somebody in a parent's words: e-mail addresses, phone numbers, postcodes, dates of birth, and names in
 * scripts that have capitals. It flags too much rather than too little, and it cannot find everything: a person reads
 * each comment before anybody else does (F62), and the page says so.
 */
export function personalDetailsIn(words: string): Detail[] {
  const found: Detail[] = [];
  for (const { kind, pattern, holds } of patterns) {
    for (const match of words.matchAll(pattern)) {
      const [text] = match;
      const start = match.index;
      const detail = { kind, start, end: start + text.length, text };
      const isTaken = found.some((other) => detail.start < other.end && other.start < detail.end);
      if (!isTaken && (holds?.(text, words, start) ?? true)) found.push(detail);
    }
  }
  return merged(
    found.sort((a, b) => a.start - b.start),
    words,
  );
}

/** A first name and a surname are one name. */
function merged(details: readonly Detail[], words: string): Detail[] {
  const whole: Detail[] = [];
  for (const detail of details) {
    const last = whole.at(-1);
    const isNext = last?.kind === "name" && detail.kind === "name" && last.end + 1 === detail.start;
    if (!isNext) whole.push(detail);
    else {
      const text = words.slice(last.start, detail.end);
      whole.splice(-1, 1, { ...last, end: detail.end, text });
    }
  }
  return whole;
}

const placeholders: Record<DetailKind, string> = {
  email: "[e-mail address]",
  phone: "[phone number]",
  postcode: "[postcode]",
  date: "[date]",
  name: "[name]",
};

/** The words with each of these details taken out: where a moderator begins, and never what is shown unread. */
export function withoutDetails(words: string, details: readonly Detail[]): string {
  let from = 0;
  let kept = "";
  for (const { kind, start, end } of details) {
    kept += words.slice(from, start) + placeholders[kind];
    from = end;
  }
  return kept + words.slice(from);
}

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const name = "\\p{Lu}[\\p{L}’'-]+";

type Pattern = {
  kind: DetailKind;
  pattern: RegExp;
  holds?: (text: string, words: string, start: number) => boolean;
};

/** In this order: what one has taken, the next leaves alone. */
const patterns: Pattern[] = [
  { kind: "email", pattern: /[^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;.]+/gu },
  {
    kind: "date",
    pattern: /(?<!\p{Nd})\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}(?!\p{Nd})/gu,
  },
  {
    kind: "date",
    pattern: new RegExp(
      `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\b(?:,? \\d{2,4})?|\\b${month} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
      "giu",
    ),
  },
  {
    kind: "phone",
    pattern: /(?<!\p{Nd})[+(]?\p{Nd}[\p{Nd}\s().-]{7,}\p{Nd}/gu,
    holds: hasPhoneDigits,
  },
  { kind: "postcode", pattern: /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/giu },
  { kind: "name", pattern: new RegExp(name, "gu"), holds: isInSentence },
];

const phoneDigits = { least: 9, most: 15 };

function hasPhoneDigits(text: string): boolean {
  const digits = text.replaceAll(/\P{Nd}/gu, "").length;
  return digits >= phoneDigits.least && digits <= phoneDigits.most;
}

/** Words that have a capital and name nobody. */
const capitals = new Set(
  (
    "I Im Ill Ive Id English Polish Romanian Panjabi Punjabi Urdu Bengali Arabic Somali Welsh Irish Scottish " +
    "British European African Asian Muslim Christian Jewish Hindu Sikh Eid Ramadan Diwali Christmas Easter " +
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July " +
    "August September October November December Ofsted EYFS SEN SEND EHCP WhatsApp Zoom Facebook Covid UK " +
    "God Allah NHS OK TV PE GP"
  ).split(" "),
);

/** Words that often begin a sentence, where a capital says nothing. */
const starters = new Set(
  (
    "The A An It Its We They He She You My Our Their His Her This That These Those There Here When Where What " +
    "Who Why How If Because So But And Or Not No Yes Some Every Everyone Everybody All Nobody Nothing Sometimes " +
    "Often Always Never Usually Staff Parents Children Nursery School People Someone Somebody Please Thank Thanks " +
    "More Most Many Much Very Just Only Also At In On For From To With Without After Before During Since Can Could " +
    "Would Should Do Does Did Is Are Was Were Have Has Had Being As By Drop Pick Home Once Sorry Having Since Food " +
    "Ask Tell Give Let Make Keep Put Send Call Ring Talk Speak Listen Look Show Stop Start Try Open Close"
  ).split(" "),
);

/** In the middle of a sentence a capital is a name, unless it is known; at its start, unless it is a usual beginning. */
function isInSentence(text: string, words: string, start: number): boolean {
  if (capitals.has(plain(text))) return false;
  const before = words.slice(0, start);
  const begins = before.trimEnd() === "" || /(?:[.!?…:"“(]\s*|\n\s*)$/u.test(before);
  if (!begins) return true;
  return !starters.has(plain(text)) && doesSomething.test(words.slice(start + text.length));
}

/** "Amina is", "Amina Khan": what follows a name at the beginning of a sentence. */
const doesSomething =
  /^(?:[’']s)? (?:\p{Lu}|(?:is|was|has|had|always|never|said|says|helps|helped|makes|made|and|who|does|did|told|tells|gave|gives|loves|cries|cried)\b)/u;

function plain(word: string): string {
  return word.replaceAll(/[’'-]/g, "");
}
