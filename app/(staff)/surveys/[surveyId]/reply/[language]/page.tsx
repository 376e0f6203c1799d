import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findWrittenReply } from "@/lib/replies/queries";
import { replyTexts, untranslatedIn } from "@/lib/surveys/reply-content";
import { replyHere } from "../reply-here";
import { TranslationForm } from "./translation-form";

export const metadata: Metadata = { title: "Translate the reply" };

type Props = {
  params: Promise<{ surveyId: string; language: string }>;
};

/** The reply in one language, text by text beside the English it stands for. */
export default async function ReplyLanguagePage({ params }: Props) {
  const { ctx, survey } = await replyHere(params);
  const { language: tag } = await params;
  const language = survey.sheet.languages.find((each) => each.tag === tag);
  if (!language || tag === "en") notFound();
  const { content, version } = await findWrittenReply(ctx, survey.id);
  const missing = new Set(untranslatedIn(content, tag));
  const texts = Object.entries(replyTexts(content)).map(([key, english]) => ({
    ...{ key, english },
    start: content.translations[tag]?.[key]?.text ?? "",
    isOld: missing.has(key) && (content.translations[tag]?.[key]?.text ?? "") !== "",
  }));
  return (
    <div className="stack">
      <BackLink href={`/surveys/${survey.id}/reply`}>Back to the reply</BackLink>
      <PageHeader
        eyebrow={`${survey.title} · ${survey.settingName}`}
        title={`The reply in ${language.english}`}
        lead="Ask somebody who reads both languages well to look at it before you publish it."
      />
      <TranslationForm
        surveyId={survey.id}
        version={version}
        language={language}
        texts={texts}
        inEnglish={content.inEnglish.includes(tag)}
      />
    </div>
  );
}
