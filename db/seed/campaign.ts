import type { Transaction } from "@/db/engine";
import { campaignHelps, campaignPosts } from "@/db/schema/campaigns";
import { makeCampaign, standAside, takePart } from "@/lib/campaigns/commands";
import { addDays, isoDayOf } from "@/lib/kernel/dates";
import { accepted, contextIn } from "./context";
import { exampleId } from "./ids";
import { actorNumbered, examplePeople, teamOf } from "./people";
import { exampleSettings } from "./places";

const boroughId = exampleId("borough");
const campaignId = exampleId("campaign");
const startedDaysAgo = 45;

/** Who takes part; their audits of this year lie there already. */
const takingPart = [1, 2, 3, 4, 5, 6, 7, 9, 11, 12, 13, 14, 16, 17, 19, 20, 22, 25, 27, 29, 31];
const puttingOff = [
  [24, "We move to Bridge Street this summer. Please ask us again in the autumn."],
  [30, undefined],
] as const;
const sayingNo = [
  [33, "Two of us left at Easter, and there is no time for it this year."],
] as const;
const helps = [
  {
    setting: 13,
    words: "Half of the team is new. Could somebody come to our first meeting?",
    answer: "Gladly. Yiannis comes on Tuesday at four, and brings the printed questions.",
  },
  { setting: 29, words: "How do others find an hour in which everybody can talk?" },
];

/** A campaign that has run for six weeks and goes on for another month. Tamarind Tree is not asked: it came later. */
export async function loadCampaign(tx: Transaction, now: Date): Promise<void> {
  const started = addDays(now, -startedDaysAgo);
  const days = { opensOn: isoDayOf(started), closesOn: isoDayOf(addDays(now, 30)) };
  const message =
    "We would like to plan next year’s training from what all of you need. Please look at this with your team.";
  const asked = { id: campaignId, instrument: "elppeg", year: 2026, ...days, message } as const;
  const helen = actorNumbered(41);
  accepted(
    await makeCampaign(
      contextIn(tx, helen, started),
      boroughId,
      asked,
      ({ id }) => id !== exampleId("setting", 8),
    ),
  );
  for (const [index, setting] of takingPart.entries()) {
    const [manager] = teamOf(setting);
    const ctx = contextIn(tx, manager, addDays(started, 1 + index));
    accepted(await takePart(ctx, { campaignId, settingId: exampleId("setting", setting) }));
  }
  for (const [setting, words] of puttingOff) await say(tx, started, setting, "deferred", words);
  for (const [setting, words] of sayingNo) await say(tx, started, setting, "declined", words);
  await addLetters(tx, started);
  await addHelps(tx, now, helen.userId);
}

async function say(
  tx: Transaction,
  started: Date,
  setting: number,
  answer: "deferred" | "declined",
  words: string | undefined,
) {
  const ctx = contextIn(tx, teamOf(setting)[0], addDays(started, 9));
  const here = { campaignId, settingId: exampleId("setting", setting) };
  accepted(await standAside(ctx, here, answer, words));
}

/** Everybody with a manager was asked by letter when the campaign began: nothing is due while somebody looks around. */
async function addLetters(tx: Transaction, postedAt: Date) {
  const managed = new Set(
    examplePeople.flatMap(({ places }) =>
      places.flatMap(({ role, setting }) => (role === "setting_manager" ? (setting ?? []) : [])),
    ),
  );
  const rows = exampleSettings
    .filter(({ number }) => managed.has(number) && number !== 8)
    .map(({ number }) => ({ campaignId, settingId: exampleId("setting", number), boroughId }));
  await tx
    .insert(campaignPosts)
    .values(rows.map((row) => ({ ...row, letter: "asked" as const, postedAt })));
}

async function addHelps(tx: Transaction, now: Date, answeredBy: string) {
  await tx.insert(campaignHelps).values(
    helps.map(({ setting, words, answer }, index) => ({
      id: exampleId("help", index + 1),
      ...{ campaignId, boroughId, settingId: exampleId("setting", setting), words },
      ...{ askedBy: teamOf(setting)[0].userId, askedAt: addDays(now, -12 + index) },
      ...(answer ? { answer, answeredBy, answeredAt: addDays(now, -10) } : {}),
    })),
  );
}
