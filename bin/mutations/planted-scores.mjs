/** Mistakes in what one team's answers become: scores, blanks, levels, change, agreement. */
const score = "lib/statistics/theme-score.ts";
const linked = "lib/statistics/linked-change.ts";
const agreement = "lib/statistics/rater-agreement.ts";
const summary = "lib/statistics/question-summary.ts";
const result = "lib/scoring/theme-result.ts";

export const plantedInScores = [
  {
    name: "don't know counted as level 0",
    file: score,
    find: 'if (answer === null || answer === "NA" || answer === "DK" || answer === "not_shown") continue;',
    replace:
      'if (answer === "DK") given.push(0);\n    if (answer === null || answer === "NA" || answer === "DK" || answer === "not_shown") continue;',
  },
  {
    name: "not answered counted as not applicable",
    file: score,
    find: 'shown.filter((answer) => answer === "NA").length',
    replace: 'shown.filter((answer) => answer === "NA" || answer === null).length',
  },
  {
    name: "a question not shown counted as asked",
    file: score,
    find: 'answers.filter((answer) => answer !== "not_shown")',
    replace: "answers.filter(() => true)",
  },
  {
    name: "possible range as if what was answered were all",
    file: score,
    find: "possibleMin: (100 * total) / (highest * applicable),",
    replace: "possibleMin: (100 * total) / (highest * given.length),",
  },
  {
    name: "possible range without the silent questions",
    file: score,
    find: "possibleMax: (100 * (total + highest * silent)) / (highest * applicable),",
    replace: "possibleMax: (100 * total) / (highest * applicable),",
  },
  {
    name: "missing answers imputed as 0",
    file: score,
    find: '...(status === "ok" && pointsOf(given, levels - 1)),',
    replace:
      '...(status === "ok" && pointsOf([...given, ...Array(applicable - given.length).fill(0)], levels - 1)),',
  },
  {
    name: "banker's rounding of the score",
    file: score,
    find: "display: Math.floor(score + 0.5)",
    replace: "display: score % 1 === 0.5 ? 2 * Math.round(score / 2) : Math.round(score)",
  },
  {
    name: "two thirds rounded down",
    file: score,
    find: "Math.ceil((applicable * numerator) / denominator)",
    replace: "Math.floor((applicable * numerator) / denominator)",
  },
  {
    name: "needed answers off by one",
    file: score,
    find: 'theme.answered < theme.needed ? "too_few_answers"',
    replace: 'theme.answered <= theme.needed ? "too_few_answers"',
  },
  {
    name: "a theme of one question scored",
    file: score,
    find: 'if (theme.items === 1) return "single_item";',
    replace: 'if (theme.items === 0) return "single_item";',
  },
  {
    name: "weakest link dropped: plainly Embedded with a question at Not yet",
    file: score,
    find: "if (hasLevelZero && nearest === highest) {",
    replace: "if (hasLevelZero && nearest > highest) {",
  },
  {
    name: "a quarter of a level no longer carries the name",
    file: score,
    find: "<= thresholds.plainLabelDistance + ROUNDING",
    replace: "< thresholds.plainLabelDistance - ROUNDING",
  },
  {
    name: "a level over the scale let through",
    file: score,
    find: 'requireWhole("a level", answer, 0, levels - 1);',
    replace: 'requireWhole("a level", answer, 0, levels);',
  },
  {
    name: "mostly not applicable at exactly half",
    file: score,
    find: "mostlyNotApplicable: 2 * notApplicable > items,",
    replace: "mostlyNotApplicable: 2 * notApplicable >= items,",
  },
  {
    name: "comparable by the shorter of two years",
    file: linked,
    find: "const comparable = enoughInCommon(pairs.length, Math.max(questionsEarlier, questionsLater));",
    replace:
      "const comparable = enoughInCommon(pairs.length, Math.min(questionsEarlier, questionsLater));",
  },
  {
    name: "change turned round: earlier less later",
    file: linked,
    find: "change: (100 * (to - from)) / full,",
    replace: "change: (100 * (from - to)) / full,",
  },
  {
    name: "linked change over all questions",
    file: linked,
    find: "scoreLater: (100 * to) / full,",
    replace: "scoreLater: (100 * to) / (full + highest),",
  },
  {
    name: "questions that moved counted by at least",
    file: linked,
    find: "pairs.filter((pair) => pair.to > pair.from).length",
    replace: "pairs.filter((pair) => pair.to >= pair.from).length",
  },
  {
    name: "a reworded question compared as if it were the same",
    file: "lib/instruments/editions.ts",
    find: 'revisionBetween(earlier, later, code) === "meaning"',
    replace: 'revisionBetween(earlier, later, code) === "typo"',
  },
  {
    name: "Embedded without evidence not counted",
    file: result,
    find: "given[code] === levelCount - 1 && !evidenced.has(code)",
    replace: "given[code] === levelCount && !evidenced.has(code)",
  },
  {
    name: "a question at Not yet without its caveat",
    file: result,
    find: 'if ((counts[0] ?? 0) > 0) caveats.push("questions_at_not_yet");',
    replace: 'if ((counts[0] ?? 0) > 1) caveats.push("questions_at_not_yet");',
  },
  {
    name: "base of a score: all that apply, not all that were answered",
    file: result,
    find: "n: score.answered,",
    replace: "n: score.applicable,",
  },
  {
    name: "population variance for the sample's",
    file: "lib/statistics/moments.ts",
    find: "(value - mean) ** 2)) / (values.length - 1);",
    replace: "(value - mean) ** 2)) / values.length;",
  },
  {
    name: "median as mean",
    file: agreement,
    find: "median: middle && (middle.low + middle.high) / 2,",
    replace: "median: meanOf(given),",
  },
  {
    name: "average deviation from the mean for the median's",
    file: agreement,
    find: "adMedian: distanceFrom(seen.median, given),",
    replace: "adMedian: distanceFrom(meanOf(given), given),",
  },
  {
    name: "within one level: strictly below one",
    file: agreement,
    find: "distances.filter((distance) => distance <= reach).length",
    replace: "distances.filter((distance) => distance < reach).length",
  },
  {
    name: "uniform variance of the wrong number of levels",
    file: agreement,
    find: "return (levels ** 2 - 1) / 12;",
    replace: "return ((levels - 1) ** 2 - 1) / 12;",
  },
  {
    name: "tie rule of the disagreements reversed: range before distance",
    file: "lib/statistics/disagreement.ts",
    find: "descending(a.adMedian, b.adMedian) ||\n          descending(a.range, b.range) ||",
    replace: "descending(a.range, b.range) ||\n          descending(a.adMedian, b.adMedian) ||",
  },
  {
    name: "don't know merged with disagreement: its share of the rated alone",
    file: "lib/statistics/disagreement.ts",
    find: "const asked = raters + dontKnow;",
    replace: "const asked = raters;",
  },
  {
    name: "favourable from the wrong level",
    file: summary,
    find: "given.filter((level) => level >= levels - favourableTop).length",
    replace: "given.filter((level) => level > levels - favourableTop).length",
  },
  {
    name: "don't know in the denominator of the share",
    file: summary,
    find: "favourableShare: ratioOf(favourable, given.length),",
    replace: 'favourableShare: ratioOf(favourable, given.length + count("DK")),',
  },
];
