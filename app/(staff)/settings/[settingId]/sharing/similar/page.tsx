import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlaceStrip } from "@/components/charts/place-strip";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { membershipOfSetting } from "@/lib/access/places";
import type { PlaceAmongSimilar, SimilarSettings } from "@/lib/borough-picture/model";
import { findSimilar } from "@/lib/borough-picture/queries";
import { instrumentNames } from "@/lib/instruments/model";
import { settingTypeNames } from "@/lib/organisations/model";
import { findSetting } from "@/lib/organisations/queries";
import { staffContext } from "@/lib/request/guard";
import { estimateOf, levelInWords } from "@/lib/scoring/theme-result";
import { thresholds } from "@/lib/statistics/thresholds";
import { noScoreInWords } from "@/lib/statistics/wording";
import {
  fewSimilarInWords,
  middleOfSettingsInWords,
  settingsOwnView,
} from "@/lib/statistics/wording-for-boroughs";

export const metadata: Metadata = { title: "Settings like ours" };

type Props = {
  params: Promise<{ settingId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Where a setting's own themes lie among others like it, with nobody named (F51). */
export default async function SimilarPage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { settingId } = await params;
  if (!membershipOfSetting(ctx.actor, settingId)) notFound();
  const setting = await findSetting(ctx, settingId);
  if (!setting) notFound();
  const similar = await findSimilar(ctx, settingId, await searchParams);
  const type = settingTypeNames[setting.type].toLowerCase();
  return (
    <div className="stack">
      <BackLink href={`/settings/${settingId}/sharing`}>Back to what the borough sees</BackLink>
      <PageHeader
        eyebrow={[setting.name, similar && instrumentNames[similar.instrument].short, similar?.year]
          .filter(Boolean)
          .join(" · ")}
        title={similar ? "Settings like ours" : "There is no signed year to compare yet"}
        lead={
          similar
            ? `Others of our type (${type})${similar.basis === "type_and_size" ? " with half to twice our places" : ""} in ${setting.boroughName} that share the same year. We are not counted with them, and nobody is named.`
            : "After your first sign-off each theme has its place here, once enough settings like yours share."
        }
      />
      {similar && <Places similar={similar} />}
    </div>
  );
}

function Places({ similar: { instrument, themes } }: { similar: SimilarSettings }) {
  const { themeWord } = instrumentNames[instrument];
  const tooFew = fewSimilarInWords(thresholds.similarSettingsFrom);
  if (themes.every(({ middle }) => !middle)) return <p className="measure">{tooFew}</p>;
  return (
    <Card title="Where we lie">
      <DataTable
        caption="Our themes beside settings like ours"
        captionHidden
        columns={[
          { key: "theme", header: themeWord },
          { key: "own", header: "We are at" },
          { key: "strip", header: "From Not yet to Embedded" },
          { key: "others", header: "Others like us" },
        ]}
        rows={themes.map((theme) => ({
          key: String(theme.number),
          cells: [
            theme.title,
            levelInWords(theme.own) ?? noScoreInWords(theme.own.score),
            <Strip key="strip" theme={theme} />,
            theme.middle
              ? middleOfSettingsInWords(theme.middle.settings, theme.middle.places)
              : tooFew,
          ],
        }))}
        note={`The dot is our place; half of the others lie in the pale stretch. ${settingsOwnView}`}
      />
    </Card>
  );
}

function Strip({ theme: { own, middle } }: { theme: PlaceAmongSimilar }) {
  if (!middle) return "Not drawn";
  return <PlaceStrip own={estimateOf(own)} others={middle.estimate} />;
}
