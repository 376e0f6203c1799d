import type { Instrument } from "@/lib/instruments/model";
import type { Setting, SettingType } from "@/lib/organisations/model";
import type { GradedResult, SharedAudit, SharedFigures } from "@/lib/sharing/model";
import type { SharedPage } from "@/lib/sharing/shared-page";
import type { Estimate, Hidden } from "@/lib/statistics/estimate";
import type { Coverage as FamiliesHeard } from "@/lib/surveys/coverage-on-read";
import type { PictureChoice } from "./choice";
import type { YearsChoice } from "./years-choice";

/** A setting as a borough lists it; its audit is there when it shares one of the year looked at. */
export type ListedSetting = Pick<Setting, "id" | "name" | "type" | "places"> & {
  audit?: SharedAudit;
};

/** The same where settings are counted and nothing is shown of each. */
export type CountedSetting = Omit<ListedSetting, "audit"> & { audit?: SharedFigures };

export type TypeCoverage = { type: SettingType; sharing: number; of: number };
/** Who shares and who does not: the first thing said about a borough. */
export type Coverage = { sharing: number; of: number; types: TypeCoverage[] };

/** How many settings reached each level, lowest first; or why that is not said. */
export type LevelAggregate =
  | { status: "shown"; counts: number[]; scored: number; sharing: number }
  | (Hidden & { sharing: number });

export type ThemeCounts = {
  number: number;
  title: string;
  all: LevelAggregate;
  /** Types that share at all, in their listed order. */
  types: { type: SettingType; counted: LevelAggregate }[];
};

/** One cell of settings by themes. */
export type LevelCell =
  | { kind: "level"; level: number; words: string; estimate: Estimate }
  | { kind: "no_score"; words: string }
  | { kind: "not_shared" };

export type SettingRow = {
  setting: ListedSetting;
  cells: LevelCell[];
};

/** A setting that a figure counts, and the frozen row of it that is counted. */
export type CountedRow = { setting: string; row: string };

/** How many settings moved which way since the baseline year, on the questions asked in both. */
export type ThemeMoves = {
  number: number;
  title: string;
  moved: { status: "shown"; up: number; same: number; down: number; compared: number } | Hidden;
  /** Whom it compares, by what they had signed in both years, when it is shown. */
  compared: CountedRow[];
};

/** Everything one page says of one year. */
export type Picture = {
  choice: PictureChoice;
  /** The shared years of the framework looked at, oldest first, and the frameworks there are. */
  years: number[];
  frameworks: PictureChoice["instrument"][];
  coverage: Coverage;
  themes: ThemeCounts[];
  rows: SettingRow[];
  /** Present when a baseline year was chosen. */
  moves?: ThemeMoves[];
};

/** The settings one is compared with, and on what they are like it. */
export type Peers = {
  basis: "type_and_size" | "type";
  others: ListedSetting[];
};

/** Where settings lie together. */
type SettingsMiddle = {
  status: "ok";
  settings: number;
  places: Record<"middle" | "lower" | "upper", string>;
  /** The median, with the quartiles as its ends. */
  estimate: Estimate;
};

/** The same, or how few there are: for a borough, which sees who shares. */
export type Middle = SettingsMiddle | { status: "too_few"; settings: number };

/** One setting as it shares itself. */
export type SharedSetting = {
  /** Every audit the setting shares today, newest first. */
  audits: Pick<SharedAudit, "auditId" | "instrument" | "year">[];
  page: SharedPage;
  statement: string[];
  sharedAt: Date;
  peers: Pick<Peers, "basis"> & {
    others: number;
    themes: { number: number; title: string; middle: Middle }[];
  };
};

/** A setting's own theme beside others like it, none of them named (F51). */
export type PlaceAmongSimilar = {
  number: number;
  title: string;
  own: GradedResult;
  /** Absent below ten, with their number: where there is one other, "one" would say that it shares. */
  middle?: SettingsMiddle;
};

export type SimilarSettings = {
  instrument: Instrument;
  year: number;
  basis: Peers["basis"];
  themes: PlaceAmongSimilar[];
};

/** What families of one setting said to one question, beside the others. */
export type ParentShare = {
  setting: Pick<Setting, "id" | "name" | "type">;
  year: number;
  share: Estimate;
  /** How many families the share counts as favourable; only with a share that is shown. */
  favourable?: number;
  /** The release that the share stands on; only with a share that is shown. */
  releaseOf?: string;
  /** How many of the others it cannot be told apart from; absent without numbers, or with no other that has them. */
  notApartFrom?: number;
  /** Whether it lies further from the others of its type than chance explains; absent with too few of them. */
  furtherThanChance?: boolean;
};

export type ParentQuestionOfBorough = {
  link: string;
  text: string;
  /** "elppeg.2": the theme whose matter it is. */
  theme: string;
  /** Each family counts once, over the settings with numbers. */
  total: Estimate;
  withNumbers: number;
  /** By name. */
  settings: ParentShare[];
};

/** Whom a setting's newest shared survey heard from. */
export type HeardAtSetting = {
  setting: ParentShare["setting"];
  year: number;
  surveyId: string;
  coverage: FamiliesHeard;
};

/** Parents' answers beside settings' own views, as far as a borough may read both. */
export type ParentsPicture = {
  settings: number;
  heard: HeardAtSetting[];
  questions: ParentQuestionOfBorough[];
  /** A setting's own level of a theme, in words: "setting elppeg.2"; absent where it does not share it. */
  ownLevels: ReadonlyMap<string, string>;
};

/** One theme in one year, over the chosen settings. */
export type CountedYear = {
  year: number;
  /** How many of these settings there are today, whether they share or not. */
  of: number;
  /** Absent when none of them shares the theme. */
  counted?: LevelAggregate;
  /** Since the baseline year, over settings of every type; absent without one, and up to it. */
  moved?: ThemeMoves["moved"];
  /** Rated questions whose wording changed since the year before: the two years are then not one line (F24). */
  reworded: number;
};

export type ThemeOverYears = { number: number; title: string; years: CountedYear[] };

/** What all families said to one question, each counted once, in each year in which it was asked. */
export type ParentsOverYears = Pick<ParentQuestionOfBorough, "link" | "text" | "theme"> & {
  years: { year: number; total: Estimate }[];
};

/** What a borough looks back on: counts of settings and totals of families, and no setting. */
export type OverYears = {
  choice: YearsChoice;
  /** What there is to choose from. */
  offered: {
    instruments: Instrument[];
    themes: { number: number; title: string }[];
    types: SettingType[];
    years: number[];
  };
  themes: ThemeOverYears[];
  parents: ParentsOverYears[];
};
