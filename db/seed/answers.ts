import type { AnswerInput } from "@/lib/audits/model";
import { editionOf, isRated, itemsOf } from "@/lib/instruments/editions";
import type { Item, RatedItem } from "@/lib/instruments/model";
import { chance } from "./chance";
import { countedFor } from "./counted";
import { levelIn } from "./levels";
import { exampleSetting } from "./places";
import { editionFor, type PlannedAudit } from "./plan";
import { reflectionOn } from "./reflections";
import { noteOn } from "./sentences";
import type { ExampleSetting } from "./setting";

/** The themes of an audit with the answers given in each, as far as the audit has come. */
export function answersOf(audit: PlannedAudit): { theme: number; answers: AnswerInput[] }[] {
  const setting = exampleSetting(audit.setting);
  return editionOf(audit.instrument, editionFor(audit)).themes.map((theme, index) => ({
    theme: index + 1,
    answers: reached(audit, index + 1, itemsOf(theme)).flatMap(
      (item) => answerTo(setting, audit, item) ?? [],
    ),
  }));
}

/** Half-way means four themes done and three questions of the fifth; begun means two questions. */
function reached({ stage }: PlannedAudit, theme: number, items: Item[]): Item[] {
  if (stage === "begun") return theme === 1 ? items.slice(0, 2) : [];
  if (stage === "half-way") return items.slice(0, theme < 5 ? items.length : theme === 5 ? 3 : 0);
  return items;
}

function answerTo(
  setting: ExampleSetting,
  { year, leftOut }: PlannedAudit,
  item: Item,
): AnswerInput | undefined {
  const { slug, character } = setting;
  const { code } = item;
  if (leftOut.some((beginning) => code.startsWith(beginning))) return undefined;
  if (chance(slug, code, year, "gap") < character.gaps) return undefined;
  if (!isRated(item)) {
    const reflection = reflectionOn(setting, code, year);
    return reflection ? { code, version: 0, reflection } : undefined;
  }
  return { code, version: 0, ...ratingOf(setting, item, year) };
}

function ratingOf(setting: ExampleSetting, item: RatedItem, year: number): Partial<AnswerInput> {
  const { slug, character } = setting;
  const { code } = item;
  if (item.allowsNotApplicable && character.notForUs.some((part) => code.startsWith(part))) {
    return { choice: "not_applicable" };
  }
  if (chance(slug, code, year, "unsure") < character.unsure) return { choice: "dont_know" };
  const level = levelIn(setting, code, year);
  const choice = `${level}` as "0" | "1" | "2" | "3";
  const counted = item.howMany && countedFor(setting, item.howMany.whole, code, level, year);
  return { choice, note: noteOn(setting, code, level, year), ...counted };
}
