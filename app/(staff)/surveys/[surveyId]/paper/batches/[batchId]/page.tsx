import "@/components/paper/paper.css";
import "@/components/ui/script-fonts";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { newId } from "@/lib/kernel/ids";
import { findPile, listSpokenLanguages } from "@/lib/paper/queries";
import { paperSheet } from "@/lib/paper/sheet-layout";
import { staffContext } from "@/lib/request/guard";
import { speechIn } from "@/lib/surveys/speech";
import { DropForm, FinishForm, RecountForm, UndoForm } from "./pile-forms";
import { SheetForm } from "./sheet-form";

export const metadata: Metadata = { title: "Type in paper sheets" };

type Props = {
  params: Promise<{ surveyId: string; batchId: string }>;
  searchParams: Promise<{ lang?: string; saved?: string; last?: string; undone?: string }>;
};

/** One sheet a screen, and never one that was typed before (O-11). */
export default async function PilePage({ params, searchParams }: Props) {
  const ctx = await staffContext();
  const { surveyId, batchId } = await params;
  const found = await findPile(ctx, { surveyId, batchId });
  if (!found) notFound();
  const { survey, pile } = found;
  if (pile.finished) redirect(`/surveys/${surveyId}/paper`);
  const { lang, saved, last, undone } = await searchParams;
  const spoken = await listSpokenLanguages(ctx, survey);
  const { language, words } = spoken.find((each) => each.language.tag === lang) ?? spoken[0] ?? {};
  if (!language || !words) notFound();
  const place = { surveyId, batchId, language: language.tag };
  const { next } = pile;
  return (
    <>
      <BackLink href={`/surveys/${surveyId}/paper`}>Back to paper</BackLink>
      <PageHeader
        eyebrow={`${survey.settingName} · ${survey.year} · ${survey.title}`}
        title={titleOf(next)}
        lead={leadOf(next)}
      />
      <div className="stack">
        <Progress value={pile.typed} max={pile.declared}>
          {pile.typed} of {pile.declared} sheets typed in
        </Progress>
        {saved && last && (
          <Notice tone="success">
            <p>
              Sheet {saved} is saved. Write {saved} in its corner and lay it aside.
            </p>
            <UndoForm {...place} sheetKey={last} number={saved} />
          </Notice>
        )}
        {undone && <Notice tone="success">Sheet {undone} is taken back. Type it again.</Notice>}
        {(next.step === "type" || next.step === "type_again") && (
          <>
            <Languages spoken={spoken.map((each) => each.language)} current={language.tag} />
            <SheetForm
              // A new sheet starts with empty boxes, whatever the browser remembers.
              key={`${pile.typed} ${last} ${next.number} ${language.tag}`}
              place={place}
              sheetKey={newId()}
              again={next.step === "type_again" ? next.number : undefined}
              sheet={paperSheet(survey, speechIn(language, words.words))}
              language={language}
            />
          </>
        )}
        {next.step === "finish" && <FinishForm {...place} agreement={pile.agreement} />}
        <Disclosure summary="The pile has another number of sheets, or typing must start over">
          <div className="stack-loose">
            <RecountForm {...place} declared={pile.declared} />
            <DropForm {...place} />
          </div>
        </Disclosure>
      </div>
    </>
  );
}

type Step = NonNullable<Awaited<ReturnType<typeof findPile>>>["pile"]["next"];

function titleOf(next: Step): string {
  if (next.step === "type") return `Sheet ${next.number}`;
  if (next.step === "type_again") return `Sheet ${next.number}, once more`;
  return next.step === "finish" ? "All sheets are typed in" : "More sheets than were counted";
}

function leadOf(next: Step): string {
  if (next.step === "type")
    return "Type the number beside the crossed circle. Enter goes on to the next box.";
  if (next.step === "type_again")
    return `Take the sheet with ${next.number} in its corner and type it without looking at anything else. It was drawn by chance, to see that typing goes well.`;
  return next.step === "finish"
    ? "Add them to the replies now. They are added in no order, and nothing of the pile is kept."
    : "Count the pile again, or take the last sheet back.";
}

function Languages(props: { spoken: { tag: string; english: string }[]; current: string }) {
  if (props.spoken.length < 2) return null;
  return (
    <nav aria-label="Language of the sheet" className="cluster">
      <span className="strong">The sheet is in:</span>
      {props.spoken.map(({ tag, english }) => (
        <a
          key={tag}
          href={`?lang=${tag}`}
          aria-current={tag === props.current ? "page" : undefined}
        >
          {english}
        </a>
      ))}
    </nav>
  );
}
