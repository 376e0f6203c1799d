import type postgres from "postgres";
import { rawCommits } from "./floors";
import { type Ask, loadInTurns, median, p95, pageAsk, perSecond, send } from "./load";
import { openSurveyOf, type Servers } from "./parents-scene";

const questions = 10;
const pageTurns = { turns: 3, seconds: 1 };
const replyTurns = { turns: 2, seconds: 3 };
const crowds = [1, 16, 64] as const;

/** The aims of parents' pages. */
const leastOfHello = 0.6;
const mostMilliseconds = 300;
const mostBytes = 10_000;

/**
 * Parents answering one survey: a question page alone and in crowds beside a bare page, and whole replies, from "start"
 * to the receipt with every page between them, beside raw commits.
 *
 * @returns lines for people to read
 */
export async function benchParents(
  superuser: postgres.Sql,
  { origin, hello, databaseUrl, superuserUrl }: Servers,
): Promise<string> {
  const { code, surveyId } = await openSurveyOf(superuserUrl, { questions });
  const base = `${origin}/s/${code}/en`;
  const first = await post(base, {}, 0);
  const lines: string[] = [];
  for (const atOnce of crowds) {
    const asks = { question: pageAsk(origin + first), hello: pageAsk(hello) };
    const pages = await loadInTurns(asks, atOnce, pageTurns);
    const ratio = perSecond(pages.question) / perSecond(pages.hello);
    lines.push(
      `question page, ${atOnce} at once: ${perSecond(pages.question).toFixed(0)}/s, median ${median(pages.question).toFixed(1)} ms (p95 ${p95(pages.question).toFixed(1)}); bare page ${perSecond(pages.hello).toFixed(0)}/s; ratio ${ratio.toFixed(2)}`,
    );
    if (atOnce !== 16) continue;
    const quick = p95(pages.question) <= mostMilliseconds;
    lines.push(
      `  aim ${leastOfHello} of a bare page's rate: ${verdict(ratio >= leastOfHello)}; p95 under ${mostMilliseconds} ms: ${verdict(quick)} (the bare page's own: ${p95(pages.hello).toFixed(0)} ms)`,
    );
  }
  const commits = await rawCommits(databaseUrl, 16);
  const reply = wholeReply(origin, base);
  const replies = await loadInTurns({ reply, commit: commits.ask }, 16, replyTurns);
  await commits.end();
  const [stored] = await superuser<{ n: number }[]>`
    select count(*)::int as n from responses where survey_id = ${surveyId}`;
  const ratio = perSecond(replies.commit) / perSecond(replies.reply);
  lines.push(
    `complete replies of ${questions} questions, ${requestsOf(questions)} requests each, 16 at once: ${perSecond(replies.reply).toFixed(1)}/s, median ${median(replies.reply).toFixed(0)} ms (p95 ${p95(replies.reply).toFixed(0)}); raw commits ${perSecond(replies.commit).toFixed(0)}/s; ratio 1/${ratio.toFixed(0)}; ${stored?.n} stored`,
    await weight(origin, first),
    "",
  );
  return lines.join("\n");
}

let families = 0;

/** Every page and every form that one parent's browser asks for. */
function wholeReply(origin: string, base: string): Ask {
  return async () => {
    families += 1;
    const family = families;
    await get(base);
    let next = await post(base, {}, family);
    const sheet = next.replace(/\/question\/1$/, "");
    for (let number = 1; number <= questions; number += 1) {
      await get(origin + next);
      next = await post(origin + next, { answer: String((family + number) % 4) }, family);
    }
    await get(origin + next);
    await get(origin + (await post(origin + next, { comment: "Thank you" }, family)));
    await get(`${origin}${sheet}/about`);
    await get(origin + (await post(`${origin}${sheet}/about`, { contexts: "eal" }, family)));
  };
}

/** Start and its form, each question and its form, words and theirs, check, about and its form, and the receipt. */
function requestsOf(asked: number): number {
  return 2 + 2 * asked + 2 + 1 + 2 + 1;
}

async function get(address: string): Promise<void> {
  const { status } = await send(address);
  if (status !== 200) throw new Error(`${address} answered ${status}`);
}

/** Each family has an address of its own: an address is held up when it sends without end. @returns where it leads */
async function post(address: string, form: Record<string, string>, family: number) {
  const { status, headers } = await send(address, {
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      "x-forwarded-for": `10.${(family >> 16) & 255}.${(family >> 8) & 255}.${family & 255}`,
    },
    body: new URLSearchParams(form).toString(),
  });
  const { location } = headers;
  if (status !== 303 || !location) throw new Error(`${address} answered ${status}`);
  return location;
}

/** What a phone fetches for the first question in English, as it travels. */
async function weight(origin: string, page: string): Promise<string> {
  const read = async (path: string) => send(origin + path);
  const { body } = await send(origin + page, { headers: { "accept-encoding": "identity" } });
  const [, style = ""] = /href="(\/s\/looks\/[^"]+\.css)"/.exec(body.toString()) ?? [];
  const [html, css] = await Promise.all([read(page), read(style)]);
  const bytes = html.body.length + css.body.length;
  return `first question in English: ${html.body.length} bytes of page and ${css.body.length} of style on the wire; aim ${mostBytes} together: ${verdict(bytes <= mostBytes)}`;
}

function verdict(met: boolean): string {
  return met ? "met" : "missed";
}
