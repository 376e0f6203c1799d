import { TargetsCard } from "@/components/plan/targets-card";
import { instrumentNames, instruments } from "@/lib/instruments/model";
import { mayPlan } from "@/lib/plans/policy";
import { listTargets } from "@/lib/plans/queries";
import type { Context } from "@/lib/request/context";
import type { YearsByInstrument } from "./plan-lines";

/** The targets that hold now: those set after the newest signed audit of each framework. */
export async function planTargets(ctx: Context, settingId: string, years: YearsByInstrument) {
  const cards = await Promise.all(
    instruments.map(async (instrument) => {
      const newest = years[instrument][0];
      if (!newest) return null;
      const { auditId, year, edition, results } = newest;
      const next = await listTargets(ctx, { settingId, instrument, year: year + 1 });
      return (
        <TargetsCard
          key={instrument}
          title={`Our targets, ${instrumentNames[instrument].short}`}
          year={year}
          themes={edition.themes.map(({ title }, index) => ({
            title,
            result: results.get(index + 1),
          }))}
          current={[]}
          next={next}
          changeHref={
            mayPlan(ctx.actor, { settingId }) ? `/profiles/${auditId}/targets` : undefined
          }
        />
      );
    }),
  );
  return <div className="columns">{cards}</div>;
}
