import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { levelNames } from "@/lib/instruments/model";
import type { Target } from "@/lib/plans/model";
import type { Profile } from "@/lib/profiles/model";
import { standsInWords } from "@/lib/profiles/target-words";

/** What a setting set itself for this year and for the next, beside where each theme stands (F25). */
export function TargetsCard({
  profile,
  current,
  next,
  changeHref,
}: {
  profile: Profile;
  /** Set after the audit before, for this profile's year. */
  current: readonly Target[];
  /** Set after this audit. */
  next: readonly Target[];
  changeHref?: string;
}) {
  const { year } = profile;
  if (!changeHref && !current.some(isSet) && !next.some(isSet)) return null;
  return (
    <Card title="Our targets" id="targets">
      <TargetList
        title={`For ${year}, set after the audit before`}
        targets={current}
        profile={profile}
      />
      <TargetList title={`For ${year + 1}`} targets={next} profile={profile} />
      {!next.some(isSet) && <p className="soft">No target for {year + 1} yet.</p>}
      {changeHref && (
        <p className="no-print">
          <a href={changeHref}>
            {next.some(isSet) ? "Change" : "Set"} our targets for {year + 1}
          </a>
        </p>
      )}
    </Card>
  );
}

function TargetList({
  title,
  targets,
  profile,
}: {
  title: string;
  targets: readonly Target[];
  profile: Profile;
}) {
  const shown = targets.filter(isSet);
  if (shown.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{title}</h3>
      <DefinitionList
        rows={shown.flatMap((target) => {
          const theme = profile.themes[target.theme - 1];
          if (!theme) return [];
          return [
            {
              key: String(target.theme),
              term: theme.title,
              detail: (
                <>
                  {targetInWords(target)}{" "}
                  <span className="soft small block">{standsInWords(theme, profile.year)}</span>
                </>
              ),
            },
          ];
        })}
      />
    </div>
  );
}

function targetInWords({ level, words }: Target): string {
  const name = level === undefined ? undefined : levelNames[level];
  return [name && `Target: ${name}.`, words].filter(Boolean).join(" ");
}

function isSet({ level, words }: Target): boolean {
  return level !== undefined || words !== undefined;
}
