import { membershipOfSetting } from "@/lib/access/places";
import { findSetting } from "@/lib/organisations/queries";
import { addressIn, choiceFrom, chosenOf } from "@/lib/profiles/explore-choice";
import { listYears } from "@/lib/profiles/queries";
import { themesOverYears } from "@/lib/profiles/years";
import { csvOf } from "@/lib/reports/csv";
import { download } from "@/lib/reports/download";
import { exploreTable } from "@/lib/reports/explore-table";
import { staffRoute } from "@/lib/request/guard";

export const GET = staffRoute<{ settingId: string }>(async (ctx, { settingId }, request) => {
  const mine = membershipOfSetting(ctx.actor, settingId);
  const setting = mine && (await findSetting(ctx, settingId));
  if (!setting) return new Response("There is no such setting.", { status: 404 });
  const choice = choiceFrom(addressIn(request.url));
  if (!choice.instrument) return new Response("Choose a framework first.", { status: 400 });
  const years = await listYears(ctx, settingId, choice.instrument);
  const { name: settingName, isExample } = setting;
  const themes = chosenOf(themesOverYears(years), choice);
  const table = exploreTable({ settingName, isExample, instrument: choice.instrument, themes });
  return download(csvOf(table), "csv", settingName, choice.instrument, "years");
});
