import { CommentForm } from "./comment-form";
import { QuestionAbove } from "./question-above";
import type { QuestionView } from "./question-views";

type Props = {
  views: QuestionView[];
  /** Given to a critical friend, who may write beside each question. */
  comment?: { auditId: string; theme: number };
};

/** A theme as a reader sees it, and as everybody does once it is signed. */
export function ReadTheme({ views, comment }: Props) {
  return (
    <div className="stack-loose">
      {views.map((view) => (
        <section key={view.code} className="stack-tight">
          {view.stem && <h2>{view.stem.wording}</h2>}
          <h3>{view.wording}</h3>
          <QuestionAbove view={view} />
          <p>
            <span className="strong">{chosenIn(view)}</span> {view.fields.note}
          </p>
          {view.evidence.map((each) => (
            <p key={each.id} className="small">
              <a href={each.href}>{each.title}</a> <span className="soft">({each.note})</span>
            </p>
          ))}
          {comment && <CommentForm {...comment} code={view.code} wording={view.wording} />}
        </section>
      ))}
    </div>
  );
}

function chosenIn({ kind, fields, options }: QuestionView): string {
  if (kind === "reflection") return fields.reflection ?? "Not answered yet.";
  if (fields.choice === "dont_know") return "We don’t know.";
  if (fields.choice === "not_applicable") return "Does not apply to us.";
  const option = options.find(({ level }) => String(level) === fields.choice);
  return option ? `${option.name}. ${option.description}`.trim() : "Not answered yet.";
}
