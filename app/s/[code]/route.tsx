import { LanguageList } from "@/components/parents/language-list";
import { speechWithoutSurvey } from "@/components/parents/speech";
import { languagesAddress, pageAddress, sheetAddress } from "@/lib/answering/address";
import { findDraft, findVisitedSurvey } from "@/lib/answering/queries";
import { stepToGoOn } from "@/lib/answering/steps";
import { visitorContext } from "@/lib/request/context";
import { publicRoute } from "@/lib/request/guard";
import { logFault } from "@/lib/request/log";
import { readTypedCode } from "@/lib/surveys/survey-codes";
import { answerPage, goTo } from "../answers";
import { stylesheetAddress } from "../looks/stylesheet";
import { refuse } from "../refusals";
import { savedPlaceIn } from "../saved-place";

/** What a poster or a letter leads to: the languages, and the place this phone may have kept. */
export const GET = publicRoute<{ code: string }>(async (request, params) => {
  try {
    return await showLanguages(request, params.code);
  } catch (error) {
    logFault("parents' page failed", error);
    return refuse("unavailable");
  }
});

async function showLanguages(request: Request, typed: string): Promise<Response> {
  const code = readTypedCode(typed);
  const now = new Date();
  const survey = await findVisitedSurvey(now, code);
  if (!survey) return refuse("closed");
  const query = new URL(request.url).searchParams;
  const single = (survey.isOpen && readTypedCode(query.get("with") ?? "")) || undefined;
  const page = survey.isOpen ? "start" : "results";
  // One address for one page, however the code was typed.
  if (typed !== code) return goTo(languagesAddress({ code, single }));
  const place = survey.isOpen ? savedPlaceIn(request, code) : undefined;
  const draft = place && (await findDraft(visitorContext(now, survey.id), survey.id, place.token));
  const language = survey.languages.find(({ tag }) => tag === place?.tag);
  const asked = { ...survey.sheet, leftOut: language?.leftOut };
  const goOnHref = place && draft && sheetAddress(place, stepToGoOn(asked, draft));
  const [first, ...others] = survey.languages;
  if (first && others.length === 0 && !goOnHref) {
    return goTo(pageAddress({ code, single, tag: first.tag }, page));
  }
  const voice = { speech: speechWithoutSurvey("en"), both: false };
  const choices = survey.languages.map(({ tag, autonym, english, direction, script }) => ({
    ...{ tag, autonym, english, direction, script },
    href: pageAddress({ code, single, tag }, page),
  }));
  const title = { text: survey.title, english: survey.title, missing: false };
  return answerPage(
    { voice, languages: [], stylesheet: await stylesheetAddress() },
    { title, body: <LanguageList {...{ voice, choices, goOnHref, title: survey.title }} /> },
  );
}
