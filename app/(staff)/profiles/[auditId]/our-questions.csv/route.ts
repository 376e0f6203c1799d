import { findProfile } from "@/lib/profiles/queries";
import { csvOf } from "@/lib/reports/csv";
import { download } from "@/lib/reports/download";
import { localTable } from "@/lib/reports/local-table";
import { staffRoute } from "@/lib/request/guard";

export const GET = staffRoute<{ auditId: string }>(async (ctx, { auditId }) => {
  const profile = await findProfile(ctx, auditId);
  if (!profile) return new Response("There is no signed audit here.", { status: 404 });
  const { settingName, instrument, year } = profile;
  return download(csvOf(localTable(profile)), "csv", settingName, instrument, year, "own");
});
