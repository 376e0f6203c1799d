import { GoingWell, ToWorkOn } from "@/components/profile/highlight-cards";
import { ProfileTable } from "@/components/profile/profile-table";
import { notesOf } from "@/components/profile/profile-view";
import { SeenDifferently } from "@/components/profile/seen-differently";
import { PageHeader } from "@/components/ui/page-header";
import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { shortened } from "@/lib/profiles/answer-words";
import { findingOf } from "@/lib/profiles/finding";
import { thingsWeDontKnow } from "@/lib/profiles/highlights";
import type { Profile } from "@/lib/profiles/model";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import {
  answeredInWords,
  blanksInWords,
  ownView,
  peopleInWords,
  unknownInWords,
  withoutEvidenceInWords,
} from "@/lib/statistics/wording";

/**
 * Two sheets of paper for a board, in the order of C-11: who answered, three going well, three to work on, then year
 * on year, evidence and how it was done. The page is the report; a PDF is its printout (C-12).
 */
export function ReportView({ profile }: { profile: Profile }) {
  return (
    <article className="stack print:[&_h3]:text-[1rem]">
      <FirstPage profile={profile} />
      <div className="page-break" />
      <SecondPage profile={profile} />
    </article>
  );
}

function FirstPage({ profile }: { profile: Profile }) {
  const { settingName, instrument, year, signedOff, people, totals } = profile;
  const unknown = thingsWeDontKnow(profile).length;
  return (
    <div className="stack">
      <PageHeader
        eyebrow={`${settingName} · ${instrumentNames[instrument].long} · ${year}`}
        title={findingOf(profile).title}
        lead={findingOf(profile).more}
      />
      <section className="stack-tight">
        <h2>Who answered</h2>
        <p>
          {ownView} It was {peopleInWords(people)} and signed off by {signedOff.byName} on{" "}
          {dayInWords(signedOff.at)}. {answeredInWords(totals.answered, totals.applicable)}{" "}
          {blanksInWords(totals)}
        </p>
        <p>Families were not asked in this audit: what they would say is not in these figures.</p>
        {signedOff.statement && <p className="quote">“{shortened(signedOff.statement, 200)}”</p>}
      </section>
      <div className="columns">
        <section className="stack">
          <h2>Going well</h2>
          <GoingWell profile={profile} brief />
        </section>
        <section className="stack">
          <h2>To work on</h2>
          <ToWorkOn profile={profile} brief />
        </section>
      </div>
      {unknown > 0 && <p className="soft">{unknownInWords(unknown)}</p>}
    </div>
  );
}

function SecondPage({ profile }: { profile: Profile }) {
  const { earlier, year, totals, edition } = profile;
  return (
    <div className="stack">
      <section className="stack-tight">
        <h2>{earlier ? `${earlier.year} and ${year}` : `Where we stand in ${year}`}</h2>
        <div className="print:[zoom:0.85] print:[&_tbody_th]:w-[36%] print:[&_:is(th,td)]:py-1">
          <ProfileTable profile={profile} brief />
        </div>
        <p className="soft small">{notesOf(profile).join(" ")}</p>
      </section>
      <SeenDifferently profile={profile} />
      <section className="stack-tight">
        <h2>Evidence</h2>
        <p>
          {evidenceInWords(profile)} {withoutEvidenceInWords(totals.withoutEvidence)}
        </p>
      </section>
      <section className="stack-tight">
        <h2>How this was done</h2>
        <p>
          For each question the team chose the description that fits, on four levels from Not yet to
          Embedded. Questions nobody knew, left open or that do not apply are counted apart and
          never taken for a level. Themes are not added up. Edition {edition}, method version{" "}
          {METHOD_VERSION}; every figure is explained on this service’s page{" "}
          <a href="/method">How figures are worked out</a>.
        </p>
      </section>
    </div>
  );
}

function evidenceInWords({ totals, themes }: Profile): string {
  const questions = themes.flatMap((theme) => theme.questions);
  const noted = questions.filter(({ note }) => note).length;
  if (noted + totals.evidence === 0) return "No evidence was recorded.";
  return `We recorded ${count(noted, "note")} and ${count(totals.evidence, "link or file", "links and files")}.`;
}
