import { findProfile } from "@/lib/profiles/queries";
import { csvOf } from "@/lib/reports/csv";
import { download } from "@/lib/reports/download";
import { profileTable } from "@/lib/reports/profile-table";
import { staffRoute } from "@/lib/request/guard";

export const GET = staffRoute<{ auditId: string }>(async (ctx, { auditId }) => {
  const profile = await findProfile(ctx, auditId);
  if (!profile) return new Response("There is no signed audit here.", { status: 404 });
  return download(
    csvOf(profileTable(profile)),
    "csv",
    profile.settingName,
    profile.instrument,
    profile.year,
    "profile",
  );
});
