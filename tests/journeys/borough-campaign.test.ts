import { expect, type Page, test } from "@playwright/test";
import { exampleId } from "@/db/seed/ids";
import { examplePassword } from "@/db/seed/people";
import type { Application } from "@/tests/support/application";
import { deviceOf, examplePerson, lettersOf, linkInLetterTo } from "@/tests/support/browser";
import { startExample } from "@/tests/support/example";
import { meanwhile } from "@/tests/support/journeys-on-server";
import { signedYears } from "@/tests/support/many-settings";
import { textsOfPdf } from "@/tests/support/pdf-text";

const [helen, yiannis, danuta, priya] = [41, 42, 5, 1];
const borough = `/boroughs/${exampleId("borough")}`;
const newManager = "ada@larkspur-1.example";
const secondManager = "bea@larkspur-2.example";
const year = new Date().getFullYear();
const ecf = `framework=ecf&year=${year}`;

const why = "We plan our training together.";

/** Forty settings as a spreadsheet has them: one with a URN that cannot be, two whose managers are known. */
const names = Array.from({ length: 40 }, (_, index) => `Larkspur ${index + 1}`);
const pasted = [
  "Setting name\tOfsted URN\tType\tPlaces\tWard\tManager’s e-mail",
  ...names.map((name, index) => {
    const urn = index === 6 ? "77" : String(8_800_000 + index);
    return [name, urn, "Nursery", "30", "Larkspur", [newManager, secondManager][index] ?? ""].join(
      "\t",
    );
  }),
].join("\n");

let application: Application;
let commissioner: Page;
/** The address of the campaign that is started here. */
let campaign: string;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  application = await startExample();
  // All of it works without script.
  commissioner = await deviceOf(browser, application, helen, { javaScriptEnabled: false });
});
test.afterAll(() => application?.stop());

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

test("F82 forty settings are pasted, one is put right, and all of them are in the register", async () => {
  await commissioner.getByRole("link", { name: "Borough", exact: true }).click();
  await commissioner.getByRole("link", { name: "The register" }).click();
  await expect(heading(commissioner)).toHaveText("40 settings, by name");
  await commissioner.getByRole("link", { name: "Add many settings at once" }).click();
  await commissioner.getByLabel("Paste the list").fill("Larkspur 1\t8800000");
  await press(commissioner, "See what will happen");
  await expect(commissioner.locator(".error-summary")).toContainText("Name the columns");
  await commissioner.getByLabel("Paste the list").fill(pasted);
  await press(commissioner, "See what will happen");
  await expect(heading(commissioner)).toHaveText("39 rows can be imported");
  await expect(commissioner.getByRole("row", { name: /^Larkspur 1 / })).toContainText(
    `A letter invites ${newManager} as manager`,
  );
  await commissioner.getByLabel("Ofsted URN").fill("8800006");
  await press(commissioner, "Keep these and look again");
  await expect(heading(commissioner)).toHaveText("40 rows can be imported");
  await press(commissioner, "Import 40 rows");
  await expect(heading(commissioner)).toHaveText("40 settings added, 0 changed");
  await commissioner.goto(`${borough}/settings?ward=Larkspur`);
  await expect(heading(commissioner)).toHaveText("40 settings, by name");
});

test("F49 a campaign asks all of them, and what is wrong with it is said beside the field", async () => {
  await commissioner.getByRole("link", { name: "Campaigns" }).click();
  await commissioner.getByRole("link", { name: "Start a campaign" }).click();
  await press(commissioner, "See who is asked");
  await expect(commissioner.locator(".error-summary")).toContainText("Choose a framework");
  await commissioner.getByRole("radio", { name: /^ECF partnership framework/ }).check();
  await commissioner.getByLabel("Why do you ask?").fill(why);
  await press(commissioner, "See who is asked");
  await expect(commissioner.getByText("80 of 80 settings will be asked")).toBeVisible();
  await press(commissioner, "Ask these 80 settings");
  await expect(heading(commissioner)).toHaveText("0 of 80 settings signed off, 0 under way");
  await expect(commissioner.getByText("1 to 25 of 80")).toBeVisible();
  campaign = new URL(commissioner.url()).pathname;
});

test("F49 an invited manager joins, takes part and asks for help; another puts it off", async ({
  browser,
}) => {
  const ada = await (await browser.newContext({ baseURL: application.origin })).newPage();
  await ada.goto(await linkInLetterTo(application, newManager));
  await ada.getByLabel("Your name").fill("Ada Finch");
  await ada.getByLabel("Choose a password").fill(examplePassword);
  await press(ada, "Accept the invitation");
  await ada.getByRole("link", { name: "See what it asks" }).click();
  await expect(ada.getByText("None of our answers, no score and no evidence")).toBeVisible();
  const page = ada.url();
  await press(ada, "Take part");
  await ada.waitForURL(/\/audits\//);
  await ada.goto(page);
  await ada.getByLabel("What would help us?").fill("Who could come to our first meeting?");
  await press(ada, "Ask for help");
  await expect(ada.getByText("No answer yet.")).toBeVisible();

  const manager = await deviceOf(browser, application, danuta);
  await manager.getByRole("link", { name: "See what it asks" }).click();
  await manager.getByText("Put it off, or say no").click();
  await manager.getByLabel("Not now, later").check();
  await manager.getByLabel("A few words, if you like").fill("After the summer");
  await press(manager, "Tell the borough");
  await expect(manager.getByText("We have put it off")).toBeVisible();
});

test("F50 the borough sees who to chase and who asks for help, and answers", async () => {
  await commissioner.reload();
  await expect(heading(commissioner)).toHaveText("0 of 80 settings signed off, 1 under way");
  await commissioner.getByRole("radio", { name: "Put off" }).check();
  await press(commissioner, "Show these");
  await expect(commissioner.getByRole("row", { name: /^Millrace/ })).toContainText(
    "After the summer",
  );
  await commissioner.getByRole("radio", { name: "Not finished" }).check();
  await press(commissioner, "Show these");
  await expect(commissioner).toHaveURL(/state=&/);
  await expect(commissioner.getByRole("row", { name: /^Larkspur 1 Nursery/ })).toContainText(
    "Under way: 0 of",
  );
  await expect(commissioner.getByRole("row", { name: /^Millrace/ })).toHaveCount(0);
  await commissioner.getByRole("link", { name: "Answer Larkspur 1" }).click();
  await commissioner.getByLabel("Your answer").fill("Yiannis comes by on Tuesday.");
  await press(commissioner, "Send the answer");
  await expect(commissioner.getByText("Yiannis comes by on Tuesday.")).toBeVisible();
  const link = await linkInLetterTo(application, newManager, /https?:\/\/\S+\/campaigns\/\S+/);
  expect(link).toContain("/campaigns/");
});

/** Ten weeks go by. All but Larkspur 1 sign what they were asked for, and all of those but Larkspur 2 share it. */
const tenWeeks = [
  "set session_replication_role = replica",
  ...signedYears("select id from settings where name like 'Larkspur %' and name <> 'Larkspur 1'", {
    first: year,
    last: year,
  }),
  `insert into campaign_replies (campaign_id, setting_id, borough_id, answer, audit_id, answered_by, answered_at)
    select asked.campaign_id, asked.setting_id, asked.borough_id, 'taking_part', audits.id, audits.opened_by, now()
    from campaign_asks asked join audits using (setting_id) join settings on settings.id = asked.setting_id
    join campaigns on campaigns.id = asked.campaign_id and campaigns.instrument = audits.instrument
    where name like 'Larkspur %' and name <> 'Larkspur 1'`,
  "delete from borough_grants where setting_id in (select id from settings where name = 'Larkspur 2')",
  `update campaigns set opens_on = current_date - 70, closes_on = current_date + 20 where message = '${why}'`,
  `update campaign_posts set posted_at = posted_at - interval '70 days'
    where campaign_id in (select id from campaigns where message = '${why}')`,
  "set session_replication_role = default",
];

test("F50 ten weeks later nearly all have signed off, and only who has said nothing is reminded", async () => {
  const [silent, putOff] = [priya, danuta].map((person) => examplePerson(person).email);
  // The first letter goes out by itself: a reminder is of that one.
  await linkInLetterTo(application, silent ?? "", /asks Larch Lane .*to take part/);
  application = await meanwhile(application, async (database) => {
    for (const statement of tenWeeks) await database.query(statement);
  });
  await commissioner.goto(campaign);
  await expect(heading(commissioner)).toHaveText("39 of 80 settings signed off, 1 under way");
  await commissioner.goto(`${campaign}?name=larkspur`);
  await expect(commissioner.getByRole("row", { name: /^Larkspur \d+ Nursery/ })).toHaveCount(1);
  const reminder = /We write no more once you have said something/;
  await linkInLetterTo(application, silent ?? "", reminder);
  const reminded = lettersOf(application).filter((letter) => reminder.test(letter));
  for (const email of [putOff ?? "", newManager, secondManager]) {
    expect(reminded.filter((letter) => letter.includes(`To: ${email}`))).toEqual([]);
  }
});

test("F48 a manager shares what was signed, and the borough sees it on the next page", async ({
  browser,
}) => {
  await commissioner.goto(`${borough}/picture?${ecf}&name=larkspur+2`);
  const row = commissioner.getByRole("row", { name: /^Larkspur 2 Nursery/ });
  const before = Number(/^\d+/.exec((await heading(commissioner).textContent()) ?? "")?.[0]);
  expect(before).toBeGreaterThanOrEqual(38);
  await expect(row.getByText("Not shared")).not.toHaveCount(0);
  const bea = await (await browser.newContext({ baseURL: application.origin })).newPage();
  await bea.goto(await linkInLetterTo(application, secondManager));
  await bea.getByLabel("Your name").fill("Bea Wren");
  await bea.getByLabel("Choose a password").fill(examplePassword);
  await press(bea, "Accept the invitation");
  await bea.getByRole("link", { name: "Audits", exact: true }).click();
  await bea.getByRole("link", { name: "What the borough sees" }).click();
  await bea.getByRole("navigation", { name: /ECF/ }).getByRole("link", { name: "Levels" }).click();
  await bea.getByRole("button", { name: /^Share this with/ }).click();
  await expect(bea.getByText(/The borough sees/).first()).toBeVisible();
  await commissioner.reload();
  await expect(heading(commissioner)).toHaveText(
    `${before + 1} of 80 settings share their ${year} audit`,
  );
  await expect(row.getByText("Not shared")).toHaveCount(0);
});

test("F41 F30 and the committee gets a report of it, which names none of them", async () => {
  const sharing = /^\d+ of 80 settings share/.exec(
    (await heading(commissioner).textContent()) ?? "",
  );
  await commissioner.goto(`${borough}/reports/new`);
  await commissioner.getByLabel(`ECF partnership framework, ${year}`).check();
  await press(commissioner, "Make this report");
  await commissioner.getByRole("link", { name: "Write the words" }).click();
  await commissioner.getByLabel("Title").fill("Eighty settings were asked");
  await press(commissioner, "Save the words");
  await press(commissioner, "Issue this report");
  await expect(commissioner.getByText("It stays as it is, also when a setting")).toBeVisible();
  const report = new URL(commissioner.url()).pathname;
  const file = await commissioner.request.get(`${report}/report.pdf`);
  const pages = await textsOfPdf(await file.body());
  expect(pages.length).toBeLessThanOrEqual(4);
  for (const words of [pages.join(" "), await commissioner.locator("main").textContent()]) {
    expect(words).toContain(`${sharing?.[0]} this.`);
    expect(words).not.toContain("Larkspur");
  }
});

test("F82 it is too late to take the import back: somebody has joined", async () => {
  await commissioner.goto(`${borough}/settings/import`);
  await commissioner.getByRole("link", { name: /^40 settings, list of/ }).click();
  await press(commissioner, "Take this import back");
  await expect(commissioner.getByText("It is too late to take this back")).toBeVisible();
});

test("R-AZ-07 an analyst looks at all of it and touches nothing", async ({ browser }) => {
  const analyst = await deviceOf(browser, application, yiannis);
  await analyst.goto(`${borough}/campaigns`);
  await expect(analyst.getByRole("link", { name: "Start a campaign" })).toHaveCount(0);
  await analyst.getByRole("link", { name: /^ECF partnership framework/ }).click();
  await expect(heading(analyst)).toContainText("of 80 settings");
  await expect(analyst.getByRole("button", { name: "End this campaign" })).toHaveCount(0);
  expect((await analyst.goto(`${borough}/settings/import`))?.status()).toBe(403);
  expect((await analyst.goto(`${borough}/campaigns/new`))?.status()).toBe(403);
});
