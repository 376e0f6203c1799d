import {
  actorOf,
  type ExamplePerson,
  examplePassword,
  examplePeople,
  teamOf,
} from "@/db/seed/people";
import { editionFor } from "@/db/seed/plan";
import { openAudit } from "@/lib/audits/commands";
import { editionOf, isRated, itemsOf } from "@/lib/instruments/editions";
import { contextOf } from "@/lib/request/context";
import { openBrowser } from "../../tests/access/browser";

/** Somebody signed in, as a header to send. */
export async function signIn(
  origin: string,
  { email }: Pick<ExamplePerson, "email">,
): Promise<string> {
  const browser = openBrowser(origin);
  const answer = await browser.submit("/sign-in", { email, password: examplePassword });
  if (answer.status !== 303) throw new Error(`${email} was not signed in: ${answer.status}`);
  return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}

/** One person at one question: nobody else answers it, or everybody for themselves. */
export type Desk = {
  person: Pick<ExamplePerson, "email">;
  auditId: string;
  theme: number;
  code: string;
  own?: boolean;
};

/** A year no example has reached, so that everybody has an audit which is still open. */
const year = 2031;

/** People of different settings, at most two in one, each in their setting's open audit. */
export async function openDesks(count: number): Promise<Desk[]> {
  const edition = editionOf("elppeg", editionFor({ instrument: "elppeg", year }));
  const team = examplePeople.filter(({ places }) =>
    places.some(({ role }) => role === "setting_manager" || role === "practitioner"),
  );
  return Promise.all(
    team.slice(0, count).map(async (person, index) => {
      const setting = person.places[0]?.setting ?? 0;
      const [manager] = teamOf(setting);
      const settingId = actorOf(person).memberships[0]?.settingId ?? "";
      const audit = { settingId, instrument: "elppeg", year } as const;
      const opened = await openAudit(contextOf(manager, new Date()), audit);
      if (!("auditId" in opened)) throw new Error(`${manager.name}: ${opened.refused}`);
      const theme = 1 + (index % edition.themes.length);
      const found = edition.themes[theme - 1];
      const code = found && itemsOf(found).find(isRated)?.code;
      if (!code) throw new Error(`Theme ${theme} has no rated question`);
      return { person, auditId: opened.auditId, theme, code };
    }),
  );
}
