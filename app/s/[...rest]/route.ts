import { publicRoute } from "@/lib/request/guard";
import { refuse } from "../refusals";

/** Every other address under /s/: the page that a wrong code gets, and not one with script in it. */
export const GET = publicRoute<{ rest: string[] }>((_request, { rest: [, tag] }) =>
  refuse("closed", tag),
);
