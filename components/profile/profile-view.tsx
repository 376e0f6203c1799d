import type { ReactNode } from "react";
import { HighlightCards } from "@/components/profile/highlight-cards";
import { OurQuestionsCard } from "@/components/profile/our-questions-card";
import { captionOf, ProfileTable } from "@/components/profile/profile-table";
import { ReflectionCards } from "@/components/profile/reflection-cards";
import { UnknownsCard } from "@/components/profile/unknowns-card";
import { WhatChangedCard } from "@/components/profile/what-changed-card";
import { WorkedOut } from "@/components/profile/worked-out";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { instrumentNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { findingOf } from "@/lib/profiles/finding";
import type { Profile } from "@/lib/profiles/model";
import { notesOf } from "@/lib/profiles/notes";
import { answeredInWords, blanksInWords, ownView, peopleInWords } from "@/lib/statistics/wording";

type Props = {
  profile: Profile;
  themeHref?: (theme: number) => string;
  /** Buttons under the heading. */
  actions?: ReactNode;
  /** Downloads and other years, under the table. */
  links?: ReactNode;
  /** Where a question becomes an action. */
  actHref?: (code: string) => string;
  /** What the setting set itself and what it hoped for, after what there is to work on. */
  children?: ReactNode;
};

/** A whole profile: finding, the table that is the picture, what goes well, what to work on, what nobody knows. */
export function ProfileView({ profile, themeHref, actions, links, actHref, children }: Props) {
  const { settingName, instrument, signedOff, themes } = profile;
  const rated = themes.filter(({ result }) => result).length;
  return (
    <>
      <PageHeader
        eyebrow={`${settingName} · ${instrumentNames[instrument].short} · signed off ${dayInWords(signedOff.at)}`}
        title={findingOf(profile).title}
        lead={leadOf(profile)}
      >
        {actions}
      </PageHeader>
      <div className="stack-loose">
        <Card title={captionOf(profile, rated)} id="themes">
          <ProfileTable profile={profile} themeHref={themeHref} />
          <div className="table-note stack-tight">
            <p>{notesOf(profile).join(" ")}</p>
            <WorkedOut
              parts={["score", "possible-range", "weakest", "step", "evidence", "change", "break"]}
            />
            {links}
          </div>
        </Card>
        <WhatChangedCard profile={profile} />
        <HighlightCards profile={profile} actHref={actHref} />
        {children}
        <UnknownsCard profile={profile} />
        <ReflectionCards themes={themes} />
        <OurQuestionsCard profile={profile} />
      </div>
    </>
  );
}

/** One paragraph: what else moved, whose view it is, who signed, and what was left open. */
function leadOf(profile: Profile): string {
  const { totals, signedOff, people } = profile;
  return [
    findingOf(profile).more,
    ownView,
    `It was ${peopleInWords(people)} and signed off by ${signedOff.byName}.`,
    answeredInWords(totals.answered, totals.applicable),
    blanksInWords(totals),
  ]
    .filter(Boolean)
    .join(" ");
}
