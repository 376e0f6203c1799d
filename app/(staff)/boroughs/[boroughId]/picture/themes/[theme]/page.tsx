import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Counted } from "@/components/borough/counted";
import { LevelKey } from "@/components/charts/level-key";
import { SettingStrip } from "@/components/charts/setting-strip";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfBorough } from "@/lib/access/places";
import { addressOf } from "@/lib/borough-picture/choice";
import type { LevelCell, SettingRow, TypeCoverage } from "@/lib/borough-picture/model";
import { middleOf } from "@/lib/borough-picture/peers";
import { findPicture } from "@/lib/borough-picture/queries";
import { instrumentNames } from "@/lib/instruments/model";
import { settingTypeNames } from "@/lib/organisations/model";
import { staffContext } from "@/lib/request/guard";
import {
  middleOfSettingsInWords,
  settingsOwnView,
  sharingInWords,
} from "@/lib/statistics/wording-for-boroughs";

export const metadata: Metadata = { title: "One theme across settings" };

type Props = {
  params: Promise<{ boroughId: string; theme: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One theme, type by type: how many settings reached each level, and where each of them lies, without names. */
export default async function ThemePage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { boroughId, theme: number } = await params;
  const membership = membershipOfBorough(ctx.actor, boroughId);
  if (!membership) notFound();
  const picture = await findPicture(ctx, boroughId, { ...(await searchParams), type: undefined });
  const back = `/boroughs/${boroughId}/picture`;
  if (!picture) notFound();
  const { choice, coverage, themes, rows } = picture;
  const at = themes.findIndex((theme) => String(theme.number) === number);
  const theme = themes[at];
  if (!theme) notFound();
  const { themeWord, short } = instrumentNames[choice.instrument];
  const address = addressOf(choice);
  return (
    <div className="stack">
      <BackLink href={`${back}${address}`}>Back to all {themeWord.toLowerCase()}s</BackLink>
      <PageHeader
        eyebrow={`${membership.placeName} · ${short} · ${choice.year} · ${themeWord} ${number}`}
        title={theme.title}
        lead={`${sharingInWords(coverage.sharing, coverage.of)} ${settingsOwnView}`}
      />
      <Card title="All settings that share">
        <LevelKey />
        <Counted counted={theme.all} />
      </Card>
      <Card title="By type">
        <DataTable
          caption={`${theme.title}: settings by type`}
          captionHidden
          columns={[
            { key: "type", header: "Type" },
            { key: "levels", header: "Settings by level" },
            { key: "strip", header: "Each of them, from Not yet to Embedded" },
          ]}
          rows={coverage.types.map((of) => ({
            key: of.type,
            cells: [
              <TypeCell key="type" of={of} />,
              <Counted
                key="levels"
                counted={theme.types.find(({ type }) => type === of.type)?.counted}
              />,
              <StripCell
                key="strip"
                rows={rows.filter(({ setting }) => setting.type === of.type)}
                number={theme.number}
                at={at}
              />,
            ],
          }))}
        />
        <div className="table-note">
          <p>
            Each dot is a setting that shares; where many lie together, a bar stands for them. The
            table of settings says the same with names.
          </p>
        </div>
      </Card>
    </div>
  );
}

function TypeCell({ of: { type, sharing, of } }: { of: TypeCoverage }) {
  return (
    <>
      {settingTypeNames[type]}
      <span className="soft small block font-normal">
        {sharing} of {of} share
      </span>
    </>
  );
}

function StripCell({ rows, number, at }: { rows: SettingRow[]; number: number; at: number }) {
  const estimates = rows.flatMap(({ cells }) => shownIn(cells[at]));
  if (estimates.length === 0) return "None of them shares a level.";
  const middle = middleOf(
    rows.map(({ setting }) => setting),
    number,
  );
  return (
    <>
      <SettingStrip estimates={estimates} />
      {middle.status === "ok" && (
        <span className="soft small">
          {middleOfSettingsInWords(middle.settings, middle.places)}
        </span>
      )}
    </>
  );
}

function shownIn(cell: LevelCell | undefined) {
  return cell?.kind === "level" ? [cell.estimate] : [];
}
