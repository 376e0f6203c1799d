export const instruments = ["ecf", "elppeg"] as const;
export type Instrument = (typeof instruments)[number];

export const instrumentNames: Record<
  Instrument,
  { short: string; long: string; themeWord: string }
> = {
  ecf: {
    short: "ECF partnership framework",
    long: "Early Childhood Forum, Working in partnership (2009)",
    themeWord: "Theme",
  },
  elppeg: {
    short: "ELPPEG principles",
    long: "ELPPEG, Principles for engaging with families (2010)",
    themeWord: "Principle",
  },
};

/** The four described levels, from the lowest up (honest-numbers 1.1). The scale's length is data, not a constant. */
export const levelNames = ["Not yet", "Starting", "Established", "Embedded"] as const;

/** How a question stands against the edition before: only "same" and "typo" are compared over time. */
export const revisions = ["same", "typo", "meaning", "new", "retired"] as const;
export type Revision = (typeof revisions)[number];

type Common = { code: string; source: string; wording: string; note?: string };

export type HowMany = { whole: string; counted: string };

type Part = Common & { kind: "part" };

type Scale = Common & {
  kind: "scale";
  allowsNotApplicable: boolean;
  howMany?: HowMany;
  anchors: readonly string[];
  nextSteps: readonly string[];
};

type Parts = Common & {
  kind: "parts";
  allowsNotApplicable: boolean;
  howMany?: HowMany;
  anchors: readonly string[];
  nextSteps: readonly string[];
  parts: readonly Part[];
};

type Reflection = Common & { kind: "reflection"; prompt?: string };

export type Question = Scale | Parts | Reflection;

export type Theme = { title: string; summary: string; questions: readonly Question[] };

export type Edition = {
  instrument: Instrument;
  edition: string;
  themes: readonly Theme[];
  /** Set for every code that is not the same as in the edition before. */
  revisions: Readonly<Record<string, Revision>>;
  /** The edition this one follows; absent for the first. */
  follows?: string;
};

/** One thing that takes an answer: a scale, a part with its stem's anchors, or a reflection. */
export type Item =
  | (Scale & { stem?: undefined })
  | (Part &
      Pick<Parts, "anchors" | "nextSteps" | "allowsNotApplicable" | "howMany"> & { stem: Parts })
  | (Reflection & { stem?: undefined });

export type RatedItem = Exclude<Item, { kind: "reflection" }>;
