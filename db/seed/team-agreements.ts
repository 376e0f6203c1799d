import type { AgreementInput } from "@/lib/agreements/model";

type Settled = Omit<AgreementInput, "version" | "answerVersion">;

const present = "All five of us, at the staff meeting";

/** What the open team of five settled at its meeting, with the views that stayed different. */
export const agreedInMeeting: readonly Settled[] = [
  {
    code: "elppeg.5.beyond-forum",
    outcome: "agreed",
    choice: "1",
    reason:
      "We ask families at the door, and it depends on who is on. Nobody writes it down, so we cannot say it is everyone.",
    present,
    minorityView:
      "In the baby room we have asked every family each term since last year and kept their answers. From there it looks established.",
  },
  {
    code: "elppeg.4.know-gaps",
    outcome: "not_agreed",
    present,
    minorityView:
      "Two of us look at the ward figures each term and think we know who is missing. Three of us have never seen them, and say that what only two people know is not what we know.",
  },
  {
    code: "elppeg.2.opportunities",
    outcome: "agreed",
    choice: "1",
    reason: "Evening talks happen when somebody offers one. There is no plan for the year yet.",
    present,
  },
];
