import { listQuery, tableAnswer } from "@/lib/api/model";
import { tablePage } from "@/lib/api/pages";
import { findProfile } from "@/lib/profiles/queries";
import { profileTable } from "@/lib/reports/profile-table";
import { apiRoute } from "@/lib/request/api-door";

export const GET = apiRoute<{ auditId: string }, typeof listQuery>(
  "setting",
  listQuery,
  async ({ ctx, query }, { auditId }) => {
    const profile = await findProfile(ctx, auditId);
    return profile && tableAnswer.parse(tablePage(profileTable(profile), query.page));
  },
);
