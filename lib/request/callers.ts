import "server-only";
import { type IncomingMessage, Server } from "node:http";

/**
 * Adds to each request, where proxies write whom they speak for, the address it really came from. The framework tells a
 * page what the headers say and nothing of the connection, and a header is whatever a visitor writes: without this, a
 * limit by address would be got round by making addresses up (R-AUTH-07, R-AN-10).
 */
export function noteCallers(): void {
  const emit: (event: string, ...given: unknown[]) => boolean = Server.prototype.emit;
  Object.assign(Server.prototype, {
    emit(this: Server, event: string, ...given: unknown[]): boolean {
      if (event === "request") noteCaller(given[0] as IncomingMessage);
      return emit.call(this, event, ...given);
    },
  });
}

function noteCaller({ headers, socket }: IncomingMessage): void {
  const said = headers["x-forwarded-for"];
  headers["x-forwarded-for"] = [said, socket.remoteAddress ?? "unknown"].filter(Boolean).join(", ");
}
