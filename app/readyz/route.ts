import { publicRoute } from "@/lib/request/guard";
import { isReady } from "@/lib/request/readiness";

/** Ready: the database answers within a second and is in this version's shape (R-REL-06). */
export const GET = publicRoute(async () => {
  const ready = await isReady();
  return Response.json(
    { status: ready ? "ready" : "not ready" },
    { status: ready ? 200 : 503, headers: ready ? {} : { "retry-after": "2" } },
  );
});
