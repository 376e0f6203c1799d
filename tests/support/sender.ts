import { fromOurPage } from "./parents-routes";

/** One family's answers to one survey: what it writes tells it from every other, and the code it sends them with. */
export type Sending = { words: string; single?: string };

type Sheet = Sending & { about?: string };

export type Sender = ReturnType<typeof openSender>;

/**
 * Families at a survey's own address, one after the other: each begins a sheet, writes something and sends it. After a
 * failure it sends the same sheet again, not knowing what became of it, and now and then it sends what was
 * acknowledged once more.
 */
export function openSender(start: string, next: () => Sending | undefined) {
  const acknowledged: Sending[] = [];
  let sheet: Sheet | undefined;
  let trouble = "";

  async function post(address: string, form: Record<string, string>): Promise<string | undefined> {
    const body = new URLSearchParams(form);
    const sent = { method: "POST", body, headers: fromOurPage, redirect: "manual" } as const;
    try {
      const answer = await fetch(new URL(address, start), sent);
      await answer.arrayBuffer();
      trouble = `${address} answered ${answer.status}`;
      return answer.status === 303 ? (answer.headers.get("location") ?? undefined) : undefined;
    } catch (fault) {
      trouble = String(fault);
      return undefined;
    }
  }

  /** A sheet with its words on it. What died on the way to this was never said to be sent. */
  async function writeSheet({ words, single }: Sending): Promise<string | undefined> {
    const first = await post(single ? `${start}?with=${single}` : start, {});
    const written = first && (await post(pageOf(first, "words"), { comment: words }));
    return written && pageOf(first, "about");
  }

  async function send(address: string): Promise<boolean> {
    const receipt = await post(address, { helped: "no" });
    return receipt !== undefined && new URL(receipt, start).pathname.endsWith("/thanks");
  }

  /** @returns false when there is no receipt, or nothing to send */
  async function sendOne(): Promise<boolean> {
    sheet ??= next();
    if (!sheet) return false;
    sheet.about ??= await writeSheet(sheet);
    if (!sheet.about || !(await send(sheet.about))) return false;
    acknowledged.push({ words: sheet.words, single: sheet.single });
    if (acknowledged.length % 3 === 0 && !(await send(sheet.about))) trouble = "no second receipt";
    sheet = undefined;
    return true;
  }

  return {
    sent: (): readonly Sending[] => acknowledged,
    acknowledged: () => acknowledged.length,
    trouble: () => trouble,
    async workWhile(going: () => boolean): Promise<void> {
      while (going() && (await sendOne()));
    },
    /** What was on its way gets its receipt now, whether it had arrived or not. */
    async findLosses(): Promise<string[]> {
      if (!sheet?.about) return [];
      return (await sendOne()) ? [] : [`${start}: no receipt for what was on its way (${trouble})`];
    },
  };
}

/** Another page of the same sheet, with what its address carries. */
function pageOf(question: string, page: string): string {
  return question.replace(/\/mine\/([^/]+)\/[^?]*/, `/mine/$1/${page}`);
}
