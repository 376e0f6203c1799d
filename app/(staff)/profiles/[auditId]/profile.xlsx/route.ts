import { localSectionTitle } from "@/lib/local-questions/model";
import { listActions } from "@/lib/plans/queries";
import { findProfile } from "@/lib/profiles/queries";
import { actionsTable } from "@/lib/reports/actions-table";
import { answersTable } from "@/lib/reports/answers-table";
import { changesTable } from "@/lib/reports/changes-table";
import { download } from "@/lib/reports/download";
import { localTable } from "@/lib/reports/local-table";
import { profileTable } from "@/lib/reports/profile-table";
import { workbookOf } from "@/lib/reports/workbook";
import { staffRoute } from "@/lib/request/guard";

export const GET = staffRoute<{ auditId: string }>(async (ctx, { auditId }) => {
  const profile = await findProfile(ctx, auditId);
  if (!profile) return new Response("There is no signed audit here.", { status: 404 });
  const { settingName, instrument, year } = profile;
  const local = profile.local ? [{ name: localSectionTitle, table: localTable(profile) }] : [];
  const workbook = await workbookOf([
    { name: "Answers", table: answersTable(profile) },
    { name: "Themes", table: profileTable(profile) },
    { name: "Question by question", table: changesTable(profile) },
    ...local,
    { name: "Actions", table: actionsTable(profile, await listActions(ctx, profile.settingId)) },
  ]);
  return download(workbook, "xlsx", settingName, instrument, year);
});
