import { nobodyOfThatName } from "@/components/borough/find-setting";
import { DataTable } from "@/components/ui/data-table";
import type { HeardAtSetting } from "@/lib/borough-picture/model";
import { listInWords } from "@/lib/kernel/words";
import { findLanguage } from "@/lib/languages/languages";
import { contextFamilies, heardInWords } from "@/lib/results/result-words";
import { heardOfRollInWords } from "@/lib/statistics/wording-for-results";
import { familyContexts } from "@/lib/surveys/model";

/** Which families and languages were heard where: counts of those who answered, never crossed with what they said. */
export function FamiliesHeardTable({ heard }: { heard: readonly HeardAtSetting[] }) {
  return (
    <DataTable
      caption="Families who answered, by setting"
      columns={[
        { key: "setting", header: "Setting" },
        { key: "year", header: "Asked in", numeric: true },
        { key: "heard", header: "Who answered" },
        { key: "languages", header: "Languages" },
      ]}
      rows={heard.map(({ setting, year, surveyId, coverage }) => ({
        key: setting.id,
        cells: [
          <a key="setting" href={`/surveys/${surveyId}/results`}>
            {setting.name}
          </a>,
          year,
          heardOfRollInWords(coverage.completed, coverage.roll),
          languagesOf(coverage),
        ],
      }))}
      empty={nobodyOfThatName}
    />
  );
}

/** Over all settings that asked: how many heard from families of each kind, and how many from none. */
export function FamiliesOfEachKind({ heard }: { heard: readonly HeardAtSetting[] }) {
  return (
    <DataTable
      caption="Families of each kind, over these settings"
      columns={[
        { key: "families", header: "Families" },
        { key: "heard", header: "Settings that heard from some" },
        { key: "none", header: "Settings that heard from none" },
      ]}
      rows={familyContexts.map((context) => ({
        key: context,
        cells: [sentenceCase(contextFamilies[context]), ...heardOf(heard, context)],
      }))}
      note="Counted at settings that asked, and where enough answered to say."
    />
  );
}

type Coverage = HeardAtSetting["coverage"];

function languagesOf({ languages, floor }: Coverage): string {
  if (!languages) return "Not counted";
  return listInWords(
    languages.map(({ name, heard }) => {
      return `${findLanguage(name)?.english ?? name}: ${heardInWords(heard, floor)}`;
    }),
  );
}

function heardOf(heard: readonly HeardAtSetting[], context: string): number[] {
  const told = heard.flatMap(({ coverage }) => {
    return coverage.contexts?.find((each) => each.context === context) ?? [];
  });
  const none = told.filter((each) => each.heard === 0).length;
  return [told.length - none, none];
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
