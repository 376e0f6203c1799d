import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { replies, replyPublications } from "@/db/schema/replies";
import type { Context, VisitorContext } from "@/lib/request/context";
import { type ReplyContent, replyContent } from "@/lib/surveys/reply-content";
import type { PublishedReply, WrittenReply } from "./model";

/** The setting's reply as far as it is written; to anybody outside the setting there is none before it is published. */
export function findWrittenReply(ctx: Context, surveyId: string): Promise<WrittenReply> {
  return ctx.db.run((tx) => selectReply(tx, surveyId));
}

/** The reply as parents read it: the newest that was published, in the setting's name and in nobody else's. */
export function findReplyForFamilies(
  ctx: VisitorContext,
  surveyId: string,
): Promise<ReplyContent | undefined> {
  return ctx.db.run(async (tx) => {
    const [row] = await tx
      .select({ content: replyPublications.content })
      .from(replyPublications)
      .where(eq(replyPublications.surveyId, surveyId))
      .orderBy(desc(replyPublications.publishedAt))
      .limit(1);
    return row && replyContent.parse(row.content);
  });
}

/** The same for staff, who are told who published it. */
export function findReply(ctx: Context, surveyId: string): Promise<PublishedReply | undefined> {
  return ctx.db.run(async (tx) => {
    const [row] = await tx
      .select({
        content: replyPublications.content,
        byName: users.name,
        at: replyPublications.publishedAt,
      })
      .from(replyPublications)
      .innerJoin(users, eq(users.id, replyPublications.publishedBy))
      .where(eq(replyPublications.surveyId, surveyId))
      .orderBy(desc(replyPublications.publishedAt))
      .limit(1);
    return row && { ...row, content: replyContent.parse(row.content) };
  });
}

export async function selectReply(tx: Transaction, surveyId: string): Promise<WrittenReply> {
  const [row] = await tx
    .select({ version: replies.version, content: replies.content })
    .from(replies)
    .where(eq(replies.surveyId, surveyId));
  return row
    ? { version: row.version, content: replyContent.parse(row.content) }
    : { version: 0, content: replyContent.parse({}) };
}
