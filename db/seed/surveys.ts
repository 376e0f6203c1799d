import type { Transaction } from "@/db/engine";
import { responseContexts, surveyComments } from "@/db/schema/answering";
import { commentDecisions } from "@/db/schema/moderation";
import { replyPublications, replies as writtenReplies } from "@/db/schema/replies";
import {
  releasedResults,
  releases,
  responses,
  rolls,
  surveyClosings,
  surveyOpenings,
  surveyShares,
  surveys,
} from "@/db/schema/surveys";
import { languageOverrides, surveyTranslations } from "@/db/schema/translations";
import type { Actor } from "@/lib/access/model";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { easyReadTag, findLanguage } from "@/lib/languages/languages";
import { findParentQuestion, parentEdition, readySets } from "@/lib/parent-questions/catalogue";
import { thresholds } from "@/lib/statistics/thresholds";
import { coverageOf } from "@/lib/surveys/coverage";
import { familyContexts } from "@/lib/surveys/model";
import { releaseResults } from "@/lib/surveys/release";
import { replyContent } from "@/lib/surveys/reply-content";
import { designOf, type SurveySheet, surveySheet } from "@/lib/surveys/sheet";
import { recordInTrail } from "@/lib/trail/commands";
import { chance } from "./chance";
import { exampleId } from "./ids";
import { organiserAround, teamOf } from "./people";
import { boroughAround } from "./places";
import { modeOf, type PlannedSurvey } from "./planned-surveys";

/** One survey with its families' answers, as far as it has come; released by the function that releases every survey. */
export async function loadSurvey(tx: Transaction, planned: PlannedSurvey): Promise<void> {
  const { number, year, stage, openedAt } = planned;
  const surveyId = exampleId("survey", number);
  const settingId = exampleId("setting", planned.setting);
  const runner = runnerOf(planned);
  const sheet = sheetOf(planned);
  const around = boroughAround(planned.setting).number;
  const forumId = planned.of === "forum" ? exampleId("forum", around) : null;
  const tenant = forumId ? (`forum:${forumId}` as const) : (`setting:${settingId}` as const);
  const by = runner.userId;
  const madeAt = addDays(openedAt, -9);
  await tx.insert(surveys).values({
    ...{ id: surveyId, settingId, forumId, year, title: planned.title, code: codeOf(number) },
    ...{ sheet, design: stage === "draft" ? null : designOf(sheet), madeBy: by, madeAt },
  });
  await recordInTrail(tx, by, madeAt, { tenant, action: "survey made", surveyId, year });
  if (stage === "draft") return;
  const here = { surveyId, settingId, opening: 1 };
  const closesOn = isoDayOf(planned.closesOn);
  await tx.insert(surveyOpenings).values({ ...here, openedBy: by, openedAt, closesOn });
  const event = { tenant, surveyId, opening: 1 };
  await recordInTrail(tx, by, openedAt, {
    ...{ ...event, action: "survey opened", questions: sheet.questions.length },
    languages: [...planned.languages],
  });
  await addEasyRead(tx, planned, { surveyId, settingId });
  for (const language of unreviewedIn(planned)) {
    const decided = { decidedBy: by, decidedAt: openedAt };
    await tx.insert(languageOverrides).values({ surveyId, settingId, language, ...decided });
    const action = "unreviewed language opened" as const;
    await recordInTrail(tx, by, openedAt, { tenant, action, surveyId, language });
  }
  const replies = repliesTo(planned, sheet);
  await tx
    .insert(responses)
    .values(replies.map(({ contexts: _, ...row }) => ({ ...here, ...row })));
  await tx
    .insert(responseContexts)
    .values(replies.map(({ id, contexts }) => ({ ...here, id, contexts })));
  await addComments(tx, planned, here);
  if (!planned.closedAt) return;
  const closed = { closedBy: by, closedAt: planned.closedAt };
  await tx
    .insert(surveyClosings)
    .values({ ...here, roll: planned.roll, contexts: knownContexts, ...closed });
  await tx.insert(rolls).values({
    ...{ id: exampleId("survey", 100 + number), settingId, countedOn: isoDayOf(planned.closedAt) },
    ...{ families: planned.roll, contexts: knownContexts, toldBy: by, toldAt: planned.closedAt },
  });
  await recordInTrail(tx, by, planned.closedAt, { ...event, action: "survey closed" });
  await addRelease(tx, planned, here, sheet, replies);
  await addReply(tx, planned, here);
}

/** As roughly as a setting knows its families; nobody counted those who come by transport. */
const knownContexts = { working: 40, eal: 14, not_in_home: 9, additional_needs: 6 };

async function addRelease(
  tx: Transaction,
  planned: PlannedSurvey,
  here: { surveyId: string; settingId: string; opening: number },
  sheet: SurveySheet,
  replies: ReturnType<typeof repliesTo>,
) {
  const by = runnerOf(planned).userId;
  const releasedAt = addDays(planned.closedAt ?? planned.openedAt, 2);
  const { action, completed, waiting, rows } = releaseResults({
    survey: { ...designOf(sheet), roll: planned.roll ?? null },
    replies: replies.map(({ groups, answers }) => ({ opening: 1, groups, answers })),
    ...{ opening: 1, closed: true, earlier: [] },
  });
  const coverage = coverageOf({
    ...{ opening: 1, roll: planned.roll ?? null, known: knownContexts, floors: sheet.floors },
    replies: replies.map(({ mode, language, wording, matters }) => {
      return { opening: 1, mode, language, wording, matters };
    }),
    contexts: replies.map(({ contexts }) => ({ opening: 1, contexts })),
    asks: { contexts: true, matters: sheet.questions.map(({ code }) => code) },
    earlier: [],
  });
  if (action === "count_only") throw new Error("A closed survey of the example was not released");
  await tx
    .insert(releases)
    .values({ ...here, action, completed, waiting, coverage, releasedBy: by, releasedAt });
  await tx.insert(releasedResults).values(rows.map((row) => ({ ...here, ...row })));
  const shared = { surveyId: here.surveyId, settingId: here.settingId };
  for (const [index, audience] of planned.sharedWith.entries()) {
    const id = exampleId("survey", 1000 + planned.number * 10 + index);
    const sharedAt = addDays(releasedAt, index);
    await tx
      .insert(surveyShares)
      .values({ id, ...shared, audience, sharedBy: by, sharedAt, toldOfPublishing: true });
  }
}

/** What the setting's manager wrote and published three weeks after the closing. */
async function addReply(
  tx: Transaction,
  { number, setting, reply, languages, closedAt }: PlannedSurvey,
  { surveyId, settingId }: { surveyId: string; settingId: string },
) {
  if (!reply || !closedAt) return;
  const [{ userId }] = teamOf(setting);
  const at = addDays(closedAt, 21);
  const content = replyContent.parse({
    opening: reply.opening,
    items: reply.items.map(([told, will], index) => ({ key: String(index + 1), told, will })),
    inEnglish: languages.filter((tag) => tag !== "en"),
  });
  const place = { surveyId, settingId, content };
  await tx
    .insert(writtenReplies)
    .values({ ...place, version: 1, writtenBy: userId, writtenAt: at });
  const publicationId = exampleId("survey", 2000 + number);
  await tx
    .insert(replyPublications)
    .values({ id: publicationId, ...place, publishedBy: userId, publishedAt: at });
}

async function addComments(
  tx: Transaction,
  { number, setting, comment, comments, closedAt }: PlannedSurvey,
  here: { surveyId: string; settingId: string; opening: number },
) {
  if (!comment) return;
  for (const [index, [words, language, shown]] of comments.entries()) {
    const id = exampleId("reply", 900_000 + number * 100 + index);
    await tx.insert(surveyComments).values({ ...here, id, promise: comment, language, words });
    if (!closedAt) continue;
    await tx.insert(commentDecisions).values({
      ...{ id: exampleId("reply", 950_000 + number * 100 + index), commentId: id },
      ...{ surveyId: here.surveyId, settingId: here.settingId, decision: "public" },
      ...{ shown: shown ?? words, decidedBy: organiserAround(setting).userId },
      decidedAt: addDays(closedAt, 1),
    });
  }
}

/** The forum's own words in Easy Read, and the questions it leaves out. */
async function addEasyRead(
  tx: Transaction,
  planned: PlannedSurvey,
  place: { surveyId: string; settingId: string },
) {
  if (!planned.easyRead) return;
  const { userId, name } = runnerOf(planned);
  await tx.insert(surveyTranslations).values({
    ...{ ...place, language: easyReadTag, texts: planned.easyRead, version: 1, translator: name },
    ...{ changedBy: userId, changedAt: addDays(planned.openedAt, -2) },
  });
}

/** Whoever opens, closes and releases it. */
function runnerOf({ of, setting }: PlannedSurvey): Actor {
  return of === "forum" ? organiserAround(setting) : teamOf(setting)[0];
}

/**
 * Languages the forum opened although nobody has reviewed them. In the survey that is still open they wait for a
 * reviewer, as they would anywhere.
 */
function unreviewedIn({ closedAt, languages, easyRead }: PlannedSurvey): string[] {
  const translated = closedAt ? languages.filter((tag) => tag !== "en") : [];
  return easyRead ? [...translated, easyReadTag] : translated;
}

/** "EXAM2P" and so on: without signs that are mistaken for others. */
function codeOf(number: number): string {
  return `EXAM${"23456789".charAt(number - 1)}P`;
}

function sheetOf({ set, helped, setting, ...planned }: PlannedSurvey): SurveySheet {
  const ready = readySets.find(({ key }) => key === set)?.codes ?? [];
  return surveySheet.parse({
    edition: parentEdition,
    introduction: planned.introduction,
    questions: [
      ...ready.map((code) => {
        const question = findParentQuestion(code);
        if (!question) throw new Error(`No question ${code} for parents`);
        const { importance: _, ...asked } = question;
        return { ...asked, link: code, origin: "ready" };
      }),
      ...helped.map((promise, index) => ({
        ...{ code: `helped.${index + 1}`, link: `helped.${planned.year}.${index + 1}` },
        ...{ origin: "helped", scale: "extent", theme: "own" },
        text: `Last year the setting said it would ${promise}. Has this helped you or your child?`,
      })),
    ],
    ...{ asksImportance: true, asksForum: true, comment: planned.comment },
    languages: [...planned.languages, ...(planned.easyRead ? [easyReadTag] : [])].map(findLanguage),
    floors: { words: thresholds.wordsFrom, numbers: thresholds.numbersFrom },
    contact: `${organiserAround(setting).name}, at the gate on Tuesdays and Thursdays`,
    resultsBy: "two weeks after it closes",
  });
}

/** Warmth moves answers up; each family has a mood of its own; a few skip, do not know or find it does not apply. */
function repliesTo(planned: PlannedSurvey, sheet: SurveySheet) {
  const { number, replies, warmth, languages, openedAt } = planned;
  const unreviewed = unreviewedIn(planned);
  return Array.from({ length: replies }, (_, n) => {
    const luck = (...about: (string | number)[]) => chance("survey", number, n, ...about);
    const answers = sheet.questions.flatMap(({ code }) => {
      const blank = luck(code, "blank");
      if (blank < 0.03) return [];
      if (blank < 0.08) return [[code, blank < 0.055 ? "DK" : "NA"]];
      const lift = warmth + 0.5 * (luck("mood") - 0.5) + 0.9 * (luck(code) - 0.5);
      return [[code, Math.min(3, Math.max(0, Math.floor(4 * lift)))]];
    });
    const language = languages[Math.floor(luck("language") ** 2 * languages.length)] ?? "en";
    const mode = modeOf(luck("mode"));
    return {
      id: exampleId("reply", number * 1000 + n),
      ...{ week: mondayOf(openedAt, luck("week")), mode, language },
      wording: unreviewed.includes(language) ? "draft" : "reviewed",
      groups: luck("forum") < 0.3 ? { forum: "attends" } : {},
      answers: Object.fromEntries(answers) as Record<string, number | "DK" | "NA">,
      matters: sheet.questions
        .filter(({ code }) => luck(code, "matters") < 0.25)
        .slice(0, 3)
        .map(({ code }) => code),
      contexts: familyContexts.filter((context) => luck(context) < likely[context]),
    };
  });
}

const likely = {
  working: 0.6,
  transport: 0.04,
  additional_needs: 0.15,
  eal: 0.3,
  not_in_home: 0.08,
};

/** The Monday of the week of an opening, or of one of the two weeks after it. */
function mondayOf(openedAt: Date, luck: number): string {
  const start = addDays(openedAt, 7 * Math.floor(luck * 2));
  return isoDayOf(addDays(start, -((start.getUTCDay() + 6) % 7)));
}
