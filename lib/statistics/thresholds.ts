/**
 * Every limit the method chose rather than derived. Method version 1.0 is these numbers together with the
 * formulas: changing one here means a new METHOD_VERSION in estimate.ts, because published results say which
 * version made them.
 */
export const thresholds = {
  /** A theme needs this many answers, and this share of the questions that apply. */
  themeAnswersMin: 2,
  themeAnswersShare: { numerator: 2, denominator: 3 },
  /** A score this close to a level, in levels, carries that level's name. */
  plainLabelDistance: 0.25,

  /** Two years compare when they share this many answered questions, and this share of the larger set. */
  linkedQuestionsMin: 2,
  linkedQuestionsShare: { numerator: 3, denominator: 5 },

  /** Don't know is a finding of its own from this many people, and this share of those asked. */
  unsurePeopleMin: 3,
  unsureShare: { numerator: 1, denominator: 3 },

  /** In words, this share for is "most" and this share against is "some"; about half lies between. */
  mostFrom: { numerator: 3, denominator: 5 },
  /** "Nearly all" and "hardly any" begin one person early, so one person alone cannot be seen. */
  wordsCodingMargin: 1,

  /** Families whose answers are shown in words from here, in numbers from here, and as percentages from here. */
  wordsFrom: 5,
  numbersFrom: 10,
  percentagesFrom: 30,

  /** An aggregate over settings stands for at least this many of them. */
  settingsFrom: 5,
  /** A setting is compared with others like it, and a middle is drawn, from this many. */
  similarSettingsFrom: 10,
  /** A funnel is drawn over at least this many settings with numbers. */
  funnelSettingsFrom: 8,

  /** A borough total may hold hidden settings only when there are this many of them. */
  hiddenSettingsInTotalMin: 3,

  /** Everyday coverage of an interval. */
  confidence: 0.95,
  /** For the verdicts of a page that lists more than this many of them. */
  scanningConfidence: 0.99,
  verdictsBeforeScanning: 3,
  /** The smallest difference of means that matters, in levels. */
  levelsThatMatter: 0.5,
  /** Exact binomial tail on one side beyond which a setting differs from the others. */
  funnelTails: { outside95: 0.025, outside998: 0.001 },
} as const;

/** Which set of limits made a published result, kept with it beside the method's version. */
export const THRESHOLDS_VERSION = "1.0";
