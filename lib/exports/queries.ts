import "server-only";
import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { agreements, meetings } from "@/db/schema/agreements";
import {
  answers,
  audits,
  completedThemes,
  evidence,
  reopenings,
  signedThemes,
  signOffs,
} from "@/db/schema/audits";
import { boroughRatings } from "@/db/schema/borough-ratings";
import { campaignAsks, campaignHelps, campaignPosts, campaignReplies } from "@/db/schema/campaigns";
import { comments } from "@/db/schema/comments";
import {
  contributionAnswers,
  contributionRounds,
  contributions,
  roundClosings,
  themeAssignments,
} from "@/db/schema/contributions";
import { hopeAnswers } from "@/db/schema/hopes";
import { localAnswers, localQuestions, localRetirements } from "@/db/schema/local-questions";
import { introductionAnswers, introductions, themeWishes } from "@/db/schema/matching";
import { commentDecisions } from "@/db/schema/moderation";
import { offerPlaces } from "@/db/schema/offers";
import { memberships, settings } from "@/db/schema/organisations";
import { paperBatches } from "@/db/schema/paper";
import { partnershipReplies, partnershipSides, partnerships } from "@/db/schema/partnerships";
import { actionMoves, actionReminders, actions, themeTargets } from "@/db/schema/plans";
import { settingClosings, settingMoves } from "@/db/schema/register";
import { replies, replyPublications } from "@/db/schema/replies";
import { retentionHolds } from "@/db/schema/retention";
import { boroughGrants } from "@/db/schema/sharing";
import {
  releasedResults,
  releases,
  rolls,
  surveyClosings,
  surveyOpenings,
  surveyShares,
  surveys,
} from "@/db/schema/surveys";
import { trail } from "@/db/schema/trail";
import { languageOverrides, languageReviews, surveyTranslations } from "@/db/schema/translations";
import { listAuditWork } from "@/lib/audits/queries";
import { listLocalWork } from "@/lib/local-questions/queries";
import { findSetting } from "@/lib/organisations/queries";
import { listActions } from "@/lib/plans/queries";
import type { Context } from "@/lib/request/context";
import type { SettingExport } from "./model";
import { mayExport } from "./policy";

/** What belongs to a setting, by the name it has in the archive. Bytes of files travel as files. */
export const exportedTables = {
  audits,
  answers,
  evidence,
  completed_themes: completedThemes,
  sign_offs: signOffs,
  signed_themes: signedThemes,
  reopenings,
  memberships,
  contribution_rounds: contributionRounds,
  round_closings: roundClosings,
  contributions,
  contribution_answers: contributionAnswers,
  theme_assignments: themeAssignments,
  agreements,
  meetings,
  comments,
  actions,
  action_moves: actionMoves,
  action_reminders: actionReminders,
  theme_targets: themeTargets,
  hope_answers: hopeAnswers,
  local_questions: localQuestions,
  local_retirements: localRetirements,
  local_answers: localAnswers,
  surveys,
  survey_openings: surveyOpenings,
  survey_closings: surveyClosings,
  releases,
  released_results: releasedResults,
  survey_shares: surveyShares,
  survey_translations: surveyTranslations,
  language_reviews: languageReviews,
  language_overrides: languageOverrides,
  comment_decisions: commentDecisions,
  paper_batches: paperBatches,
  replies,
  reply_publications: replyPublications,
  rolls,
  setting_closings: settingClosings,
  setting_moves: settingMoves,
  campaign_asks: campaignAsks,
  campaign_replies: campaignReplies,
  campaign_helps: campaignHelps,
  campaign_posts: campaignPosts,
  borough_grants: boroughGrants,
  theme_wishes: themeWishes,
  introductions,
  introduction_answers: introductionAnswers,
  offer_places: offerPlaces,
  borough_ratings: boroughRatings,
  partnerships,
  partnership_replies: partnershipReplies,
  partnership_sides: partnershipSides,
  retention_holds: retentionHolds,
} as const;

/**
 * Left out: a pending invitation, a joining code, a program’s token and a lent tablet's address are keys to the door, kept by their hashes;
 * bytes of files and recordings travel as files; what one family answered, wrote or told about itself, on a screen or on a
 * sheet being typed in, is read by the release and the moderators and by nobody else.
 */
export const tablesLeftOut = [
  ...["invitations", "join_codes", "api_tokens", "collectors", "evidence_files", "recordings"],
  ...["responses", "response_contexts", "survey_comments", "paper_sheets"],
] as const;

/**
 * All of a setting that this person may see, read as this person: what row-level security keeps from a manager, such
 * as what a member of a private team answered, is not in the archive either. Nothing for whoever may not take it.
 */
export async function findSettingExport(
  ctx: Context,
  settingId: string,
): Promise<SettingExport | undefined> {
  const setting = await findSetting(ctx, settingId);
  if (!setting || !mayExport(ctx.actor, settingId)) return undefined;
  const works = await listAuditWork(ctx, settingId);
  const local = await listLocalWork(
    ctx,
    works.map(({ audit }) => audit),
  );
  const tables = await ctx.db.run(async (tx) => {
    const rows: Record<string, readonly object[]> = {};
    rows.settings = await tx.select().from(settings).where(eq(settings.id, settingId));
    for (const [name, table] of Object.entries(exportedTables)) {
      const from: PgTable & { settingId: typeof audits.settingId } = table as never;
      rows[name] = await tx.select().from(from).where(eq(from.settingId, settingId));
    }
    Object.assign(rows, joined(rows, await selectFromOthers(tx, settingId)));
    rows.people = await tx
      .selectDistinct({ id: users.id, name: users.name })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.settingId, settingId));
    const links = await tx
      .select()
      .from(trail)
      .where(eq(trail.tenant, `setting:${settingId}`));
    rows.trail = links.map(({ hash, previous, ...link }) => ({
      ...link,
      previous: previous && Buffer.from(previous).toString("hex"),
      hash: hash && Buffer.from(hash).toString("hex"),
    }));
    return rows;
  });
  const files = works.flatMap(({ audit, evidence: shown }) =>
    shown.flatMap(({ id, kind, title, mediaType }) =>
      kind === "file" ? [{ auditId: audit.id, id, title, mediaType: mediaType ?? "" }] : [],
    ),
  );
  const planned = await listActions(ctx, settingId);
  const inFull = works.map((work, index) => {
    return { ...work, local: local[index] ?? { questions: [], answers: [] } };
  });
  return { setting, at: ctx.now, audits: inFull, actions: planned, tables, files };
}

type Rows = Record<string, readonly object[]>;

/**
 * What lies with the other setting of a partnership and is ours to read too: its invitation to us, its answer to ours, and its
 * side once both were sent. Never more, also for somebody who belongs to both settings.
 */
async function selectFromOthers(tx: Transaction, settingId: string): Promise<Rows> {
  const { partnerSettingId, bothSentAt, id } = partnerships;
  const invitedUs = await tx.select().from(partnerships).where(eq(partnerSettingId, settingId));
  const ours = await tx
    .select({ id, bothSentAt })
    .from(partnerships)
    .where(eq(partnerships.settingId, settingId));
  const all = [...invitedUs, ...ours];
  const ids = all.map((each) => each.id);
  const opened = all.flatMap((each) => (each.bothSentAt ? [each.id] : []));
  const { partnershipId } = partnershipReplies;
  return {
    partnerships: invitedUs,
    partnership_replies: await tx
      .select()
      .from(partnershipReplies)
      .where(and(inArray(partnershipId, ids), ne(partnershipReplies.settingId, settingId))),
    partnership_sides: await tx
      .select()
      .from(partnershipSides)
      .where(
        and(
          inArray(partnershipSides.partnershipId, opened),
          ne(partnershipSides.settingId, settingId),
          isNotNull(partnershipSides.sentAt),
        ),
      ),
  };
}

function joined(rows: Rows, more: Rows): Rows {
  return Object.fromEntries(
    Object.entries(more).map(([name, others]) => [name, [...(rows[name] ?? []), ...others]]),
  );
}
