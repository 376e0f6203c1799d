import type { ReactNode } from "react";
import { ChangeStrip } from "@/components/charts/change-strip";
import { LevelBar, type LevelCounts } from "@/components/charts/level-bar";
import { LevelKey } from "@/components/charts/level-key";
import { MovedCell } from "@/components/profile/moved-cell";
import { QuestionCompared } from "@/components/profile/question-compared";
import { Reflections } from "@/components/profile/reflection-cards";
import { StripWords } from "@/components/profile/strip-words";
import { ThemeNotes } from "@/components/profile/theme-notes";
import { WorkedOut } from "@/components/profile/worked-out";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { instrumentNames } from "@/lib/instruments/model";
import type { Profile, ProfileTheme } from "@/lib/profiles/model";
import { linkedInWords, scoreInWords, stepInWords } from "@/lib/statistics/wording";

type Props = {
  profile: Profile;
  theme: ProfileTheme;
  /** What stands under a question, by its code: the actions it was for. */
  besideQuestion?: (code: string) => ReactNode;
};

/** One theme question by question: this year's description beside last year's (F22). */
export function ThemeView({ profile, theme, besideQuestion }: Props) {
  const { settingName, instrument, year, themes } = profile;
  const { themeWord } = instrumentNames[instrument];
  return (
    <>
      <PageHeader
        eyebrow={`${settingName} · ${year} · ${themeWord} ${theme.number} of ${themes.length}`}
        title={theme.title}
        lead={theme.summary}
      />
      <div className="stack-loose">
        {theme.result && <ThemeSummary profile={profile} theme={theme} />}
        {theme.questions.map((question) => (
          <QuestionCompared
            key={question.code}
            question={question}
            auditId={profile.auditId}
            year={year}
            earlierYear={profile.earlier?.year}
          >
            {besideQuestion?.(question.code)}
          </QuestionCompared>
        ))}
        {theme.reflections.length > 0 && (
          <Card title="In our own words">
            <Reflections theme={theme} />
          </Card>
        )}
      </div>
    </>
  );
}

function ThemeSummary({ profile: { year, earlier }, theme }: Omit<Props, "besideQuestion">) {
  const { result, change, strip } = theme;
  if (!result) return null;
  const { counts, score, withoutEvidence } = result;
  return (
    <Card title="This theme as a whole">
      <LevelKey
        noEvidence={withoutEvidence.length > 0}
        years={{ earlier: earlier?.year, later: year }}
      />
      <div className="columns">
        <div>
          <LevelBar
            words="full"
            counts={counts as unknown as LevelCounts}
            applicable={score.applicable}
            noEvidenceEmbedded={withoutEvidence.length}
          />
          <ThemeNotes theme={theme} brief />
        </div>
        <div>
          {strip && <ChangeStrip {...strip} year={year} earlierYear={earlier?.year} />}
          <StripWords theme={theme} />
          <MovedCell theme={theme} />
        </div>
      </div>
      <div className="table-note stack-tight">
        {change && (
          <p>
            {linkedInWords(
              change.linked.sameQuestion,
              change.linked.questionsEarlier,
              change.linked.questionsLater,
            )}
          </p>
        )}
        {score.step !== undefined && <p>{stepInWords(score.step)}</p>}
        {score.display !== undefined && (
          <p>{scoreInWords(score.display, score.answered, score.applicable)}</p>
        )}
        <WorkedOut parts={["score", "possible-range", "step", "change"]} />
      </div>
    </Card>
  );
}
