import type { Transaction } from "@/db/engine";
import { campaignHelps, campaignPosts } from "@/db/schema/campaigns";
import { makeCampaign, standAside, takePart } from "@/lib/campaigns/commands";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { accepted, contextIn } from "./context";
import { exampleId } from "./ids";
import { commissionerOf, examplePeople, teamOf } from "./people";
import { exampleBorough } from "./places";

type ExampleCampaign = {
  /** Of the campaign, and of the borough that asks. */
  number: number;
  startedDaysAgo: number;
  message: string;
  /** Those that came too late to be asked. */
  notAsked: readonly number[];
  /** Who takes part; their audits of this year lie there already. */
  takingPart: readonly number[];
  puttingOff: readonly (readonly [setting: number, words?: string])[];
  sayingNo: readonly (readonly [setting: number, words: string])[];
  helps: readonly { setting: number; words: string; answer?: string }[];
};

const campaigns: readonly ExampleCampaign[] = [
  {
    ...{ number: 1, startedDaysAgo: 45, notAsked: [8] },
    message:
      "We would like to plan next year’s training from what all of you need. Please look at this with your team.",
    takingPart: [1, 2, 3, 4, 5, 6, 7, 9, 11, 12, 13, 14, 16, 17, 19, 20, 22, 25, 27, 29, 31],
    puttingOff: [
      [24, "We move to Bridge Street this summer. Please ask us again in the autumn."],
      [30],
    ],
    sayingNo: [[33, "Two of us left at Easter, and there is no time for it this year."]],
    helps: [
      {
        setting: 13,
        words: "Half of the team is new. Could somebody come to our first meeting?",
        answer: "Gladly. Yiannis comes on Tuesday at four, and brings the printed questions.",
      },
      { setting: 29, words: "How do others find an hour in which everybody can talk?" },
    ],
  },
  {
    ...{ number: 2, startedDaysAgo: 38, notAsked: [] },
    message:
      "There are eight of you. We should like to hear from each, and meet in the old ferry hall.",
    takingPart: [201, 202, 203, 204, 205, 206, 207],
    ...{ puttingOff: [], sayingNo: [] },
    helps: [{ setting: 202, words: "Who has done this before and would sit with us once?" }],
  },
];

/** A campaign in each borough that goes on for another month. Tamarind Tree is not asked: it came later. */
export async function loadCampaigns(tx: Transaction, now: Date): Promise<void> {
  for (const campaign of campaigns) await loadCampaign(tx, campaign, now);
}

async function loadCampaign(tx: Transaction, campaign: ExampleCampaign, now: Date) {
  const { number, startedDaysAgo, message, notAsked, takingPart } = campaign;
  const campaignId = exampleId("campaign", number);
  const started = addDays(now, -startedDaysAgo);
  const days = { opensOn: isoDayOf(started), closesOn: isoDayOf(addDays(now, 30)) };
  const asked = { id: campaignId, instrument: "elppeg", year: 2026, ...days, message } as const;
  const late = notAsked.map((setting) => exampleId("setting", setting));
  const commissioner = contextIn(tx, commissionerOf(number), started);
  const boroughId = exampleId("borough", number);
  accepted(await makeCampaign(commissioner, boroughId, asked, ({ id }) => !late.includes(id)));
  for (const [index, setting] of takingPart.entries()) {
    const [manager] = teamOf(setting);
    const ctx = contextIn(tx, manager, addDays(started, 1 + index));
    accepted(await takePart(ctx, { campaignId, settingId: exampleId("setting", setting) }));
  }
  const saidOn = addDays(started, 9);
  for (const [setting, words] of campaign.puttingOff) {
    await say(tx, { campaignId, setting, on: saidOn }, "deferred", words);
  }
  for (const [setting, words] of campaign.sayingNo) {
    await say(tx, { campaignId, setting, on: saidOn }, "declined", words);
  }
  await addLetters(tx, campaign, started);
  await addHelps(tx, campaign, now);
}

async function say(
  tx: Transaction,
  { campaignId, setting, on }: { campaignId: string; setting: number; on: Date },
  answer: "deferred" | "declined",
  words: string | undefined,
) {
  const ctx = contextIn(tx, teamOf(setting)[0], on);
  const here = { campaignId, settingId: exampleId("setting", setting) };
  accepted(await standAside(ctx, here, answer, words));
}

/** Everybody with a manager was asked by letter when the campaign began: nothing is due while somebody looks around. */
async function addLetters(tx: Transaction, { number, notAsked }: ExampleCampaign, postedAt: Date) {
  const managed = new Set(
    examplePeople.flatMap(({ places }) =>
      places.flatMap(({ role, setting }) => (role === "setting_manager" ? (setting ?? []) : [])),
    ),
  );
  const campaignId = exampleId("campaign", number);
  const boroughId = exampleId("borough", number);
  const rows = exampleBorough(number)
    .settings.filter((setting) => managed.has(setting.number) && !notAsked.includes(setting.number))
    .map((setting) => ({ campaignId, settingId: exampleId("setting", setting.number), boroughId }));
  await tx
    .insert(campaignPosts)
    .values(rows.map((row) => ({ ...row, letter: "asked" as const, postedAt })));
}

async function addHelps(tx: Transaction, { number, helps }: ExampleCampaign, now: Date) {
  const here = {
    campaignId: exampleId("campaign", number),
    boroughId: exampleId("borough", number),
  };
  const answeredBy = commissionerOf(number).userId;
  await tx.insert(campaignHelps).values(
    helps.map(({ setting, words, answer }, index) => ({
      id: exampleId("help", (number - 1) * 100 + index + 1),
      ...{ ...here, settingId: exampleId("setting", setting), words },
      ...{ askedBy: teamOf(setting)[0].userId, askedAt: addDays(now, -12 + index) },
      ...(answer ? { answer, answeredBy, answeredAt: addDays(now, -10) } : {}),
    })),
  );
}
