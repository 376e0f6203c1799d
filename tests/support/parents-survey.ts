import { randomBytes } from "node:crypto";
import type { Transaction } from "@/db/engine";
import { users } from "@/db/schema/accounts";
import { surveyCodes } from "@/db/schema/answering";
import { boroughs, forums, settings } from "@/db/schema/organisations";
import { rolls, surveyOpenings, surveys } from "@/db/schema/surveys";
import { languageOverrides, surveyTranslations } from "@/db/schema/translations";
import { newId } from "@/lib/kernel/ids";
import { languages } from "@/lib/languages/languages";
import { parentQuestions } from "@/lib/parent-questions/catalogue";
import { designOf, type SurveySheet } from "@/lib/surveys/sheet";
import { hashOfCode, newSingleCode, newSurveyCode } from "@/lib/surveys/survey-codes";
import { aSheet } from "./survey-sheet";
import { noon } from "./world";

export type ParentsSurvey = {
  surveyId: string;
  settingId: string;
  forumId: string;
  userId: string;
  code: string;
  sheet: SurveySheet;
  /** Single-use codes, as printed. */
  singles: string[];
};

/** The first so many ready-made questions. */
export function readyQuestions(n: number): SurveySheet["questions"] {
  return parentQuestions.slice(0, n).map(({ code, theme, scale, text, hint = "", mirrors }) => ({
    ...{ code, link: code, origin: "ready", scale, text, hint, theme, mirrors, why: "" },
  }));
}

type Wanted = {
  sheet?: Partial<SurveySheet>;
  /** Tags besides English, opened although nobody has reviewed them. */
  tags?: readonly string[];
  texts?: Record<string, Record<string, string>>;
  singles?: number;
  families?: number | null;
  owner?: "forum" | "setting";
  opened?: boolean;
  secret?: string;
};

/** A survey of a forum at a setting of its borough, open for replies: written past every policy, to set the scene. */
export async function openParentsSurvey(
  tx: Transaction,
  wanted: Wanted = {},
): Promise<ParentsSurvey> {
  const { sheet: more = {}, tags = [], texts = {}, singles = 0, families = 40 } = wanted;
  const { owner = "forum", opened = true, secret = process.env.AUTH_SECRET ?? "" } = wanted;
  const [boroughId, settingId, forumId, userId, surveyId] = Array.from({ length: 5 }, newId);
  if (!boroughId || !settingId || !forumId || !userId || !surveyId) throw new Error("No ids");
  const offered = languages.filter(({ tag }) => tag === "en" || tags.includes(tag));
  const sheet = aSheet({ questions: readyQuestions(5), languages: [...offered], ...more });
  const by = { id: userId, email: `${userId}@millrace.example`, name: "Nadia", createdAt: noon };
  await tx.insert(users).values({ ...by, passwordHash: "nobody signs in with this" });
  await tx.insert(boroughs).values({ id: boroughId, name: "Alderbrook", createdAt: noon });
  const place = { boroughId, createdAt: noon };
  await tx
    .insert(settings)
    .values({ ...place, id: settingId, name: "Larch Lane", type: "nursery" });
  await tx.insert(forums).values({ ...place, id: forumId, name: "Alderbrook Parents" });
  const code = newSurveyCode();
  await tx.insert(surveys).values({
    ...{ id: surveyId, settingId, code, sheet, design: designOf(sheet), madeBy: userId },
    ...{ forumId: owner === "forum" ? forumId : null, year: 2026, madeAt: noon },
    title: "How we work together at Larch Lane",
  });
  if (families) {
    const counted = { countedOn: "2026-06-01", families, contexts: {} };
    await tx.insert(rolls).values({
      ...{ ...counted, id: newId(), settingId, toldBy: userId, toldAt: noon },
    });
  }
  const here = { surveyId, settingId };
  for (const language of tags) {
    await tx.insert(languageOverrides).values({
      ...{ ...here, language, decidedBy: userId, decidedAt: noon },
    });
  }
  for (const [language, own] of Object.entries(texts)) {
    await tx.insert(surveyTranslations).values({
      ...{ ...here, language, texts: own, version: 1, translator: "Nadia" },
      ...{ changedBy: userId, changedAt: noon },
    });
  }
  if (opened) {
    await tx.insert(surveyOpenings).values({
      ...{ ...here, opening: 1, openedBy: userId, openedAt: noon, closesOn: "2099-07-10" },
    });
  }
  const codes = Array.from({ length: singles }, newSingleCode);
  if (codes.length > 0) {
    await tx
      .insert(surveyCodes)
      .values(
        codes.map((single) => ({ surveyId, codeHash: hashOfCode(secret, surveyId, single) })),
      );
  }
  return { surveyId, settingId, forumId, userId, code, sheet, singles: codes };
}

/** A distinctive string that nothing else holds: to look for it everywhere afterwards. */
export function canary(kind: string): string {
  return `canary-${kind}-${randomBytes(6).toString("hex")}`;
}
