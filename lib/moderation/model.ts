import { z } from "zod";
import type { CommentDecision, CommentPromise } from "@/lib/surveys/model";
import { commentDecisionNames } from "@/lib/surveys/model";
import type { Detail } from "./personal-details";

export type Decision = { decision: CommentDecision; shown: string; byName: string; at: Date };

/** A parent's own words as a moderator reads them, with what was decided about them, the newest first. */
export type ModeratedComment = {
  id: string;
  promise: CommentPromise;
  language: string;
  words: string;
  /** What may say who somebody is: to be looked at, and never all there is. */
  details: Detail[];
  decisions: Decision[];
};

const longestShown = 2000;

/** What a moderator decides; a public comment is shown in the words that come with the decision. */
export const decisionForm = z
  .strictObject({
    surveyId: z.uuid(),
    commentId: z.uuid(),
    decision: z.enum(commentDecisionNames, "Choose who may read this"),
    shown: z.string().trim().max(longestShown, "Keep it under 2,000 characters").default(""),
  })
  .refine(({ decision, shown }) => decision !== "public" || shown !== "", {
    path: ["shown"],
    message: "Write the words to show, or choose not to show them",
  });
export type DecisionInput = z.infer<typeof decisionForm>;

/** Comments nobody has decided about yet. */
export function undecided(comments: readonly ModeratedComment[]): ModeratedComment[] {
  return comments.filter(({ decisions }) => decisions.length === 0);
}
