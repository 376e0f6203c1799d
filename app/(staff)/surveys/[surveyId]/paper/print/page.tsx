import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaperSheetView } from "@/components/paper/paper-sheet";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { listSpokenLanguages, surveyAddress } from "@/lib/paper/queries";
import { paperSheet } from "@/lib/paper/sheet-layout";
import { speechIn } from "@/lib/surveys/speech";
import { enterHandedSurvey } from "../handed-survey";

export const metadata: Metadata = { title: "The sheet to print" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<{ lang?: string; both?: string; large?: string }>;
};

/** The sheet as it is printed: in one language, with the English beside it or in large print where wanted. */
export default async function PrintPage({ params, searchParams }: Props) {
  const { ctx, survey, until } = await enterHandedSurvey((await params).surveyId);
  const { lang = "en", both, large } = await searchParams;
  const spoken = await listSpokenLanguages(ctx, survey);
  const found = spoken.find(({ language }) => language.tag === lang) ?? spoken[0];
  if (!found) notFound();
  const { language, words, state } = found;
  const speaker = speechIn(language, words.words);
  return (
    <>
      {/* No sheet of a pile can be taken for another, whatever its language (O-10). */}
      <style>{footer(`${survey.code} · ${language.english} · v${survey.version}`)}</style>
      <div className="no-print">
        <BackLink href={`/surveys/${survey.id}/paper`}>Back to paper</BackLink>
        <p className="measure">
          This is what comes out of the printer. Print it from your browser, on A4, with the page’s
          own margins.
        </p>
      </div>
      {state === "preview" && (
        <Notice tone="warning" title="Not for families yet">
          Nobody has reviewed these words in {language.english}. Print it for reviewers only.
        </Notice>
      )}
      <PaperSheetView
        sheet={paperSheet({ ...survey, until }, speaker)}
        language={language}
        address={surveyAddress(survey, language.tag)}
        scan={speaker.say("scanSquare")}
        notice={state === "override" ? speaker.say("notChecked") : undefined}
        both={both === "1" || state === "override"}
        large={large === "1"}
      />
    </>
  );
}

/** The edge of the page that the printer writes it on, as CSS calls it. */
const edge = "bottom";

function footer(words: string): string {
  // What stands in quotes must not end them.
  const safe = words.replaceAll(/[^\p{L}\p{N} ·.()-]/gu, "");
  return `@page { margin: 14mm 14mm 18mm; @${edge}-right { content: none }
    @${edge}-center { content: "${safe} · page " counter(page) " / " counter(pages); font-size: 9pt } }`;
}
