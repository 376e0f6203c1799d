import { findEvidenceFile } from "@/lib/audits/queries";
import { staffRoute } from "@/lib/request/guard";

/** A file kept as evidence: always downloaded, never shown by the browser as a page of ours. */
export const GET = staffRoute<{ auditId: string; evidenceId: string }>(
  async (ctx, { auditId, evidenceId }) => {
    const file = await findEvidenceFile(ctx, auditId, evidenceId);
    if (!file) return new Response("Not found", { status: 404 });
    const extension = file.mediaType?.split("/")[1] ?? "bin";
    const name = encodeURIComponent(`${file.title.slice(0, 80)}.${extension}`);
    return new Response(new Uint8Array(file.content), {
      headers: {
        "content-type": file.mediaType ?? "application/octet-stream",
        "content-disposition": `attachment; filename*=UTF-8''${name}`,
        "x-content-type-options": "nosniff",
      },
    });
  },
);
