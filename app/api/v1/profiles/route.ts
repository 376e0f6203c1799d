import { listQuery, profilesAnswer } from "@/lib/api/model";
import { paged } from "@/lib/api/pages";
import { instruments } from "@/lib/instruments/model";
import { listYears } from "@/lib/profiles/queries";
import { apiRoute } from "@/lib/request/api-door";

export const GET = apiRoute("setting", listQuery, async ({ ctx, place, query }) => {
  const signed = await Promise.all(instruments.map((each) => listYears(ctx, place.id, each)));
  const newestFirst = signed.flat().toSorted((a, b) => b.year - a.year);
  const items = newestFirst.map(({ auditId, year, edition, results }) => ({
    ...{ id: auditId, framework: edition.instrument, edition: edition.edition },
    ...{ year, themes: results.size },
  }));
  return profilesAnswer.parse(paged(items, query.page));
});
