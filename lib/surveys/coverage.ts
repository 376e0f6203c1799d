import { z } from "zod";
import { smallGroupWords } from "@/lib/statistics/small-group-words";
import { thresholds } from "@/lib/statistics/thresholds";
import { type HeardResponse, heardBy } from "./coverage/heard-by";
import type { Coverage, Heard, Named, ReleasedCoverage } from "./coverage-on-read";
import { type FamilyContext, familyContexts, responseModes } from "./model";

/** A reply without its ratings: how it came, in which words, and what matters most to that family. */
type CoveredResponse = HeardResponse & { matters: readonly string[] };

/** The contexts one family ticked, with no way back to its reply. */
const contextsOnRead = z.strictObject({
  opening: z.number().int().min(1),
  contexts: z.array(z.enum([...familyContexts, "none"])),
});
type ContextRow = z.infer<typeof contextsOnRead>;

const responseOnRead = z.strictObject({
  opening: z.number().int().min(1),
  mode: z.enum(responseModes),
  language: z.string().min(1),
  wording: z.enum(["reviewed", "draft"]),
  matters: z.array(z.string()),
});

export type CoverageInput = {
  opening: number;
  /** Checked here: what is no such row throws, and then nothing is released. */
  replies: readonly unknown[];
  contexts: readonly unknown[];
  roll: number | null;
  /** How many families of each context use the setting, as typed at closing; what is absent is not known. */
  known: Partial<Record<FamilyContext, number>>;
  asks: { contexts: boolean; matters: readonly string[] };
  floors: { words: number; numbers: number };
  earlier: readonly ReleasedCoverage[];
};

/**
 * Who was heard and what matters most, at a release (F71, F87). Counts stand from the floor up: five for the owner and
 * the setting, ten for anybody else. Ways of answering, languages and wording go through the rule of all breakdowns
 * and, together and with what is out, through the exact one; family contexts are ticked freely, so each is
 * judged with its complement and its growth since the release before.
 */
export function coverageOf(input: CoverageInput): ReleasedCoverage {
  const replies = input.replies.map((reply) => responseOnRead.parse(reply));
  const contexts = input.contexts.map((row) => contextsOnRead.parse(row));
  const before = input.earlier.at(-1);
  const { words, numbers } = input.floors;
  const checked = { ...input, replies, contexts };
  const earlierOf = (reader: keyof ReleasedCoverage) => input.earlier.map((each) => each[reader]);
  return {
    setting: covered(checked, words, earlierOf("setting"), before?.setting),
    shared: covered(checked, numbers, earlierOf("shared"), before?.shared),
  };
}

type Checked = Omit<CoverageInput, "replies" | "contexts"> & {
  replies: readonly CoveredResponse[];
  contexts: readonly ContextRow[];
};

function covered(
  input: Checked,
  floor: number,
  earlier: readonly Coverage[],
  before: Coverage | undefined,
): Coverage {
  const { opening, replies, roll } = input;
  const completed = replies.length;
  const whole = { opening, completed, roll, floor };
  if (completed < floor) return whole;
  return {
    ...whole,
    ...(input.asks.contexts && { contexts: contextsHeard(input, floor, before) }),
    ...heardBy(replies, opening, floor, earlier),
    ...mattersMost(input, floor, before),
  };
}

function contextsHeard(
  { contexts, replies, known }: Checked,
  floor: number,
  before: Coverage | undefined,
) {
  return familyContexts.map((context) => {
    const n = contexts.filter((row) => row.contexts.includes(context)).length;
    const out = before?.contexts?.find((each) => each.context === context)?.heard;
    const grown = typeof out === "number" ? n - out : 0;
    // A count that grew by a few would say how many of the late families are of this context: what is out stands.
    const stands = typeof out === "number" && out > 0 && grown > 0 && grown < floor;
    const told = known[context];
    return {
      context,
      heard: stands ? out : heardAs(n, replies.length, floor),
      known: told === undefined ? null : told > 0 && told < floor ? ("few" as const) : told,
    };
  });
}

function heardAs(n: number, of: number, floor: number): Heard {
  if (n === 0) return 0;
  if (n < floor) return "few";
  return of > n && of - n < floor ? "all_but_few" : n;
}

/** Ratings' own limits: numbers from ten families, words from five and for the setting alone, blocks of ten after. */
function mattersMost(
  { replies, asks, opening, floors }: Checked,
  floor: number,
  before: Coverage | undefined,
): Pick<Coverage, "matters"> {
  if (asks.matters.length === 0) return {};
  for (const { matters } of replies)
    for (const code of matters)
      if (!asks.matters.includes(code)) throw new RangeError(`the survey does not ask ${code}`);
  const naming = replies.filter(({ matters }) => matters.length > 0);
  const families = naming.length;
  const out = before?.matters;
  const since = naming.filter((reply) => out && reply.opening > out.opening).length;
  if (out && since > 0 && since < floors.numbers) return { matters: out };
  if (families < floor) return {};
  const inNumbers = families >= floors.numbers;
  const questions = asks.matters.map((code) => {
    const n = naming.filter(({ matters }) => matters.includes(code)).length;
    return { code, named: inNumbers ? numberFor(n) : wordFor(n, families) };
  });
  return { matters: { opening, ...(inNumbers && { families }), questions } };
}

function numberFor(n: number): Named {
  return n > 0 && n < thresholds.wordsFrom ? "few" : n;
}

function wordFor(n: number, families: number): Named {
  const word = smallGroupWords(n, families, {
    minReplies: thresholds.wordsFrom,
    numbersFrom: families + 1,
  });
  return word === "hidden" || word === "numbers" ? "few" : word;
}
