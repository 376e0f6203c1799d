import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { examplePassword, examplePeople } from "@/db/seed/people";
import type { Application } from "./application";

/** Whoever of the made-up borough has this number in db/seed/people.ts. */
export function examplePerson(number: number) {
  const person = examplePeople.find((each) => each.number === number);
  if (!person) throw new Error(`The example has no person ${number}`);
  return person;
}

type Account = { email: string; password?: string };

export async function signIn(page: Page, { email, password = examplePassword }: Account) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** A device of its own, with somebody of the example signed in on it, on their home page. */
export async function deviceOf(
  browser: Browser,
  application: Application,
  person: number,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: application.origin, ...options });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signIn(page, examplePerson(person));
  return page;
}

/** The only links that letters hold once: others remind of something and may come at any time. */
const singleUse = /https?:\/\/\S+\/(?:reset|invitation)\/\S+/;

/** The link of the newest letter to this address that holds such a one, once the outbox has been emptied. */
export async function linkInLetterTo(
  application: Application,
  email: string,
  wanted = singleUse,
): Promise<string> {
  let link = "";
  await expect(async () => {
    const letter = lettersOf(application).findLast(
      (each) => each.includes(`To: ${email}`) && wanted.test(each),
    );
    link = wanted.exec(letter ?? "")?.[0] ?? "";
    expect(link).not.toBe("");
    // What goes out by itself goes twenty seconds after a start.
  }).toPass({ timeout: 45_000 });
  return link;
}

/** Everything that went out by post, oldest first. */
export function lettersOf({ dataDirectory }: Pick<Application, "dataDirectory">): string[] {
  const folder = join(dataDirectory, "mail");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
    .map((file) => readFileSync(file, "utf8"));
}
