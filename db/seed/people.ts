import type { Actor, Membership, Role } from "@/lib/access/model";
import { exampleId } from "./ids";
import { newManagers } from "./new-managers";
import { boroughAround, exampleBorough, exampleSetting } from "./places";
import { managersInThornmere } from "./thornmere";

/** Everybody of the example signs in with this; it exists nowhere but in the embedded database. */
export const examplePassword = "quiet river garden gate";

/** A role in a setting, or in a borough or its forum by the borough’s number. */
type Place = { role: Role; setting?: number; borough?: number; forum?: number };
export type ExamplePerson = { number: number; name: string; email: string; places: Place[] };

const manages = (...settings: number[]): Place[] =>
  settings.map((setting) => ({ role: "setting_manager", setting }));
const worksAt = (setting: number): Place[] => [{ role: "practitioner", setting }];
const reads = (setting: number): Place[] => [{ role: "reader", setting }];

export const examplePeople: readonly ExamplePerson[] = [
  person(1, "Priya Nair", "larch-lane", manages(1)),
  person(2, "Samuel Adeyemi", "st-barnabas", manages(2)),
  person(3, "Marguerite Oyelaran", "marguerite-oyelaran", manages(3)),
  person(4, "Wei Hartley-Chen", "hartley-chen", manages(4)),
  person(5, "Danuta Kowalczyk", "millrace", manages(5)),
  person(6, "Gareth Pugh", "nightingale-row", manages(6)),
  // Two small pre-schools share a manager: somebody with more than one place to choose from.
  person(7, "Shanice Bramwell", "copper-beech", manages(7, 10)),
  person(8, "Farhana Begum", "tamarind-tree", manages(8)),
  person(9, "Oonagh Devlin", "weir-street", manages(9)),
  person(11, "Kwame Asante", "old-bakery", manages(11)),
  person(12, "Leticia Moreno", "quarry-hill", manages(12)),
  person(21, "Jo Whitcombe", "larch-lane", worksAt(1)),
  person(22, "Amina Yusuf", "larch-lane", worksAt(1)),
  person(23, "Beatrice Lowe", "st-barnabas", worksAt(2)),
  person(24, "Tom Hartley-Chen", "hartley-chen", worksAt(4)),
  person(25, "Ravi Chandran", "millrace", worksAt(5)),
  person(26, "Ellie Marsh", "nightingale-row", worksAt(6)),
  person(27, "Nadia Haddad", "quarry-hill", worksAt(12)),
  person(51, "Hana Petrov", "nightingale-row", worksAt(6)),
  person(52, "Joseph Mensah", "nightingale-row", worksAt(6)),
  person(53, "Carys Lloyd", "nightingale-row", worksAt(6)),
  person(54, "Ines Duarte", "old-bakery", worksAt(11)),
  person(55, "Yusuf Karim", "old-bakery", worksAt(11)),
  person(56, "Molly Finch", "old-bakery", worksAt(11)),
  person(57, "Anwen Rees", "old-bakery", worksAt(11)),
  person(58, "Tariq Aziz", "old-bakery", worksAt(11)),
  person(59, "Bola Ogun", "old-bakery", worksAt(11)),
  person(31, "Ruth Abernathy", "critical-friends", reads(1)),
  person(32, "Desmond Clarke", "governors", reads(2)),
  person(41, "Helen Osborne", "alderbrook", [{ role: "commissioner", borough: 1 }]),
  person(42, "Yiannis Petrou", "alderbrook", [{ role: "analyst", borough: 1 }]),
  person(43, "Fatou Jallow", "parents-forum", [{ role: "forum_organiser", forum: 1 }]),
  person(44, "Morgan Ellis", "platform", [{ role: "platform_administrator" }]),
  ...newManagers.map(([setting, name]) =>
    person(100 + setting, name, exampleSetting(setting).slug, manages(setting)),
  ),
  ...managersInThornmere.map(([setting, name]) =>
    person(setting, name, exampleSetting(setting).slug, manages(setting)),
  ),
  person(241, "Rosalind Achebe", "thornmere", [{ role: "commissioner", borough: 2 }]),
  person(242, "Tobias Lindqvist", "thornmere", [{ role: "analyst", borough: 2 }]),
  person(243, "Marisol Vega", "parents-circle", [{ role: "forum_organiser", forum: 2 }]),
];

function person(number: number, name: string, slug: string, places: Place[]): ExamplePerson {
  const first = (name.split(" ")[0] ?? name).toLowerCase();
  return { number, name, email: `${first}@${slug}.example`, places };
}

/** The memberships of one person, numbered so that their ids are fixed too. */
export function membershipsOf({ number, places }: ExamplePerson): Membership[] {
  return places.map((place, index) => {
    const id = exampleId("membership", number * 10 + index);
    return { id, role: place.role, ...whereIs(place) };
  });
}

function whereIs({ setting, borough, forum }: Place): Omit<Membership, "id" | "role"> {
  if (setting !== undefined) {
    const settingId = exampleId("setting", setting);
    const homeBoroughId = exampleId("borough", boroughAround(setting).number);
    return { placeName: exampleSetting(setting).name, settingId, homeBoroughId, isExample: true };
  }
  const around = borough ?? forum;
  if (around === undefined) return { placeName: "Alongside", isExample: false };
  const { name, forum: forumName } = exampleBorough(around);
  const boroughId = exampleId("borough", around);
  if (borough !== undefined) return { placeName: name, boroughId, isExample: true };
  const forumId = exampleId("forum", around);
  return { placeName: forumName, forumId, homeBoroughId: boroughId, isExample: true };
}

export function actorOf(person: ExamplePerson): Actor {
  const { number, name, email } = person;
  return { userId: exampleId("person", number), name, email, memberships: membershipsOf(person) };
}

/** @throws for a number nobody has */
export function actorNumbered(wanted: number): Actor {
  const person = examplePeople.find(({ number }) => number === wanted);
  if (!person) throw new Error(`The example has no person ${wanted}`);
  return actorOf(person);
}

export function commissionerOf(borough: number): Actor {
  return actorNumbered(exampleBorough(borough).commissioner);
}

export function organiserAround(setting: number): Actor {
  return actorNumbered(boroughAround(setting).organiser);
}

/** Who answers at a setting, the manager first. */
export function teamOf(setting: number): [manager: Actor, ...others: Actor[]] {
  const there = (role: Role) =>
    examplePeople.filter(({ places }) =>
      places.some((place) => place.setting === setting && place.role === role),
    );
  const [manager] = there("setting_manager");
  if (!manager) throw new Error(`Nobody manages setting ${setting} of the example`);
  return [actorOf(manager), ...there("practitioner").map(actorOf)];
}
