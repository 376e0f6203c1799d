import { roleNames } from "@/lib/access/model";
import { exampleAuditId, exampleId } from "./ids";
import { examplePassword, examplePeople, membershipsOf } from "./people";

/** What each of the people to sign in as is good for, by their number. */
const worthBeing: readonly [number, string][] = [
  [1, "half-way through this year’s audit"],
  [21, "answers beside her manager, does not sign"],
  [31, "reads as a critical friend"],
  [5, "signed this year’s audit a few days ago and can reopen it"],
  [6, "whose open team of five has met and does not agree on everything"],
  [26, "one of that team"],
  [11, "manages a private team of six: counts, and no names"],
  [8, "has only just joined: nothing is there yet"],
  [3, "works alone, and much does not apply"],
  [7, "manages two pre-schools"],
  [41, "sees the borough"],
  [42, "sees the borough’s figures"],
  [43, "runs the parents’ forum"],
  [241, "sees the smaller borough next to it, and nothing of this one"],
  [44, "adds boroughs, settings and people"],
];

type SignIn = { who: string; role: string; email: string; password: string };

/** The people of the example to sign in as. They exist in the embedded database alone. */
export function exampleSignIns(): SignIn[] {
  return worthBeing.map(([number, why]) => {
    const person = examplePeople.find((each) => each.number === number);
    const [membership] = person ? membershipsOf(person) : [];
    if (!person || !membership) throw new Error(`The example has no person ${number}`);
    const { role, placeName } = membership;
    const who = `${person.name}, ${placeName}: ${why}`;
    return { who, role: roleNames[role], email: person.email, password: examplePassword };
  });
}

/** Pages worth seeing, in the order of a first walk through. */
export function exampleAddresses(): { what: string; path: string }[] {
  const larchLane = exampleId("setting", 1);
  const thisYear = `/audits/${exampleAuditId(1, "elppeg", 2026)}`;
  const lastYear = `/profiles/${exampleAuditId(1, "elppeg", 2025)}`;
  const recent = `/profiles/${exampleAuditId(5, "elppeg", 2026)}`;
  return [
    { what: "An example for people who are not signed in", path: "/example" },
    { what: "How every figure is worked out", path: "/method" },
    { what: "Larch Lane: where a manager starts", path: "/home" },
    { what: "Larch Lane: this year’s audit, half-way through", path: thisYear },
    { what: "Larch Lane: one theme of it, with last year beside it", path: `${thisYear}/themes/5` },
    { what: "Larch Lane: what is still open before signing", path: `${thisYear}/check` },
    { what: "Larch Lane: the profile signed last year, and what changed", path: lastYear },
    { what: "Larch Lane: its two-page report", path: `${lastYear}/report` },
    {
      what: "Larch Lane: its plan, with what each question did since",
      path: `/settings/${larchLane}/plan`,
    },
    { what: "Larch Lane: three years side by side", path: `/settings/${larchLane}/explore` },
    { what: "Larch Lane: its people", path: `/settings/${larchLane}/people` },
    { what: "Millrace (its manager): a profile across a change of wording", path: recent },
    {
      what: "Nightingale Row (its team): where five people differ",
      path: `/audits/${exampleAuditId(6, "elppeg", 2026)}/differences`,
    },
    {
      what: "Nightingale Row (its team): the meeting’s big screen",
      path: `/audits/${exampleAuditId(6, "elppeg", 2026)}/meeting`,
    },
    {
      what: "The Old Bakery (its manager): a private team of six",
      path: `/audits/${exampleAuditId(11, "elppeg", 2026)}/differences`,
    },
    { what: "Tamarind Tree (its manager): a first visit", path: "/home" },
    { what: "The borough (commissioner or analyst)", path: `/boroughs/${exampleId("borough")}` },
    { what: "Larch Lane: offers, and settings to meet", path: `/settings/${larchLane}/offers` },
    {
      what: "The borough: what settings would like, and its offers",
      path: `/boroughs/${exampleId("borough")}/offers`,
    },
    { what: "The platform (administrator)", path: "/platform" },
  ];
}
