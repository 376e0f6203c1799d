import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { applicationSecret } from "../support/application";
import type { AsOwner } from "../support/as-owner";
import { rowsOf } from "../support/database";
import { openParentsSurvey, type ParentsSurvey } from "../support/parents-survey";
import { openSender, type Sender, type Sending } from "../support/sender";
import { embeddedScene, postgresScene, type Scene, twoProcessesScene, withScenes } from "./scenes";
import { fewKills, limitMilliseconds, soak } from "./soak";

/** Families that send at the same time: by the open address, and with codes that two of them hold at once. */
const atTheAddress = 3;
const withTheSameCodes = 2;
/** More than are used between two kills. */
const codesForEachKill = 60;

withScenes();

test(
  "R-REL-01 R-AN-04: killed again and again while families send, the embedded database stores each acknowledged sending once, and no code twice",
  async () => storesEachOnce(await embeddedScene()),
  limitMilliseconds,
);

test(
  "R-REL-01 R-AN-04: killed again and again while families send, PostgreSQL stores each acknowledged sending once, and no code twice",
  async () => storesEachOnce(await postgresScene()),
  limitMilliseconds,
);

test(
  "R-REL-01 R-AN-04: of two processes behind a proxy one is killed again and again while families send, each acknowledged sending is stored once, and no code twice",
  async () => storesEachOnce(await twoProcessesScene()),
  limitMilliseconds,
);

async function storesEachOnce(scene: Scene) {
  const secret = applicationSecret;
  const open = await scene.asOwner((tx) =>
    openParentsSurvey(tx, { secret, sheet: { comment: "public" } }),
  );
  const byCode = await scene.asOwner((tx) =>
    openParentsSurvey(tx, {
      ...{ secret, singles: codesForEachKill * fewKills },
      sheet: { comment: "public", access: "codes" },
    }),
  );
  const senders: Sender[] = [];
  const told = await soak(scene, fewKills, (origin) => {
    const at = ({ code }: ParentsSurvey) => `${origin}/s/${code}/en`;
    for (let n = 0; n < atTheAddress; n += 1)
      senders.push(openSender(at(open), families(`open ${n}`)));
    for (let n = 0; n < withTheSameCodes; n += 1)
      senders.push(openSender(at(byCode), families(`code ${n}`, byCode.singles)));
    return senders;
  });
  const stored = await storedIn(scene.asOwner);
  const sent = senders.flatMap((each) => each.sent());
  expectEachOnce(stored, sent);
  const codes = codesOf(sent).length;
  console.log(
    `R-REL-01: ${told} senders; ${stored.length} stored, each once, with ${codes} codes spent, none twice`,
  );
}

/** One family after another, each with words of its own; where there are codes, each with the next. */
function families(name: string, singles?: readonly string[]): () => Sending | undefined {
  let n = 0;
  return () => {
    const single = singles?.[n];
    n += 1;
    if (singles && !single) return undefined;
    return { words: single ? `${name} ${single}` : `${name} family ${n}`, single };
  };
}

/** What families wrote, a row for each stored response. */
async function storedIn(asOwner: AsOwner): Promise<string[]> {
  const rows = await rowsOf<{ words: string }>(
    asOwner((tx) => tx.execute(sql`select words from survey_comments`)),
  );
  const [counted] = await rowsOf<{ responses: number }>(
    asOwner((tx) => tx.execute(sql`select count(*)::int as responses from responses`)),
  );
  expect(counted?.responses, "responses beside what was written on them").toBe(rows.length);
  return rows.map(({ words }) => words);
}

function expectEachOnce(stored: readonly string[], sent: readonly Sending[]) {
  expect(stored.length, "stored twice").toBe(new Set(stored).size);
  const kept = new Set(stored);
  const lost = sent.filter(({ words, single }) => !single && !kept.has(words));
  expect(lost, "acknowledged at the open address and not stored").toEqual([]);
  // Of two who hold one code the first counts, and both are thanked.
  const holders = new Map<string, number>();
  for (const words of stored) {
    const [, , single = ""] = /^(code \d) (\S+)$/.exec(words) ?? [];
    if (single) holders.set(single, (holders.get(single) ?? 0) + 1);
  }
  expect(
    [...holders].filter(([, times]) => times !== 1),
    "codes stored twice",
  ).toEqual([]);
  expect(
    codesOf(sent).filter((single) => !holders.has(single)),
    "codes lost",
  ).toEqual([]);
  // The check looked: families of both kinds were stored.
  expect(holders.size).toBeGreaterThan(0);
  expect(stored.length).toBeGreaterThan(holders.size);
}

function codesOf(sent: readonly Sending[]): string[] {
  return [...new Set(sent.flatMap(({ single }) => single ?? []))];
}
