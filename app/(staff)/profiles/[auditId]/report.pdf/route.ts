import { listActions } from "@/lib/plans/queries";
import { findProfile } from "@/lib/profiles/queries";
import { download } from "@/lib/reports/download";
import { findReportFonts } from "@/lib/reports/queries";
import { reportPdf } from "@/lib/reports/report-pdf";
import { staffRoute } from "@/lib/request/guard";

export const GET = staffRoute<{ auditId: string }>(async (ctx, { auditId }) => {
  const profile = await findProfile(ctx, auditId);
  if (!profile) return new Response("There is no signed audit here.", { status: 404 });
  const { settingName, instrument, year } = profile;
  const actions = await listActions(ctx, profile.settingId);
  const pdf = await reportPdf(profile, actions, await findReportFonts());
  return download(pdf, "pdf", settingName, instrument, year, "report");
});
