import type { Queries } from "./journeys-on-server";
import { boroughId, manySettings } from "./many-settings";

/** Beside the forty of the example. */
const added = 460;

/**
 * Grows the example's borough to five hundred settings with whatever a list of them may hold: long names and one in another
 * script, settings that share nothing, and many that are asked, ask for help, wish and share what parents said.
 */
export async function growTo500(database: Queries): Promise<void> {
  for (const statement of [
    // Triggers would take each row for somebody's work.
    "set session_replication_role = replica",
    ...manySettings({ from: 1, to: added }, { first: 2024, last: 2026 }),
    `create temporary table grown as select n, md5('bench ' || n)::uuid as id, '${boroughId}'::uuid as borough_id,
      (select made_by from campaigns where borough_id = '${boroughId}' limit 1) as by
      from generate_series(1, ${added}) n`,
    "delete from borough_grants where setting_id in (select id from grown where n % 10 = 0)",
    // With Quarry Hill they are the ten that Millrace can be compared with.
    "update settings set type = 'childrens_centre' from grown where grown.id = settings.id and n < 10",
    ...asked,
    ...said,
    names,
    "drop table grown",
    "set session_replication_role = default",
    "analyze",
  ]) {
    await database.query(statement);
  }
}

/** The running campaign asks all of them: some put it off, some say no, a score of them ask for help; most wish something. */
const asked = [
  `insert into campaign_asks (campaign_id, setting_id, borough_id)
    select c.id, grown.id, borough_id from grown join campaigns c using (borough_id)`,
  `insert into campaign_replies (campaign_id, setting_id, borough_id, answer, words, answered_by, answered_at)
    select c.id, grown.id, borough_id, (case when n % 7 = 0 then 'declined' else 'deferred' end)::campaign_answer,
      'We move to Bridge Street this summer. Please ask us again in the autumn.', by, now()
    from grown join campaigns c using (borough_id) where n % 7 in (0, 3)`,
  `insert into campaign_helps (id, campaign_id, setting_id, borough_id, words, asked_by, asked_at, answer, answered_by, answered_at)
    select md5('help ' || n)::uuid, c.id, grown.id, borough_id, 'How do others find an hour in which everybody can talk?', by, now(),
      case when n % 40 = 0 then 'Yiannis comes by on Tuesday.' end, case when n % 40 = 0 then by end, case when n % 40 = 0 then now() end
    from grown join campaigns c using (borough_id) where n % 20 = 0`,
  `insert into theme_wishes (setting_id, borough_id, instrument, theme, wish, named, wished_by, wished_at)
    select id, borough_id, 'elppeg', 1 + theme, (case when (n + theme) % 4 = 0 then 'practice' else 'help' end)::theme_wish, n % 3 > 0, by, now()
    from grown, generate_series(0, 9) theme where (n + theme) % 5 < 2`,
];

/** What parents said at most of them: copies of the example's released surveys that the borough may see. */
const said = [
  `create temporary table told as
    with seen as (select distinct s.id from surveys s join releases r on r.survey_id = s.id and r.action = 'publish'
        join settings on settings.id = s.setting_id and settings.borough_id = '${boroughId}'
        join survey_shares h on h.survey_id = s.id and h.audience = 'borough' and h.withdrawn_at is null),
      model as (select id, row_number() over (order by id) as nth, count(*) over () as of_all from seen)
    select n, grown.id as setting_id, model.id as model_id, md5('survey ' || n)::uuid as survey_id
    from grown join model on nth = 1 + n % of_all where n % 5 > 0`,
  `insert into surveys (id, setting_id, forum_id, borough_id, year, title, code, sheet, design, version, made_by, made_at)
    select told.survey_id, told.setting_id, forum_id, borough_id, year, title, 'many' || n, sheet, design, version, made_by, made_at
    from told join surveys on surveys.id = model_id`,
  copyToTold("survey_openings"),
  copyToTold("survey_closings"),
  copyToTold("releases"),
  copyToTold("released_results", "audience in ('both', 'shared')"),
  copyToTold("survey_shares", "audience = 'borough'", "'id', md5(n::text || held.id)::uuid,"),
  "drop table told",
];

/** The rows that hang on a survey, once more for each of its copies. */
function copyToTold(table: string, which = "true", more = ""): string {
  return `insert into ${table} select (jsonb_populate_record(held,
      jsonb_build_object(${more} 'survey_id', told.survey_id, 'setting_id', told.setting_id))).*
    from ${table} held join told on held.survey_id = told.model_id where ${which}`;
}

/** Names as people give them; the number in each tells it from the others. */
const names = `update settings set name = case
    when n = 77 then 'St Bartholomew-the-Great and All Hallows Community Preschool, Nursery and After-school Club (Upper Tilling Common)'
    when n = 78 then 'Żłobek Pod Dębem'
    when n = 79 then 'نرسری گلِ لالہ'
    else (array['Alder', 'Beech', 'Cherry', 'Damson', 'Elder', 'Fern', 'Gorse', 'Hazel', 'Iris', 'Juniper', 'Larkspur', 'Maple'])[1 + n % 12]
      || ' ' || (array['Brook', 'Hill', 'Lane', 'Road', 'Walk'])[1 + n % 5] || ' ' || (array['Nursery', 'Preschool', 'Childminding', 'School'])[1 + n % 4] || ' ' || n end
  from grown where grown.id = settings.id`;
