import { publicRoute } from "@/lib/request/guard";
import { findTabletSurvey } from "@/lib/tablets/queries";
import { notLent, tabletAnswer, tabletPage, tokenIn } from "./tablet-answers";

/** The page of one tablet. It is there after the tablet was taken back too: what lies on it must be seen (O-05). */
export const GET = publicRoute(async (request) => {
  const token = tokenIn(request);
  if (!(await findTabletSurvey(token, new Date()))) return notLent();
  return tabletAnswer(tabletPage(token), "text/html; charset=utf-8");
});
