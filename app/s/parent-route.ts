import { admits } from "@/lib/request/buckets";
import { publicRoute } from "@/lib/request/guard";
import { logFault } from "@/lib/request/log";
import { readPostedForm } from "@/lib/request/posted-form";
import { answerPage, type View } from "./answers";
import { refuse } from "./refusals";
import { type Admitted, type Visit, type VisitParams, visitOf } from "./visit";

type Answer = View | Response;

/** A page of a survey that is open, or of one that was given back as well. */
export function parentPage(
  show: (visit: Visit, request: Request) => Promise<Answer> | Answer,
  admitted: Admitted = "open",
) {
  return publicRoute<VisitParams>(async (request, params) => {
    try {
      const visit = await visitOf(request, params, admitted);
      if (visit instanceof Response) return visit;
      return await answered(visit, await show(visit, request));
    } catch (error) {
      logFault("parents' page failed", error);
      return refuse("unavailable", params.lang);
    }
  });
}

/**
 * A form of an open survey. Refused are posts of other sites, bodies that none of our forms has, and programs that post
 * without end. When saving fails, `again` shows the same page with what was chosen or written still in it.
 */
export function parentForm(
  take: (visit: Visit, form: FormData) => Promise<Answer> | Answer,
  again: (visit: Visit, form: FormData) => View,
) {
  return publicRoute<VisitParams>(async (request, params) => {
    const posted = await readPostedForm(request);
    if ("refused" in posted) return refuse(posted.refused, params.lang);
    const { form } = posted;
    const visit = await visitOf(request, params).catch((error: unknown) => {
      logFault("parents' form found no survey", error);
      return refuse("unavailable", params.lang);
    });
    if (visit instanceof Response) return visit;
    if (!admits("post", visit.address, visit.ctx.now)) return refuse("too_many", params.lang);
    try {
      return await answered(visit, await take(visit, form));
    } catch (error) {
      logFault("parents' form failed", error);
      return answerPage(visit.frame, {
        ...{ ...again(visit, form), status: 503, wrong: true },
        headers: { "retry-after": "3" },
      });
    }
  });
}

function answered({ frame }: Visit, answer: Answer): Response | Promise<Response> {
  return answer instanceof Response ? answer : answerPage(frame, answer);
}
