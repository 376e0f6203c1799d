import { DataTable } from "@/components/ui/data-table";
import { dayInWords } from "@/lib/kernel/dates";
import type { ModeratedComment } from "@/lib/moderation/model";
import type { CommentDecision } from "@/lib/surveys/model";

const decisionNames: Record<CommentDecision, string> = {
  public: "Shown with the results",
  private: "Kept to ourselves",
  withheld: "Shown to nobody",
};

type Props = { surveyId: string; comments: readonly ModeratedComment[] };

/** Every comment with what stands about it now; a decision is changed by making another. */
export function CommentList({ surveyId, comments }: Props) {
  return (
    <DataTable
      caption="All comments"
      columns={[
        { key: "words", header: "Comment" },
        { key: "decision", header: "What stands" },
        { key: "change", header: "Change" },
      ]}
      rows={comments.map(({ id, words, language, decisions: [newest] }) => ({
        key: id,
        cells: [
          <span key="words" dir="auto" lang={language}>
            {words}
          </span>,
          newest ? (
            <span key="decision">
              {decisionNames[newest.decision]}
              <span className="soft small">
                {" "}
                {newest.byName}, {dayInWords(newest.at)}
              </span>
            </span>
          ) : (
            "Not decided"
          ),
          <a key="change" href={`/surveys/${surveyId}/comments?comment=${id}`}>
            {newest ? "Decide again" : "Decide"}
            <span className="visually-hidden"> about: {words.slice(0, 60)}</span>
          </a>,
        ],
      }))}
    />
  );
}
