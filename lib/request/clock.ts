import "server-only";
import { log } from "./log";

const everyMinutes = 30;

/**
 * Does something again and again for as long as the process lives: soon after it starts, and every half hour. A failure
 * is noted under its name and tried again the next time.
 */
export function keepDoing(name: string, work: (now: Date) => Promise<unknown>): void {
  const attempt = () => {
    work(new Date()).catch(() => log.warn(`${name} not reached`));
  };
  setInterval(attempt, everyMinutes * 60_000).unref();
  setTimeout(attempt, 20_000).unref();
}
