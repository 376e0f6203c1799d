import { exampleId } from "@/db/seed/ids";
import type { Place } from "./places";

const [priya, danuta, commissioner, fatou] = [1, 5, 41, 43];
const larchLane = exampleId("setting", 1);
const forum = exampleId("forum");
const borough = exampleId("borough");
const answered = `/surveys/${exampleId("survey", 2)}`;
const open = `/surveys/${exampleId("survey", 3)}`;
const waiting = `/surveys/${exampleId("survey", 4)}`;
const draft = `/surveys/${exampleId("survey", 6)}`;

/** The pages about parents' surveys: of one being written, one that is open, one that waits for a reply and one that has it. */
export function surveyPages(pile: string): Place[] {
  const of = (name: string) => `(staff)/surveys/[surveyId]${name}`;
  const at = (name: string, where: string, who = fatou) => {
    const path = where + name.replace("[code]", "par.decide").replace("[tag]", "pl");
    return { route: of(name), who, path };
  };
  return [
    { route: "(staff)/forums/[forumId]", who: fatou, path: `/forums/${forum}` },
    {
      route: "(staff)/forums/[forumId]/surveys/new",
      who: fatou,
      path: `/forums/${forum}/surveys/new`,
    },
    ...["", "/new", "/families"].map((name) => ({
      route: `(staff)/settings/[settingId]/surveys${name}`,
      who: priya,
      path: `/settings/${larchLane}/surveys${name}`,
    })),
    ...["", "/new"].map((name) => ({
      route: `(staff)/boroughs/[boroughId]/surveys${name}`,
      who: commissioner,
      path: `/boroughs/${borough}/surveys${name}`,
    })),
    at("", open),
    { route: "(a survey seen in its setting)", who: priya, path: open },
    { route: "(a survey being written)", who: fatou, path: draft },
    at("/questions", draft),
    at("/questions/[code]", draft),
    at("/questions/add", draft),
    at("/questions/write", draft),
    at("/promise", draft),
    at("/promise/languages", draft),
    at("/open", draft),
    at("/open/confirm", draft),
    at("/languages", open),
    at("/languages/[tag]", open),
    at("/languages/[tag]/read", open),
    at("/languages/[tag]/recordings", open),
    at("/share", open),
    at("/share/slips", open),
    at("/share/letters", open),
    at("/poster", open),
    at("/paper", open),
    at("/paper/print", open),
    { route: of("/paper/batches/[batchId]"), who: fatou, path: pile },
    at("/tablet", open),
    at("/close", open),
    at("/reopen", waiting),
    at("/comments", waiting),
    at("/release", waiting),
    at("/share-results", waiting),
    at("/results", waiting),
    { route: "(results in the setting)", who: priya, path: `${answered}/results` },
    at("/reply", waiting, danuta),
    { route: of("/reply/[language]"), who: danuta, path: `${waiting}/reply/pl` },
    at("/reply/poster", answered, priya),
    { route: "(public)/review/[token]", who: "visitor", path: "/review/run-out-or-mistyped" },
  ];
}
