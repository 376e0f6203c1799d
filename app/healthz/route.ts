import { publicRoute } from "@/lib/request/guard";

/** Alive: answers without asking anything else (R-REL-06). */
export const GET = publicRoute(async () => Response.json({ status: "alive" }));
