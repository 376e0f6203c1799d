import type { PlanView } from "./question-views";

/** The actions a question was for, beside it: what was done stands where the next answer is given. */
export function QuestionPlan({ plan }: { plan?: PlanView }) {
  return plan?.actions.map(({ id, year, what, state, shown, href }) => (
    <p key={id} className="quote">
      <span className="strong">Our action from {year}:</span> <a href={href}>{what}</a>{" "}
      <span className="small">{state}</span> {shown && `“${shown}”`}
    </p>
  ));
}
