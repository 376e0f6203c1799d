import type { Actor } from "@/lib/access/model";
import { saveAnswers } from "@/lib/audits/commands";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import type { Instrument } from "@/lib/instruments/model";
import { type Context, contextOf } from "@/lib/request/context";
import { signOff } from "@/lib/sign-offs/commands";
import { openedAudit } from "./every-table";
import { accepted } from "./team";
import { addPerson, addSetting, noon } from "./world";

type Wanted = {
  settingId: string;
  year?: number;
  instrument?: Instrument;
  /** The level of each rated question, by its place among them. */
  level?: (index: number) => number;
};

/** An audit with every rated question answered, a note under the first of them, and signed. @returns its id */
export async function signedAudit(ctx: Context, wanted: Wanted): Promise<string> {
  const { settingId, year = 2026, instrument = "elppeg", level = () => 2 } = wanted;
  const auditId = await openedAudit(ctx, settingId, year, instrument);
  const codes = currentEdition(instrument)
    .themes.flatMap(itemsOf)
    .filter(isRated)
    .map(({ code }) => code);
  const choices = ["0", "1", "2", "3"] as const;
  const answers = codes.map((code, index) => ({
    ...{ code, version: 0, choice: choices[level(index)] },
    note: index === 0 ? "Nine of ten families told us" : undefined,
  }));
  accepted(await saveAnswers(ctx, auditId, answers));
  accepted(await signOff(ctx, auditId, "Agreed by the whole team"));
  return auditId;
}

export type SignedPlace = { settingId: string; manager: Actor };

/** Six settings of a borough, each with a signed audit; their levels are not the same. */
export async function addSignedPlaces(
  boroughId: string,
  about: Pick<Wanted, "instrument" | "year">,
): Promise<SignedPlace[]> {
  const places: SignedPlace[] = [];
  for (const [index, name] of ["Elm", "Ash", "Yew", "Oak", "Fir", "Bay"].entries()) {
    const settingId = await addSetting(boroughId, name);
    const manager = await addPerson("setting_manager", { settingId, homeBoroughId: boroughId });
    const level = () => index % 4;
    await signedAudit(contextOf(manager, noon), { settingId, ...about, level });
    places.push({ settingId, manager });
  }
  return places;
}
