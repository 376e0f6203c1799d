import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { findLanguage } from "@/lib/languages/languages";
import { findingsOf } from "@/lib/results/results";
import type { SurveyResponse } from "@/lib/surveys/model";
import { replyContent } from "@/lib/surveys/reply-content";
import { ourSpeech } from "@/tests/support/our-speech";
import { askedTexts, randomReplies, releasedTo, sheetOf } from "@/tests/support/released-to";
import { numbersNotOut, numbersOut } from "@/tests/support/results-text";
import { repliesOf } from "@/tests/support/survey-shaped";
import { FamilyResultsView } from "./family-results-view";

const setting = "Larch Lane";
const texts = Object.fromEntries(
  Object.entries(askedTexts).flatMap(([code, text]) => [
    [`q.${code}.text`, text],
    [`q.${code}.importance`, `About ${code}`],
  ]),
);

type Told = { tag?: string; comments?: readonly string[]; reply?: object };

function pageFor(
  replies: readonly SurveyResponse[],
  { tag = "en", comments = [], reply }: Told = {},
) {
  const sheet = sheetOf();
  const released = releasedTo("shared", replies);
  const language = findLanguage(tag);
  if (!language) throw new Error(`No language ${tag}`);
  const speech = { ...ourSpeech(tag, texts), ...language, unchecked: false };
  const html = renderToStaticMarkup(
    <FamilyResultsView
      voice={{ speech, both: false }}
      survey={{ setting, sheet }}
      findings={findingsOf({ survey: { sheet }, released, comments })}
      reply={reply && replyContent.parse(reply)}
    />,
  );
  const text = html.replaceAll(/<[^>]*>/g, " ").replaceAll("&#x27;", "'");
  return { html, text, released };
}

const happy = (n: number) => repliesOf(n, { welcome: 3, listening: 2, play: 1 });

describe("F64 results at the survey’s own address", () => {
  test("F76 every number on the page is in the released rows, of 100 random surveys in two languages", () => {
    fc.assert(
      fc.property(
        randomReplies,
        fc.constantFrom("en", "en-GB-x-easyread", "pl"),
        (replies, tag) => {
          const { text, released } = pageFor(replies, { tag });
          expect(numbersNotOut(text, numbersOut(released))).toEqual([]);
        },
      ),
      { numRuns: 100, seed: 20_261_122 },
    );
  }, 60_000);

  test.each([0, 4, 7, 12, 40])("R-04 with %i replies, who answered comes first", (n) => {
    const { text } = pageFor(happy(n));
    const [who, said] = [text.indexOf("Who answered"), text.indexOf("Question by question")];
    expect(who).toBeGreaterThan(-1);
    expect(said).toBeGreaterThan(who);
    expect(text.slice(who, said)).toContain("We have not heard from");
  });

  test("F28 below ten families there is no answer, no bar and no word of how many agreed", () => {
    for (const n of [1, 4, 7, 9]) {
      const { html, text } = pageFor(happy(n));
      expect(html).not.toContain('class="bar"');
      expect(text).not.toMatch(/nearly all|most of|usually or always/i);
      // Three questions, and forum families and all others once for all of them.
      expect(text.match(/Fewer than 10 families answered/g)).toHaveLength(4);
      expect(text).toContain("Too few families chose what matters most to them");
    }
    const { html, text } = pageFor(happy(10));
    expect(html.match(/class="bar"/g)).toHaveLength(12);
    expect(text).toContain("10 of 10 families who answered said “usually or always”.");
  });

  test("F87 what matters most beside how it goes, in the order of the survey, and how many chose", () => {
    const { text } = pageFor(happy(12));
    const section = text.slice(text.indexOf("What matters most, and how it goes"));
    expect(section).toContain("12 families chose up to three things that matter most to them.");
    const order = ["About welcome", "Matters most to: 12.", "About listening", "to: nobody."];
    const places = order.map((words) => section.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test("forum families beside everyone else from ten each, with what may be said of the two, and apart from nobody", () => {
    const low = (n: number, group?: string) =>
      repliesOf(n, { welcome: 0, listening: 1, play: 1 }, group);
    const both = pageFor([...happy(20), ...low(20, "attends")]);
    expect(both.text).toContain("People choose to come to the forum.");
    const section = both.text.slice(both.text.indexOf("Families who come to the forum"));
    expect(section).toContain("0 of 20 families who answered said “usually or always”.");
    expect(section).toContain("Lower than everyone else. This is more than chance would explain.");
    const few = pageFor([...happy(20), ...low(3, "attends")]);
    expect(few.text.match(/Forum families and all others, each alone/g)).toHaveLength(1);
    expect(few.text).not.toMatch(/than everyone else|People choose/);
  });

  test("F62 parents’ own words stand as they were written, each in the direction of its letters", () => {
    const { html } = pageFor(happy(12), { comments: ["صبح بہت مشکل ہے", "<b>Thank you</b>"] });
    expect(html.match(/<blockquote class="own-words" dir="auto">/g)).toHaveLength(2);
    expect(html).toContain("صبح بہت مشکل ہے</blockquote>");
    expect(html).toContain("&lt;b&gt;Thank you&lt;/b&gt;");
  });

  test("R-11 the setting’s answer in the reader’s words, marked where it is English, or that there is none", () => {
    expect(pageFor(happy(12)).text).toContain("Larch Lane has not answered yet.");
    const of = "Open a second gate";
    const reply = {
      opening: "Thank you",
      items: [{ key: "1", told: "Pick-up is a crush", will: of, cannot: "", why: "" }],
      translations: { pl: { "1.will": { text: "Otworzymy drugą bramę", of } } },
    };
    const polish = pageFor(happy(12), { tag: "pl", reply });
    expect(polish.html).toContain("<p>Otworzymy drugą bramę</p>");
    expect(polish.html).toContain(
      '<span lang="en" dir="ltr">Pick-up is a crush</span> <span>(po angielsku)</span>',
    );
    expect(pageFor(happy(12), { reply }).html).toContain(`<p>${of}</p>`);
  });
});
