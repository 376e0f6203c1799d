import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CoverageTable } from "@/components/borough/coverage-table";
import { FindSetting, nobodyOfThatName } from "@/components/borough/find-setting";
import { SettingLevelsTable } from "@/components/borough/setting-levels-table";
import { ThemeCountsTable } from "@/components/borough/theme-counts-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import { membershipOfBorough } from "@/lib/access/places";
import { addressOf } from "@/lib/borough-picture/choice";
import type { Picture } from "@/lib/borough-picture/model";
import { findPicture } from "@/lib/borough-picture/queries";
import { instrumentNames } from "@/lib/instruments/model";
import { pageOf, settingsOnAPage } from "@/lib/kernel/paging";
import { nameFrom, withName } from "@/lib/organisations/name-filter";
import { staffContext } from "@/lib/request/guard";
import { comparedSettingsInWords, sharingInWords } from "@/lib/statistics/wording-for-boroughs";
import { ChoiceForm } from "./choice-form";

export const metadata: Metadata = { title: "What settings share" };

type Props = {
  params: Promise<{ boroughId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What the borough's settings share of their own views: who shares first, then counts, then each by name. */
export default async function PicturePage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { boroughId } = await params;
  const membership = membershipOfBorough(ctx.actor, boroughId);
  if (!membership) notFound();
  const asked = await searchParams;
  const picture = await findPicture(ctx, boroughId, asked);
  if (!picture) return <NothingShared placeName={membership.placeName} />;
  const { choice, coverage } = picture;
  const { short, themeWord } = instrumentNames[choice.instrument];
  const here = `/boroughs/${boroughId}/picture`;
  const address = addressOf(choice);
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={`${membership.placeName} · ${short} · ${choice.year}`}
        title={titleOf(picture)}
        lead={sharingInWords(coverage.sharing, coverage.of)}
      >
        <ButtonLink variant="secondary" href={`${here}/explore?instrument=${choice.instrument}`}>
          Explore the years
        </ButtonLink>
        <ButtonLink variant="secondary" href={`${here}/parents`}>
          What families said beside it
        </ButtonLink>
        <ButtonLink variant="secondary" href={`/boroughs/${boroughId}/seen`}>
          How settings and forums see us
        </ButtonLink>
      </PageHeader>
      <Card title="Who shares, and who does not">
        <CoverageTable coverage={coverage} />
      </Card>
      <div className="no-print">
        <ChoiceForm picture={picture} />
      </div>
      <Card title={`Each ${themeWord.toLowerCase()}: settings by level`}>
        <ThemeCountsTable
          themeWord={themeWord}
          themes={picture.themes}
          type={choice.type}
          themeHref={(theme) => `${here}/themes/${theme}${address}`}
          since={
            choice.baseline ? { year: choice.baseline, moves: picture.moves ?? [] } : undefined
          }
        />
        <Downloads here={here} address={address} picture={picture} />
      </Card>
      <Settings picture={picture} here={here} name={nameFrom(asked.name)} />
    </div>
  );
}

function titleOf({ coverage, choice }: Picture): string {
  const { sharing, of } = coverage;
  return `${sharing} of ${of} settings share their ${choice.year} audit`;
}

type Placed = { picture: Picture; here: string };

function Downloads({ here, address, picture }: Placed & { address: string }) {
  const { choice, moves = [] } = picture;
  const compared = Math.max(
    0,
    ...moves.map(({ moved }) => (moved.status === "shown" ? moved.compared : 0)),
  );
  return (
    <div className="table-note stack-tight">
      {choice.baseline && compared > 0 && <p>{comparedSettingsInWords(compared)}</p>}
      <p className="no-print">
        <a href={`${here}/levels.csv${address}`}>Download CSV: settings by level, with each type</a>
        {choice.baseline && (
          <>
            {" · "}
            <a href={`${here}/moves.csv${address}`}>
              Download CSV: what moved since {choice.baseline}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

/** A name that is looked for narrows this table alone: no count is made of those that are found. */
function Settings({ picture, here, name }: Placed & { name: string | undefined }) {
  const { choice, themes, rows } = picture;
  const { themeWord } = instrumentNames[choice.instrument];
  const found = withName(rows, name, ({ setting }) => setting.name);
  const { items, ...place } = pageOf(found, choice.page, settingsOnAPage);
  const address = addressOf(choice);
  const at = "#settings";
  return (
    <Card id="settings" title={`Settings by ${themeWord.toLowerCase()}`}>
      <FindSetting {...{ name, address, at }} total={rows.length} onAPage={settingsOnAPage} />
      <SettingLevelsTable
        themeWord={themeWord}
        themes={themes}
        rows={items}
        order={choice.order}
        empty={name ? nobodyOfThatName : "There is no setting of this type."}
        settingHref={(settingId) => `${here}/settings/${settingId}${address}`}
      />
      <div className="table-note stack-tight">
        <p>Settings stand by name or by type. There is no other order.</p>
        <p className="no-print">
          <a href={`${here}/settings.csv${address}`}>Download CSV: settings by theme</a>
        </p>
      </div>
      <Paging
        href={`${here}${address}${name ? `&name=${encodeURIComponent(name)}` : ""}`}
        total={found.length}
        at={at}
        {...place}
      />
    </Card>
  );
}

function NothingShared({ placeName }: { placeName: string }) {
  return (
    <PageHeader
      eyebrow={placeName}
      title="No setting shares anything yet"
      lead="Each setting decides what the borough sees of its signed audits, and can take it back at any time. What they share appears here."
    />
  );
}
