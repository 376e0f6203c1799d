import type { LanguageState } from "@/lib/surveys/readings";

/** How a language stands, for whoever makes a survey. */
export const languageStateNames: Record<LanguageState, string> = {
  reviewed: "Ready: a second person has read it",
  override: "Open by your decision, and marked as not checked",
  preview: "Not ready: nobody has checked these words, so parents do not see them",
};

/** Said of a language that is not among the survey's yet. */
export const notChosenYet = "We have a first draft. A second person needs to read it.";
