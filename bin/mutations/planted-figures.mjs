/** Mistakes in what many people's replies become: intervals, hiding, the borough, reliability, words. */
const breakdown = "lib/statistics/hide-breakdown.ts";
const wilson = "lib/statistics/wilson-interval.ts";
const mean = "lib/statistics/mean-interval.ts";
const difference = "lib/statistics/difference.ts";
const pooled = "lib/statistics/pooled-share.ts";
const wording = "lib/statistics/wording.ts";
const words = "lib/statistics/small-group-words.ts";
const normal = "lib/statistics/distributions/normal.ts";

export const plantedInFigures = [
  {
    name: "Wald for Wilson",
    file: wilson,
    find: "const half = (quantile * Math.sqrt(n * p * (1 - p) + square / 4)) / (n + square);",
    replace: "const half = quantile * Math.sqrt((p * (1 - p)) / n);",
  },
  {
    name: "finite population the wrong way round",
    file: wilson,
    find: "(n * (roll - 1)) / (roll - n)",
    replace: "(n * (roll - n)) / (roll - 1)",
  },
  {
    name: "z of 1.96",
    file: normal,
    find: "return -normalQuantile((1 - confidence) / 2);",
    replace: "return confidence === 0.95 ? 1.96 : -normalQuantile((1 - confidence) / 2);",
  },
  {
    name: "one-sided quantile for a two-sided interval",
    file: normal,
    find: "return -normalQuantile((1 - confidence) / 2);",
    replace: "return -normalQuantile(1 - confidence);",
  },
  {
    name: "95% where 99% was asked for",
    file: mean,
    find: "const tail = (1 - confidence) / 2;",
    replace: "const tail = (1 - thresholds.confidence) / 2;",
  },
  {
    name: "half a reply at the ends forgotten",
    file: mean,
    find: "const centre = (sumOf(values) + 0.5) / (n + 1);",
    replace: "const centre = sumOf(values) / n;",
  },
  {
    name: "a unanimous interval that collapses",
    file: mean,
    find: "values.every((value) => value === 0) ? 0 :",
    replace: "values.every((value) => value === values[0]) ? mean :",
  },
  {
    name: "MOVER limits swapped",
    file: difference,
    find: "const lower = difference - Math.hypot(a.value - a.lower, b.upper - b.value);",
    replace: "const lower = difference - Math.hypot(a.upper - a.value, b.value - b.lower);",
  },
  {
    name: "a difference by whether two intervals overlap",
    file: difference,
    find: "const upper = difference + Math.hypot(a.upper - a.value, b.value - b.lower);",
    replace: "const upper = a.upper - b.lower;",
  },
  {
    name: "about the same whenever the interval includes zero",
    file: "lib/statistics/verdict.ts",
    find: 'return lower > -margin && upper < margin ? "about_the_same" : "cannot_tell";',
    replace: 'return lower > -margin || upper < margin ? "about_the_same" : "cannot_tell";',
  },
  {
    name: "at exactly zero already higher",
    file: "lib/statistics/verdict.ts",
    find: "if (lower > 0)",
    replace: "if (lower >= 0)",
  },
  {
    name: "small only up to and including the margin",
    file: "lib/statistics/verdict.ts",
    find: 'return upper < margin ? "higher_but_small"',
    replace: 'return upper <= margin ? "higher_but_small"',
  },
  {
    name: "gap not reflected",
    file: "lib/statistics/setting-parent-gap.ts",
    find: "lower: settingValue - upper,\n    upper: settingValue - lower,",
    replace: "lower: settingValue - lower,\n    upper: settingValue - upper,",
  },
  {
    name: "gap shown one reply early",
    file: "lib/statistics/setting-parent-gap.ts",
    find: "parents.n < minReplies",
    replace: "parents.n < minReplies - 1",
  },
  {
    name: "silent families left out of the denominator",
    file: "lib/statistics/silent-families.ts",
    find: "ifAllSilentUnfavourable: favourable / roll,",
    replace: "ifAllSilentUnfavourable: favourable / rated,",
  },
  {
    name: "more replies than roll accepted",
    file: "lib/statistics/silent-families.ts",
    find: "if (rated > roll)",
    replace: "if (rated > roll + 1)",
  },
  {
    name: "no complementary hiding",
    file: breakdown,
    find: "return hidden.size === 1 ||",
    replace: "return hidden.size > 1 &&",
  },
  {
    name: "complementary hiding takes the largest",
    file: breakdown,
    find: "Math.min(...groups.map(({ people }) => people))",
    replace: "Math.max(...groups.map(({ people }) => people))",
  },
  {
    name: "complementary hiding: of two alike, the last listed",
    file: breakdown,
    find: "return groups.find(({ people }) => people === fewest);",
    replace: "return groups.findLast(({ people }) => people === fewest);",
  },
  {
    name: "the floor hides its own number",
    file: breakdown,
    find: "occupied.filter(({ people }) => people < minReplies)",
    replace: "occupied.filter(({ people }) => people <= minReplies)",
  },
  {
    name: "one group alone left visible",
    file: breakdown,
    find: "if (visible.length < 2)",
    replace: "if (visible.length < 1)",
  },
  {
    name: "nested groups unchecked",
    file: "lib/statistics/hide-nested.ts",
    find: "return [...inner].every((person) => outer.has(person));",
    replace: "return inner.size > outer.size;",
  },
  {
    name: "complements unchecked",
    file: "lib/statistics/hide-nested.ts",
    find: "const sides = [group, outside];",
    replace: "const sides = [group];",
  },
  {
    name: "reopened increments unchecked",
    file: "lib/statistics/release-moment.ts",
    find: "if (n - publishedReplies < minReplies)",
    replace: "if (n < minReplies)",
  },
  {
    name: "results while the survey is open",
    file: "lib/statistics/release-moment.ts",
    find: 'if (!closed) return "count_only";',
    replace: 'if (!closed && n < minReplies) return "count_only";',
  },
  {
    name: "two hidden settings in a borough total",
    file: "lib/statistics/hide-settings.ts",
    find: "hidden.length >= thresholds.hiddenSettingsInTotalMin",
    replace: "hidden.length >= thresholds.hiddenSettingsInTotalMin - 1",
  },
  {
    name: "settings that do not share counted",
    file: "lib/statistics/hide-settings.ts",
    find: "listed.filter(({ shares, n }) => shares && n > 0)",
    replace: "listed.filter(({ n }) => n > 0)",
  },
  {
    name: "words already at four",
    file: words,
    find: "if (rated < minReplies)",
    replace: "if (rated < minReplies - 1)",
  },
  {
    name: "words still at ten",
    file: words,
    find: "rated >= numbersFrom",
    replace: "rated > numbersFrom",
  },
  {
    name: "one unhappy family seen: no coding at the end",
    file: words,
    find: "if (rated - favourable <= thresholds.wordsCodingMargin)",
    replace: "if (rated - favourable < thresholds.wordsCodingMargin)",
  },
  {
    name: "funnel by the normal approximation",
    file: "lib/statistics/funnel.ts",
    find: "const { low, high } = binomialTails(x, n, benchmark);",
    replace:
      "const z = (x - n * benchmark) / Math.sqrt(n * benchmark * (1 - benchmark));\n  const { low, high } = z < 0 ? { low: Math.exp(-z * z), high: 1 } : { low: 1, high: Math.exp(-z * z) };",
  },
  {
    name: "funnel tail taken on both sides together",
    file: "lib/statistics/thresholds.ts",
    find: "outside95: 0.025",
    replace: "outside95: 0.05",
  },
  {
    name: "Holm without keeping the order",
    file: "lib/statistics/holm.ts",
    find: "largest = Math.max(largest, Math.min(1, (pValues.length - step) * p));",
    replace: "largest = Math.min(1, (pValues.length - step) * p);",
  },
  {
    name: "Bonferroni for Holm",
    file: "lib/statistics/holm.ts",
    find: "(pValues.length - step) * p",
    replace: "pValues.length * p",
  },
  {
    name: "quartiles of type 6",
    file: "lib/statistics/similar-settings.ts",
    find: "const position = (sorted.length - 1) * p;",
    replace: "const position = Math.max(0, (sorted.length + 1) * p - 1);",
  },
  {
    name: "settings told apart although their intervals touch",
    file: "lib/statistics/separability.ts",
    find: "other.upper < setting.lower",
    replace: "other.upper <= setting.lower",
  },
  {
    name: "settings of a borough not seen as clusters",
    file: pooled,
    find: "...scoreInterval(share, replies / designEffect, t),",
    replace: "...scoreInterval(share, replies, t),",
  },
  {
    name: "design effect below one",
    file: pooled,
    find: "Math.max(1, variance / simple)",
    replace: "variance / simple",
  },
  {
    name: "each setting once shown as each parent once",
    file: pooled,
    find: "meanOf(replying.map(({ favourable, rated }) => favourable / rated))",
    replace: "share",
  },
  {
    name: "ties at their lowest place",
    file: "lib/statistics/spearman.ts",
    find: "return below + (level + 1) / 2;",
    replace: "return below + level / level;",
  },
  {
    name: "alpha by the standardised form's divisor",
    file: "lib/statistics/cronbach-alpha.ts",
    find: "(items.length - 1) * ofTotals",
    replace: "items.length * ofTotals",
  },
  {
    name: "full agreement claimed where nothing varies",
    file: "lib/statistics/krippendorff-alpha.ts",
    find: "if (totals.size < 2)",
    replace: "if (totals.size < 1)",
  },
  {
    name: "group size of the plain mean",
    file: "lib/statistics/intraclass-one-way.ts",
    find: "const k0 = (size.n - squaredSizes / size.n) / (size.groups - 1);",
    replace: "const k0 = squaredSizes / squaredSizes + size.n / size.groups - 1;",
  },
  {
    name: "plural of one",
    file: wording,
    find: 'years === 1 ? "1 year is"',
    replace: 'years === 0 ? "1 year is"',
  },
  {
    name: "a point rounded down",
    file: wording,
    find: "return Math.floor(points + 0.5);",
    replace: "return Math.floor(points);",
  },
  {
    name: "a bar without the base in its words",
    file: "components/charts/estimate-in-words.ts",
    find: "shown.n} $",
    replace: "shown.base} $",
  },
  {
    name: "a trend from four years",
    file: "components/charts/year-dots.tsx",
    find: "export const fewestJoinedPoints = 5;",
    replace: "export const fewestJoinedPoints = 4;",
  },
];
