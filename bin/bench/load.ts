import { Agent, type IncomingMessage, request } from "node:http";

/** One thing asked again and again; `worker` counts those who ask at once, from 0. */
export type Ask = (worker: number) => Promise<unknown>;

/** Milliseconds each answer took, and how long all of them took together. */
export type Timing = { milliseconds: number[]; seconds: number };

/** Asks from so many workers at once, each as soon as its last answer is there, until the time is over. */
async function load(ask: Ask, atOnce: number, seconds: number): Promise<Timing> {
  const milliseconds: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const workers = Array.from({ length: atOnce }, async (_none, worker) => {
    do {
      const asked = performance.now();
      await ask(worker);
      milliseconds.push(performance.now() - asked);
    } while (performance.now() < end);
  });
  await Promise.all(workers);
  return { milliseconds, seconds: (performance.now() - began) / 1000 };
}

/**
 * Takes turns between several things, so that whatever else the machine does meanwhile falls on all of them alike.
 * The first turn warms up and does not count.
 */
export async function loadInTurns<Name extends string>(
  asks: Record<Name, Ask>,
  atOnce: number,
  { turns, seconds }: { turns: number; seconds: number },
): Promise<Record<Name, Timing>> {
  const names = Object.keys(asks) as Name[];
  const timings = Object.fromEntries(
    names.map((name) => [name, { milliseconds: [], seconds: 0 } as Timing]),
  ) as Record<Name, Timing>;
  for (const name of names) await load(asks[name], atOnce, seconds / 2);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of names) {
      const timing = await load(asks[name], atOnce, seconds);
      timings[name].milliseconds.push(...timing.milliseconds);
      timings[name].seconds += timing.seconds;
    }
  }
  return timings;
}

export function median({ milliseconds }: Timing): number {
  return quantile(milliseconds, 0.5);
}

export function p95({ milliseconds }: Timing): number {
  return quantile(milliseconds, 0.95);
}

export function perSecond({ milliseconds, seconds }: Timing): number {
  return milliseconds.length / seconds;
}

/** The nearest rank: a figure that was really measured. */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

type Sent = { headers?: Record<string, string>; body?: string };
type Received = { status: number; headers: IncomingMessage["headers"]; body: Buffer };

/** One request over a connection that is kept, read to its end as it came: compressed answers stay compressed. */
export function send(address: string, sent: Sent = {}): Promise<Received> {
  const { headers = {}, body } = sent;
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const all = { "accept-encoding": "gzip, br", ...headers };
    const sending = request(address, { agent, method, headers: all }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.once("error", reject);
      answer.once("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(pieces),
        }),
      );
    });
    sending.once("error", (fault: NodeJS.ErrnoException) => {
      // Kept too long: the other side hung up while data were made. Nothing of this request has reached it.
      const isStale = sending.reusedSocket && fault.code === "ECONNRESET" && body === undefined;
      if (isStale) send(address, sent).then(resolve, reject);
      else reject(fault);
    });
    sending.end(body);
  });
}

/** @returns what asks for this page and refuses to take anything else for it */
export function pageAsk(address: string, cookie = ""): Ask {
  return async () => {
    const { status } = await send(address, { headers: cookie ? { cookie } : {} });
    if (status !== 200) throw new Error(`${address} answered ${status}`);
  };
}
