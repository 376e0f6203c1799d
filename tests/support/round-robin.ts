import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type RoundRobin = { origin: string; stop(): Promise<void> };

/**
 * A reverse proxy as a service has one: each request goes to the next of these processes, and to the one after it where
 * nobody picks up. What has reached a process is never sent twice: when that one dies, the caller is told so.
 */
export async function startRoundRobin(
  origins: () => readonly string[],
  port = 0,
): Promise<RoundRobin> {
  let turn = 0;
  const server = createServer(async (asked, answered) => {
    const body = await wholeOf(asked);
    turn += 1;
    const [first = "", ...others] = rotated(origins(), turn);
    passOn({ asked, answered, body }, first, others);
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

type Passing = { asked: IncomingMessage; answered: ServerResponse; body: Buffer };

function passOn(passing: Passing, origin: string, others: readonly string[]) {
  const { asked, answered, body } = passing;
  const { hostname, port } = new URL(origin);
  const { url: path, method, headers } = asked;
  const passed = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
    answered.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(answered);
    answer.once("error", () => answered.destroy());
  });
  answered.once("close", () => passed.destroy());
  passed.once("error", (fault: NodeJS.ErrnoException) => {
    const [next, ...rest] = others;
    if (next && fault.code === "ECONNREFUSED") return passOn(passing, next, rest);
    if (answered.headersSent) answered.destroy();
    else answered.writeHead(502).end();
  });
  passed.end(body);
}

async function wholeOf(asked: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of asked) pieces.push(piece as Buffer);
  } catch {
    // The caller hung up in the middle; nobody waits for the answer.
  }
  return Buffer.concat(pieces);
}

function rotated<T>(all: readonly T[], by: number): T[] {
  const at = by % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
}
