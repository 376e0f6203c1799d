import { actionsAnswer, listQuery } from "@/lib/api/model";
import { paged } from "@/lib/api/pages";
import { isoDayOf } from "@/lib/kernel/dates";
import { listActions } from "@/lib/plans/queries";
import { apiRoute } from "@/lib/request/api-door";

export const GET = apiRoute("setting", listQuery, async ({ ctx, place, query }) => {
  const items = (await listActions(ctx, place.id)).map((action) => ({
    ...{ id: action.id, auditId: action.auditId, framework: action.instrument, year: action.year },
    ...{ question: action.code, what: action.what, dueOn: action.dueOn, status: action.status },
    changedOn: isoDayOf(action.changedAt),
  }));
  return actionsAnswer.parse(paged(items, query.page));
});
