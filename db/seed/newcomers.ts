import { type ExampleSetting, noCouncilTransport, setting, worksAlone } from "./setting";

function newcomer(
  number: number,
  type: ExampleSetting["type"],
  name: string,
  slug: string,
  size: [places: number, staff: number],
): ExampleSetting {
  const start = 1 + (number % 5) * 0.2;
  const notForUs = type === "childminder" ? worksAlone : noCouncilTransport;
  return setting(number, type, name, slug, size, [start, 0.25, 0.06, 0.06, 0.4, 0.2], notForUs);
}

/** What each is like: [places, staff]. */
export const newcomers: readonly ExampleSetting[] = [
  newcomer(13, "nursery", "Otter Bank Nursery", "otter-bank-nursery", [44, 9]),
  newcomer(14, "preschool", "Fern Road Pre-school", "fern-road-pre", [24, 5]),
  newcomer(15, "childminder", "Adaeze Nwosu, Childminder", "adaeze-nwosu", [6, 1]),
  newcomer(
    16,
    "school_nursery",
    "Castle Hill Infant School Nursery",
    "castle-hill-infant",
    [52, 7],
  ),
  newcomer(17, "nursery", "Little Acorns on the Green", "little-acorns-on", [58, 12]),
  newcomer(18, "childminder", "Helga Brandt, Childminder", "helga-brandt", [5, 1]),
  newcomer(
    19,
    "childrens_centre",
    "Longmoor Children’s Centre",
    "longmoor-childrens-centre",
    [56, 15],
  ),
  newcomer(20, "preschool", "St Anne’s Pre-school", "st-annes-pre", [26, 6]),
  newcomer(21, "nursery", "The Boathouse Nursery", "the-boathouse-nursery", [70, 16]),
  newcomer(
    22,
    "school_nursery",
    "Longmoor Primary School Nursery",
    "longmoor-primary-school",
    [39, 6],
  ),
  newcomer(23, "childminder", "Siân Prosser, Childminder", "sian-prosser", [6, 1]),
  newcomer(24, "nursery", "Kingfisher Nursery", "kingfisher-nursery", [48, 10]),
  newcomer(
    25,
    "preschool",
    "Castle Hill Community Pre-school and Toddler Group",
    "castle-hill-community",
    [30, 7],
  ),
  newcomer(26, "childminder", "Olena Kovalenko, Childminder", "olena-kovalenko", [6, 1]),
  newcomer(27, "nursery", "Rowan House Nursery", "rowan-house-nursery", [36, 8]),
  newcomer(28, "preschool", "Weirside Pre-school", "weirside-pre-school", [22, 5]),
  newcomer(
    29,
    "childrens_centre",
    "Fernley Children’s Centre",
    "fernley-childrens-centre",
    [50, 13],
  ),
  newcomer(30, "nursery", "Blackthorn Nursery", "blackthorn-nursery", [66, 14]),
  newcomer(31, "school_nursery", "St Anne’s RC Primary School Nursery", "st-annes-rc", [52, 8]),
  newcomer(32, "childminder", "Jamal and Nkechi Price, Childminders", "jamal-and-nkechi", [10, 2]),
  newcomer(33, "nursery", "Harbour Steps Nursery", "harbour-steps-nursery", [40, 9]),
  newcomer(34, "preschool", "Greenacre Pre-school", "greenacre-pre-school", [24, 5]),
  newcomer(35, "nursery", "Sycamore Street Nursery", "sycamore-street-nursery", [54, 11]),
  newcomer(36, "childminder", "Mairead Quinn, Childminder", "mairead-quinn", [6, 1]),
  newcomer(37, "school_nursery", "Fernley Academy Nursery", "fernley-academy-nursery", [39, 6]),
  newcomer(38, "nursery", "Puddle Lane Nursery", "puddle-lane-nursery", [32, 7]),
  newcomer(39, "preschool", "The Old Chapel Pre-school", "the-old-chapel", [26, 6]),
  newcomer(40, "childminder", "Ayaan Warsame, Childminder", "ayaan-warsame", [4, 1]),
];
