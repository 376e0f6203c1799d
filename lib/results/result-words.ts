import { scales } from "@/lib/parent-questions/catalogue";
import type { Estimate } from "@/lib/statistics/estimate";
import { smallGroupInWords, whyHiddenInWords } from "@/lib/statistics/wording-for-families";
import {
  fewInWords,
  namedInWords,
  nobodyAnswered,
  shareSaidInWords,
} from "@/lib/statistics/wording-for-results";
import type { Heard, Named } from "@/lib/surveys/coverage-on-read";
import type { FamilyContext, ResponseMode } from "@/lib/surveys/model";
import type { SheetQuestion, SurveySheet } from "@/lib/surveys/sheet";
import type { GroupResult, Results } from "./model";

type Scale = SheetQuestion["scale"];

const asked: Record<Scale, string> = { frequency: "how often", extent: "how much" };

/** The two upper answers of a scale, as a sentence has them: "usually or always". */
export function favourableAnswers(scale: Scale): string {
  const [, , upper, most] = scales[scale];
  return `${upper.toLowerCase()} or ${most.toLowerCase()}`;
}

/** "2 Never, 3 Usually": the bar in words, lowest answer first. */
export function answersInWords(counts: readonly number[], scale: Scale): string {
  const parts = counts.flatMap((n, level) => (n > 0 ? [`${n} ${scales[scale][level]}`] : []));
  return parts.join(", ") || "no answer";
}

/** One group's share as a sentence: in numbers, in words, or why it is not shown. */
export function shareInSentence(
  { share, favourable, counts }: GroupResult,
  scale: Scale,
  floors: Results["floors"],
  floor: number,
): string {
  if (share.status === "shown" && favourable !== undefined && counts) {
    const how = { asked: asked[scale], answer: favourableAnswers(scale) };
    return shareSaidInWords(favourable, share.n, how);
  }
  if (share.status === "words") return smallGroupInWords(share.word, favourableAnswers(scale));
  if (share.status === "hidden")
    return whyHiddenInWords(share.reason, floorOf(share, floors, floor));
  return nobodyAnswered;
}

/** A reader without words is told of the floor for numbers. */
function floorOf(share: Estimate, floors: Results["floors"], floor: number): number {
  return share.status === "hidden" && floor >= floors.numbers ? floors.numbers : floors.words;
}

/** "12", "fewer than 5", "nobody": a count of those who were heard. */
export function heardInWords(heard: Heard, floor: number): string {
  if (typeof heard === "number") return heard === 0 ? "nobody" : String(heard);
  if (heard === "few") return fewInWords(floor);
  return heard === "all_but_few"
    ? "nearly all who answered"
    : "not shown, to protect a small group";
}

/** How many a setting knows of in one context; nobody knowing is said as such. */
export function knownInWords(known: Heard | null, floor: number): string {
  if (known === null) return "not known";
  return known === 0 ? "none" : heardInWords(known, floor);
}

export function namedBy(named: Named): string {
  if (typeof named === "number") return named === 0 ? "nobody" : String(named);
  return named === "few" ? fewInWords(5) : namedInWords(named);
}

export const modeNames: Record<ResponseMode, string> = {
  online: "On a phone or computer of their own",
  tablet: "On a tablet we handed round",
  paper: "On paper",
  helped: "With somebody’s help",
};

export const wordingNames: Record<string, string> = {
  reviewed: "In words a second person had read",
  draft: "In words nobody else had read yet",
};

/** A language by its English name; one that is not offered any more by its tag. */
export function languageName(languages: SurveySheet["languages"], tag: string): string {
  return languages.find((each) => each.tag === tag)?.english ?? tag;
}

/** The five contexts of `elppeg.2.all-parents`, as the end of "We heard from no …". */
export const contextFamilies: Record<FamilyContext, string> = {
  working: "parents who work or study in the day",
  transport: "families whose children come by transport",
  additional_needs: "families with a disabled child or parent",
  eal: "families who speak another language at home",
  not_in_home: "parents who do not live with their child",
};
