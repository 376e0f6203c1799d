import { publicRoute } from "@/lib/request/guard";
import { findTabletSurvey } from "@/lib/tablets/queries";
import { addressesToKeep, keptFile, workerOf } from "../kept-files";
import { notLent, tabletAnswer, tabletManifest, tabletPage, tokenIn } from "../tablet-answers";

const json = "application/json; charset=utf-8";

/** What a tablet's page is made of: its scripts, its words, the letters of its languages and the worker that keeps them. */
export const GET = publicRoute(async (request) => {
  const token = tokenIn(request);
  const survey = await findTabletSurvey(token, new Date());
  if (!survey) return notLent();
  const name = new URL(request.url).pathname.split("/")[3] ?? "";
  if (name === "survey.json") {
    const files = addressesToKeep(token, survey);
    return tabletAnswer(JSON.stringify({ ...survey, files }), json);
  }
  if (name === "worker.js") {
    const worker = await workerOf(token, survey, tabletPage(token));
    const scope = { "service-worker-allowed": `/collect/${token}` };
    return tabletAnswer(worker, "text/javascript; charset=utf-8", scope);
  }
  if (name === "manifest.json") {
    return tabletAnswer(tabletManifest(token), "application/manifest+json");
  }
  const file = await keptFile(name);
  return file ? tabletAnswer(file.content, file.type) : notLent();
});
