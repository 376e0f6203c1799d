import { MethodSection } from "@/components/profile/method-example";
import { DefinitionList } from "@/components/ui/definition-list";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { thresholds } from "@/lib/statistics/thresholds";

type Share = { numerator: number; denominator: number };
const shareInWords = ({ numerator, denominator }: Share) => `${numerator} of every ${denominator}`;

const rows = [
  ["Answers a score needs", `${thresholds.themeAnswersMin} at least`],
  ["Share of the questions that apply", shareInWords(thresholds.themeAnswersShare)],
  ["A level’s name reaches", `${thresholds.plainLabelDistance} of a level either way`],
  ["Questions two years must share", `${thresholds.linkedQuestionsMin} at least`],
  ["Share of the longer year’s questions", shareInWords(thresholds.linkedQuestionsShare)],
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
