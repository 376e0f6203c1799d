import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { startApplication } from "../support/application";
import { asSuperuser, makeServerDatabase } from "../support/database";
import { startPostgres } from "../support/postgres-server.mjs";
import { type Browser, openBrowser } from "./browser";
import { furnish, password } from "./desks";

/** The whole soak is 15; each run of the tests has a short form of it. */
const restarts = Number(process.env.RESTARTS ?? 4);
const clients = 10;
/** The deadline of a transaction is five seconds; a page asks for two at most, one after the other. */
const hangsAfterMilliseconds = 12_000;

type Answer = { status: number; to: string; at: number; milliseconds: number };

const undoings: (() => unknown)[] = [];

afterEach(async () => {
  for (const undo of undoings.splice(0).reverse()) await undo();
});

// A server that was lent to us is not ours to restart.
test.skipIf(process.env.TEST_DATABASE_URL)(
  "R-REL-03: while PostgreSQL restarts under ten readers a page either comes or says 503, and none hangs",
  async () => {
    const server = await startPostgres();
    undoings.push(() => server.stop());
    process.env.TEST_POSTGRES_URL = server.url("postgres");
    const dataDirectory = mkdtempSync(join(tmpdir(), "alongside-restarts-"));
    undoings.push(() => rmSync(dataDirectory, { recursive: true, force: true }));
    undoings.push(await makeServerDatabase(migrateDatabase));
    const [desk] = await furnish(asSuperuser);
    if (!desk) throw new Error("Nobody sits anywhere");
    const databaseUrl = process.env.DATABASE_URL;
    const application = await startApplication({ databaseUrl, dataDirectory });
    undoings.push(() => application.stop());
    const browser = openBrowser(application.origin);
    await browser.submit("/sign-in", { email: desk.email, password });

    const answers: Answer[] = [];
    let going = true;
    const reading = Array.from({ length: clients }, (_none, index) =>
      read(browser, index % 2 ? "/home" : `/audits/${desk.auditId}/themes/1`, answers, () => going),
    );
    const waits: number[] = [];
    for (let restart = 0; restart < restarts; restart += 1) {
      await pause(300 + Math.random() * 700);
      await server.restart();
      const back = performance.now();
      const first = await firstPageAfter(back, answers);
      waits.push(first - back);
    }
    going = false;
    await Promise.all(reading);

    const came = answers.filter(({ status }) => status === 200);
    const away = answers.filter(
      ({ status, to }) => status === 307 && to.startsWith("/unavailable"),
    );
    const slowest = Math.max(...answers.map(({ milliseconds }) => milliseconds));
    console.log(
      `R-REL-03: ${restarts} restarts under ${clients} readers; ${came.length} pages came, ${away.length} said 503, the slowest answer took ${Math.round(slowest)} ms, a page came again at most ${Math.round(Math.max(...waits))} ms after PostgreSQL did`,
    );
    const other = answers.filter((each) => !came.includes(each) && !away.includes(each));
    expect(other, "answers that are neither a page nor a 503").toEqual([]);
    expect(slowest).toBeLessThan(hangsAfterMilliseconds);
    const said = await browser.get("/unavailable?back=/home");
    expect([said.status, said.headers.get("retry-after")]).toEqual([503, "3"]);
    expect(application.log()).not.toMatch(/uncaught|unhandled/i);
  },
  5 * 60_000,
);

async function read(browser: Browser, path: string, answers: Answer[], going: () => boolean) {
  while (going()) {
    const asked = performance.now();
    const answer = await browser.get(path);
    await answer.arrayBuffer();
    const to = (answer.headers.get("location") ?? "").replace(browser.origin, "");
    const at = performance.now();
    answers.push({ status: answer.status, to, at, milliseconds: at - asked });
    await pause(10);
  }
}

async function firstPageAfter(moment: number, answers: Answer[]): Promise<number> {
  for (;;) {
    const first = answers.find(({ status, at }) => status === 200 && at > moment);
    if (first) return first.at;
    await pause(5);
  }
}
