/** Who may ask for something, and what becomes of it. The words of access-matrix.ts. */

export const people = [
  "anonymous",
  "setting_manager",
  "practitioner",
  "reader",
  "commissioner",
  "analyst",
  "forum_organiser",
  "platform_administrator",
  /** Signed in again after the last membership was removed. */
  "removed",
] as const;
export type Person = (typeof people)[number];

/**
 * Where the thing asked for lies: in the person's own setting and borough, in another setting of the same borough,
 * in another borough, nowhere at all, or under something that is not even an id.
 */
export type Place = "own" | "neighbour" | "elsewhere" | "missing" | "malformed";

type Outcome = "ok" | "signed out" | "not found" | "forbidden" | "unavailable";

/** One row of the matrix: for each person and place what must come of asking. */
export type Row = Readonly<Record<Person, Readonly<Partial<Record<Place, Outcome>>>>>;

type Allowed = Partial<Record<Person, Outcome>>;

const whoTriesNoId: readonly Person[] = ["setting_manager", "platform_administrator"];

/** Somebody's own place and no other; whoever is not named is told that nothing is there. */
function inOwnPlace(of: "setting" | "borough", allowed: Allowed): Row {
  return rowOf((person) => ({
    own: allowed[person] ?? "not found",
    // A borough has no neighbour in itself.
    ...(of === "setting" ? { neighbour: "not found" as const } : {}),
    elsewhere: "not found",
    missing: "not found",
    // Who asks makes no difference to what is no id: two people are enough.
    ...(whoTriesNoId.includes(person) ? { malformed: "not found" as const } : {}),
  }));
}

/** Something that lies in no place: there is one cell for each person. */
function inNoPlace(outcome: Outcome, otherwise: Allowed = {}): Row {
  return rowOf((person) => ({ own: otherwise[person] ?? outcome }));
}

function rowOf(cellsOf: (person: Person) => Partial<Record<Place, Outcome>>): Row {
  return Object.fromEntries(people.map((person) => [person, cellsOf(person)])) as Row;
}

function signedIn(row: Row): Row {
  const turnedAway = Object.keys(row.anonymous).map((place) => [place, "signed out" as const]);
  return { ...row, anonymous: Object.fromEntries(turnedAway) };
}

export const everybody = inNoPlace("ok");
/** What no cookie opens: it asks for a token. */
export const onlyTokens = inNoPlace("signed out");
/** Something that is in no answer of ours. */
export const nobody = inNoPlace("not found");
/** A form of parents' pages sent from another site: refused to everybody alike, and nothing kept. */
export const everybodyFromElsewhere = inNoPlace("forbidden");
/** The page that says the service is away says so to everybody, with the status that says so. */
export const everybodyInVain = inNoPlace("unavailable");
export const whoeverSignedIn = signedIn(inNoPlace("ok"));
/** Something of the manager's own: for anybody else it is not there. */
export const theManagerAlone = signedIn(inNoPlace("not found", { setting_manager: "ok" } as const));

const team = { setting_manager: "ok", practitioner: "ok", reader: "ok" } as const;
export const teamOfTheSetting = signedIn(inOwnPlace("setting", team));
export const whoeverAnswers = signedIn(inOwnPlace("setting", { ...team, reader: "forbidden" }));
export const managersOfTheSetting = signedIn(
  inOwnPlace("setting", { setting_manager: "ok", practitioner: "forbidden", reader: "forbidden" }),
);

/** Whoever does not manage the setting is told that nothing is there. */
export const onlyManagersKnow = signedIn(inOwnPlace("setting", { setting_manager: "ok" }));

export const readersOfTheSetting = signedIn(
  inOwnPlace("setting", { setting_manager: "forbidden", practitioner: "forbidden", reader: "ok" }),
);

export const peopleOfTheBorough = signedIn(
  inOwnPlace("borough", { commissioner: "ok", analyst: "ok" }),
);

/** A forum's own pages, and its surveys that nobody else has heard of yet. */
export const peopleOfTheForum = signedIn(inOwnPlace("setting", { forum_organiser: "ok" }));
const toldOfTheSurvey = (outcome: Outcome): Allowed => ({
  ...{ setting_manager: outcome, practitioner: outcome, reader: outcome },
  forum_organiser: "ok",
});
/** A survey that has opened is known in the setting it asks about, and run by the forum alone. */
export const whoeverRunsTheSurvey = signedIn(inOwnPlace("setting", toldOfTheSurvey("forbidden")));
export const whoeverSeesTheSurvey = signedIn(inOwnPlace("setting", toldOfTheSurvey("ok")));
/** The setting answers its parents, whoever asked them. */
export const theManagerReplies = signedIn(
  inOwnPlace("setting", {
    ...toldOfTheSurvey("forbidden"),
    forum_organiser: "forbidden",
    setting_manager: "ok",
  }),
);
export const commissionersOfTheBorough = signedIn(
  inOwnPlace("borough", { commissioner: "ok", analyst: "forbidden" }),
);

export const administrators = signedIn(
  inNoPlace("not found", { platform_administrator: "ok" } as const),
);
/** Administrators look after every borough, and only what exists. */
export const administratorsOfAnyBorough: Row = {
  ...signedIn(inOwnPlace("borough", {})),
  platform_administrator: {
    own: "ok",
    elsewhere: "ok",
    missing: "not found",
    malformed: "not found",
  },
};
