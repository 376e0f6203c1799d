import { newcomers } from "./newcomers";
import { type ExampleSetting, noCouncilTransport, setting, worksAlone } from "./setting";
import { settingsOfThornmere } from "./thornmere";

/** Forty settings: twelve that have audited for years, and those that a campaign of this year asks for the first time. */
const settingsOfAlderbrook: readonly ExampleSetting[] = [
  setting(
    1,
    "nursery",
    "Larch Lane Nursery",
    "larch-lane",
    [62, 14],
    [1.25, 0.3, 0.05, 0.03, 0.7, 0.4],
    noCouncilTransport,
  ),
  setting(
    2,
    "school_nursery",
    "St Barnabas and the Holy Cross Church of England Primary School Nursery and Forest School",
    "st-barnabas",
    [52, 9],
    [1.6, 0.18, 0.04, 0.04, 0.5, 0.35],
  ),
  setting(
    3,
    "childminder",
    "Marguerite Oyelaran, Childminder",
    "marguerite-oyelaran",
    [6, 1],
    [1.5, 0.22, 0.08, 0.05, 0.5, 0.1],
    worksAlone,
  ),
  setting(
    4,
    "childminder",
    "Tom and Wei Hartley-Chen, Childminders",
    "hartley-chen",
    [9, 2],
    [1.1, 0.3, 0.1, 0.08, 0.45, 0.1],
    worksAlone,
  ),
  setting(
    5,
    "childrens_centre",
    "Millrace Children’s Centre",
    "millrace",
    [48, 17],
    [1.9, 0.2, 0.03, 0.02, 0.7, 0.55],
  ),
  setting(
    6,
    "nursery",
    "Nightingale Row Nursery",
    "nightingale-row",
    [84, 22],
    [0.9, 0.22, 0.09, 0.1, 0.35, 0.15],
    noCouncilTransport,
  ),
  setting(
    7,
    "preschool",
    "Copper Beech Pre-school",
    "copper-beech",
    [26, 6],
    [1.3, 0.28, 0.07, 0.05, 0.55, 0.2],
    noCouncilTransport,
  ),
  setting(
    8,
    "nursery",
    "Tamarind Tree Nursery",
    "tamarind-tree",
    [38, 8],
    [1.2, 0.2, 0.05, 0.05, 0.5, 0.2],
  ),
  setting(
    9,
    "school_nursery",
    "Weir Street Primary School Nursery",
    "weir-street",
    [39, 6],
    [1.0, 0.25, 0.08, 0.07, 0.4, 0.2],
  ),
  setting(
    10,
    "preschool",
    "Hollybush Pre-school",
    "hollybush",
    [24, 5],
    [1.35, 0.1, 0.12, 0.12, 0.35, 0.1],
    noCouncilTransport,
  ),
  setting(
    11,
    "nursery",
    "The Old Bakery Nursery",
    "old-bakery",
    [45, 11],
    [1.7, 0.12, 0.04, 0.06, 0.45, 0.3],
    noCouncilTransport,
  ),
  setting(
    12,
    "childrens_centre",
    "Quarry Hill Children’s Centre",
    "quarry-hill",
    [60, 19],
    [1.45, 0.32, 0.06, 0.04, 0.6, 0.4],
  ),
  ...newcomers,
];

export type ExampleBorough = {
  /** Of the borough and of its forum. */
  number: number;
  name: string;
  forum: string;
  commissioner: number;
  organiser: number;
  settings: readonly ExampleSetting[];
};

const alderbrook: ExampleBorough = {
  ...{ number: 1, name: "Alderbrook", forum: "Alderbrook Parents’ Forum" },
  ...{ commissioner: 41, organiser: 43, settings: settingsOfAlderbrook },
};
const thornmere: ExampleBorough = {
  ...{ number: 2, name: "Thornmere", forum: "Thornmere Parents’ Circle" },
  ...{ commissioner: 241, organiser: 243, settings: settingsOfThornmere },
};

/** The borough to look around in, and a smaller one beside it of which nobody in the first ever hears. */
export const exampleBoroughs = [alderbrook, thornmere] as const;

const everySetting = exampleBoroughs.flatMap(({ settings }) => settings);

/** @throws when there is no such setting: the example's own lists would disagree. */
export function exampleSetting(number: number): ExampleSetting {
  const found = everySetting.find((each) => each.number === number);
  if (!found) throw new Error(`The example has no setting ${number}`);
  return found;
}

/** @throws when there is no such borough */
export function exampleBorough(number: number): ExampleBorough {
  const found = exampleBoroughs.find((each) => each.number === number);
  if (!found) throw new Error(`The example has no borough ${number}`);
  return found;
}

/** The borough in which a setting lies. */
export function boroughAround(number: number): ExampleBorough {
  return thornmere.settings.some((each) => each.number === number) ? thornmere : alderbrook;
}
