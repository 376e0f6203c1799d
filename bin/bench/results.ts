import type postgres from "postgres";
import { newId } from "@/lib/kernel/ids";
import { type Context, contextOf } from "@/lib/request/context";
import { shareResults } from "@/lib/results/commands";
import { releaseSurvey } from "@/lib/surveys/commands";
import { loadInTurns, median, p95, pageAsk } from "./load";
import { openSurveyOf, type Servers } from "./parents-scene";

const sizes = [100, 10_000, 1_000_000];
const questions = 10;
const turns = { turns: 3, seconds: 1 };
/** As many as one release reads within the deadline of a transaction; more are put beside them afterwards. */
const mostReleased = 10_000;
/** The aim for a page that reads frozen rows, however many families are behind them. */
const mostMilliseconds = 50;

/**
 * The page families read their results on, of surveys that a hundred to a million families answered: it reads what the
 * release froze, so it must not grow with them.
 *
 * @returns lines for people to read
 */
export async function benchFamilyResults(
  superuser: postgres.Sql,
  { origin, hello, superuserUrl }: Servers,
): Promise<string> {
  const lines: string[] = [];
  for (const families of sizes) {
    const { code, seconds } = await releasedSurvey(superuser, superuserUrl, families);
    const results = pageAsk(`${origin}/s/${code}/en/results`);
    const pages = await loadInTurns({ results, hello: pageAsk(hello) }, 1, turns);
    lines.push(
      `results of ${families} families: ${median(pages.results).toFixed(1)} ms (p95 ${p95(pages.results).toFixed(1)}), ${(median(pages.results) / median(pages.hello)).toFixed(2)} times a bare page; released in ${seconds.toFixed(1)} s`,
    );
  }
  return [...lines, `  aim: under ${mostMilliseconds} ms and flat`, ""].join("\n");
}

async function releasedSurvey(sql: postgres.Sql, superuserUrl: string, families: number) {
  const survey = await openSurveyOf(superuserUrl, { questions, owner: "setting" });
  const { surveyId, settingId, userId, code } = survey;
  await answerAs(sql, survey, { from: 1, to: Math.min(families, mostReleased) });
  await sql`insert into survey_closings (survey_id, setting_id, opening, roll, closed_by, closed_at)
    values (${surveyId}, ${settingId}, 1, ${families * 2}, ${userId}, now())`;
  const owner = managerOf(settingId, userId);
  const began = performance.now();
  const outcomes = [
    await releaseSurvey(owner, surveyId),
    await shareResults(owner, surveyId, "families"),
  ];
  const seconds = (performance.now() - began) / 1000;
  const refused = outcomes.find((outcome) => "refused" in outcome);
  if (refused) throw new Error(`The results were refused: ${JSON.stringify(refused)}`);
  await answerAs(sql, survey, { from: mostReleased + 1, to: families });
  await sql`vacuum analyze responses`;
  return { code, seconds };
}

type Survey = Awaited<ReturnType<typeof openSurveyOf>>;

/** Past the triggers, which take no answer after a closing; drawn from a hash, so that every run has the same. */
async function answerAs(
  sql: postgres.Sql,
  { surveyId, settingId, sheet }: Survey,
  { from, to }: { from: number; to: number },
) {
  const codes = sheet.questions.map((question) => question.code);
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into responses (id, survey_id, setting_id, opening, week, mode, language, groups, answers)
      select gen_random_uuid(), ${surveyId}, ${settingId}, 1, '2026-06-08', 'online', 'en', '{}',
        (select jsonb_object_agg(asked, 3 - floor(sqrt(abs(hashtext(asked || family)) % 16))) from unnest(${codes}::text[]) asked)
      from generate_series(${from}::int, ${to}::int) family`;
  });
}

function managerOf(settingId: string, userId: string): Context {
  const held = { id: newId(), role: "setting_manager" as const, settingId, placeName: "Bench" };
  const person = { userId, name: "Bench", email: `${userId}@alderbrook.example` };
  return contextOf({ ...person, memberships: [{ ...held, isExample: false }] }, new Date());
}
