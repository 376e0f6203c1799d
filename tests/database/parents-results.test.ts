import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { surveyOpenings } from "@/db/schema/surveys";
import { languageOverrides } from "@/db/schema/translations";
import { findLanguage } from "@/lib/languages/languages";
import { englishMessages, messagesIn } from "@/lib/languages/messages";
import { decideComment } from "@/lib/moderation/commands";
import { listComments } from "@/lib/moderation/queries";
import { publishReply, translateReply, writeItem } from "@/lib/replies/commands";
import { contextOf, visitorContext } from "@/lib/request/context";
import { withdrawSharing } from "@/lib/results/commands";
import { selectReleasedSurvey } from "@/lib/surveys/queries";
import { asSuperuser, notAllowed, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { addForumWithSetting, type ForumPlace } from "../support/forum";
import { ask, locationOf } from "../support/parents-routes";
import { numbersNotOut, numbersOut } from "../support/results-text";
import { type SurveyStage, smallSheet, surveyAt } from "../support/survey-stages";
import { noon } from "../support/world";

withFreshDatabase();

let team: ForumPlace;
beforeAll(async () => {
  team = await addForumWithSetting();
});

const nobodys = "WRQNGS";
const organising = () => contextOf(team.organiser, noon);
const managing = () => contextOf(team.manager, noon);

/** The forum's survey, as far as a stage, with English and these languages open to families. */
async function surveyOf(stage: SurveyStage, { replies = 15, tags = [] as string[] } = {}) {
  const languages = ["en", ...tags].flatMap((tag) => findLanguage(tag) ?? []);
  const { settingId, forumId } = team;
  const made = await surveyAt(stage, { settingId, forumId }, team.organiser, {
    ...{ sheet: smallSheet({ languages }), replies },
  });
  const by = { decidedBy: team.organiser.userId, decidedAt: noon };
  await asSuperuser(async (tx) => {
    for (const language of tags)
      await tx
        .insert(languageOverrides)
        .values({ surveyId: made.surveyId, settingId, language, ...by });
  });
  return made;
}

async function pageOf(address: string): Promise<string> {
  const response = await ask(address);
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
}

const textOf = (page: string) => page.replace(/^[\s\S]*<main/, "<main").replaceAll(/<[^>]*>/g, " ");

describe("F64 results go back to those who answered, at the address where they did", () => {
  test("A-12 closed, and released but not given back: the page of a code that never was, byte for byte", async () => {
    for (const stage of ["closed", "released"] as const) {
      const { code } = await surveyOf(stage);
      for (const page of ["", "/en", "/en/results", "/ur/results", "/en/thanks", "/en/help"]) {
        const [wrong, late] = await Promise.all(
          [nobodys, code].map((each) => ask(`/s/${each}${page}`)),
        );
        expect([wrong?.status, late?.status]).toEqual([404, 404]);
        expect(await late?.text()).toBe(await wrong?.text());
      }
    }
  });

  test("given back: every way in leads to the results, and every other page is closed as before", async () => {
    const { code } = await surveyOf("shared");
    const results = `/s/${code}/en/results`;
    expect(locationOf(await ask(`/s/${code}?with=K7QF42M4X9`))).toBe(results);
    expect(locationOf(await ask(`/s/${code}/en?with=K7QF42M4X9`))).toBe(results);
    const response = await ask(results);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("set-cookie")).toBeNull();
    const page = await response.text();
    expect(page).not.toMatch(/<script|\son\w+=|https?:\/\//);
    expect(page).not.toContain("/help");
    for (const other of ["/en/thanks", "/en/help", "/en/privacy", "/en/go-on", "/en/mine/x/check"])
      expect((await ask(`/s/${code}${other}`)).status).toBe(404);
    for (const form of [`/s/${code}/en`, `/s/${code}/en/go-on`, `/s/${code}/en/mine/x/about`])
      expect((await ask(form, { form: {} })).status).toBe(404);
  });

  test("R-04 F76 who answered first, and every number on it is in the released rows", async () => {
    const { surveyId, code } = await surveyOf("shared", { replies: 33 });
    const visiting = visitorContext(noon, surveyId);
    const out = await visiting.db.run((tx) => selectReleasedSurvey(tx, surveyId, "shared"));
    if (!out) throw new Error("Nothing is out");
    const said = textOf(await pageOf(`/s/${code}/en/results`));
    expect(numbersNotOut(said, numbersOut(out))).toEqual([]);
    const order = [
      ...["33 families answered, of 60 on the roll.", "We have not heard from 27 families."],
      ...[englishMessages.contextWorking, "Do you feel welcome when you arrive?"],
      ...["We asked how often.", englishMessages.resultsHowSure, englishMessages.resultsForum],
      ...[englishMessages.resultsMatters, englishMessages.resultsOwnWords],
      ...["has not answered yet.", "Released on 12 June 2026 and not changed since."],
    ];
    const places = order.map((words) => said.indexOf(words));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  test("F28 with seven replies nothing is said of any answer, in numbers or in words", async () => {
    const { code } = await surveyOf("shared", { replies: 7 });
    const said = textOf(await pageOf(`/s/${code}/en/results`));
    expect(said).toContain("7 families answered, of 60 on the roll.");
    // Two questions, and forum families and all others.
    expect(said.match(/Fewer than 10 families answered/g)).toHaveLength(3);
    expect(said).not.toMatch(/usually or always|nearly all|most of the families/i);
    expect(said).toContain("Parents’ own words are shown when at least 10 families have answered.");
  });

  test("F55 taken back: gone at once, like a code that never was", async () => {
    const { surveyId, code } = await surveyOf("shared");
    await pageOf(`/s/${code}/en/results`);
    await withdrawSharing(organising(), surveyId, "families");
    const [late, wrong] = await Promise.all(
      [code, nobodys].map((each) => ask(`/s/${each}/en/results`)),
    );
    expect([late?.status, await late?.text()]).toEqual([404, await wrong?.text()]);
  });

  test("open for the first time they are not out; open again, those of before are, and it can be answered", async () => {
    const first = await surveyOf("open");
    const notYet = await pageOf(`/s/${first.code}/en/results`);
    expect(notYet).toContain(englishMessages.resultsNotYet);
    const again = await surveyOf("shared");
    await asSuperuser((tx) =>
      tx.insert(surveyOpenings).values({
        ...{ surveyId: again.surveyId, settingId: team.settingId, opening: 2 },
        ...{ openedBy: team.organiser.userId, openedAt: noon },
      }),
    );
    expect(await pageOf(`/s/${again.code}/en/results`)).toContain("15 families answered");
    expect(await pageOf(`/s/${again.code}/en`)).toContain(englishMessages.start);
  });
});

describe("R-AZ-01 what a visitor’s role may read", () => {
  test("of a survey that is given back no answer, family, comment or row in words; of any other no row at all", async () => {
    const shared = await surveyOf("shared", { replies: 7 });
    const kept = await surveyOf("released");
    const seenBy = (surveyId: string, query: string) =>
      visitorContext(noon, surveyId).db.run((tx) => rowsOf(tx.execute(sql.raw(query))));
    for (const table of ["responses", "response_contexts", "survey_comments"])
      expect(await refusalOf(seenBy(shared.surveyId, `select 1 from ${table}`))).toBe(notAllowed);
    const inWords = "select 1 from released_results where audience = 'setting'";
    expect(await seenBy(shared.surveyId, inWords)).toEqual([]);
    for (const table of ["releases", "released_results", "comment_decisions"])
      expect([table, await seenBy(kept.surveyId, `select survey_id from ${table}`)]).toEqual([
        table,
        [],
      ]);
    // Without a survey, all there is to know is which ones were given back.
    const audiences = await rowsOf<{ audience: string }>(
      visitorContext(noon).db.run((tx) =>
        tx.execute(sql`select distinct audience from survey_shares`),
      ),
    );
    expect(audiences).toEqual([{ audience: "families" }]);
  });

  test("F62 F77 of parents’ own words only those that are decided public, as they were decided", async () => {
    const { surveyId, code } = await surveyOf("shared");
    const comments = await listComments(organising(), surveyId);
    const decisions = { Drop: "public", Ring: "withheld", Thank: "private" } as const;
    for (const { id, words } of comments) {
      const decision = decisions[words.split(/\W/)[0] as keyof typeof decisions];
      const shown = decision === "public" ? "Mornings are rushed" : words;
      await decideComment(organising(), { surveyId, commentId: id, decision, shown });
    }
    const said = textOf(await pageOf(`/s/${code}/en/results`));
    expect(said).toContain("Mornings are rushed");
    expect(said).not.toMatch(/Drop-off|garden day|07700/);
  });
});

test("L-08 L-21 in every language it was open in, with the setting’s reply translated or marked as English", async () => {
  const { surveyId, code } = await surveyOf("shared", { tags: ["pl", "ur"] });
  const place = { surveyId, key: "", cannot: "", why: "", actionId: "" as const };
  const told = "The gate is locked at five";
  await writeItem(managing(), { ...place, version: 0, told, will: "Open it until six" });
  const polish = { "1.told": "Brama jest zamykana o piątej", "1.will": "Otwarta do szóstej" };
  await translateReply(managing(), {
    ...{ surveyId, version: 1, language: "pl", texts: polish, inEnglish: false },
  });
  await translateReply(managing(), {
    ...{ surveyId, version: 2, language: "ur", texts: {}, inEnglish: true },
  });
  const list = await pageOf(`/s/${code}`);
  for (const tag of ["en", "pl", "ur"]) expect(list).toContain(`href="/s/${code}/${tag}/results"`);
  expect(textOf(await pageOf(`/s/${code}/pl/results`))).not.toContain("Brama");
  expect(await publishReply(managing(), { surveyId, version: 3 })).toHaveProperty("published");
  expect(await pageOf(`/s/${code}/en/results`)).toContain("<p>Open it until six</p>");
  const inPolish = await pageOf(`/s/${code}/pl/results`);
  expect(inPolish).toContain("Otwarta do szóstej");
  expect(inPolish).toContain(messagesIn("pl")?.replyTold);
  const inUrdu = await pageOf(`/s/${code}/ur/results`);
  expect(inUrdu).toContain('<html lang="ur" dir="rtl"');
  expect(inUrdu).toContain('<span lang="en" dir="ltr">Open it until six</span>');
  expect(inUrdu).toContain(messagesIn("ur")?.inEnglish);
});
