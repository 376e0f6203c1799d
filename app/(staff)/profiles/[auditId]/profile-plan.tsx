import { HopesCard } from "@/components/plan/hopes-card";
import { TargetsCard } from "@/components/plan/targets-card";
import type { Hopes } from "@/lib/hopes/model";
import { listHopes } from "@/lib/hopes/queries";
import { mayPlan } from "@/lib/plans/policy";
import { listTargets } from "@/lib/plans/queries";
import type { Profile } from "@/lib/profiles/model";
import type { Context } from "@/lib/request/context";

/** What a setting set itself and what became of its hopes, as far as this profile's year knows. */
export async function profilePlan(ctx: Context, profile: Profile) {
  const { auditId, settingId, year } = profile;
  const hopes = await listHopes(ctx, settingId);
  return (
    <>
      <TargetsCard
        year={year}
        themes={profile.themes}
        current={await listTargets(ctx, profile)}
        next={await listTargets(ctx, { ...profile, year: year + 1 })}
        changeHref={mayPlan(ctx.actor, profile) ? `/profiles/${auditId}/targets` : undefined}
      />
      <HopesCard hopes={hopes.flatMap((each) => toldHere(each, auditId))} />
    </>
  );
}

/** Only what was told in this audit: its own new hopes stand among its reflections. */
function toldHere(hopes: Hopes, auditId: string): Hopes[] {
  const tellings = hopes.tellings.filter((telling) => telling.auditId === auditId);
  return tellings.length > 0 ? [{ ...hopes, tellings }] : [];
}
