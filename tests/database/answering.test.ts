import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { responseContexts, surveyCodes, surveyComments, surveyDrafts } from "@/db/schema/answering";
import { responses, surveyClosings } from "@/db/schema/surveys";
import {
  dropExpiredDrafts,
  giveResumeCode,
  goOnByCode,
  saveAnswer,
  saveComment,
  saveMatters,
  sendReply,
  startDraft,
} from "@/lib/answering/commands";
import type { LastAnswers, OpenSurvey } from "@/lib/answering/model";
import { findDraft, findOpenSurvey } from "@/lib/answering/queries";
import { addDays } from "@/lib/kernel/dates";
import { visitorContext } from "@/lib/request/context";
import { asSuperuser, refusalOf, rowsOf, withFreshDatabase } from "../support/database";
import { openParentsSurvey, type ParentsSurvey } from "../support/parents-survey";
import { noon } from "../support/world";

withFreshDatabase();

const nothingMore: LastAnswers = { contexts: [] };
let made: ParentsSurvey;
let survey: OpenSurvey;
const visitor = (now = noon) => visitorContext(now, survey.id);
const answer = (token: string, number: number, level: 0 | 1 | 2 | 3 | "DK" | "NA" | undefined) =>
  saveAnswer(
    visitor(),
    { surveyId: survey.id, token },
    { code: made.sheet.questions[number - 1]?.code ?? "", answer: level, number },
  );

async function prepare(wanted: Parameters<typeof openParentsSurvey>[1] = {}) {
  made = await asSuperuser((tx) => openParentsSurvey(tx, wanted));
  survey = await opened(made.code);
}

async function opened(code: string): Promise<OpenSurvey> {
  const found = await findOpenSurvey(noon, code);
  if (!found) throw new Error("The survey is not open");
  return found;
}

function send(token: string, more: { single?: string; last?: LastAnswers; tag?: string } = {}) {
  const language = survey.languages.find(({ tag }) => tag === (more.tag ?? "en"));
  if (!language) throw new Error("The survey has no such language");
  const { single, last = nothingMore } = more;
  return sendReply(visitor(), survey, { token, single, language, last });
}

async function started(single?: string): Promise<{ token: string; single?: string }> {
  return { token: await startDraft(visitor(), survey.id), single };
}

const stored = (id = survey.id) =>
  asSuperuser((tx) => tx.select().from(responses).where(eq(responses.surveyId, id)));

describe("finding a survey by its code", () => {
  beforeEach(() => prepare({ tags: ["pl", "ur"] }));

  test("it comes with who asks, how many could answer, and its languages, English first", () => {
    expect(survey).toMatchObject({ setting: "Larch Lane", asker: "Alderbrook Parents" });
    expect(survey).toMatchObject({ askedBy: "forum", families: 40, closesOn: "2099-07-10" });
    expect(survey.languages.map(({ tag, state }) => `${tag} ${state}`)).toEqual([
      ...["en reviewed", "pl override", "ur override"],
    ]);
  });

  test("A-12 one that never was, one that is not open yet and one that has closed are told apart by nothing", async () => {
    const early = await asSuperuser((tx) => openParentsSurvey(tx, { opened: false }));
    const closed = await asSuperuser((tx) => openParentsSurvey(tx));
    await asSuperuser((tx) =>
      tx.insert(surveyClosings).values({
        ...{ surveyId: closed.surveyId, settingId: closed.settingId, opening: 1 },
        ...{ closedBy: closed.userId, closedAt: noon },
      }),
    );
    for (const code of ["NOSUCH", "", early.code, closed.code]) {
      expect(await findOpenSurvey(noon, code)).toBeUndefined();
    }
  });

  test("L-05 a language nobody has reviewed stays away", async () => {
    await prepare({ sheet: { languages: survey.sheet.languages } });
    expect(survey.languages.map(({ tag }) => tag)).toEqual(["en"]);
  });
});

describe("O-01 F4 a place is kept after each answer", () => {
  beforeEach(() => prepare({ sheet: { asksImportance: true, comment: "public" } }));

  test("F-04 F-05 levels and the two blanks as chosen, a skipped question not at all", async () => {
    const { token } = await started();
    const codes = made.sheet.questions.map(({ code }) => code);
    await answer(token, 1, 3);
    await answer(token, 2, "DK");
    await answer(token, 3, "NA");
    await answer(token, 4, undefined);
    expect(await findDraft(visitor(), survey.id, token)).toEqual({
      answers: { [`${codes[0]}`]: 3, [`${codes[1]}`]: "DK", [`${codes[2]}`]: "NA" },
      ...{ matters: [], comment: "", reached: 4 },
    });
    await answer(token, 1, undefined);
    expect((await findDraft(visitor(), survey.id, token))?.answers).not.toHaveProperty(
      `${codes[0]}`,
    );
  });

  test("A-10 the same answer twice is one answer, and going back does not lose the way", async () => {
    const { token } = await started();
    await answer(token, 4, 1);
    await answer(token, 2, 1);
    await answer(token, 2, 1);
    const draft = await findDraft(visitor(), survey.id, token);
    expect(draft?.reached).toBe(4);
    expect(Object.keys(draft?.answers ?? {})).toHaveLength(2);
  });

  test("what matters and words are kept beside the answers", async () => {
    const { token } = await started();
    const place = { surveyId: survey.id, token };
    const matters = made.sheet.questions.slice(0, 2).map(({ code }) => code);
    await answer(token, 1, 0);
    await saveMatters(visitor(), place, matters);
    await saveComment(visitor(), place, "اچھا \"ہے\" 'o' \\ \n ok");
    expect(await findDraft(visitor(), survey.id, token)).toMatchObject({
      ...{ matters, comment: "اچھا \"ہے\" 'o' \\ \n ok", reached: 1 },
    });
  });

  test("a code goes on from another phone, as often as it is typed, within 30 days of the last visit", async () => {
    const { token } = await started();
    await answer(token, 1, 2);
    const code = (await giveResumeCode(visitor(), { surveyId: survey.id, token })) ?? "";
    const first = await goOnByCode(visitor(addDays(noon, 29)), survey.id, code);
    expect(first?.draft.reached).toBe(1);
    expect(first?.token).not.toBe(token);
    expect(await findDraft(visitor(), survey.id, token)).toBeUndefined();
    expect(await goOnByCode(visitor(addDays(noon, 50)), survey.id, code)).toBeDefined();
    expect(await goOnByCode(visitor(addDays(noon, 90)), survey.id, code)).toBeUndefined();
    expect(await goOnByCode(visitor(), survey.id, "222222")).toBeUndefined();
  });

  test("R-AN-01 the row has no more than a day, and neither token nor code", async () => {
    const { token } = await started();
    const code = (await giveResumeCode(visitor(), { surveyId: survey.id, token })) ?? "";
    const [row] = await asSuperuser((tx) =>
      tx.select().from(surveyDrafts).where(eq(surveyDrafts.surveyId, survey.id)),
    );
    expect(row?.expiresOn).toBe("2026-07-12");
    expect(JSON.stringify(row)).not.toContain(token);
    expect(JSON.stringify(row)).not.toContain(code);
  });

  test("an expired sheet is not found, and goes by the calendar", async () => {
    const { token } = await started();
    expect(await findDraft(visitor(addDays(noon, 31)), survey.id, token)).toBeUndefined();
    await startDraft(visitor(addDays(noon, 31)), survey.id);
    await dropExpiredDrafts(addDays(noon, 31));
    const left = await asSuperuser((tx) =>
      tx.select().from(surveyDrafts).where(eq(surveyDrafts.surveyId, survey.id)),
    );
    expect(left.length).toBe(1);
  });

  test("nobody reaches a sheet through another survey", async () => {
    const { token } = await started();
    const other = await asSuperuser((tx) => openParentsSurvey(tx));
    const elsewhere = visitorContext(noon, other.surveyId);
    expect(await findDraft(elsewhere, survey.id, token)).toBeUndefined();
    expect(await findDraft(elsewhere, other.surveyId, token)).toBeUndefined();
  });
});

describe("sending", () => {
  beforeEach(() => prepare({ tags: ["ur"], sheet: { asksForum: true, comment: "private" } }));

  test("R-AN-01 the reply, the family and the words lie apart, with a week and no moment; the draft is gone", async () => {
    const { token } = await started();
    await answer(token, 1, 3);
    await saveComment(visitor(), { surveyId: survey.id, token }, "More evenings");
    const last: LastAnswers = { contexts: ["eal", "working"], forum: "yes", helped: "yes" };
    expect(await send(token, { last, tag: "ur" })).toBe("sent");
    const [reply, ...more] = await stored();
    expect(more).toEqual([]);
    expect(reply).toMatchObject({
      ...{ week: "2026-06-08", mode: "helped", language: "ur", wording: "draft", opening: 1 },
      ...{ groups: { forum: "attends" }, answers: { [`${made.sheet.questions[0]?.code}`]: 3 } },
    });
    const [family, words, drafts] = await asSuperuser((tx) =>
      Promise.all([
        tx.select().from(responseContexts).where(eq(responseContexts.surveyId, survey.id)),
        tx.select().from(surveyComments).where(eq(surveyComments.surveyId, survey.id)),
        tx.select().from(surveyDrafts).where(eq(surveyDrafts.surveyId, survey.id)),
      ]),
    );
    expect(family).toMatchObject([{ contexts: ["eal", "working"] }]);
    expect(words).toMatchObject([{ promise: "private", language: "ur", words: "More evenings" }]);
    expect(drafts).toEqual([]);
    expect(new Set([reply?.id, family[0]?.id, words[0]?.id]).size).toBe(3);
  });

  test("R-AN-09 sent twice, thrice and thirty times at once: one reply, and the receipt for every other", async () => {
    const { token } = await started();
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => send(token)));
    expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "receipt")).toHaveLength(29);
    expect(await stored()).toHaveLength(1);
  });

  test("a survey that closes meanwhile takes nothing, and says so", async () => {
    const { token } = await started();
    await asSuperuser((tx) =>
      tx.insert(surveyClosings).values({
        ...{ surveyId: survey.id, settingId: survey.settingId, opening: 1 },
        ...{ closedBy: made.userId, closedAt: noon },
      }),
    );
    expect(await send(token)).toBe("closed");
    expect(await stored()).toEqual([]);
  });
});

describe("F56 single-use codes", () => {
  beforeEach(() => prepare({ sheet: { access: "codes" }, singles: 3 }));

  test("R-AN-04 fifty at once with one code store one reply, and the code is gone", async () => {
    const [single] = made.singles;
    const sheets = await Promise.all(Array.from({ length: 50 }, () => started(single)));
    const outcomes = await Promise.all(sheets.map(({ token }) => send(token, { single })));
    expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
    const left = await asSuperuser((tx) =>
      tx.select().from(surveyCodes).where(eq(surveyCodes.surveyId, survey.id)),
    );
    expect(left.length).toBe(2);
  });

  test("R-AN-03 no code, a used one and another survey's all give the same receipt and store nothing", async () => {
    const other = await asSuperuser((tx) => openParentsSurvey(tx, { singles: 1 }));
    const [single, ...rest] = made.singles;
    expect(await send((await started()).token, { single })).toBe("sent");
    for (const wrong of [undefined, "", single, other.singles[0], "2222222222"]) {
      expect(await send((await started()).token, { single: wrong })).toBe("receipt");
    }
    expect(await stored()).toHaveLength(1);
    expect(rest.length).toBe(2);
  });
});

describe("R-AN-01 what a visitor's role may not do", () => {
  beforeEach(() => prepare({ singles: 1 }));

  test("it reads no reply, no comment, no context and nobody's address", async () => {
    const read = (columns: string, table: string) =>
      refusalOf(visitor().db.run((tx) => tx.execute(sql.raw(`select ${columns} from ${table}`))));
    for (const table of ["responses", "survey_comments", "response_contexts", "users", "trail"]) {
      expect(await read("*", table), table).toBe("42501");
    }
    expect(await read("email", "survey_codes")).toBe("42501");
    expect(await read("xmin, ctid", "survey_codes")).toBe("42501");
    expect(await read("told_by", "rolls")).toBe("42501");
  });

  test("F61 of the roll it knows the number of families, of this survey's setting alone", async () => {
    await asSuperuser((tx) => openParentsSurvey(tx, { families: 77 }));
    const known = await rowsOf<{ families: number }>(
      visitor().db.run((tx) => tx.execute(sql`select families from rolls`)),
    );
    expect(known.map(({ families }) => families)).toEqual([40]);
  });
});
