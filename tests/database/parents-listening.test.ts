import { beforeAll, describe, expect, test } from "vitest";
import { surveyClosings } from "@/db/schema/surveys";
import { recordings } from "@/db/schema/translations";
import { newId } from "@/lib/kernel/ids";
import { englishMessages, messagesIn } from "@/lib/languages/messages";
import { asSuperuser, withFreshDatabase } from "../support/database";
import { ask, locationOf } from "../support/parents-routes";
import { openParentsSurvey, type ParentsSurvey } from "../support/parents-survey";
import { noon } from "../support/world";

withFreshDatabase();

const sound = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);

/** Records some questions, by their numbers; what nobody has checked waits. */
async function record(survey: ParentsSurvey, tag: string, numbers: number[], checked = true) {
  const { surveyId, settingId, userId } = survey;
  const made = numbers.map((number) => ({
    ...{ id: newId(), surveyId, settingId, language: tag, type: "audio/ogg", content: sound },
    key: `q.${survey.sheet.questions[number - 1]?.code}.text`,
    ...{ recordedBy: userId, recordedAt: noon, checkedBy: checked ? newId() : null },
  }));
  await asSuperuser((tx) => tx.insert(recordings).values(made));
}

const open = (tags: string[]) => asSuperuser((tx) => openParentsSurvey(tx, { tags }));

async function questionPage({ code }: ParentsSurvey, tag: string, query = ""): Promise<string> {
  const first = locationOf(await ask(`/s/${code}/${tag}`, { form: {} }));
  return (await ask(first + query)).text();
}

describe("P-07 a question can be heard", () => {
  let survey: ParentsSurvey;
  beforeAll(async () => {
    survey = await open(["ur", "pl"]);
    await record(survey, "ur", [1]);
    await record(survey, "en", [1]);
    await record(survey, "pl", [1], false);
  });
  const at = (tag: string, number: number | string) => `/s/${survey.code}/${tag}/spoken/${number}`;

  test("by a player of the browser’s own, that fetches nothing before it is asked", async () => {
    const page = await questionPage(survey, "en");
    expect(page).toContain(englishMessages.listen);
    expect(page).toContain(
      `<audio controls="" preload="none" src="${at("en", 1)}" aria-labelledby="listen-en">`,
    );
    expect(page).not.toMatch(/autoplay|<script/);
    // Urdu is not reviewed, so that English stands on the page as well, and can be heard.
    const urdu = await questionPage(survey, "ur");
    expect(urdu).toContain(messagesIn("ur")?.listen);
    expect(urdu.match(/<audio [^>]*src="[^"]+"/g)?.map((each) => each.split('"').at(-2))).toEqual([
      at("en", 1),
      at("ur", 1),
    ]);
  });

  test("P-08 where nobody has recorded it, or a second person not listened yet, there is no player", async () => {
    const other = await open([]);
    expect(await questionPage(other, "en")).not.toContain("<audio");
    expect(await questionPage(survey, "pl")).not.toContain(messagesIn("pl")?.listen);
    for (const missing of [at("pl", 1), at("en", 2), at("en", 0), at("en", "x"), at("en", 99)]) {
      expect([missing, (await ask(missing)).status]).toEqual([missing, 404]);
      expect((await ask(`${missing}/words`)).status).toBe(404);
    }
  });

  test("whole or in the part a player asks for, as what it is, and no cookie is set", async () => {
    const whole = await ask(at("ur", 1));
    expect([whole.status, whole.headers.get("content-type")]).toEqual([200, "audio/ogg"]);
    expect(whole.headers.get("set-cookie")).toBeNull();
    expect(whole.headers.get("accept-ranges")).toBe("bytes");
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(sound);
    const part = await ask(at("ur", 1), { headers: { range: "bytes=100-199" } });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, "bytes 100-199/1000"]);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(sound.subarray(100, 200));
    const beyond = await ask(at("ur", 1), { headers: { range: "bytes=5000-" } });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */1000"]);
    const caption = await (await ask(`${at("ur", 1)}/words`)).text();
    expect(caption).toMatch(/^WEBVTT\n\n00:00\.000 --> 10:00\.000\n.*\p{Script=Arabic}.*\n$/u);
  });

  test("A-12 once the survey has closed nothing is heard, nor in a language that parents may not read", async () => {
    const closed = await open([]);
    await record(closed, "en", [1]);
    await asSuperuser((tx) =>
      tx.insert(surveyClosings).values({
        ...{ surveyId: closed.surveyId, settingId: closed.settingId, opening: 1 },
        ...{ closedBy: closed.userId, closedAt: noon },
      }),
    );
    const [late, wrong] = await Promise.all(
      [closed.code, "WRQNGS"].map((code) => ask(`/s/${code}/en/spoken/1`)),
    );
    expect([late?.status, await late?.text()]).toEqual([404, await wrong?.text()]);
    expect(locationOf(await ask(at("ro", 1)))).toBe(`/s/${survey.code}`);
  });
});
