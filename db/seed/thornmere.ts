import { type ExampleSetting, noCouncilTransport, setting, worksAlone } from "./setting";

const wards = ["Saltings", "Ferry End", "Gull Rock"];

function inThornmere(
  number: number,
  type: ExampleSetting["type"],
  name: string,
  slug: string,
  size: [places: number, staff: number],
): ExampleSetting {
  const start = 0.9 + (number % 4) * 0.25;
  const notForUs = type === "childminder" ? worksAlone : noCouncilTransport;
  const character = [start, 0.25, 0.06, 0.06, 0.4, 0.2] as const;
  const made = setting(number, type, name, slug, size, [...character], notForUs);
  return { ...made, ward: wards[number % wards.length] ?? "" };
}

/** Eight settings of the smaller borough: five nurseries, and one of each other kind that a small place has. */
export const settingsOfThornmere: readonly ExampleSetting[] = [
  inThornmere(201, "nursery", "Heron Quay Nursery", "heron-quay", [48, 10]),
  inThornmere(202, "preschool", "Bramble Steps Pre-school", "bramble-steps", [26, 6]),
  inThornmere(203, "childminder", "Sunniva Blake, Childminder", "sunniva-blake", [6, 1]),
  inThornmere(204, "nursery", "Cobblestone Yard Nursery", "cobblestone-yard", [40, 9]),
  inThornmere(205, "nursery", "Sandpiper Nursery", "sandpiper", [39, 8]),
  inThornmere(206, "nursery", "Lantern Hill Nursery", "lantern-hill", [56, 12]),
  inThornmere(207, "nursery", "Willowherb Nursery", "willowherb", [24, 5]),
  inThornmere(208, "childrens_centre", "Estuary Children’s Centre", "estuary", [60, 15]),
];

/** Who manages each: number of the setting, then name. */
export const managersInThornmere: readonly (readonly [setting: number, name: string])[] = [
  [201, "Ottoline Grieve"],
  [202, "Kofi Antwi"],
  [203, "Sunniva Blake"],
  [204, "Maeve Corrigan"],
  [205, "Dilip Rao"],
  [206, "Hester Vance"],
  [207, "Lindiwe Dube"],
  [208, "Piotr Nowak"],
];
