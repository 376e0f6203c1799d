import { addDays } from "@/lib/kernel/dates";
import type { CommentPromise, ResponseMode, ShareAudience } from "@/lib/surveys/model";
import { leftOut } from "@/lib/surveys/words";

/** One survey of the example: whose it is, what it asks, how families answered and how far it has come. */
export type PlannedSurvey = {
  number: number;
  setting: number;
  /** The forum's, or the setting's own. */
  of: "forum" | "setting";
  year: number;
  title: string;
  introduction: string;
  /** Which ready-made set it asks. */
  set: string;
  /** What last year's reply promised: asked whether it has helped (F37). */
  helped: readonly string[];
  /** How warmly families answer, from 0 to 1. */
  warmth: number;
  replies: number;
  roll?: number;
  languages: readonly string[];
  /** What the forum wrote in Easy Read: it opens, marked as not checked yet (P-05). */
  easyRead?: Readonly<Record<string, string>>;
  comment: CommentPromise | null;
  comments: readonly (readonly [words: string, language: string, shown: string | null])[];
  openedAt: Date;
  closesOn: Date;
  /** Absent while it is open; a survey without an opening is still being written. */
  closedAt?: Date;
  stage: "draft" | "open" | "released";
  sharedWith: readonly ShareAudience[];
  /** What the setting answered: each thing told, and what it will do. */
  reply?: { opening: string; items: readonly (readonly [told: string, will: string])[] };
};

const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date, 10, 20));

const larchLane = {
  setting: 1,
  of: "forum",
  set: "first",
  comment: "public",
  title: "What is it like to bring your child to Larch Lane?",
  introduction:
    "We are parents like you. We ask every family the same few questions once a year, and the nursery answers us in writing.",
} as const;

/** Eight questions are enough for Easy Read: the two about last year’s reply are left out. */
const larchLaneEasy = {
  title: "What is Larch Lane like for you?",
  introduction: "We are parents like you.\nWe ask questions once a year.\nThe nursery answers us.",
  contact: "Fatou Jallow. She is at the gate on Tuesdays and Thursdays",
  resultsBy: "two weeks after the questions close",
  "q.helped.1.picture": leftOut,
  "q.helped.2.picture": leftOut,
} as const;

const answeredIn2024 = {
  opening: "Thank you for answering. We read every word together.",
  items: [
    ["Drop-off is a rush.", "Keep ten minutes free for talk at drop-off."],
    ["You hear about trips from other parents.", "Send trip dates a month before."],
  ],
} as const;

const answeredIn2025 = {
  opening: "Thank you. You said mornings are calmer, and told us about afternoons.",
  items: [
    ["Pick-up is still a crush.", "Open a second gate at pick-up."],
    ["Letters come in English only.", "Put the weekly letter into Polish and Urdu."],
  ],
} as const;

/** In the smaller borough, whose forum runs its own. */
const heronQuay = {
  setting: 201,
  of: "forum",
  set: "first",
  comment: "public",
  title: "How is it at Heron Quay, for you and your child?",
  introduction: "The parents’ circle asks, and the parents’ circle tells everybody what it heard.",
  languages: ["en", "pl"],
  comments: [
    ["The ferry is late on Fridays, and nobody minds when we are.", "en", null],
    ["I should like to know who is on with the babies.", "en", null],
  ],
  sharedWith: ["setting", "families", "borough"],
} as const;

/**
 * Three years at Larch Lane, the last of them open; one that waits for a reply; a childminder's few; one just begun; and one of
 * the smaller borough's.
 */
export function plannedSurveys(now: Date): PlannedSurvey[] {
  return [
    {
      ...{ ...larchLane, number: 1, year: 2024, helped: [], warmth: 0.5 },
      ...{ replies: 27, roll: 58, languages: ["en", "pl"] },
      comments: [
        ["Drop-off is a rush. Nobody has time to hear how the night was.", "en", null],
        ["Dziękuję za dni w ogrodzie.", "pl", null],
        ["I found out about the trip from another parent.", "en", null],
        ["Ask for my sister, she is on 07700 900456.", "en", "Ask for my sister."],
      ],
      ...{ openedAt: day(2024, 5, 7), closesOn: day(2024, 5, 28), closedAt: day(2024, 5, 29) },
      ...{ stage: "released", sharedWith: ["setting", "families"] },
      reply: answeredIn2024,
    },
    {
      ...{ ...larchLane, number: 2, year: 2025, warmth: 0.64 },
      helped: ["keep ten minutes free for talk at drop-off", "send trip dates a month before"],
      ...{ replies: 34, roll: 61, languages: ["en", "pl", "ur"] },
      comments: [
        ["Drop-off is calmer now. Pick-up is still a crush.", "en", null],
        ["The letters home could be in Urdu too.", "en", null],
        ["ہمیں پہلے سے زیادہ سنا جاتا ہے۔", "ur", null],
      ],
      ...{ openedAt: day(2025, 5, 6), closesOn: day(2025, 5, 27), closedAt: day(2025, 5, 28) },
      ...{ stage: "released", sharedWith: ["setting", "families", "borough"] },
      reply: answeredIn2025,
    },
    {
      ...{ ...larchLane, number: 3, year: 2026, warmth: 0.7 },
      helped: ["open a second gate at pick-up", "put the weekly letter into Polish and Urdu"],
      ...{ replies: 12, languages: ["en", "pl", "ur"], comments: [], easyRead: larchLaneEasy },
      ...{ openedAt: addDays(now, -6), closesOn: addDays(now, 15) },
      ...{ stage: "open", sharedWith: [] },
    },
    {
      ...{ number: 4, setting: 5, of: "forum", year: 2026, set: "every-family", helped: [] },
      title: "Is there room for every family at Millrace?",
      introduction: "The forum wants to hear from families who do not come to meetings.",
      ...{ warmth: 0.56, replies: 41, roll: 96, languages: ["en", "pl", "ur"], comment: "public" },
      comments: [
        ["My shifts end at six. Nothing here happens after four.", "en", null],
        ["As a dad who lives apart I get no letters.", "en", null],
        ["Everybody at the front desk is kind.", "en", null],
      ],
      ...{ openedAt: addDays(now, -48), closesOn: addDays(now, -20), closedAt: addDays(now, -19) },
      ...{ stage: "released", sharedWith: ["setting", "families", "borough"] },
    },
    {
      ...{ number: 5, setting: 3, of: "setting", year: 2026, set: "first", helped: [] },
      title: "How are we doing, you and I?",
      introduction: "Six families come to me. I would like to know what to do better.",
      ...{ warmth: 0.8, replies: 5, roll: 6, languages: ["en"], comment: null, comments: [] },
      ...{ openedAt: addDays(now, -40), closesOn: addDays(now, -20), closedAt: addDays(now, -20) },
      ...{ stage: "released", sharedWith: [] },
    },
    {
      ...{ number: 6, setting: 6, of: "forum", year: 2026, set: "having-a-say", helped: [] },
      title: "Having a say at Nightingale Row",
      introduction: "",
      ...{ warmth: 0.4, replies: 0, languages: ["en"], comment: "private", comments: [] },
      ...{ openedAt: now, closesOn: addDays(now, 30), stage: "draft", sharedWith: [] },
    },
    {
      ...{ ...heronQuay, number: 7, year: 2026, helped: [], warmth: 0.6, replies: 26, roll: 44 },
      stage: "released",
      ...{ openedAt: addDays(now, -50), closesOn: addDays(now, -22), closedAt: addDays(now, -21) },
    },
  ];
}

/** How the example's families answered: most on a phone, some on paper, a few with help. */
export function modeOf(luck: number): ResponseMode {
  if (luck < 0.62) return "online";
  if (luck < 0.82) return "paper";
  return luck < 0.92 ? "tablet" : "helped";
}
