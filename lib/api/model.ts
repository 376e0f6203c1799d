import { z } from "zod";
import { instruments } from "@/lib/instruments/model";

/** What programs read, as schemas: answers are made by them, and the OpenAPI file is written from them. */

const day = z.iso.date();
const framework = z.enum(instruments);
const year = z.int();

const page = {
  page: z.int().describe("This page, counted from 1."),
  pages: z.int().describe("How many pages there are."),
  total: z.int().describe("How many items there are on all pages."),
};

export const placeAnswer = z.strictObject({
  version: z.literal("v1"),
  place: z.strictObject({
    kind: z.enum(["setting", "borough"]),
    id: z.uuid(),
    name: z.string(),
    example: z.boolean().describe("True in the made-up example."),
  }),
  addresses: z.array(z.string()).describe("What this token may read."),
});

export const profilesAnswer = z.strictObject({
  ...page,
  items: z.array(
    z.strictObject({ id: z.uuid(), framework, edition: z.string(), year, themes: z.int() }),
  ),
});

export const surveysAnswer = z.strictObject({
  ...page,
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      year,
      askedBy: z
        .string()
        .describe("Whose survey it is: the setting’s, its borough’s or a forum’s."),
      state: z.enum(["draft", "open", "closed"]),
      releasedOn: day.optional().describe("Absent while there is nothing to read."),
    }),
  ),
});

export const actionsAnswer = z.strictObject({
  ...page,
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      auditId: z.uuid(),
      framework,
      year,
      question: z.string().describe("The code of the question it was born from."),
      what: z.string(),
      dueOn: day,
      status: z.enum(["not_started", "under_way", "done", "no_longer_needed"]),
      changedOn: day,
    }),
  ),
});

export const tableAnswer = z.strictObject({
  ...page,
  caution: z.string().describe("To be shown wherever a figure of this table is shown."),
  columns: z.array(z.string()),
  rows: z
    .array(z.array(z.union([z.string(), z.number()])))
    .describe("As in the CSV file of the same page: what is hidden there is hidden here."),
});

export const coverageAnswer = z.strictObject({
  framework,
  year,
  years: z.array(year).describe("The years that anybody shares, oldest first."),
  settings: z.int(),
  sharing: z.int(),
  types: z.array(z.strictObject({ type: z.string(), settings: z.int(), sharing: z.int() })),
});

export const problemAnswer = z.strictObject({
  type: z.string().describe("An address on the page that explains it."),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});

const pageAsked = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, "a whole number from 1")
  .optional()
  .describe("Which page, counted from 1.");

/** What the address of a list may ask. There is no order to choose: nothing is sorted by a score (G10). */
export const listQuery = z.strictObject({ page: pageAsked });
export const noQuery = z.strictObject({});
export const pictureQuery = z.strictObject({
  page: pageAsked,
  framework: framework.optional().describe("The newest that is shared, unless chosen."),
  year: z
    .string()
    .regex(/^\d{4}$/, "a year of four digits")
    .optional()
    .describe("The newest that is shared, unless chosen."),
});
export const coverageQuery = pictureQuery.omit({ page: true });
export const movesQuery = pictureQuery.extend({
  baseline: z
    .string()
    .regex(/^\d{4}$/, "a year of four digits")
    .describe("The earlier year that changes are counted from."),
});
