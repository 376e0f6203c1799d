import type { Transaction } from "@/db/engine";
import { partnershipReplies, partnershipSides, partnerships } from "@/db/schema/partnerships";
import { addDays } from "@/lib/kernel/dates";
import { currentEdition, elementsOf } from "@/lib/partnerships/elements";
import type { Saying, Sayings } from "@/lib/partnerships/model";
import { exampleId } from "./ids";
import { teamOf } from "./people";

const [larchLane, stBarnabas, marguerite, hartleyChen, millrace] = [1, 2, 3, 4, 5];

type Invited = {
  number: number;
  inviter: number;
  partner: number;
  words: string;
  daysAgo: number;
  yes?: { daysAgo: number; words?: string };
};

const invitations: readonly Invited[] = [
  {
    ...{ number: 1, inviter: larchLane, partner: hartleyChen, daysAgo: 30 },
    words:
      "Tom and Wei collect four of our children at noon and have them until six. We would like it to be one day for them.",
    yes: {
      daysAgo: 27,
      words: "Gladly. They are the same children, and we never sat down about it.",
    },
  },
  {
    ...{ number: 2, inviter: stBarnabas, partner: larchLane, daysAgo: 14 },
    words:
      "About ten of your children come to us each September. How do we hand over to each other?",
    yes: { daysAgo: 11 },
  },
  {
    ...{ number: 3, inviter: millrace, partner: marguerite, daysAgo: 3 },
    words: "You bring children to our stay and play on Tuesdays, and know their families well.",
  },
];

type Said = {
  number: number;
  setting: number;
  /** In the order of the list: a level, "-" for not known, a space where it was left open. */
  levels: string;
  notes?: Record<string, string>;
  savedDaysAgo: number;
  sent: boolean;
};

/** Sent sides in the order they were sent in: the second of two opens both. */
const sides: readonly Said[] = [
  {
    ...{ number: 1, setting: larchLane, levels: "222212221-21", savedDaysAgo: 12, sent: true },
    notes: {
      communication: "The book in the bag works on most days. On Fridays it stays with us.",
      openness: "The fall in the garden they heard of from us, and the same day.",
      reflection: "We talk about how the day went, and never about the two of us.",
    },
  },
  {
    ...{ number: 1, setting: hartleyChen, levels: "23112212112 ", savedDaysAgo: 9, sent: true },
    notes: {
      "shared-power": "We learn of a changed pick-up time when it is settled.",
      communication: "Most of the day we hear from the children. We like that too.",
      openness: "Bad news we hear. When something went well we would like to hear it too.",
    },
  },
  { number: 2, setting: stBarnabas, levels: "112111211121", savedDaysAgo: 4, sent: true },
  {
    ...{ number: 2, setting: larchLane, levels: "1021        ", savedDaysAgo: 1, sent: false },
    notes: { participation: "One visit in June, and a form in September." },
  },
];

/** One pair that has finished, one where Larch Lane is writing its side, and an invitation that waits for a childminder. */
export async function loadPartnerships(tx: Transaction, now: Date): Promise<void> {
  for (const invited of invitations) await addInvitation(tx, now, invited);
  for (const side of sides) await addSide(tx, now, side);
}

async function addInvitation(
  tx: Transaction,
  now: Date,
  { number, inviter, partner, words, daysAgo, yes }: Invited,
) {
  const id = exampleId("partnership", number);
  const [settingId, partnerSettingId] = [
    exampleId("setting", inviter),
    exampleId("setting", partner),
  ];
  const invited = { invitedBy: managerOf(inviter), invitedAt: addDays(now, -daysAgo) };
  const about = { edition: currentEdition, words };
  await tx.insert(partnerships).values({ id, settingId, partnerSettingId, ...about, ...invited });
  if (!yes) return;
  const answered = { answeredBy: managerOf(partner), answeredAt: addDays(now, -yes.daysAgo) };
  const reply = { settingId: partnerSettingId, accepted: true, words: yes.words };
  await tx.insert(partnershipReplies).values({ partnershipId: id, ...reply, ...answered });
}

async function addSide(tx: Transaction, now: Date, { number, setting, sent, ...said }: Said) {
  const [at, by] = [addDays(now, -said.savedDaysAgo), managerOf(setting)];
  await tx.insert(partnershipSides).values({
    ...{
      partnershipId: exampleId("partnership", number),
      settingId: exampleId("setting", setting),
    },
    ...{ sayings: sayingsOf(said), version: 1, changedBy: by, changedAt: at },
    ...(sent ? { sentBy: by, sentAt: at } : {}),
  });
}

function sayingsOf({ levels, notes = {} }: Pick<Said, "levels" | "notes">): Sayings {
  return Object.fromEntries(
    elementsOf(currentEdition).flatMap(({ code }, index): [string, Saying][] => {
      const level = levels[index] ?? " ";
      const note = notes[code.replace("partnership.", "")];
      if (level === " ") return note ? [[code, { note }]] : [];
      const said: Saying = level === "-" ? { dontKnow: true } : { level: Number(level) };
      return [[code, note ? { ...said, note } : said]];
    }),
  );
}

function managerOf(setting: number): string {
  return teamOf(setting)[0].userId;
}
