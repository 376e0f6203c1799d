import { dataPackage, openFiles } from "@/lib/open-data/package";
import { findOpenReport } from "@/lib/open-data/queries";
import { visitorContext } from "@/lib/request/context";
import { environment } from "@/lib/request/environment";
import { publicRoute } from "@/lib/request/guard";

type Params = { openReportId: string; file: string };

/** The same for everybody, so any cache may keep it; for five minutes, because a borough may end it on any day. */
const cached = { "cache-control": "public, max-age=300" };

/** One file of a published report, or what describes them all. Any site may read it: nobody is asked who they are. */
export const GET = publicRoute<Params>(async (_request, { openReportId, file }) => {
  const report = await findOpenReport(visitorContext(new Date()), openReportId);
  if (!report) return absent();
  if (file === "datapackage.json") {
    const homepage = new URL(`/open-data/${openReportId}`, environment().APP_ORIGIN);
    const described = await dataPackage(report, homepage.href);
    return sent(JSON.stringify(described, undefined, 2), "application/json; charset=utf-8");
  }
  const found = (await openFiles(report)).find(({ name }) => name === file);
  return found ? sent(found.content, "text/csv; charset=utf-8") : absent();
});

function sent(content: string, type: string): Response {
  return new Response(content, {
    headers: {
      ...cached,
      "content-type": type,
      "access-control-allow-origin": "*",
    },
  });
}

function absent(): Response {
  return new Response("There is no such file.", {
    status: 404,
    headers: { "cache-control": "no-store" },
  });
}
