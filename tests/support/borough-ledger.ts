import { settings } from "@/db/schema/organisations";
import type { Actor } from "@/lib/access/model";
import { saveAnswers } from "@/lib/audits/commands";
import { currentEdition, isRated, itemsOf } from "@/lib/instruments/editions";
import type { Instrument } from "@/lib/instruments/model";
import { newId } from "@/lib/kernel/ids";
import type { SettingType } from "@/lib/organisations/model";
import { type Context, contextOf } from "@/lib/request/context";
import { shareResults, withdrawSharing } from "@/lib/results/commands";
import { shareWithBorough, takeBackFromBorough } from "@/lib/sharing/commands";
import { reopenAudit, signOff } from "@/lib/sign-offs/commands";
import { asSuperuser } from "./database";
import { signedAudit } from "./signed-audit";
import { smallSheet, surveyAt } from "./survey-stages";
import { accepted } from "./team";
import { addPerson, noon } from "./world";

/** What is known of a borough apart from the code that counts it: who signed what, who shares it, and how many replied. */
type Signed = { auditId: string; level: number; version: number };
type Held = Record<number, Signed | undefined>;
/** A setting and its work in one framework. */
export type LedgerPlace = {
  id: string;
  instrument: Instrument;
  name: string;
  type: SettingType;
  places?: number;
  manager: Actor;
  signed: Held;
  /** What the borough may see: what stood when it was shared. Absent when nothing is shared. */
  sharing?: { detail: "themes" | "questions"; held: Held };
  survey?: { surveyId: string; replies: number; shared: boolean };
};

/** Numbers from 0 up to 1 that are the same in every run. */
export function drawn(seed: number): () => number {
  // Spread out first: numbers drawn from neighbouring seeds begin alike.
  let state = Math.imul(seed, 2_654_435_761);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

let minutes = 0;
/** Each act is later than the one before: what is signed after an act of sharing waits for the next. */
export function later(): Date {
  minutes += 1;
  return new Date(noon.getTime() + minutes * 60_000);
}
const as = ({ manager }: LedgerPlace): Context => contextOf(manager, later());

type Levels = Record<number, number>;
type Made = Pick<LedgerPlace, "name" | "type" | "places"> & { levels: Levels };

/** A setting that has signed these years of the ECF, every question at the year's level, and shares nothing yet. */
export async function addLedgerPlace(
  boroughId: string,
  { name, type, places, levels }: Made,
): Promise<LedgerPlace> {
  const id = newId();
  await asSuperuser((tx) =>
    tx.insert(settings).values({ id, boroughId, name, type, places, createdAt: noon }),
  );
  const manager = await addPerson("setting_manager", { settingId: id, homeBoroughId: boroughId });
  const place = { id, instrument: "ecf", name, type, places, manager, signed: {} } as const;
  return signedIn(place, levels);
}

/** The same setting's work in another framework: it signs and shares there for itself. */
export function alsoSigns(place: LedgerPlace, instrument: Instrument, levels: Levels) {
  const { id, name, type, places, manager } = place;
  return signedIn({ id, instrument, name, type, places, manager, signed: {} }, levels);
}

async function signedIn(place: LedgerPlace, levels: Levels): Promise<LedgerPlace> {
  const { id: settingId, instrument } = place;
  for (const [year, level] of Object.entries(levels)) {
    const wanted = { settingId, instrument, year: Number(year), level: () => level };
    const auditId = await signedAudit(as(place), wanted);
    place.signed[Number(year)] = { auditId, level, version: 1 };
  }
  return place;
}

export async function share(place: LedgerPlace, detail: "themes" | "questions"): Promise<void> {
  const grant = { settingId: place.id, instrument: place.instrument, detail };
  accepted(await shareWithBorough(as(place), grant));
  place.sharing = { detail, held: { ...place.signed } };
}

export async function takeBack(place: LedgerPlace): Promise<void> {
  const { id: settingId, instrument } = place;
  accepted(await takeBackFromBorough(as(place), { settingId, instrument }));
  place.sharing = undefined;
}

/** The setting opens a signed year again, answers at another level, signs it and shares it as before. */
export async function signAnew(place: LedgerPlace, year: number, level: number): Promise<void> {
  const before = place.signed[year];
  if (!before) throw new Error(`${place.name} has not signed ${year}`);
  const { auditId, version } = before;
  accepted(await reopenAudit(as(place), auditId, "We had misread a question"));
  const choice = (["0", "1", "2", "3"] as const)[level];
  const codes = currentEdition(place.instrument).themes.flatMap(itemsOf).filter(isRated);
  const answers = codes.map(({ code }) => ({ code, version, choice }));
  accepted(await saveAnswers(as(place), auditId, answers));
  accepted(await signOff(as(place), auditId, "Agreed by the whole team"));
  place.signed[year] = { auditId, level, version: version + 1 };
  if (place.sharing) await share(place, place.sharing.detail);
}

const { questions } = smallSheet();
const sheet = smallSheet({
  questions: questions.map((each) => ({ ...each, origin: "ready" as const, theme: "ecf.2" })),
});

/** A released survey of two ready questions; its families answer 0, 1, 2, 3, 0 and so on. */
export async function addReleasedSurvey(place: LedgerPlace, replies: number): Promise<void> {
  const { surveyId } = await surveyAt("released", { settingId: place.id }, place.manager, {
    ...{ sheet, replies, now: later() },
  });
  place.survey = { surveyId, replies, shared: false };
}

export async function shareSurvey(place: LedgerPlace, shared: boolean): Promise<void> {
  if (!place.survey) return;
  const { surveyId } = place.survey;
  const act = shared ? shareResults : withdrawSharing;
  accepted(await act(as(place), surveyId, "borough"));
  place.survey.shared = shared;
}

/** The shared places with something of a year, and the version of it that is shared. */
export function sharingIn(places: readonly LedgerPlace[], year: number, type?: SettingType) {
  return places.flatMap((place) => {
    const held = place.sharing?.held[year];
    return held && (!type || place.type === type) ? [{ place, ...held }] : [];
  });
}

/** Those whose questions of both years are shared. */
export function comparedIn(places: readonly LedgerPlace[], year: number, since: number) {
  return sharingIn(places, year).flatMap(({ place, ...now }) => {
    const then = place.sharing?.held[since];
    return then && place.sharing?.detail === "questions" ? [{ place, now, then }] : [];
  });
}

/** Those whose families' answers are shared and are ten or more. */
export function askedIn(places: readonly LedgerPlace[]): LedgerPlace[] {
  return places.filter(({ survey }) => survey?.shared && survey.replies >= 10);
}

export function countsOf(levels: readonly number[]): number[] {
  return [0, 1, 2, 3].map((level) => levels.filter((each) => each === level).length);
}
