import { type Application, freePort, startApplication } from "./application";
import { startRoundRobin } from "./round-robin";

type Wanted = {
  databaseUrl: string;
  dataDirectory: string;
  isPrepared?: boolean;
  port?: number;
  environment?: Record<string, string>;
};

export type TwoProcesses = Application & {
  /** Kills the one whose turn it is; the other goes on. The next time it is the other's turn. */
  killOne(): Promise<void>;
  /** Starts again what `killOne` killed. */
  revive(): Promise<void>;
};

/** The built application twice on one PostgreSQL, behind a proxy that gives each request to the next of the two. */
export async function startTwoProcesses(wanted: Wanted): Promise<TwoProcesses> {
  const ports = [await freePort(), await freePort()];
  const proxy = await startRoundRobin(
    () => ports.map((port) => `http://127.0.0.1:${port}`),
    wanted.port,
  );
  const start = (port: number) =>
    startApplication({
      ...wanted,
      port,
      environment: { ...wanted.environment, APP_ORIGIN: proxy.origin, TRUSTED_PROXY_HOPS: "1" },
    });
  const running = new Map<number, Application>();
  for (const port of ports) running.set(port, await start(port));
  const everyone = (act: (each: Application) => Promise<void>) =>
    Promise.all([...running.values()].map(act));
  let turn = 0;
  return {
    origin: proxy.origin,
    dataDirectory: wanted.dataDirectory,
    databaseUrl: wanted.databaseUrl,
    log: () => [...running.values()].map((each) => each.log()).join(""),
    stop: async () => {
      await everyone((each) => each.stop());
      await proxy.stop();
    },
    kill9: async () => {
      await everyone((each) => each.kill9());
      await proxy.stop();
    },
    killOne: async () => {
      const port = ports[turn % ports.length] ?? 0;
      turn += 1;
      await running.get(port)?.kill9();
      running.delete(port);
    },
    revive: async () => {
      for (const port of ports) if (!running.has(port)) running.set(port, await start(port));
    },
  };
}
