import { type SQL, sql } from "drizzle-orm";
import { exampleId } from "@/db/seed/ids";
import { asSuperuser, rowsOf } from "../support/database";

/** What a borough may not know of its settings, changed behind everybody's back, each by a name of its own. */

type Change = (boroughId: string) => SQL;

const open = (boroughId: string) => sql`(select id from settings where borough_id = ${boroughId})`;
const inBorough = (table: SQL, boroughId: string) => sql`${table}.setting_id in ${open(boroughId)}`;

/** A setting that has never let its borough see what it signs of the audit’s framework. */
const sharesNothing = (boroughId: string, audit: SQL) =>
  sql`${audit}.setting_id in ${open(boroughId)} and not exists (select from borough_grants g
    where g.setting_id = ${audit}.setting_id and g.instrument = ${audit}.instrument)`;

/** Of a survey that nobody has let the borough see. */
const isKept = (table: SQL) => sql`not exists (select from survey_shares s
    where s.survey_id = ${table}.survey_id and s.audience = 'borough')`;

const nextLevel = sql`level = (level + 1) % 4`;

/** Answers and words of whoever works or asks there, signed or not: a borough reads none of them. */
const raw: Record<string, Change> = {
  answers: (of) => sql`update answers set ${nextLevel}, note = 'untold', reflection = 'untold'
    where ${inBorough(sql`answers`, of)}`,
  "answers of one's own": (of) => sql`update contribution_answers set ${nextLevel}, note = 'untold'
    where ${inBorough(sql`contribution_answers`, of)}`,
  "answers to questions of their own": (of) =>
    sql`update local_answers set ${nextLevel}, note = 'untold' where ${inBorough(sql`local_answers`, of)}`,
  agreements: (of) => sql`update agreements set reason = 'untold', minority_view = 'untold'
    where ${inBorough(sql`agreements`, of)}`,
  "hopes that came true": (of) =>
    sql`update hope_answers set what_happened = 'untold' where ${inBorough(sql`hope_answers`, of)}`,
  plans: (of) => sql`update actions set what = 'untold', how_we_will_know = 'untold'
    where ${inBorough(sql`actions`, of)}`,
  targets: (of) => sql`delete from theme_targets where ${inBorough(sql`theme_targets`, of)}`,
  "families' replies": (of) => sql`update responses set answers = '{}', matters = '[]'
    where ${inBorough(sql`responses`, of)}`,
  // Also as they are shown: that something was taken out is counted for whoever keeps records.
  "families' words": (of) => sql`with said as (update survey_comments set words = 'untold'
      where ${inBorough(sql`survey_comments`, of)} and ${isKept(sql`survey_comments`)} returning id)
    update comment_decisions set shown = 'untold' where shown is not null
      and comment_id in (select id from said)`,
  partnerships: (of) => sql`update partnership_sides set sayings = '{}'
    where ${inBorough(sql`partnership_sides`, of)}`,
};

/** What is signed and released, and not shared. */
const frozen: Record<string, Change> = {
  "results of themes": (of) => sql`update signed_themes set result = (
      select other.result from signed_themes other where other.theme = signed_themes.theme
        and other.result::text <> signed_themes.result::text limit 1)
    where sign_off_id in (select s.id from sign_offs s join audits a on a.id = s.audit_id
      where ${sharesNothing(of, sql`a`)})`,
  "signed sheets": (of) => sql`update sign_offs set snapshot = '{}', statement = 'untold'
    where audit_id in (select a.id from audits a where ${sharesNothing(of, sql`a`)})`,
  evidence: (of) => sql`update evidence set title = 'untold'
    where ${inBorough(sql`evidence`, of)} and not exists (select from borough_grants g
      where g.setting_id = evidence.setting_id and g.detail = 'evidence')`,
  "families' results": (of) => sql`update released_results set figures = '{}'
    where ${inBorough(sql`released_results`, of)} and ${isKept(sql`released_results`)}`,
};

/** What a borough knows by number and not by name, or not at all. */
const saidInPrivate: Record<string, Change> = {
  // Whoever wishes lends it to whoever does not: as many as before, and other settings.
  "who wishes, unnamed": (of) => sql`with
      free as (select t.instrument, t.theme, s.id,
          row_number() over (partition by t.instrument, t.theme order by s.id) as place
        from (select distinct instrument, theme from theme_wishes where borough_id = ${of}) t
        join settings s on s.borough_id = ${of} and not exists (select from theme_wishes w
          where w.setting_id = s.id and w.instrument = t.instrument and w.theme = t.theme)),
      wishing as (select setting_id, instrument, theme,
          row_number() over (partition by instrument, theme order by setting_id) as place
        from theme_wishes where borough_id = ${of} and not named)
    update theme_wishes set setting_id = free.id from wishing join free using (instrument, theme, place)
    where theme_wishes.setting_id = wishing.setting_id and theme_wishes.instrument = wishing.instrument
      and theme_wishes.theme = wishing.theme`,
  "wishes of few": (of) => sql`delete from theme_wishes w where borough_id = ${of} and not named
    and (select count(*) from theme_wishes o where o.borough_id = w.borough_id and not o.named
      and o.instrument = w.instrument and o.theme = w.theme and o.wish = w.wish) < 5`,
  introductions: (of) => sql`delete from introductions where ${inBorough(sql`introductions`, of)}`,
  "this year's ratings of the borough": (of) =>
    sql`update borough_ratings set ${nextLevel} where borough_id = ${of}
      and year = (select max(year) from borough_ratings where borough_id = ${of})`,
};

const untold: Record<string, Change> = { ...raw, ...frozen, ...saidInPrivate };

/** @returns how many rows each change touched */
export function changeWhatIsUntold(boroughId: string): Promise<Record<string, number>> {
  return changed(Object.entries(untold), boroughId);
}

/** What a borough is told, each by one act, and where: a reader who looks closely has to see every one of them. */
export const told: Record<string, { change: Change; seenAt: string }> = {
  "a theme's result": {
    seenAt: "picture/levels.csv?framework=ecf&year=2026",
    change: (of) => sql`update signed_themes set result = (
        select other.result from signed_themes other where other.theme = signed_themes.theme
        order by other.result->'counts' = signed_themes.result->'counts', other.sign_off_id limit 1)
      where theme = 2 and sign_off_id in (select s.id from sign_offs s join audits a on a.id = s.audit_id
        join borough_grants g on g.setting_id = a.setting_id and g.instrument = a.instrument
        where g.borough_id = ${of} and g.withdrawn_at is null and g.from_on <= current_date)`,
  },
  "a wish among five": {
    seenAt: "offers",
    change: (of) => sql`delete from theme_wishes where not named and setting_id = (
        select min(setting_id::text)::uuid from theme_wishes where borough_id = ${of} and not named
          and (instrument, theme, wish) in (select instrument, theme, wish from theme_wishes
            where borough_id = ${of} and not named group by 1, 2, 3 having count(*) >= 5))`,
  },
  "a theme that is done": {
    seenAt: `campaigns/${exampleId("campaign")}`,
    change: (of) => sql`delete from completed_themes where theme = 1
      and audit_id in (select audit_id from campaign_replies where borough_id = ${of})`,
  },
};

export function changeWhatIsTold(boroughId: string, name: string): Promise<Record<string, number>> {
  const act = told[name];
  if (!act) throw new Error(`Nothing is told by ${name}`);
  return changed([[name, act.change]], boroughId);
}

/** Without triggers: what has been signed and released cannot be changed by anybody otherwise. */
function changed(changes: [string, Change][], boroughId: string): Promise<Record<string, number>> {
  return asSuperuser(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    const rows: Record<string, number> = {};
    for (const [name, change] of changes) {
      const touched = await rowsOf(tx.execute(sql`${change(boroughId)} returning 1`));
      rows[name] = touched.length;
    }
    return rows;
  });
}
