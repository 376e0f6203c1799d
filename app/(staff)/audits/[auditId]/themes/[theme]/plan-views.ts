import type { Audit } from "@/lib/audits/model";
import { ownerInWords, stateInWords } from "@/lib/plans/action-words";
import type { Action } from "@/lib/plans/model";
import { actionsByCode } from "@/lib/plans/queries";
import type { Context } from "@/lib/request/context";
import type { PlanView, QuestionView } from "./question-views";

/** Questions with the actions that were for them in earlier years and in this one (F35). */
export async function withPlan(
  ctx: Context,
  audit: Audit,
  views: QuestionView[],
  mayPlan: boolean,
): Promise<(QuestionView & { plan: PlanView })[]> {
  const { id, settingId, year } = audit;
  const byCode = await actionsByCode(ctx, audit);
  const plan = `/settings/${settingId}/plan`;
  return views.map((view) => ({
    ...view,
    plan: {
      actHref: mayPlan ? `${plan}/new?audit=${id}&question=${view.code}` : undefined,
      actions: (byCode.get(view.code) ?? [])
        .filter((action) => action.year <= year)
        .map((action) => ({ ...viewOf(action), href: `${plan}/${action.id}` })),
    },
  }));
}

function viewOf(action: Action) {
  const { id, year, what, lastMove } = action;
  const state = `${ownerInWords(action)}. ${stateInWords(action)}.`;
  return { id, year, what, state, shown: lastMove?.words };
}
