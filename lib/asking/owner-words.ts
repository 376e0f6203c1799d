import type { SurveyOwner } from "./model";

const never = "Nobody ever sees one family’s answers: only what five or more have said together.";

/** Whose a survey is and who sees what of it, said to its owner before it is made and on its home (F55). */
export function whoSeesWhat({ forumId, boroughId }: Omit<SurveyOwner, "settingId">): string[] {
  const nobody = "While it is open nobody sees any answer, not even you.";
  if (forumId) {
    return [
      "This survey belongs to your forum. Staff see only what you share.",
      nobody,
      "When it closes, your forum sees the results first and reads the comments first.",
      never,
    ];
  }
  if (boroughId) {
    return [
      "This survey belongs to the borough. The setting sees only what the borough shares.",
      nobody,
      "When it closes, the borough sees the results first and reads the comments first.",
      never,
    ];
  }
  return [
    "This survey belongs to your setting. The borough sees only what you share.",
    nobody,
    "When it closes, your team sees the results. Comments are read first by a parent forum of the borough, never by your own staff.",
    never,
  ];
}

/** The same for whoever only looks on: it is somebody else's, and they decide. */
export function whoSeesWhatOfOthers(ownerName: string): string[] {
  return [
    `This survey belongs to ${ownerName}. You see only what they share.`,
    "While it is open nobody sees any answer, not even they.",
    never,
  ];
}
