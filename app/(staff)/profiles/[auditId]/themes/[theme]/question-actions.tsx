import { QuestionActions } from "@/components/plan/question-actions";
import { mayPlan } from "@/lib/plans/policy";
import { actionsByCode } from "@/lib/plans/queries";
import { sinceThen } from "@/lib/plans/question-since";
import type { Profile } from "@/lib/profiles/model";
import { listYears } from "@/lib/profiles/queries";
import type { Context } from "@/lib/request/context";

/** What stands under each question of a signed theme: the actions it was for, and what it did since (F35). */
export async function questionActions(ctx: Context, profile: Profile) {
  const { auditId, settingId, instrument, year } = profile;
  const actions = await actionsByCode(ctx, { settingId, instrument });
  const years = await listYears(ctx, settingId, instrument);
  const isWritable = mayPlan(ctx.actor, { settingId });
  return (code: string) => (
    <QuestionActions
      lines={(actions.get(code) ?? [])
        // A profile does not know what was added after the audit that followed it.
        .filter((action) => action.year <= year)
        .map((action) => ({ action, since: sinceThen(action, years, year) }))}
      actHref={
        isWritable ? `/settings/${settingId}/plan/new?audit=${auditId}&question=${code}` : undefined
      }
    />
  );
}
