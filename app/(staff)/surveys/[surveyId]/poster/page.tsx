import type { Metadata } from "next";
import { PosterView } from "@/components/paper/poster-view";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { listSpokenLanguages, surveyAddress } from "@/lib/paper/queries";
import { speechIn } from "@/lib/surveys/speech";
import { enterHandedSurvey } from "../paper/handed-survey";

export const metadata: Metadata = { title: "Posters" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<{ lang?: string }>;
};

/** A poster for each language that families may read, or for one of them. */
export default async function PosterPage({ params, searchParams }: Props) {
  const { ctx, survey, until } = await enterHandedSurvey((await params).surveyId);
  const { lang } = await searchParams;
  const open = (await listSpokenLanguages(ctx, survey)).filter(({ state }) => state !== "preview");
  const wanted = open.filter(({ language }) => !lang || language.tag === lang);
  const { settingName: setting, askerName: asker } = survey;
  return (
    <>
      <div className="no-print">
        <BackLink href={`/surveys/${survey.id}`}>Back to the survey</BackLink>
        <PageHeader
          eyebrow={`${setting} · ${survey.year}`}
          title="Posters"
          lead="One page for each language. Print this page from your browser, on A4: black ink is enough."
        />
        <ul className="cluster" aria-label="Languages">
          <li>
            <a href="?" aria-current={lang ? undefined : "page"}>
              All of them
            </a>
          </li>
          {open.map(({ language: { tag, autonym, english } }) => (
            <li key={tag}>
              <a href={`?lang=${tag}`} aria-current={lang === tag ? "page" : undefined}>
                <span lang={tag}>{autonym}</span> ({english})
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div className="stack-loose">
        {wanted.map(({ language, words, state }) => {
          const { say, word, day } = speechIn(language, words.words);
          const contact = word("contact");
          return (
            <PosterView
              key={language.tag}
              language={language}
              address={surveyAddress(survey, language.tag)}
              notice={state === "override" ? say("notChecked") : undefined}
              title={word("title") ?? say("resultsTitle")}
              before={[
                asker
                  ? say("askedByOthers", { asker, setting })
                  : say("askedBySetting", { setting }),
                say("whoCanAnswer"),
                say("noNames"),
              ]}
              scan={say("scanSquare")}
              after={[
                ...(until ? [say("answerUntil", { date: day(until) })] : []),
                say("helpPaper"),
                contact ? say("helpAsk", { contact }) : say("helpAskSetting", { setting }),
              ]}
            />
          );
        })}
      </div>
    </>
  );
}
