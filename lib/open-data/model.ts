import { z } from "zod";
import type { ReportFigures } from "@/lib/borough-reports/figures-on-read";
import type { Instrument } from "@/lib/instruments/model";

/** Under what a borough publishes its counts, by the licence's SPDX name. */
export const licences = ["OGL-UK-3.0"] as const;
export type Licence = (typeof licences)[number];

export const licenceNames: Record<Licence, { name: string; address: string }> = {
  "OGL-UK-3.0": {
    name: "Open Government Licence v3.0",
    address: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  },
};

const which = { boroughId: z.uuid(), reportId: z.uuid() };

export const publishForm = z.strictObject({
  ...which,
  licence: z.enum(licences, { error: "Say under which licence everybody may use it" }),
});

export const endForm = z.strictObject(which);

/** A report whose counts everybody may read: the frozen figures, and nothing of its words or of who wrote it. */
export type OpenReport = {
  reportId: string;
  boroughName: string;
  isExample: boolean;
  instrument: Instrument;
  year: number;
  baseline?: number;
  issuedAt: Date;
  publishedAt: Date;
  licence: Licence;
  /** The hash under which the report was issued, over its words and figures. */
  contentHash: string;
  figures: ReportFigures;
};

/** Whether the counts of a report are published, and whether they may be. */
export type Publication = {
  standing?: { byName: string; at: Date };
  /** Acts of sharing that the report may count and that were done before anybody spoke of publishing. */
  untold: number;
};
