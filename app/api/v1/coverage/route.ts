import { coverageAnswer, coverageQuery } from "@/lib/api/model";
import { findPicture } from "@/lib/borough-picture/queries";
import { apiRoute } from "@/lib/request/api-door";

export const GET = apiRoute("borough", coverageQuery, async ({ ctx, place, query }) => {
  const picture = await findPicture(ctx, place.id, query);
  if (!picture) return undefined;
  const { choice, coverage, years } = picture;
  return coverageAnswer.parse({
    ...{ framework: choice.instrument, year: choice.year, years },
    ...{ settings: coverage.of, sharing: coverage.sharing },
    types: coverage.types.map(({ type, of, sharing }) => ({ type, settings: of, sharing })),
  });
});
