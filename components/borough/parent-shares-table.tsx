import { nobodyOfThatName } from "@/components/borough/find-setting";
import { estimateInWords } from "@/components/charts/estimate-in-words";
import { ShareBar } from "@/components/charts/share-bar";
import { DataTable } from "@/components/ui/data-table";
import type { ParentQuestionOfBorough, ParentShare } from "@/lib/borough-picture/model";
import { settingTypeNames } from "@/lib/organisations/model";
import {
  furtherThanChance,
  notApartInWords,
  settingsWithNumbersInWords,
} from "@/lib/statistics/wording-for-boroughs";
import { shareInWords } from "@/lib/statistics/wording-for-families";

type Props = {
  question: ParentQuestionOfBorough;
  /** Those of its settings that are shown: each beside all others, whichever page they stand on. */
  settings: readonly ParentShare[];
  /** The setting's own level of the question's theme, in words. */
  ownLevel: (settingId: string) => string | undefined;
};

/** What families said to one question, setting by setting and by name, beside what each setting says of itself. */
export function ParentSharesTable({ question, settings, ownLevel }: Props) {
  const { withNumbers } = question;
  return (
    <DataTable
      caption={question.text}
      captionHidden
      columns={[
        { key: "setting", header: "Setting", sorted: "ascending" },
        { key: "share", header: "Families who chose one of the upper two answers" },
        { key: "own", header: "The setting’s own level" },
        { key: "apart", header: "Beside the others" },
      ]}
      rows={settings.map(
        ({ setting, year, notApartFrom, furtherThanChance: further, ...said }) => ({
          key: setting.id,
          cells: [
            <Name
              key="setting"
              name={setting.name}
              more={`${settingTypeNames[setting.type]}, ${year}`}
            />,
            <Share key="share" {...said} />,
            sentenceCase(ownLevel(setting.id) ?? "not shared"),
            <Beside
              key="apart"
              apart={
                notApartFrom === undefined
                  ? "Not compared."
                  : notApartInWords(notApartFrom, withNumbers - 1)
              }
              further={further === true}
            />,
          ],
        }),
      )}
      empty={nobodyOfThatName}
      note={settingsWithNumbersInWords(withNumbers, question.settings.length)}
    />
  );
}

function Name({ name, more }: { name: string; more: string }) {
  return (
    <>
      {name}
      <span className="soft small block font-normal">{more}</span>
    </>
  );
}

/** Counts below thirty families, and percentages from there (honest-numbers 3.1): the catalogue knows which. */
function Share({ share, favourable }: Pick<ParentShare, "share" | "favourable">) {
  const inWords =
    share.status === "shown" && favourable !== undefined
      ? shareInWords(favourable, share.n)
      : estimateInWords(share, "percent");
  return (
    <>
      <ShareBar share={share} />
      <span className="small" aria-hidden={share.status === "shown"}>
        {inWords}
      </span>
    </>
  );
}

function Beside({ apart, further }: { apart: string; further: boolean }) {
  return (
    <span className="small">
      {apart}
      {further && ` ${furtherThanChance}`}
    </span>
  );
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
