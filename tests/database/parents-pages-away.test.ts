import { expect, test } from "vitest";
import { closeEngine } from "@/db/client";
import { messagesIn } from "@/lib/languages/messages";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { ask, locationOf } from "../support/parents-routes";
import { openParentsSurvey } from "../support/parents-survey";

withFreshDatabase();

test("A-09 with the database away the page says so in the parent's language, with the answer still chosen and a way to try again", async () => {
  const wanted = { tags: ["ur"], sheet: { comment: "public" as const } };
  const survey = await asSuperuser((tx) => openParentsSurvey(tx, wanted));
  const first = locationOf(await ask(`/s/${survey.code}/ur`, { form: {} }));
  const { DATABASE_URL: url, ALONGSIDE_DATA_DIR: folder } = process.env;
  await closeEngine();
  process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/none";
  try {
    const question = await ask(first, { form: { answer: "2" } });
    const page = await question.text();
    expect(question.status).toBe(503);
    expect(page).toContain('<html lang="ur" dir="rtl"');
    expect(page).toMatch(/checked=""[^>]*value="2"/);
    expect(page).toContain(messagesIn("ur")?.tryAgain);
    expect(page).toContain(messagesIn("ur")?.otherWays);
    const words = await ask(first.replace("question/1", "words"), {
      form: { comment: "بہت شکریہ <3" },
    });
    expect(words.status).toBe(503);
    expect(await words.text()).toContain("بہت شکریہ &lt;3</textarea>");
    const sending = await ask(first.replace("question/1", "about"), {
      form: { contexts: ["eal"], helped: "yes" },
    });
    expect(await sending.text()).toMatch(
      /checked=""[^>]*value="eal"[\s\S]*checked=""[^>]*value="yes"/,
    );
    expect((await ask("/s/NQTKNWN/ur")).status).toBe(503);
  } finally {
    await closeEngine();
    process.env.DATABASE_URL = url ?? "";
    if (!url) delete process.env.DATABASE_URL;
    process.env.ALONGSIDE_DATA_DIR = folder;
  }
  expect(locationOf(await ask(first, { form: { answer: "2" } }))).toContain("/question/2");
});
