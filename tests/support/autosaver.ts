import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "../access/browser";
import { builtActions } from "../access/built-doors";

/** One question as a page holds it: 0 and nothing while nobody has answered it. */
type Held = { version: number; fields: Record<string, string> };

type Sitting = { auditId: string; theme: number; codes: readonly string[] };

export type Autosaver = ReturnType<typeof openAutosaver>;

/**
 * A theme's page open in somebody's browser, saving one question after another as its script does. It remembers
 * what the server said it had saved, and after a failure sends the same answer again, not knowing what became of it.
 */
export function openAutosaver(browser: Browser, { auditId, theme, codes }: Sitting) {
  const action = builtActions().get(
    "app/(staff)/audits/[auditId]/themes/[theme]/actions.ts#saveTheme",
  );
  if (!action) throw new Error("The build has no saveTheme");
  const path = `/audits/${auditId}/themes/${theme}`;
  const acknowledged = new Map(codes.map((code): [string, Held] => [code, nothing]));
  let unanswered: { code: string; held: Held } | undefined;
  let saves = 0;
  let trouble = "";

  function next() {
    const code = codes[saves % codes.length] ?? "";
    const before = acknowledged.get(code) ?? nothing;
    const fields = { choice: String(saves % 4), note: `Seen on walk number ${saves + 1}` };
    return { code, held: { version: before.version + 1, fields } };
  }

  /** @returns false when the server did not say that it saved */
  async function saveOne(): Promise<boolean> {
    unanswered ??= next();
    const { code, held } = unanswered;
    const before = acknowledged.get(code) ?? nothing;
    const form = formOf({ auditId, theme, code, before, fields: held.fields });
    const state = await browser
      .act(action ?? "", path, form)
      .then(stateIn)
      .catch(failed);
    if (state.problem || state.signedOut) {
      trouble = state.problem ?? "signed out";
      return false;
    }
    if (state.saved?.[code]?.version !== held.version) {
      throw new Error(`${code} was answered otherwise: ${JSON.stringify(state)}`);
    }
    acknowledged.set(code, held);
    unanswered = undefined;
    saves += 1;
    return true;
  }

  /** A server that has just lost its database may need a moment. */
  async function openPage(): Promise<string> {
    for (let tries = 1; ; tries += 1) {
      const page = await browser.get(path);
      const text = await page.text();
      if (page.status === 200) return text;
      const to = page.headers.get("location") ?? "";
      if (tries === 60) throw new Error(`${path} answered ${page.status} ${to}`);
      await pause(500);
    }
  }

  return {
    /** How many saves the server has acknowledged. */
    acknowledged: () => saves,

    /** Why the last save was not one. */
    trouble: () => trouble,

    /** Saves one question after another until one fails or `going` says no. */
    async workWhile(going: () => boolean): Promise<void> {
      while (going() && (await saveOne()));
    },

    /**
     * Opens the page again and compares: each question holds what was acknowledged, or the one answer that was on
     * its way when the server died. @returns what does not
     */
    async findLosses(): Promise<string[]> {
      const shown = heldOn(await openPage());
      return codes.flatMap((code) => {
        const here = JSON.stringify(shown.get(code));
        const allowed = [acknowledged.get(code), unanswered?.code === code && unanswered.held];
        if (allowed.some((each) => each && JSON.stringify(each) === here)) return [];
        return [`${path} ${code}: ${here}, and ${JSON.stringify(allowed)} was expected`];
      });
    },
  };
}

const nothing: Held = { version: 0, fields: {} };

type Save = { auditId: string; theme: number; code: string; before: Held; fields: Held["fields"] };

/** What the page's script sends when one question changes. */
export function formOf({ auditId, theme, code, before, fields }: Save): Record<string, string> {
  const given = Object.entries(fields).map(([field, value]) => [`${field}:${code}`, value]);
  return {
    auditId,
    theme: String(theme),
    after: "stay",
    quietly: "1",
    [`version:${code}`]: String(before.version),
    [`was:${code}`]: JSON.stringify(before.fields),
    ...Object.fromEntries(given),
  };
}

type State = {
  saved?: Record<string, { version: number }>;
  problem?: string;
  signedOut?: boolean;
};

/** The state that an action gives back: row 1 of React's stream. */
async function stateIn(answer: Response): Promise<State> {
  const text = await answer.text();
  const row = text.split("\n").find((line) => line.startsWith("1:{"));
  if (answer.ok && row) return JSON.parse(row.slice(2)) as State;
  return { problem: `${answer.status}: ${text.slice(0, 500)}` };
}

function failed(fault: unknown): State {
  return { problem: String(fault) };
}

/** The questions of a page by their hidden fields, which hold what the page was served with. */
function heldOn(page: string): Map<string, Held> {
  const values = new Map(
    [...page.matchAll(/<input\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, "name"),
      attribute(tag, "value"),
    ]),
  );
  return new Map(
    [...values].flatMap(([name, version]) => {
      const [kind, code = ""] = name.split(":");
      if (kind !== "version") return [];
      const fields = JSON.parse(values.get(`was:${code}`) ?? "{}");
      return [[code, { version: Number(version), fields }]];
    }),
  );
}

function attribute(tag: string, name: string): string {
  const [, value = ""] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
