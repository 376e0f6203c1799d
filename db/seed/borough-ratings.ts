import type { Transaction } from "@/db/engine";
import { boroughRatings } from "@/db/schema/borough-ratings";
import { ratingPoints } from "@/lib/borough-ratings/points";
import { addDays, yearOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/kernel/ids";
import { exampleId } from "./ids";
import { teamOf } from "./people";

/** Levels by point, in the order of the points: who rated what last year. "-" cannot say, a space left it open. */
const lastYear: readonly (readonly [setting: number, said: string])[] = [
  [1, "211212"],
  [2, "322222"],
  [3, "100-11"],
  [4, "1001 1"],
  [5, "322323"],
  [6, "211112"],
  [7, "21021-"],
  [9, "2111 2"],
  [11, "322222"],
  [12, "231322"],
  [13, "11011 "],
  [14, "2112- "],
  [16, "22122-"],
];
const ofTheForum = "121-12";
const boroughId = exampleId("borough");

/** Thirteen settings and the forum rated the borough last year; Larch Lane has begun with this year. */
export async function loadBoroughRatings(tx: Transaction, now: Date): Promise<void> {
  const year = yearOf(now) - 1;
  const ratedAt = addDays(new Date(Date.UTC(year, 9, 1, 9)), 3);
  const rows = lastYear.flatMap(([setting, said]) => {
    const by = { settingId: exampleId("setting", setting), ratedBy: teamOf(setting)[0].userId };
    return rowsOf(said, { ...by, year, ratedAt });
  });
  const forum = { forumId: exampleId("forum"), ratedBy: exampleId("person", 43) };
  const begun = { settingId: exampleId("setting", 1), ratedBy: exampleId("person", 1) };
  await tx
    .insert(boroughRatings)
    .values([
      ...rows,
      ...rowsOf(ofTheForum, { ...forum, year, ratedAt }),
      ...rowsOf("22    ", { ...begun, year: yearOf(now), ratedAt: now }),
    ]);
}

type By = { settingId?: string; forumId?: string; ratedBy: string; year: number; ratedAt: Date };

function rowsOf(said: string, by: By): (typeof boroughRatings.$inferInsert)[] {
  return ratingPoints.flatMap(({ code }, index) => {
    const each = said[index] ?? " ";
    if (each === " ") return [];
    const dontKnow = each === "-";
    const level = dontKnow ? null : Number(each);
    return [{ id: newId(), boroughId, ...by, code, level, dontKnow }];
  });
}
