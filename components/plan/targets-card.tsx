import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { targetInWords } from "@/lib/plans/action-words";
import type { Target } from "@/lib/plans/model";
import type { ProfileTheme } from "@/lib/profiles/model";
import { standsInWords } from "@/lib/profiles/target-words";

/** The themes of one signed year in their order: where a target is set against. */
type StandingThemes = readonly Pick<ProfileTheme, "title" | "result">[];

type ListProps = {
  title: string;
  targets: readonly Target[];
  themes: StandingThemes;
  year: number;
};

/** What a setting set itself for this year and for the next, beside where each theme stands (F25). */
export function TargetsCard({
  title = "Our targets",
  year,
  themes,
  current,
  next,
  changeHref,
}: Omit<ListProps, "targets" | "title"> & {
  title?: string;
  /** Set after the audit before, for this year. */
  current: readonly Target[];
  /** Set after this year's audit. */
  next: readonly Target[];
  changeHref?: string;
}) {
  const hasNext = next.some(isSet);
  if (!changeHref && !hasNext && !current.some(isSet)) return null;
  const shared = { themes, year };
  return (
    <Card title={title} id="targets">
      <TargetList title={`For ${year}, set after the audit before`} targets={current} {...shared} />
      <TargetList title={`For ${year + 1}`} targets={next} {...shared} />
      {!hasNext && <p className="soft">No target for {year + 1} yet.</p>}
      {changeHref && (
        <p className="no-print">
          <a href={changeHref}>
            {hasNext ? "Change" : "Set"} our targets for {year + 1}
          </a>
        </p>
      )}
    </Card>
  );
}

function TargetList({ title, targets, themes, year }: ListProps) {
  const shown = targets.filter(isSet);
  if (shown.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{title}</h3>
      <DefinitionList
        rows={shown.flatMap((target) => {
          const theme = themes[target.theme - 1];
          return theme ? [rowOf(target, theme, year)] : [];
        })}
      />
    </div>
  );
}

function rowOf(target: Target, theme: StandingThemes[number], year: number) {
  const detail = (
    <>
      {targetInWords(target)}
      <span className="soft small block">{standsInWords(theme, year)}</span>
    </>
  );
  return { key: String(target.theme), term: theme.title, detail };
}

function isSet({ level, words }: Target): boolean {
  return level !== undefined || words !== undefined;
}
