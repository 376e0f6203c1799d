import type postgres from "postgres";
import { actorOf, examplePeople } from "@/db/seed/people";
import type { Actor } from "@/lib/access/model";
import { showQuestion } from "@/lib/agreements/commands";
import { openAudit } from "@/lib/audits/commands";
import { finishContribution, saveContribution } from "@/lib/contributions/commands";
import { newId } from "@/lib/kernel/ids";
import { contextOf } from "@/lib/request/context";
import { closeRound, openRound } from "@/lib/rounds/commands";
import { autosaveAsk } from "./autosaves";
import { rawCommits } from "./floors";
import { loadInTurns, median, p95, pageAsk, perSecond } from "./load";
import { signIn } from "./people";

const raters = 30;
const turns = { turns: 2, seconds: 1.5 };
/** A year no example and no other measure has reached. */
const year = 2033;
const theme = 1;
const code = "elppeg.1.policy-practice";

/** Thirty people of one setting answering at once, each for themselves, and the page of the meeting after them. */
export async function benchTeam(
  superuser: postgres.Sql,
  { origin, hello, databaseUrl }: { origin: string; hello: string; databaseUrl: string },
): Promise<string> {
  const [person] = examplePeople;
  if (!person) throw new Error("The example has nobody in it");
  const manager = contextOf(actorOf(person), new Date());
  const settingId = manager.actor.memberships[0]?.settingId ?? "";
  const opened = await openAudit(manager, { settingId, instrument: "elppeg", year });
  if (!("auditId" in opened)) throw new Error(`The audit was not opened: ${opened.refused}`);
  const { auditId } = opened;
  await openRound(manager, auditId, "open");
  const team = await hire(superuser, settingId);

  // Thirty people signing in from one address is what the service holds up: here it is not what is measured.
  const forgetTries = () => superuser`delete from throttles`;
  await forgetTries();
  const desks = team.map((actor) => ({ person: actor, auditId, theme, code, own: true }));
  const autosave = await autosaveAsk(origin, desks);
  const commits = await rawCommits(databaseUrl, raters);
  const saves = await loadInTurns({ autosave, commit: commits.ask }, raters, turns);
  await commits.end();

  for (const [index, actor] of team.entries()) await finish(actor, auditId, index % 4);
  await closeRound(manager, auditId);
  await showQuestion(manager, auditId, code);
  await forgetTries();
  const cookie = await signIn(origin, person);
  const meeting = pageAsk(`${origin}/audits/${auditId}/meeting/${code}`, cookie);
  const pages = await loadInTurns({ meeting, hello: pageAsk(hello) }, 1, turns);
  const ratio = perSecond(saves.commit) / perSecond(saves.autosave);
  return [
    `${raters} contributors saving at once: ${perSecond(saves.autosave).toFixed(0)}/s, median ${median(saves.autosave).toFixed(0)} ms (p95 ${p95(saves.autosave).toFixed(0)}); raw commits ${perSecond(saves.commit).toFixed(0)}/s; ratio 1/${ratio.toFixed(1)}`,
    `meeting page with ${raters} raters: ${median(pages.meeting).toFixed(1)} ms (p95 ${p95(pages.meeting).toFixed(1)}), ${(median(pages.meeting) / median(pages.hello)).toFixed(2)} times a bare page`,
    "",
  ].join("\n");
}

/** People with the example's password who belong to one setting. */
async function hire(superuser: postgres.Sql, settingId: string): Promise<Actor[]> {
  const team = Array.from({ length: raters }, (_none, index) => ({
    id: newId(),
    membership: newId(),
    name: `Rater ${index + 1}`,
    email: `rater${index + 1}@alderbrook.example`,
  }));
  for (const { id, membership, name, email } of team) {
    await superuser`insert into users (id, email, name, password_hash, created_at)
      select ${id}, ${email}, ${name}, password_hash, now() from users where password_hash is not null limit 1`;
    await superuser`insert into memberships (id, user_id, role, setting_id, created_at)
      values (${membership}, ${id}, 'practitioner', ${settingId}, now())`;
  }
  return team.map(({ id, membership, name, email }) => {
    const held = { id: membership, role: "practitioner", placeName: "", settingId } as const;
    return { userId: id, name, email, memberships: [{ ...held, isExample: true }] };
  });
}

async function finish(actor: Actor, auditId: string, level: number) {
  const ctx = contextOf(actor, new Date());
  const choice = String(level) as "0" | "1" | "2" | "3";
  const other = "elppeg.1.adult-work-training";
  await saveContribution(ctx, auditId, [{ code: other, version: 0, choice }]);
  await finishContribution(ctx, auditId);
}
