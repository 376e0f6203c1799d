import { findMeeting } from "@/lib/agreements/queries";
import { findAuditWork } from "@/lib/audits/queries";
import { staffRoute } from "@/lib/request/guard";
import { screenState } from "../screen-state";

/** What a following screen should be showing: one short line, asked for every few seconds. */
export const GET = staffRoute<{ auditId: string }>(async (ctx, { auditId }) => {
  const work = await findAuditWork(ctx, auditId);
  if (!work) return new Response("Not found", { status: 404 });
  const code = await findMeeting(ctx, auditId);
  return new Response(screenState(code, work.agreements));
});
