import { findEvidenceFile } from "@/lib/audits/queries";
import { archiveOf } from "@/lib/exports/archive";
import { findSettingExport } from "@/lib/exports/queries";
import { yearOf } from "@/lib/kernel/dates";
import { download } from "@/lib/reports/download";
import { staffRoute } from "@/lib/request/guard";

export const GET = staffRoute<{ settingId: string }>(async (ctx, { settingId }) => {
  const content = await findSettingExport(ctx, settingId);
  if (!content) return new Response("There is nothing here to take.", { status: 404 });
  const archive = archiveOf(content, async (auditId, evidenceId) => {
    const file = await findEvidenceFile(ctx, auditId, evidenceId);
    return file && new Uint8Array(file.content);
  });
  return download(archive, "zip", content.setting.name, "everything", yearOf(content.at));
});
