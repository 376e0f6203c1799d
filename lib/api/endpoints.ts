import type { z } from "zod";
import {
  actionsAnswer,
  coverageAnswer,
  coverageQuery,
  listQuery,
  movesQuery,
  noQuery,
  pictureQuery,
  placeAnswer,
  profilesAnswer,
  surveysAnswer,
  tableAnswer,
} from "./model";

/** One address of the API: who may read it, what may be asked and what is answered. */
export type Endpoint = {
  /** Under /api/v1, with names in braces. */
  path: string;
  of: "setting" | "borough" | "any";
  summary: string;
  query: z.ZodObject;
  answer: z.ZodType;
  /** The answer's name in the file. */
  called: string;
};

const table = { answer: tableAnswer, called: "Table" };

export const endpoints: readonly Endpoint[] = [
  {
    path: "",
    of: "any",
    summary: "Whose token this is, and what it may read.",
    query: noQuery,
    answer: placeAnswer,
    called: "Place",
  },
  {
    path: "/profiles",
    of: "setting",
    summary: "The setting’s signed audits that stand, newest first.",
    query: listQuery,
    answer: profilesAnswer,
    called: "Profiles",
  },
  {
    path: "/profiles/{auditId}",
    of: "setting",
    summary: "The profile of one signed audit, theme by theme.",
    query: listQuery,
    ...table,
  },
  {
    path: "/actions",
    of: "setting",
    summary: "The setting’s actions, the earliest due day first. Nobody is named.",
    query: listQuery,
    answer: actionsAnswer,
    called: "Actions",
  },
  {
    path: "/surveys",
    of: "setting",
    summary: "The surveys of the setting’s parents that it knows of.",
    query: listQuery,
    answer: surveysAnswer,
    called: "Surveys",
  },
  {
    path: "/surveys/{surveyId}/results",
    of: "setting",
    summary: "What families said, as far as the setting may read it.",
    query: listQuery,
    ...table,
  },
  {
    path: "/coverage",
    of: "borough",
    summary: "How many settings there are and how many share a year’s audit, by type.",
    query: coverageQuery,
    answer: coverageAnswer,
    called: "Coverage",
  },
  {
    path: "/levels",
    of: "borough",
    summary: "How many settings reached each level, theme by theme.",
    query: pictureQuery,
    ...table,
  },
  {
    path: "/settings",
    of: "borough",
    summary: "Settings by theme, by name. What a setting does not share is not there.",
    query: pictureQuery,
    ...table,
  },
  {
    path: "/moves",
    of: "borough",
    summary: "Which way settings went since an earlier year, in counts.",
    query: movesQuery,
    ...table,
  },
  {
    path: "/parents",
    of: "borough",
    summary: "What families said at the settings whose results are shared.",
    query: listQuery,
    ...table,
  },
];

/** The addresses that tokens of one kind of place may read. */
export function addressesOf(kind: "setting" | "borough"): string[] {
  return endpoints
    .filter(({ of }) => of === kind || of === "any")
    .map(({ path }) => `/api/v1${path}`);
}
