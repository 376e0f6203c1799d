import { pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { commentDecisionNames } from "@/lib/surveys/model";
import { moment } from "./column-types";
import { person, settingId } from "./columns";
import { surveyId } from "./surveys";

export const commentDecision = pgEnum("comment_decision", commentDecisionNames);

/** What was decided about one comment before anybody else reads it. The newest decision stands. */
export const commentDecisions = pgTable("comment_decisions", {
  id: uuid("id").primaryKey(),
  commentId: uuid("comment_id").notNull(),
  surveyId: surveyId(),
  settingId: settingId(),
  decision: commentDecision("decision").notNull(),
  /** The words as they will be shown: names and the like taken out. Empty when withheld. */
  shown: text("shown").notNull(),
  decidedBy: person("decided_by"),
  decidedAt: moment("decided_at").notNull(),
});
