import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { collectors } from "@/db/schema/paper";
import { type Context, type VisitorContext, visitorContext } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { selectAskedSurvey, selectSpokenLanguages } from "@/lib/surveys/queries";
import { hashOfCode } from "@/lib/surveys/survey-codes";
import type { Tablet, TabletSurvey } from "./model";
import { sealingKeyOf } from "./sealing";
import { lacksEasyRead, tabletLanguages } from "./tablet-words";

/** Tablets are looked for by their token before anybody knows the survey. */
const anySurvey = "collecting";

/** The tablets of a survey, the newest first. */
export async function listTablets(ctx: Context, surveyId: string): Promise<Tablet[]> {
  const rows = await ctx.db.run((tx) =>
    tx
      .select({
        id: collectors.id,
        label: collectors.label,
        lentAt: collectors.madeAt,
        takenBackAt: collectors.withdrawnAt,
      })
      .from(collectors)
      .where(eq(collectors.surveyId, surveyId))
      .orderBy(desc(collectors.madeAt)),
  );
  return rows.map(({ takenBackAt, ...row }) => ({ ...row, takenBackAt: takenBackAt ?? undefined }));
}

/** The tablet an address was made for, whether or not it has been taken back since. */
export function findTablet(visitor: VisitorContext, token: string) {
  return visitor.db.run(async (tx) => {
    const [row] = await tx
      .select({
        surveyId: collectors.surveyId,
        label: collectors.label,
        leaveHash: collectors.leaveHash,
        takenBackAt: collectors.withdrawnAt,
      })
      .from(collectors)
      .where(eq(collectors.tokenHash, tokenHashOf(token)));
    return row;
  });
}

/** Everything a tablet keeps to ask without a network; nothing for an address that was never lent out. */
export async function findTabletSurvey(
  token: string,
  now: Date,
): Promise<TabletSurvey | undefined> {
  const tablet = await findTablet(visitorContext(now), token);
  if (!tablet) return undefined;
  const { surveyId, label, leaveHash, takenBackAt } = tablet;
  return visitorContext(now, surveyId).db.run(async (tx) => {
    const survey = await selectAskedSurvey(tx, surveyId);
    if (!survey?.opening) return undefined;
    const { title, opening } = survey;
    const spoken = await selectSpokenLanguages(tx, survey);
    return {
      ...{ title, label, leaveHash, opening: opening.opening },
      isOpen: opening.isOpen && takenBackAt === null,
      sealTo: sealingKeyOf(environment().secret, surveyId),
      languages: tabletLanguages(survey, spoken),
      lacksEasyRead: lacksEasyRead(spoken),
    };
  });
}

/** For the commands of this module: one tablet of a survey the actor may see. */
export async function selectTablet(tx: Transaction, tabletId: string) {
  const [row] = await tx
    .select({ surveyId: collectors.surveyId, takenBackAt: collectors.withdrawnAt })
    .from(collectors)
    .where(eq(collectors.id, tabletId));
  return row;
}

/** Where a tablet collects: told once, when it is lent out. */
export function tabletAddress(token: string): string {
  return new URL(`/collect/${token}`, environment().APP_ORIGIN).href;
}

/** The only form in which a tablet's address is stored. */
export function tokenHashOf(token: string): string {
  return hashOfCode(environment().secret, anySurvey, token);
}
