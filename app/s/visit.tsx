import type { Frame } from "@/components/parents/parent-document";
import type { Voice } from "@/components/parents/said";
import { speechOf } from "@/components/parents/speech";
import { languagesAddress, pageAddress, samePage, type Where } from "@/lib/answering/address";
import type { FoundSurvey, OpenLanguage } from "@/lib/answering/model";
import { findVisitedSurvey } from "@/lib/answering/queries";
import { isEnglish } from "@/lib/languages/languages";
import { callerAddressIn } from "@/lib/request/caller-address";
import { type VisitorContext, visitorContext } from "@/lib/request/context";
import { readTypedCode } from "@/lib/surveys/survey-codes";
import { goTo } from "./answers";
import { fontAddress } from "./looks/fonts";
import { stylesheetAddress } from "./looks/stylesheet";
import { refuse } from "./refusals";

export type VisitParams = { code: string; lang: string; token?: string; number?: string };

/** Which surveys a page is for: those that take replies, or those whose results were given back to families as well. */
export type Admitted = "open" | "given_back";

/** Somebody at one page of a survey, in a language it is open in. Who, is not known and not asked. */
export type Visit = {
  ctx: VisitorContext;
  survey: FoundSurvey;
  language: OpenLanguage;
  where: Where;
  voice: Voice;
  frame: Frame;
  query: URLSearchParams;
  /** For counting, in memory and no longer than an hour. */
  address: string;
  number: number;
};

/** Finds what an address names. @returns a page instead when there is no such survey or language */
export async function visitOf(
  request: Request,
  params: VisitParams,
  admitted: Admitted = "open",
): Promise<Visit | Response> {
  const now = new Date();
  const { pathname, searchParams } = new URL(request.url);
  const query = knownQuery(searchParams);
  const code = readTypedCode(params.code);
  const survey = await findVisitedSurvey(now, code);
  if (!survey || (admitted === "open" && !survey.isOpen)) return refuse("closed", params.lang);
  // A code answers nothing any more.
  const single = (survey.isOpen && readTypedCode(query.get("with") ?? "")) || undefined;
  const language = survey.languages.find(({ tag }) => tag === params.lang);
  if (!language) return goTo(languagesAddress({ code, single }));
  const where: Where = {
    ...{ code, tag: language.tag, token: params.token, single },
    both: !isEnglish(language.tag) && query.get("both") === "1",
  };
  const speech = speechOf(language);
  const voice = { speech, both: speech.unchecked || where.both === true };
  const path = pathname
    .split("/")
    .slice(4)
    .map((part) => `/${part}`);
  return {
    ...{ survey, language, where, voice, query, ctx: visitorContext(now, survey.id) },
    frame: await frameOf({ survey, where, voice, path: path.join(""), query }),
    ...{ address: callerAddressIn(request.headers), number: Number(params.number) },
  };
}

/** What our own links put into an address. Anything else in it comes from elsewhere and goes no further. */
const known = { from: /^[\w-]*(\/[\w-]+)*$/, given: /^\w+$/, with: /^[\w-]+$/, both: /^1$/ };

function knownQuery(sent: URLSearchParams): URLSearchParams {
  const kept = Object.entries(known).flatMap(([name, pattern]) => {
    const value = sent.get(name);
    return value && pattern.test(value) ? [[name, value]] : [];
  });
  return new URLSearchParams(kept);
}

type Framed = Pick<Visit, "survey" | "where" | "voice" | "query"> & { path: string };

async function frameOf({ survey, where, voice, query, path }: Framed): Promise<Frame> {
  const more = { from: query.get("from") ?? undefined, given: query.get("given") ?? undefined };
  const there = (other: Partial<Where>) => samePage({ ...where, ...other }, path, more);
  const canToggle = !isEnglish(voice.speech.tag) && !voice.speech.unchecked;
  return {
    voice,
    stylesheet: await stylesheetAddress(),
    font: await fontAddress(voice.speech.script),
    languages: survey.languages.map(({ tag, autonym, direction, script }) => ({
      ...{ tag, autonym, direction, script, href: there({ tag }) },
    })),
    toggleEnglish: canToggle ? there({ both: !where.both }) : undefined,
    place: voice.speech.word("title"),
    isExample: survey.isExample,
    // Help is help with answering.
    helpHref:
      path === "/help" || !survey.isOpen ? undefined : pageAddress(where, "help", { from: path }),
  };
}
