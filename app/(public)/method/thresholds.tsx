import { MethodSection } from "@/components/profile/method-example";
import { DefinitionList } from "@/components/ui/definition-list";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { thresholds } from "@/lib/statistics/thresholds";
import { wholePoints } from "@/lib/statistics/wording";

type Share = { numerator: number; denominator: number };
const shareInWords = ({ numerator, denominator }: Share) => `${numerator} of every ${denominator}`;

const rows = [
  ["Answers a score needs", `${thresholds.themeAnswersMin} at least`],
  ["Share of the questions that apply", shareInWords(thresholds.themeAnswersShare)],
  ["A level’s name reaches", `${thresholds.plainLabelDistance} of a level either way`],
  ["Questions two years must share", `${thresholds.linkedQuestionsMin} at least`],
  ["Share of the longer year’s questions", shareInWords(thresholds.linkedQuestionsShare)],
  [
    "Don’t know is a finding from",
    `${thresholds.unsurePeopleMin} people and ${shareInWords(thresholds.unsureShare)}`,
  ],
  ["“Most” of a small group", `${shareInWords(thresholds.mostFrom)} or more`],
  ["“Nearly all” and “hardly any” allow", `${thresholds.wordsCodingMargin} who differs`],
  ["Hidden settings in a total", `${thresholds.hiddenSettingsInTotalMin} at least`],
  ["The range around a figure", `holds ${wholePoints(100 * thresholds.confidence)} times in 100`],
  [
    "Chance below which a setting is marked",
    `${wholePoints(1000 * thresholds.funnelTails.outside95)} in 1000 on one side, and ${wholePoints(1000 * thresholds.funnelTails.outside998)} in 1000 strongly`,
  ],
] as const;

/** The limits in force, read from where the code reads them. */
export function Thresholds() {
  return (
    <MethodSection
      id="thresholds"
      title="The limits we chose"
      source={`method version ${METHOD_VERSION}. Changing one makes a new version, and every profile says which version made it.`}
    >
      <DefinitionList rows={rows.map(([term, detail]) => ({ key: term, term, detail }))} />
    </MethodSection>
  );
}
