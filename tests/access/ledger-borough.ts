import { sql } from "drizzle-orm";
import { afterAll, beforeAll } from "vitest";
import { closeEngine } from "@/db/client";
import type { Actor } from "@/lib/access/model";
import { makeToken } from "@/lib/api-tokens/commands";
import type { Instrument } from "@/lib/instruments/model";
import type { SettingType } from "@/lib/organisations/model";
import { contextOf } from "@/lib/request/context";
import { hashPassword } from "@/lib/request/passwords";
import { type Application, startApplication } from "../support/application";
import {
  addLedgerPlace,
  addReleasedSurvey,
  alsoSigns,
  type LedgerPlace,
  share,
  shareSurvey,
} from "../support/borough-ledger";
import { asSuperuser, makeServerDatabase } from "../support/database";
import { accepted } from "../support/team";
import { addBorough, addPerson } from "../support/world";
import { password, signedIn } from "./access-world";
import { type Browser, openBrowser } from "./browser";

export const [year, before] = [2026, 2025];

export type LedgerBorough = {
  application: Application;
  boroughId: string;
  commissioner: Actor;
  /** Its settings' work in each framework; every setting has some in the first. */
  ledger: Record<Instrument, LedgerPlace[]>;
  /** Its commissioner and its analyst. */
  readers: Browser[];
  /** Of a setting that shares, of another borough, and nobody in particular. */
  outsiders: Record<"manager" | "elsewhere" | "visitor", Browser>;
  /** The header by which a program reads the borough. */
  authorization: string;
};

/** The built application with a borough in it whose settings signed and share by the real commands, for one test file. */
export function withLedgerBorough(): LedgerBorough {
  const borough = { ledger: { ecf: [], elppeg: [] } } as unknown as LedgerBorough;
  let removeDatabase: () => Promise<void>;

  beforeAll(async () => {
    removeDatabase = await makeServerDatabase(async () => {
      borough.application = await startApplication({ databaseUrl: process.env.DATABASE_URL });
    });
    const boroughId = await addBorough("Alderbrook");
    borough.boroughId = boroughId;
    borough.commissioner = await addPerson("commissioner", { boroughId });
    await addPlaces(borough);
    await signEverybodyIn(borough);
    const ctx = contextOf(borough.commissioner, new Date());
    const made = await makeToken(ctx, { boroughId }, { name: "The dashboard", days: 30 });
    borough.authorization = `Bearer ${accepted(made).token}`;
  });
  afterAll(async () => {
    await borough.application?.stop();
    await closeEngine();
    await removeDatabase?.();
  });
  return borough;
}

async function signEverybodyIn(borough: LedgerBorough): Promise<void> {
  const { application, boroughId, commissioner, ledger } = borough;
  const analyst = await addPerson("analyst", { boroughId });
  const elsewhere = await addPerson("commissioner", { boroughId: await addBorough("Birchfield") });
  const passwordHash = await hashPassword(password);
  await asSuperuser((tx) => tx.execute(sql`update users set password_hash = ${passwordHash}`));
  const signIn = (actor: Actor | undefined) => signedIn(application.origin, actor?.email ?? "");
  borough.readers = [await signIn(commissioner), await signIn(analyst)];
  borough.outsiders = {
    manager: await signIn(ledger.ecf[0]?.manager),
    elsewhere: await signIn(elsewhere),
    visitor: openBrowser(application.origin),
  };
}

/** By type: how many there are, and how many share; exactly five of one type do, and four and two of others. */
const made = [
  { type: "nursery", there: 12, sharing: 11 },
  { type: "childminder", there: 6, sharing: 5 },
  { type: "school_nursery", there: 5, sharing: 4 },
  { type: "preschool", there: 2, sharing: 2 },
] as const;

async function addPlaces(borough: LedgerBorough): Promise<void> {
  for (const { type, there, sharing } of made)
    for (let n = 0; n < there; n += 1) await addPlace(borough, { type, n, shares: n < sharing });
}

/** Of a name that nothing else on a page is likely to say. */
export const names: Partial<Record<SettingType, string>> = {
  ...{ nursery: "Larchmere", childminder: "Rowanby" },
  ...{ school_nursery: "Willowick", preschool: "Hazelthorpe" },
};

type Made = { type: SettingType; n: number; shares: boolean };

async function addPlace({ boroughId, ledger }: LedgerBorough, { type, n, shares }: Made) {
  const name = `${names[type]} ${String.fromCharCode(65 + n)}`;
  const levels = { [before]: n % 3, [year]: (n * 3 + 1) % 4 };
  const place = await addLedgerPlace(boroughId, { name, type, places: n < 6 ? 40 : 12, levels });
  ledger.ecf.push(place);
  if (n < 8 && n % 2 === 0) await addReleasedSurvey(place, n === 4 ? 7 : 10 + n);
  const isEven = n % 2 === 0;
  if (isEven)
    ledger.elppeg.push(
      await alsoSigns(place, "elppeg", { [before]: (n + 1) % 3, [year]: 3 - (n % 4) }),
    );
  if (!shares) return;
  await share(place, n % 4 === 3 ? "themes" : "questions");
  await shareSurvey(place, true);
  const also = ledger.elppeg.at(-1);
  if (isEven && also && type !== "preschool") await share(also, "questions");
}
