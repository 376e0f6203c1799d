import { listQuery, surveysAnswer } from "@/lib/api/model";
import { paged } from "@/lib/api/pages";
import type { Survey } from "@/lib/asking/model";
import { listSurveysByOthers, listSurveysOf } from "@/lib/asking/queries";
import { isoDayOf } from "@/lib/kernel/dates";
import { apiRoute } from "@/lib/request/api-door";
import { findResults } from "@/lib/results/queries";

export const GET = apiRoute("setting", listQuery, async ({ ctx, place, query }) => {
  const settingId = place.id;
  const [own, others] = await Promise.all([
    listSurveysOf(ctx, { settingId }),
    listSurveysByOthers(ctx, settingId),
  ]);
  const { items, ...page } = paged([...own, ...others], query.page);
  const told = await Promise.all(
    items.map(async (survey) => ({
      ...{ id: survey.id, title: survey.title, year: survey.year, askedBy: survey.ownerName },
      ...{ state: stateOf(survey), releasedOn: await releasedOn(survey) },
    })),
  );
  return surveysAnswer.parse({ ...page, items: told });

  async function releasedOn({ id, releasedAt }: Survey): Promise<string | undefined> {
    const readable = releasedAt && (await findResults(ctx, id));
    return readable && releasedAt ? isoDayOf(releasedAt) : undefined;
  }
});

function stateOf({ opening, closing }: Survey) {
  if (!opening) return "draft";
  return closing ? "closed" : "open";
}
