import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { surveyDrafts } from "@/db/schema/answering";
import { responses, surveyClosings } from "@/db/schema/surveys";
import { languages } from "@/lib/languages/languages";
import { englishMessages, messagesIn } from "@/lib/languages/messages";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { ask, follow, fromOurPage, locationOf } from "../support/parents-routes";
import { openParentsSurvey, type ParentsSurvey, readyQuestions } from "../support/parents-survey";
import { noon } from "../support/world";

withFreshDatabase();

let survey: ParentsSurvey;
const open = (wanted: Parameters<typeof openParentsSurvey>[1] = {}) =>
  asSuperuser((tx) => openParentsSurvey(tx, wanted));
const stored = () =>
  asSuperuser((tx) => tx.select().from(responses).where(eq(responses.surveyId, survey.surveyId)));

/** Presses "Start". @returns the address of the first page */
async function start(tag = "en", form: Record<string, string> = {}): Promise<string> {
  return locationOf(await ask(`/s/${survey.code}/${tag}`, { form }));
}

/** The sheet's address without its page. */
const sheetOf = (address: string) => address.replace(/(\/mine\/[^/]+)\/.*$/, "$1");

beforeAll(async () => {
  survey = await open({ tags: ["pl", "ur"] });
});

describe("a reply from beginning to end", () => {
  test("A-04 A-10 F-10 answered, changed, sent and sent again: one reply, and the same receipt", async () => {
    const first = await start();
    const sheet = sheetOf(first);
    let next = first;
    for (const answer of ["3", "DK", "NA", "", "0"]) {
      next = locationOf(await ask(next, { form: answer ? { answer } : {} }));
    }
    expect(next).toBe(`${sheet}/check`);
    const check = await (await ask(next)).text();
    expect(check).toContain(`${sheet}/question/2?from=check`);
    expect(check).toContain(englishMessages.notAnswered);
    const changed = await ask(`${sheet}/question/2?from=check`, { form: { answer: "1" } });
    expect(locationOf(changed)).toBe(`${sheet}/check`);
    const sent = await ask(`${sheet}/about`, { form: { contexts: ["eal"], helped: "no" } });
    const again = await ask(`${sheet}/about`, { form: { contexts: ["eal"], helped: "no" } });
    expect([locationOf(sent), locationOf(again)]).toEqual(
      Array(2).fill(`/s/${survey.code}/en/thanks`),
    );
    const codes = survey.sheet.questions.map(({ code }) => code);
    const replies = await stored();
    expect(replies.map(({ answers }) => answers)).toEqual([
      { [`${codes[0]}`]: 3, [`${codes[1]}`]: 1, [`${codes[2]}`]: "NA", [`${codes[4]}`]: 0 },
    ]);
    const gone = await ask(`${sheet}/question/1`);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain(englishMessages.goneSent);
  });

  test("O-02 F-12 what was chosen is chosen again when a page is gone back to, and can be taken away", async () => {
    const first = await start();
    await ask(first, { form: { answer: "2" } });
    expect(await (await ask(first)).text()).toMatch(/checked=""[^>]*value="2"/);
    expect(locationOf(await ask(first, { form: { answer: "2", remove: "yes" } }))).toBe(first);
    expect(await (await ask(first)).text()).not.toContain("checked");
  });

  test("R-AN-08 no page sets a cookie, and no cache keeps any", async () => {
    const first = await start();
    const pages = ["/question/2", "/check", "/about", "/save"].map((page) => sheetOf(first) + page);
    const base = `/s/${survey.code}`;
    const others = ["", "/en", "/en/privacy", "/en/help", "/en/thanks", "/en/results", "/en/go-on"];
    for (const address of [...pages, ...others.map((page) => base + page)]) {
      const response = await ask(address);
      expect(response.status, address).toBe(200);
      expect(response.headers.get("set-cookie"), address).toBeNull();
      expect(response.headers.get("cache-control"), address).toBe("no-store");
      expect(await response.text(), address).not.toMatch(/<script|\son\w+=|https?:\/\//);
    }
  });
});

describe("O-01 saving a place", () => {
  test("on my own phone: a cookie that only the server reads, and the list of languages leads back", async () => {
    const first = await start("ur");
    await ask(first, { form: { answer: "1" } });
    const saved = await ask(`${sheetOf(first)}/save?from=2`, { form: { keep: "phone" } });
    const cookie = saved.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^place=[^;]+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/);
    const headers = { cookie: cookie.split(";")[0] ?? "" };
    const list = await ask(`/s/${survey.code}`, { headers });
    expect(await list.text()).toContain(`${sheetOf(first)}/question/2`);
    const other = await open();
    expect(await (await ask(`/s/${other.code}/en`, { headers })).text()).not.toContain("/mine/");
  });

  test("by a code, in capitals or not, on any phone", async () => {
    const first = await start();
    await ask(first, { form: { answer: "1" } });
    const shown = await follow(await ask(`${sheetOf(first)}/save`, { form: { keep: "code" } }));
    const code = /Your code is ([A-Z2-9]{6})/.exec(await shown.text())?.[1] ?? "";
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
    const on = await ask(`/s/${survey.code}/pl/go-on`, { form: { code: typed } });
    expect(locationOf(on)).toMatch(new RegExp(`^/s/${survey.code}/pl/mine/[^/]+/question/2$`));
    const wrong = await ask(`/s/${survey.code}/en/go-on`, { form: { code: "no <b>" } });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain("<title>Error: ");
    expect(page).toContain(englishMessages.resumeUnknown);
    expect(page).toContain('value="no &lt;b&gt;"');
  });
});

describe("F56 single-use codes", () => {
  beforeEach(async () => {
    survey = await open({ sheet: { access: "codes" }, singles: 2 });
  });

  test("by the address of the slip the code is never asked for, and it is not in the draft", async () => {
    const [single = ""] = survey.singles;
    const list = await follow(await ask(`/s/${survey.code.toLowerCase()}/with/${single}`));
    const opened = await follow(list);
    expect(await opened.text()).not.toContain(englishMessages.codeLabel);
    const first = locationOf(await ask(`/s/${survey.code}/en?with=${single}`, { form: {} }));
    expect(first).toContain(`?with=${single}`);
    const drafts = await asSuperuser((tx) => tx.select().from(surveyDrafts));
    expect(JSON.stringify(drafts)).not.toContain(single);
    await ask(first.replace("question/1", "about"), { form: {} });
    expect(await stored()).toHaveLength(1);
  });

  test("typed by hand a slip of the finger is told at once, with what was typed", async () => {
    const [single = ""] = survey.singles;
    const wrong = single.slice(0, -1) + (single.endsWith("2") ? "3" : "2");
    for (const [code, problem] of [
      ["", englishMessages.codeMissing],
      [wrong, englishMessages.codeWrong],
    ] as const) {
      const response = await ask(`/s/${survey.code}/en`, { form: { code } });
      const page = await response.text();
      expect(response.status).toBe(422);
      expect(page).toContain("<title>Error: ");
      expect(page).toContain(problem);
      expect(page).toContain('href="#code"');
    }
    expect(await start("en", { code: single.toLowerCase() })).toContain(`with=${single}`);
  });

  test("R-AN-09 a code that is used up gets the same receipt, byte for byte, and stores nothing", async () => {
    const [single = ""] = survey.singles;
    const receipts: string[] = [];
    for (let run = 0; run < 2; run += 1) {
      const first = await start("en", { code: single });
      const sent = await ask(first.replace("question/1", "about"), { form: {} });
      receipts.push(locationOf(sent) + (await (await follow(sent)).text()));
    }
    expect(receipts[0]).toBe(receipts[1]);
    expect(await stored()).toHaveLength(1);
  });
});

describe("what is refused", () => {
  beforeAll(async () => {
    survey = await open({ tags: ["pl", "ur"] });
  });

  test("A-05 a form that another site sent, or nobody knows who", async () => {
    const address = `/s/${survey.code}/en`;
    const statusOf = async (headers: Record<string, string>) =>
      (await ask(address, { form: {}, headers })).status;
    expect(await statusOf({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await statusOf({ "sec-fetch-site": "same-site", origin: "null" })).toBe(403);
    expect(await statusOf({ origin: "https://elsewhere.example" })).toBe(403);
    expect(await statusOf({})).toBe(403);
    expect(await statusOf({ origin: "null", ...fromOurPage })).toBe(303);
    expect(await statusOf({ origin: "http://localhost:3000" })).toBe(303);
  });

  test("R-WEB-04 a body larger than any form of ours, without reading it to its end", async () => {
    const form = { comment: "x".repeat(70_000) };
    expect((await ask(`/s/${survey.code}/en`, { form })).status).toBe(413);
  });

  test("R-AN-10 what only a program fills in is thanked and not kept", async () => {
    const response = await ask(`/s/${survey.code}/en`, {
      form: { website: "http://spam.example" },
    });
    expect(locationOf(response)).toBe(`/s/${survey.code}/en/thanks`);
    expect(await start()).toContain("/mine/");
  });

  test("A-12 a wrong and a closed code get the same page, byte for byte", async () => {
    const closed = await open();
    await asSuperuser((tx) =>
      tx.insert(surveyClosings).values({
        ...{ surveyId: closed.surveyId, settingId: closed.settingId, opening: 1 },
        ...{ closedBy: closed.userId, closedAt: noon },
      }),
    );
    for (const page of ["", "/en", "/ur", "/en/mine/token/question/1", "/ur/thanks", "/xx"]) {
      const [wrong, late] = await Promise.all(
        ["WRQNGS", closed.code].map((code) => ask(`/s/${code}${page}`)),
      );
      expect([wrong?.status, late?.status]).toEqual([404, 404]);
      expect(await late?.text()).toBe(await wrong?.text());
    }
  });

  test("a sheet or question that is not there shows no answers and no fault", async () => {
    expect((await ask(`/s/${survey.code}/en/mine/none/question/1`)).status).toBe(404);
    const first = await start();
    for (const number of ["0", "6", "1.5", "abc"]) {
      expect(locationOf(await ask(`${sheetOf(first)}/question/${number}`))).toBe(first);
    }
    expect(locationOf(await ask(`/s/${survey.code}/xx`))).toBe(`/s/${survey.code}`);
  });

  test("help and the notice lead back to the question, and nowhere else", async () => {
    const first = await start();
    const page = await (await ask(first)).text();
    const helpHref = /href="([^"]+\/help[^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(await (await ask(helpHref)).text()).toContain(`class="back" href="${first}"`);
    const evil = await ask(
      `/s/${survey.code}/en/help?from=${encodeURIComponent("//evil.example")}`,
    );
    expect(await evil.text()).not.toContain("evil");
  });
});

describe("languages", () => {
  test("L-09 every page leads to itself in every language, with its name in its own script", async () => {
    const first = await start("ur");
    const page = await (await ask(`${first}?both=1`)).text();
    for (const { tag, autonym } of languages.filter(({ tag }) =>
      ["en", "pl", "ur"].includes(tag),
    )) {
      const there = first.replace("/ur/", `/${tag}/`);
      expect(page).toMatch(new RegExp(`href="${there}\\?both=1" lang="${tag}"[^>]*>${autonym}<`));
    }
    expect(page).toContain('<html lang="ur" dir="rtl"');
  });

  test("L-06 a language nobody has checked says so on every page in both, with the English beside it", async () => {
    const first = await start("ur");
    for (const address of [`/s/${survey.code}/ur`, first, first.replace("question/1", "about")]) {
      const page = await (await ask(address)).text();
      expect(page).toContain(messagesIn("ur")?.notChecked);
      expect(page).toContain(englishMessages.notChecked);
      expect(page).toContain(englishMessages.helpLink);
    }
  });

  test("L-08 what is not translated is English, marked as English and said to be", async () => {
    const questions = readyQuestions(1).map((each) => ({ ...each, origin: "own" as const }));
    survey = await open({ tags: ["pl"], sheet: { questions } });
    const page = await (await ask(await start("pl"))).text();
    const asked = survey.sheet.questions[0]?.text;
    expect(page).toContain(`<span lang="en" dir="ltr">${asked}</span>`);
    expect(page).toContain(messagesIn("pl")?.inEnglish);
  });
});
