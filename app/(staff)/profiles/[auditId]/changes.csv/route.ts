import { findProfile } from "@/lib/profiles/queries";
import { changesTable } from "@/lib/reports/changes-table";
import { csvOf } from "@/lib/reports/csv";
import { download } from "@/lib/reports/download";
import { staffRoute } from "@/lib/request/guard";

export const GET = staffRoute<{ auditId: string }>(async (ctx, { auditId }) => {
  const profile = await findProfile(ctx, auditId);
  if (!profile) return new Response("There is no signed audit here.", { status: 404 });
  return download(
    csvOf(changesTable(profile)),
    "csv",
    profile.settingName,
    profile.instrument,
    profile.year,
    "changes",
  );
});
