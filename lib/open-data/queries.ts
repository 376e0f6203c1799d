import "server-only";
import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/schema/accounts";
import { boroughReports } from "@/db/schema/borough-reports";
import { openReports } from "@/db/schema/open-data";
import { boroughs } from "@/db/schema/organisations";
import { reportFigures } from "@/lib/borough-reports/figures-on-read";
import type { Context, VisitorContext } from "@/lib/request/context";
import { licences, type OpenReport, type Publication } from "./model";

/** Everything that is published, by the name of the borough and within it the newest year first. */
export function listOpenReports(visitor: VisitorContext): Promise<OpenReport[]> {
  return selectOpen(visitor, undefined);
}

/** One published report; nothing when it is not published, or not any more. @param reportId as an address gives it */
export async function findOpenReport(
  visitor: VisitorContext,
  reportId: string,
): Promise<OpenReport | undefined> {
  if (!z.uuid().safeParse(reportId).success) return undefined;
  const [found] = await selectOpen(visitor, eq(boroughReports.id, reportId));
  return found;
}

function selectOpen(visitor: VisitorContext, where: SQL | undefined): Promise<OpenReport[]> {
  return visitor.db.run(async (tx) => {
    const { id, instrument, year, baseline, issuedAt, figures, contentHash } = boroughReports;
    const rows = await tx
      .select({
        ...{ reportId: id, boroughName: boroughs.name, isExample: boroughs.isExample },
        ...{ instrument, year, baseline, issuedAt, figures, contentHash },
        ...{ publishedAt: openReports.publishedAt, licence: openReports.licence },
      })
      .from(openReports)
      .innerJoin(boroughReports, eq(boroughReports.id, openReports.reportId))
      .innerJoin(boroughs, eq(boroughs.id, boroughReports.boroughId))
      .where(and(isNull(openReports.endedAt), where))
      .orderBy(asc(boroughs.name), desc(year), desc(issuedAt), id);
    return rows.map(({ baseline, issuedAt, contentHash, ...row }) => {
      if (!issuedAt || !contentHash) throw new Error("A report is published that is not issued");
      return {
        ...row,
        ...{ issuedAt, contentHash, baseline: baseline ?? undefined },
        licence: z.enum(licences).parse(row.licence),
        figures: reportFigures.parse(row.figures),
      };
    });
  });
}

/** Whether an issued report of the borough is published, and whether it may be; for the borough's own people. */
export function findPublication(
  ctx: Context,
  { boroughId, reportId }: { boroughId: string; reportId: string },
): Promise<Publication> {
  return ctx.db.run(async (tx) => {
    const [standing] = await tx
      .select({ byName: users.name, at: openReports.publishedAt })
      .from(openReports)
      .innerJoin(users, eq(users.id, openReports.publishedBy))
      .where(
        and(
          eq(openReports.boroughId, boroughId),
          eq(openReports.reportId, reportId),
          isNull(openReports.endedAt),
        ),
      );
    const [told] = await tx
      .select({ untold: sql<number | null>`untold` })
      .from(sql`untold_of_publishing(${reportId}::uuid) as untold`);
    return { standing, untold: told?.untold ?? 0 };
  });
}
