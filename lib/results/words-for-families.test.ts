import { describe, expect, test } from "vitest";
import { dayInWords } from "@/lib/kernel/dates";
import { languages } from "@/lib/languages/languages";
import type { Estimate, Shown } from "@/lib/statistics/estimate";
import {
  rollInWords,
  silentInWords,
  waitingInWords,
  whyHiddenInWords,
} from "@/lib/statistics/wording-for-families";
import {
  apartInWords,
  choosersInWords,
  everyoneElseInWords,
  fewInWords,
  forumCaution,
  forumFamiliesInWords,
  heardOfRollInWords,
  intervalInWords,
  manyComparedInWords,
  nobodyAnswered,
  noCommentShown,
  noCommentsYetInWords,
  notAskedWho,
  notHeardInWords,
  shareSaidInWords,
  tooFewChose,
  tooFewToSayWho,
  verdictInWords,
} from "@/lib/statistics/wording-for-results";
import { ourSpeech } from "@/tests/support/our-speech";
import { releasedTo, sheetOf } from "@/tests/support/released-to";
import type { Findings, QuestionResult } from "./model";
import { heardInWords, knownInWords, namedBy } from "./result-words";
import { findingsOf } from "./results";
import {
  choosersForFamilies,
  countForFamilies,
  forumForFamilies,
  heardForFamilies,
  knownForFamilies,
  methodForFamilies,
  namedForFamilies,
  noCommentForFamilies,
  shareForFamilies,
  sureForFamilies,
} from "./words-for-families";

const english = ourSpeech("en");
const spoken = (words: readonly { text: string }[]) => words.map(({ text }) => text).join(" ");
const blank = findingsOf({
  survey: { sheet: sheetOf() },
  released: releasedTo("shared", []),
  comments: [],
});
const findings = (more: Partial<Findings> & { roll?: number | null } = {}): Findings => ({
  ...{ ...blank, ...more },
  coverage: { ...blank.coverage, roll: more.roll === undefined ? 60 : more.roll },
});

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
const shown = (favourable: number, n: number): Shown => ({
  ...{ status: "shown", value: (100 * favourable) / n, lower: 12.4, upper: 87.6, n },
  ...{ confidence: 0.95, base: "families who answered", caveats: [], method: "1.0" },
});
function question(
  share: Estimate,
  favourable?: number,
  scale: "frequency" | "extent" = "frequency",
) {
  const [first] = blank.questions;
  if (!first) throw new Error("No question");
  return { ...first, question: { ...first.question, scale }, share, favourable } as QuestionResult;
}

describe("F64 what families read in English is what staff read, sentence by sentence", () => {
  test("R-04 R-05 who answered, and who was not heard", () => {
    for (const [completed, roll] of [
      [1, 1],
      [1, 60],
      [12, 60],
      [60, 60],
      [59, 60],
    ] as const)
      expect(spoken(heardForFamilies(english, findings({ completed, roll })))).toBe(
        `${heardOfRollInWords(completed, roll)} ${notHeardInWords(completed, roll)}`,
      );
    for (const completed of [1, 12])
      expect(spoken(heardForFamilies(english, findings({ completed, roll: null })))).toBe(
        `${heardOfRollInWords(completed, null)} ${notHeardInWords(completed, null)}`,
      );
  });

  test("R-05 a roll of fewer families than answered is no number of families to go by", () => {
    const said = heardForFamilies(english, findings({ completed: 12, roll: 10 }));
    expect(said).toEqual(heardForFamilies(english, findings({ completed: 12, roll: null })));
  });

  test("F71 counts of who was heard, and of who uses the setting", () => {
    for (const heard of [0, 12, "few", "all_but_few", "hidden"] as const) {
      expect(countForFamilies(english, heard, 10).text).toBe(heardInWords(heard, 10));
      expect(knownForFamilies(english, heard, 10).text).toBe(knownInWords(heard, 10));
    }
    expect(knownForFamilies(english, null, 10).text).toBe(knownInWords(null, 10));
    expect(countForFamilies(english, "few", 10).text).toBe(fewInWords(10));
    expect(english.say("resultsTooFewToSay").text).toBe(tooFewToSayWho);
    expect(english.say("resultsNotAskedWho").text).toBe(notAskedWho);
  });

  test("F26 a share in counts below thirty and in percent from there, on both scales", () => {
    const asked = { frequency: "how often", extent: "how much" };
    const answer = { frequency: "usually or always", extent: "quite a lot or a lot" };
    for (const scale of ["frequency", "extent"] as const)
      for (const [favourable, n] of [
        [0, 10],
        [8, 10],
        [29, 29],
        [0, 30],
        [27, 36],
        [41, 41],
      ] as const)
        expect(
          shareForFamilies(english, question(shown(favourable, n), favourable, scale), blank).text,
        ).toBe(shareSaidInWords(favourable, n, { asked: asked[scale], answer: answer[scale] }));
  });

  test("F76 why a share is not shown; what is in words is the setting’s alone, and hidden here", () => {
    const said = (share: Estimate) => shareForFamilies(english, question(share), blank).text;
    expect(said({ status: "hidden", reason: "few_people" })).toBe(
      whyHiddenInWords("few_people", 10),
    );
    expect(said({ status: "hidden", reason: "complement" })).toBe(
      whyHiddenInWords("complement", 10),
    );
    expect(said({ status: "words", word: "nearly_all" })).toBe(whyHiddenInWords("few_people", 10));
    expect(said({ status: "not_computable", reason: "no_replies" })).toBe(nobodyAnswered);
  });

  test("F84 how sure a share is, and what the silent would make of it", () => {
    const silent = { ...shown(8, 10), lower: 13.3, upper: 91.5 };
    const result = { ...question(shown(8, 10), 8), silent };
    expect(spoken(sureForFamilies(english, result, findings({ roll: 60 })))).toBe(
      `${intervalInWords(10, 12.4, 87.6)} ${silentInWords(13.3, 91.5)}`,
    );
    const unknown = { ...result, silent: undefined };
    expect(spoken(sureForFamilies(english, unknown, findings({ roll: null })))).toBe(
      `${intervalInWords(10, 12.4, 87.6)} ${rollInWords(null)}`,
    );
    const hidden = question({ status: "hidden", reason: "few_people" });
    expect(sureForFamilies(english, hidden, blank)).toEqual([]);
  });

  test("F62 why there are no words of parents to read", () => {
    expect(noCommentForFamilies(english, findings({ completed: 9 })).text).toBe(
      noCommentsYetInWords(10),
    );
    expect(noCommentForFamilies(english, findings({ completed: 10 })).text).toBe(noCommentShown);
  });

  test("forum families and everyone else, with what may be said of the two (honest-numbers 3.5)", () => {
    const verdicts = ["higher", "higher_but_small", "lower", "lower_but_small"] as const;
    const [attends, everyoneElse] = [shown(4, 12), shown(9, 20)];
    const groups = {
      attends: { share: attends, favourable: 4 },
      everyoneElse: { share: everyoneElse, favourable: 9 },
    };
    for (const verdict of [...verdicts, "about_the_same", "cannot_tell"] as const) {
      const forum = { ...groups, difference: { verdict, points: 12 } };
      const [here, others] = forumForFamilies(english, { ...question(attends), forum }, blank);
      const said = here?.words.at(-1)?.text ?? "";
      expect(said).toBe(verdictInWords(verdict, "everyone else", 0));
      expect(`${here?.who.text}: ${lower(said)}`).toBe(forumFamiliesInWords(said));
      const [share = { text: "" }] = others?.words ?? [];
      expect(`${others?.who.text}: ${lower(share.text)}`).toBe(everyoneElseInWords(share.text));
    }
    expect(english.say("resultsForumCaution").text).toBe(forumCaution);
  });

  test("F76 or why they are not shown apart; in words is hidden from families too", () => {
    const small: Estimate[] = [
      { status: "hidden", reason: "few_people" },
      { status: "words", word: "most" },
    ];
    for (const share of small) {
      const forum = { attends: { share: shown(9, 20), favourable: 9 }, everyoneElse: { share } };
      const lines = forumForFamilies(english, { ...question(share), forum }, blank);
      expect(lines.map(({ who, words }) => `${who.text}: ${lower(spoken(words))}`)).toEqual([
        apartInWords(whyHiddenInWords("few_people", 10)),
      ]);
    }
  });

  test("F87 how many chose, and each thing's count; nothing of a few", () => {
    const chosen = (families?: number) => ({
      coverage: { ...blank.coverage, matters: { opening: 1, families, questions: [] } },
    });
    for (const n of [1, 12])
      expect(choosersForFamilies(english, chosen(n)).text).toBe(choosersInWords(n));
    for (const none of [chosen(), { coverage: { ...blank.coverage, matters: undefined } }])
      expect(choosersForFamilies(english, none).text).toBe(tooFewChose);
    for (const named of [0, 7, "few"] as const)
      expect(namedForFamilies(english, named).text).toBe(`Matters most to: ${namedBy(named)}.`);
    expect(namedForFamilies(english, "most").text).toContain(heardInWords("hidden", 10));
  });

  test("when there are many verdicts, that more is asked of each", () => {
    expect(methodForFamilies(english, findings({ verdicts: 3 }))).toHaveLength(2);
    expect(methodForFamilies(english, findings({ verdicts: 4 })).at(-1)?.text).toBe(
      manyComparedInWords(4),
    );
  });

  test("when it was released, and what waits", () => {
    for (const waiting of [0, 1, 4])
      expect(spoken(methodForFamilies(english, findings({ waiting })))).toBe(
        `Released on ${dayInWords(blank.releasedAt)} and not changed since. ${waitingInWords(waiting, 5)}`,
      );
  });
});

test.each(languages.map(({ tag }) => tag))(
  "F64 a share in %s names the two upper answers as they were asked",
  (tag) => {
    const speech = ourSpeech(tag);
    const upper = {
      frequency: ["usually", "always"],
      extent: ["quiteALot", "aLot"],
    } as const;
    for (const scale of ["frequency", "extent"] as const)
      for (const n of [12, 36]) {
        const said = shareForFamilies(speech, question(shown(9, n), 9, scale), blank).text;
        for (const key of upper[scale])
          expect(said.toLowerCase()).toContain(speech.say(key).text.toLowerCase());
        expect(said.match(/\d+/g)?.toSorted()).toEqual(n === 12 ? ["12", "9"] : ["25", "36"]);
      }
  },
);
